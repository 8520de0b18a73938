using Cliff.Archive.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace Cliff.Archive.Storage.Editions;

/// <summary>The rows of a table in the order of the edition, asked for work by work or chapter by chapter: one query for all of them, where one for each would be thousands.</summary>
internal sealed class GroupedRows : IDisposable
{
    private readonly RowTable _table;
    private readonly string _what;
    private readonly SqliteCommand _command;
    private readonly SqliteDataReader _reader;
    private bool _isAtRow;

    private GroupedRows(SqliteConnection connection, RowTable table, string what, string sql)
    {
        (_table, _what, _command) = (table, what, connection.CreateCommand());
        _command.CommandText = sql;
        _reader = _command.ExecuteReader();
        _isAtRow = _reader.Read();
    }

    /// <summary>Rows that belong to works, by <paramref name="key"/>.</summary>
    public static GroupedRows OfWorks(SqliteConnection connection, RowTable table, string what, string key) =>
        new(connection, table, what, $"{Select(table, key)} JOIN works ON works.Key = row.\"{key}\" ORDER BY works.Slug, {Order(table)}");

    /// <summary>Rows that belong to chapters, by <paramref name="key"/>.</summary>
    public static GroupedRows OfChapters(SqliteConnection connection, RowTable table, string what, string key) =>
        new(connection, table, what, $"{Select(table, key)} JOIN chapters ON chapters.Key = row.\"{key}\" JOIN works ON works.Key = chapters.WorkKey ORDER BY works.Slug, chapters.Ordinal, {Order(table)}");

    /// <summary>The rows of the next group, if it is that of <paramref name="key"/>.</summary>
    /// <param name="key">Number of the work or chapter; groups are asked for in their order.</param>
    /// <param name="place">Its place in the listing.</param>
    public IEnumerable<ListedRow> Of(long key, string place)
    {
        for (var at = 0; _isAtRow && _reader.GetInt64(0) == key; at++, _isAtRow = _reader.Read())
            yield return ListedRow.Read(_reader, 1, place, _table, _what, at);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _command.Dispose();
    }

    private static string Select(RowTable table, string key) =>
        $"SELECT row.\"{key}\", {string.Join(", ", table.Columns.Append(ArchiveDbContext.HashColumn).Select(column => $"row.\"{column}\""))} FROM \"{table.Name}\" AS row";

    private static string Order(RowTable table) => string.Join(", ", table.Order.Select(column => $"row.\"{column}\""));
}
