using System.Collections.Immutable;
using System.Globalization;
using Cliff.Archive.Storage.Speakers;
using Cliff.Archive.Text.Documents;
using Microsoft.Data.Sqlite;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Counts what is in an edition for the report of its ingest, whether it was read just now or taken over.</summary>
internal sealed class IngestionTally(SqliteConnection connection)
{
    /// <summary>Counts the edition behind the connection.</summary>
    public EditionCounts Count()
    {
        var sums = Row("""
            SELECT count(*), count(DISTINCT WorkKey), total(Bytes), total(Characters), total(Sections), total(Paragraphs), total(BlockQuotations), total(InlineQuotations),
                   total(NotesPresent), total(NotesAbsent), total(NotesSupplied), total(NotesOrphan), total(MarkersLinked), total(MarkersUnlinked), total(Lacunae)
            FROM chapters
            """);
        var sure = Counts("SELECT Certainty, count(*) FROM quotations GROUP BY 1");
        return new EditionCounts
        {
            Chapters = (int)sums[0],
            Works = (int)sums[1],
            Bytes = sums[2],
            Characters = sums[3],
            Sections = (int)sums[4],
            Paragraphs = (int)sums[5],
            Quotations = new QuotationCounts((int)sums[6], (int)sums[7]),
            Notes = new NoteCounts((int)sums[8], (int)sums[9], (int)sums[10], (int)sums[11]),
            Markers = new MarkerCounts((int)sums[12], (int)sums[13]),
            Lacunae = (int)sums[14],
            Speakers = (int)Row("SELECT Speakers FROM totals")[0],
            Attributions = new AttributionCounts(Of(Certainty.Explicit), Of(Certainty.Pronoun), Of(Certainty.Context), Of(Certainty.Editor), Of(Certainty.Unattributed)),
            Diagnostics = Counts("SELECT Code, count(*) FROM diagnostics GROUP BY 1"),
        };

        int Of(Certainty certainty) => sure.GetValueOrDefault(certainty.ToString());
    }

    private ImmutableSortedDictionary<string, int> Counts(string sql)
    {
        using var command = Command(sql);
        using var reader = command.ExecuteReader();
        var counts = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        while (reader.Read())
            counts.Add(reader.GetString(0), reader.GetInt32(1));
        return counts.ToImmutable();
    }

    private long[] Row(string sql)
    {
        using var command = Command(sql);
        using var reader = command.ExecuteReader();
        reader.Read();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(at => Convert.ToInt64(reader.GetValue(at), CultureInfo.InvariantCulture))];
    }

    private SqliteCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}

/// <summary>What is in an edition.</summary>
internal sealed record EditionCounts
{
    /// <summary>Chapters.</summary>
    public int Chapters { get; init; }

    /// <summary>Works.</summary>
    public int Works { get; init; }

    /// <summary>Bytes of the sources.</summary>
    public long Bytes { get; init; }

    /// <summary>UTF-16 code units of the sources.</summary>
    public long Characters { get; init; }

    /// <summary>Headings.</summary>
    public int Sections { get; init; }

    /// <summary>Paragraphs, verse, lists and tables.</summary>
    public int Paragraphs { get; init; }

    /// <summary>Quotations.</summary>
    public QuotationCounts Quotations { get; init; } = new(0, 0);

    /// <summary>Speakers who have a page.</summary>
    public int Speakers { get; init; }

    /// <summary>Quotations by the certainty of their attribution.</summary>
    public AttributionCounts Attributions { get; init; } = new(0, 0, 0, 0, 0);

    /// <summary>Notes by state.</summary>
    public NoteCounts Notes { get; init; } = new(0, 0, 0, 0);

    /// <summary>Markers.</summary>
    public MarkerCounts Markers { get; init; } = new(0, 0);

    /// <summary>Places where a source lost text.</summary>
    public int Lacunae { get; init; }

    /// <summary>Diagnostics by their number.</summary>
    public ImmutableSortedDictionary<string, int> Diagnostics { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>The same with what was found of the editors' decisions on speakers.</summary>
    public EditionCounts With(ImmutableArray<DecisionRemark> remarks) => this with
    {
        Diagnostics = Diagnostics.SetItems(remarks.Select(remark => remark.Code).OfType<string>().CountBy(code => code, StringComparer.Ordinal)
            .Select(found => KeyValuePair.Create(found.Key, found.Value + Diagnostics.GetValueOrDefault(found.Key)))),
    };
}
