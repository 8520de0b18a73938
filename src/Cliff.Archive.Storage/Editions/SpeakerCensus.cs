using System.Collections.Immutable;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Documents;
using Microsoft.Data.Sqlite;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Counts who speaks, chapter by chapter, and makes the edition's register of it.</summary>
internal sealed class SpeakerCensus
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The register of everyone who speaks in the edition behind <paramref name="connection"/>, in the ordinal order of the slugs.</summary>
    public static ImmutableArray<SpeakerRow> Read(SqliteConnection connection)
    {
        var census = new SpeakerCensus();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT SpeakerSlug, ChapterKey, SpeakerName, SpeakerKind, count(*) FROM quotations WHERE SpeakerSlug IS NOT NULL GROUP BY 1, 2, 3, 4";
        using var reader = command.ExecuteReader();
        while (reader.Read())
            census.Add(reader.GetString(0), reader.GetInt32(1), (reader.GetString(2), Enum.Parse<SpeakerKind>(reader.GetString(3))), reader.GetInt32(4));
        return census.Rows();
    }

    private void Add(string slug, int chapter, (string Name, SpeakerKind Kind) name, int quotations)
    {
        if (!_entries.TryGetValue(slug, out var entry))
            _entries.Add(slug, entry = new Entry());
        entry.Chapters.Add(chapter);
        entry.Names[name] = entry.Names.GetValueOrDefault(name) + quotations;
    }

    private ImmutableArray<SpeakerRow> Rows() =>
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
            Chapters = entry.Chapters.Count,
        };
    }

    private sealed class Entry
    {
        public HashSet<int> Chapters { get; } = [];

        public Dictionary<(string Name, SpeakerKind Kind), int> Names { get; } = [];
    }
}
