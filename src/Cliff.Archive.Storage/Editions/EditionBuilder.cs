using System.Diagnostics;
using Cliff.Archive.Text.Sources;
using Microsoft.Data.Sqlite;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Builds an edition from sources and publishes it: the one way anything is written.</summary>
/// <param name="files">Where editions are kept; created if need be.</param>
public sealed class EditionBuilder(EditionFiles files)
{
    /// <summary>Told of each stage of a publication; tests end it there.</summary>
    internal Action<PublicationStage> Reached { get; init; } = _ => { };

    /// <summary>
    /// Builds an edition of all that <paramref name="selection"/> names and makes it current. A file that cannot be used is listed in the report and
    /// stops nothing; when none can be used, nothing is published and the report names no edition.
    /// </summary>
    /// <exception cref="SourceRefusedException">A path does not exist or holds nothing to read.</exception>
    /// <exception cref="IngestionException">Another ingest is at work, the edition cannot be written, or what was built does not verify.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for before the publication began: nothing was changed.</exception>
    public IngestionReport Build(SourceSelection selection, IProgress<IngestionProgress>? progress = null, CancellationToken cancellation = default)
    {
        try
        {
            return BuildAndPublish(selection, progress, cancellation);
        }
        catch (SqliteException fault)
        {
            // A full disk, most often: SQLite tells of it in its own way.
            throw new IngestionException($"the edition could not be written in {files.Directory}: {fault.Message}", fault);
        }
    }

    private IngestionReport BuildAndPublish(SourceSelection selection, IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var tree = SourceTree.Read(selection);
        using var held = IngestionLock.Take(files);
        using var building = new BuildingFiles(files);
        var given = InputKey.GivenPart(tree);
        var tally = new IngestionTally();
        tally.Refusals.AddRange(tree.Refusals);
        var (id, speakers) = Write(tree, building, tally, progress, cancellation);
        if (tally.Chapters == 0)
            return tally.Report(edition: null, Stopwatch.GetElapsedTime(began), speakers, tree.Skipped);

        cancellation.ThrowIfCancellationRequested();
        var isNew = new EditionPublisher(files, Reached).Publish(building, id, selection, given);
        return tally.Report(id, Stopwatch.GetElapsedTime(began), speakers, tree.Skipped) with { WasCurrent = !isNew };
    }

    private (string Id, int Speakers) Write(SourceTree tree, BuildingFiles building, IngestionTally tally, IProgress<IngestionProgress>? progress, CancellationToken cancellation)
    {
        var current = files.ReadCurrent();
        var total = tree.Works.Sum(work => work.Chapters.Length);
        var done = 0;
        using var writer = new EditionWriter(building.Database) { SpeakerFiles = tree.SpeakerFiles };
        foreach (var work in tree.Works)
        {
            var place = 0;
            foreach (var source in work.Chapters)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new IngestionProgress(done++, total, source.Path));
                if (TryRead(source, current, tally) is not var (chapter, ids))
                    continue;
                // A work of which nothing can be read is no work: it begins with its first chapter.
                if (place == 0)
                    writer.Begin(work.Work);
                tally.Add(writer.Add(work.Work, source.Slug, place++, chapter), chapter);
                building.Keep(source.IdsPath, ids);
            }
        }

        progress?.Report(new IngestionProgress(done, total, null));
        var id = writer.Finish();
        tally.Add(writer.Remarks);
        return (id, writer.Speakers);
    }

    private static (Text.Documents.Chapter Chapter, string Ids)? TryRead(SourceChapter source, string? current, IngestionTally tally)
    {
        try
        {
            return ChapterIngestion.Read(source, current);
        }
        catch (SourceRefusedException refused)
        {
            tally.Refuse(refused);
            return null;
        }
    }
}

/// <summary>How far an ingest is.</summary>
/// <param name="Done">Sources that are done with.</param>
/// <param name="Total">Sources in all.</param>
/// <param name="Path">The one that is read now; null at the end.</param>
public sealed record IngestionProgress(int Done, int Total, string? Path);
