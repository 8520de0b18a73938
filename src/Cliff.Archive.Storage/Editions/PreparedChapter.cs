using System.Collections.Immutable;
using System.Security.Cryptography;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Storage.Searching;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Editions;

/// <summary>A row as SQLite is given it, with the hash of its line in the canonical listing.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Values">Its values in the order of the table's columns.</param>
/// <param name="Hash">Its line's <see cref="CanonicalLine.Hash"/>.</param>
internal readonly record struct PreparedRow(RowTable Table, object?[] Values, long Hash)
{
    /// <summary>Prepares <paramref name="row"/>.</summary>
    public static PreparedRow Of(string place, object row, CanonicalLine line)
    {
        var table = RowTable.Of(row.GetType());
        var values = table.Values(row);
        line.Write(place, table, values);
        return new PreparedRow(table, values, line.Hash);
    }
}

/// <summary>A chapter with all that is written of it: everything that can be done without the database, so that chapters are prepared side by side and written one after the other.</summary>
/// <param name="Header">Its own row, which holds the digest of the others.</param>
/// <param name="Rows">All its rows, its own first.</param>
/// <param name="Words">Its rows of the word index.</param>
internal sealed record PreparedChapter(ChapterRow Header, ImmutableArray<PreparedRow> Rows, ImmutableArray<IndexedWords> Words)
{
    /// <summary>What it was read from, for the next ingest; null where there is none to be.</summary>
    public SourceReading? Reading { get; init; }

    /// <summary>Prepares <paramref name="chapter"/>, which stands at <paramref name="place"/> of the edition, in the work with the slug <paramref name="work"/>.</summary>
    public static PreparedChapter Of(Chapter chapter, ChapterPlace place, string work)
    {
        using var line = new CanonicalLine();
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var name = $"works/{work}/{place.Slug}";
        var header = ChapterHeader.Of(chapter, place);
        ImmutableArray<IndexedWords> words = [.. PassageIndexer.Index(chapter, place.Key)];
        var rows = ImmutableArray.CreateBuilder<PreparedRow>();
        foreach (var row in InOrder(ChapterToRows.Disassemble(header, chapter), DateRows.Of(chapter, place, work), words))
        {
            var prepared = PreparedRow.Of(name, row, line);
            digest.AppendData(line.Written);
            rows.Add(prepared);
        }

        header = header with { Digest = digest.GetHashAndReset() };
        return new PreparedChapter(header, [PreparedRow.Of(name, header, line), .. rows], words);
    }

    /// <summary>The rows in the order of the digest: the one in which <see cref="EditionVerifier"/> reads them.</summary>
    private static IEnumerable<object> InOrder(ChapterRows rows, ImmutableArray<DateRow> dates, ImmutableArray<IndexedWords> words) =>
        [
            rows.Source, .. rows.Sections, .. rows.Blocks, .. rows.Spans, .. rows.Imprint, .. rows.Drops, .. rows.Quotations, .. rows.Segments, .. rows.Voices,
            .. rows.Notes, .. rows.Citations, .. rows.References, .. rows.Lacunae, .. rows.Withdrawn, .. rows.Decisions, .. rows.Diagnostics, .. dates,
            .. words.Select(row => row.Passage).OfType<PassageRow>(), .. words.Select(row => row.Speech).OfType<SpeechRow>(),
        ];
}
