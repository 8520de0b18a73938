using System.Security.Cryptography;
using Cliff.Archive.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace Cliff.Archive.Storage.Editions;

/// <summary>The canonical listing of an edition: a line for each row, in an order that no machine and no history changes. Each chapter's rows are folded into a digest in the chapter's own row, and the hash over the lines of all that stands above them is the edition's id.</summary>
internal static class EditionListing
{
    /// <summary>The tables of a chapter in the order of its digest.</summary>
    public static readonly (RowTable Table, string What)[] OfChapter =
    [
        (RowTable.Of(typeof(SourceRow)), "bytes of the source"), (RowTable.Of(typeof(SectionRow)), "entry in the contents"), (RowTable.Of(typeof(BlockRow)), "text"),
        (RowTable.Of(typeof(SpanRow)), "span"), (RowTable.Of(typeof(ImprintRow)), "statement of origin"), (RowTable.Of(typeof(DropRow)), "drop"),
        (RowTable.Of(typeof(QuotationRow)), "quotation"), (RowTable.Of(typeof(SegmentRow)), "range of its words"), (RowTable.Of(typeof(VoiceRow)), "voice"),
        (RowTable.Of(typeof(NoteRow)), "note"), (RowTable.Of(typeof(CitationRow)), "citation"), (RowTable.Of(typeof(ReferenceRow)), "marker"),
        (RowTable.Of(typeof(LacunaRow)), "lacuna"), (RowTable.Of(typeof(WithdrawnRow)), "withdrawn id"), (RowTable.Of(typeof(DecisionRow)), "decision"), (RowTable.Of(typeof(DiagnosticRow)), "finding"),
        (RowTable.Of(typeof(DateRow)), "date"),
        (RowTable.Of(typeof(PassageRow)), "passage of the search"), (RowTable.Of(typeof(SpeechRow)), "speech of the search"),
    ];

    /// <summary>The registers of the whole edition that belong to no work and no chapter.</summary>
    private static readonly (RowTable Table, string What)[] OfAll =
    [
        (RowTable.Of(typeof(SpeakerRow)), "speaker"), (RowTable.Of(typeof(AuthorRow)), "author"), (RowTable.Of(typeof(QuotedRow)), "number of quotations"), (RowTable.Of(typeof(QuotingRow)), "who quotes whom"),
        (RowTable.Of(typeof(LetterRow)), "count"), (RowTable.Of(typeof(TotalsRow)), "totals"),
    ];

    /// <summary>The hash over the lines of facts, works, chapters and registers: the edition's id, 64 lower-case hexadecimal digits.</summary>
    /// <param name="connection">The edition.</param>
    /// <param name="read">Told of each row with its place and what it is called.</param>
    public static string Hash(SqliteConnection connection, Action<ListedRow>? read = null)
    {
        using var line = new CanonicalLine();
        using var listing = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in Top(connection))
        {
            line.Write(row.Place, row.Table, row.Values);
            listing.AppendData(line.Written);
            read?.Invoke(row);
        }

        return Convert.ToHexStringLower(listing.GetHashAndReset());
    }

    /// <summary>The rows of a table, in its order.</summary>
    /// <param name="connection">The edition.</param>
    /// <param name="table">The table.</param>
    /// <param name="place">What its rows belong to: empty, or <c>works/W/C</c>.</param>
    /// <param name="what">What one of them is called.</param>
    /// <param name="keyColumn">The column by which they belong there; null for all rows.</param>
    /// <param name="key">The value of that column.</param>
    public static IEnumerable<ListedRow> Rows(SqliteConnection connection, RowTable table, string place, string what, string? keyColumn = null, long key = 0)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Query(table, keyColumn, "@key");
        command.Parameters.AddWithValue("@key", key);
        using var reader = command.ExecuteReader();
        for (var at = 0; reader.Read(); at++)
            yield return ListedRow.Read(reader, 0, place, table, what, at);
    }

    /// <summary>The query for the rows of a table in its order: its columns, then the hash.</summary>
    /// <param name="table">The table.</param>
    /// <param name="keyColumn">The column by which they belong together; null for all rows.</param>
    /// <param name="key">The parameter that is compared with it.</param>
    public static string Query(RowTable table, string? keyColumn, string key)
    {
        var where = keyColumn is null ? string.Empty : $" WHERE \"{keyColumn}\" = {key}";
        return $"SELECT {string.Join(", ", table.Columns.Select(column => $"\"{column}\""))}, \"{ArchiveDbContext.HashColumn}\" FROM \"{table.Name}\"{where} ORDER BY {string.Join(", ", table.Order.Select(column => $"\"{column}\""))}";
    }

    /// <summary>Numbers and names that a query gives.</summary>
    public static List<KeyValuePair<long, string>> Keys(SqliteConnection connection, string sql, long key = 0)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@key", key);
        using var reader = command.ExecuteReader();
        var keys = new List<KeyValuePair<long, string>>();
        while (reader.Read())
            keys.Add(KeyValuePair.Create(reader.GetInt64(0), reader.GetString(1)));
        return keys;
    }

    private static IEnumerable<ListedRow> Top(SqliteConnection connection)
    {
        foreach (var row in Rows(connection, RowTable.Of(typeof(FactRow)), string.Empty, "fact"))
            yield return row;
        foreach (var row in OfWorks(connection))
            yield return row;
        foreach (var (table, what) in OfAll)
        {
            foreach (var row in Rows(connection, table, string.Empty, what))
                yield return row;
        }
    }

    /// <summary>Each work with its entries in the catalogue, then its chapters, each with who is who in it: one walk through each table, side by side.</summary>
    private static IEnumerable<ListedRow> OfWorks(SqliteConnection connection)
    {
        using var works = GroupedRows.OfWorks(connection, RowTable.Of(typeof(WorkRow)), "work", "Key");
        using var catalogue = GroupedRows.OfWorks(connection, RowTable.Of(typeof(CatalogueRow)), "entry in the catalogue", "WorkKey");
        using var quoting = GroupedRows.OfWorks(connection, RowTable.Of(typeof(WorkQuotingRow)), "who quotes whom", "WorkKey");
        using var chapters = GroupedRows.OfChapters(connection, RowTable.Of(typeof(ChapterRow)), "chapter", "Key");
        using var identities = GroupedRows.OfChapters(connection, RowTable.Of(typeof(IdentityRow)), "identity", "ChapterKey");
        var inWorks = Chapters(connection);
        foreach (var (workKey, work) in Keys(connection, "SELECT Key, Slug FROM works ORDER BY Slug"))
        {
            foreach (var row in works.Of(workKey, $"works/{work}").Concat(catalogue.Of(workKey, $"works/{work}")).Concat(quoting.Of(workKey, $"works/{work}")))
                yield return row;
            foreach (var (chapterKey, chapter) in inWorks[workKey])
            {
                foreach (var row in chapters.Of(chapterKey, $"works/{work}/{chapter}").Concat(identities.Of(chapterKey, $"works/{work}/{chapter}")))
                    yield return row;
            }
        }
    }

    /// <summary>Numbers and slugs of the chapters of each work, in their order.</summary>
    private static ILookup<long, (long Key, string Slug)> Chapters(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT WorkKey, Key, Slug FROM chapters ORDER BY WorkKey, Ordinal";
        using var reader = command.ExecuteReader();
        var chapters = new List<(long Work, long Key, string Slug)>();
        while (reader.Read())
            chapters.Add((reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2)));
        return chapters.ToLookup(chapter => chapter.Work, chapter => (chapter.Key, chapter.Slug));
    }
}

/// <summary>A row as it stands in an edition.</summary>
/// <param name="Place">What it belongs to: empty, <c>works/W</c> or <c>works/W/C</c>.</param>
/// <param name="Table">Its table.</param>
/// <param name="What">What it is called.</param>
/// <param name="At">Its place among the rows read with it, from 0.</param>
/// <param name="Values">Its values in the order of the table's columns.</param>
/// <param name="Hash">The hash that was written with it; null when there is none.</param>
internal sealed record ListedRow(string Place, RowTable Table, string What, int At, object?[] Values, long? Hash)
{
    /// <summary>Reads the row that <paramref name="reader"/> stands at: its columns from <paramref name="first"/> on, then its hash.</summary>
    public static ListedRow Read(SqliteDataReader reader, int first, string place, RowTable table, string what, int at)
    {
        var values = new object?[table.Columns.Length];
        for (var column = 0; column < values.Length; column++)
            values[column] = reader.GetValue(first + column);
        return new ListedRow(place, table, what, at, values, reader.GetValue(first + values.Length) as long?);
    }
}
