using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Storage.Works;

namespace Cliff.Archive.Storage.Editions;

/// <summary>What an ingest has to do: which chapters are read, which are taken over, and the numbers of all.</summary>
/// <param name="Chapters">The chapters in reading order.</param>
/// <param name="Removed">Numbers of chapters that go: those read anew among them.</param>
internal sealed record IngestionPlan(ImmutableArray<PlannedChapter> Chapters, ImmutableArray<int> Removed)
{
    /// <summary>The plan for <paramref name="tree"/>; null when what is there cannot be gone on with and all must be read anew.</summary>
    /// <param name="tree">The files.</param>
    /// <param name="hashes">Their hashes.</param>
    /// <param name="surveys">What they say of works, by path.</param>
    /// <param name="base">What is there already.</param>
    /// <param name="building">The files of ids that wait.</param>
    public static IngestionPlan? Of(SourceTree tree, FileHashes hashes, IReadOnlyDictionary<string, SourceSurvey> surveys, EditionBase @base, BuildingFiles building)
    {
        var places = tree.Works.SelectMany(work => work.Chapters.Select((source, at) => new Place(work, source, at))).ToImmutableArray();
        // Of two files of one path, as folders that are ingested together may hold, the first is the one that was read before.
        var met = new HashSet<string>(StringComparer.Ordinal);
        var before = places.Select(place => met.Add(place.Source.RelativePath) ? @base.Reading(place.Source.RelativePath) : null).ToArray();
        if (KeyAllocation.Allocate(KeyAllocation.Rising([.. before.Select(reading => reading?.ChapterKey)]), PassageWords.LastChapter) is not { } keys)
            return null;
        // In their order, so that an interrupted ingest and the one that goes on from it give the same numbers.
        var works = places.Select(place => @base.WorkKey(place.Work.Work.Slug)).ToArray();
        var chapters = places.AsParallel().AsOrdered().Select((place, at) =>
        {
            var slot = new ChapterPlace(keys[at], works[at], place.Source.Slug, place.Ordinal) { IsContents = place.Source.IsContents, Because = place.Source.Because };
            var planned = Planned(place, slot, hashes, before[at], building);
            // What an editor decides may change how a source is read: it is looked over anew each time.
            return surveys.GetValueOrDefault(place.Source.Path) is { } survey && !File.Exists(place.Source.DecisionsPath)
                ? planned with { Survey = survey }
                : planned;
        }).ToImmutableArray();
        var kept = chapters.Where(chapter => chapter.IsKept).Select(chapter => chapter.Place.Key).ToHashSet();
        return new IngestionPlan(chapters, [.. @base.Readings.Select(reading => reading.ChapterKey).Where(key => !kept.Contains(key))]);
    }

    private static PlannedChapter Planned(Place place, ChapterPlace slot, FileHashes hashes, SourceReading? before, BuildingFiles building)
    {
        var source = place.Source;
        var sha256 = hashes[source.Path];
        var given = Hash($"{place.Work.Work.Slug}/{slot.Slug} {slot.Ordinal} {source.Encoding}\n{source.Arrangement}\n{sha256}\n{hashes[source.DecisionsPath]}");
        var ids = InputKey.FileHash(source.IdsPath);
        var isKept = before?.Given == given && before.ChapterKey == slot.Key
            && (ids == before.IdsAfter || (ids == before.IdsBefore && building.HashOfIds(slot.Key) == before.IdsAfter));
        return new PlannedChapter(place.Work, source, slot, new SourceReading(slot.Key, source.RelativePath, given, ids, string.Empty)) { Sha256 = sha256, IsKept = isKept };
    }

    private static string Hash(FormattableString words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant(words))));

    private sealed record Place(SourceWork Work, SourceChapter Source, int Ordinal);
}

/// <summary>A chapter that an ingest reads or takes over.</summary>
/// <param name="Work">Its work.</param>
/// <param name="Source">Its files.</param>
/// <param name="Place">Where it stands in the edition.</param>
/// <param name="Reading">What it is read from; what its ids will be is not known yet.</param>
internal sealed record PlannedChapter(SourceWork Work, SourceChapter Source, ChapterPlace Place, SourceReading Reading)
{
    /// <summary>What its source says of works; null where it says nothing or that is not kept.</summary>
    public SourceSurvey? Survey { get; init; }

    /// <summary>SHA-256 of its source when the plan was made.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Whether it is taken over as it is.</summary>
    public required bool IsKept { get; init; }
}
