using System.Collections.Immutable;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Counts who speaks, chapter by chapter, and makes the edition's register of it.</summary>
internal sealed class SpeakerCensus
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Speakers met so far.</summary>
    public int Size => _entries.Count;

    /// <summary>Counts the quotations of one chapter.</summary>
    public void Add(ImmutableArray<QuotationRow> quotations)
    {
        foreach (var chapter in quotations.Where(row => row.SpeakerSlug is not null).GroupBy(row => row.SpeakerSlug!, StringComparer.Ordinal))
        {
            if (!_entries.TryGetValue(chapter.Key, out var entry))
                _entries.Add(chapter.Key, entry = new Entry());
            entry.Chapters++;
            foreach (var row in chapter)
                entry.Names[(row.SpeakerName!, row.SpeakerKind!.Value)] = entry.Names.GetValueOrDefault((row.SpeakerName!, row.SpeakerKind!.Value)) + 1;
        }
    }

    /// <summary>The register, in the ordinal order of the slugs.</summary>
    public ImmutableArray<SpeakerRow> Rows() =>
        [.. _entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select((entry, at) => Row(entry.Key, entry.Value, at + 1))];

    private static SpeakerRow Row(string slug, Entry entry, int key)
    {
        var ((name, kind), _) = entry.Names
            .OrderByDescending(named => named.Value)
            .ThenByDescending(named => named.Key.Name.Length)
            .ThenBy(named => named.Key.Name, StringComparer.Ordinal)
            .ThenBy(named => named.Key.Kind)
            .First();
        return new SpeakerRow
        {
            Key = key,
            Slug = slug,
            Name = name,
            Kind = kind,
            Quotations = entry.Names.Values.Sum(),
            Chapters = entry.Chapters,
        };
    }

    private sealed class Entry
    {
        public int Chapters { get; set; }

        public Dictionary<(string Name, SpeakerKind Kind), int> Names { get; } = [];
    }
}
