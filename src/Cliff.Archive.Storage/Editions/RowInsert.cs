using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Storage.Searching;
using Microsoft.Data.Sqlite;

namespace Cliff.Archive.Storage.Editions;

/// <summary>A prepared insert into one table, with the hash of each row's line.</summary>
internal sealed class RowInsert(SqliteConnection connection, RowTable table) : IDisposable
{
    private readonly PreparedStatement _statement = PreparedStatement.Insert(connection, table.Name, [.. table.Columns, ArchiveDbContext.HashColumn]);

    public void Run(PreparedRow row)
    {
        for (var at = 0; at < row.Values.Length; at++)
            _statement.Bind(at + 1, row.Values[at]);
        _statement.Bind(row.Values.Length + 1, row.Hash);
        _statement.Run();
    }

    public void Dispose() => _statement.Dispose();
}

/// <summary>A prepared insert into the word index.</summary>
internal sealed class WordInsert(SqliteConnection connection) : IDisposable
{
    private static readonly string[] Columns = ["whole", "prose", "quoted", "notes", "speech", "note_speech", "speaker"];

    private readonly PreparedStatement _statement = PreparedStatement.Insert(connection, PassageWords.Table, ["rowid", .. Columns]);

    public void Run(IndexedWords words)
    {
        _statement.Bind(1, words.Key);
        for (var at = 0; at < Columns.Length; at++)
            _statement.Bind(at + 2, string.Empty);
        foreach (var (column, text) in words.Columns)
            _statement.Bind(Array.IndexOf(Columns, column) + 2, text);
        _statement.Run();
    }

    public void Dispose() => _statement.Dispose();
}
