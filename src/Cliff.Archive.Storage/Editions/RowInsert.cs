using System.Globalization;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Storage.Searching;
using Microsoft.Data.Sqlite;

namespace Cliff.Archive.Storage.Editions;

/// <summary>A prepared insert into one table, with the hash of each row's line.</summary>
internal sealed class RowInsert : IDisposable
{
    private readonly SqliteCommand _command;

    public RowInsert(SqliteConnection connection, SqliteTransaction transaction, RowTable table)
    {
        Table = table;
        string[] columns = [.. table.Columns, ArchiveDbContext.HashColumn];
        _command = connection.CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select((_, at) => Name(at)))})";
        for (var at = 0; at < columns.Length; at++)
            _command.Parameters.Add(new SqliteParameter { ParameterName = Name(at) });
    }

    public RowTable Table { get; }

    public void Run(object?[] values, byte[] hash)
    {
        for (var at = 0; at < values.Length; at++)
            _command.Parameters[at].Value = values[at] ?? DBNull.Value;
        _command.Parameters[values.Length].Value = hash;
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();

    private static string Name(int at) => string.Create(CultureInfo.InvariantCulture, $"@v{at}");
}

/// <summary>A prepared insert into the word index.</summary>
internal sealed class WordInsert : IDisposable
{
    private static readonly string[] Columns = ["whole", "prose", "quoted", "notes", "speech", "note_speech", "speaker"];

    private readonly SqliteCommand _command;

    public WordInsert(SqliteConnection connection, SqliteTransaction transaction)
    {
        _command = connection.CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText = $"INSERT INTO {PassageWords.Table} (rowid, {string.Join(", ", Columns)}) VALUES (@rowid, {string.Join(", ", Columns.Select(column => "@" + column))})";
        _command.Parameters.Add(new SqliteParameter { ParameterName = "@rowid" });
        foreach (var column in Columns)
            _command.Parameters.Add(new SqliteParameter { ParameterName = "@" + column });
    }

    public void Run(IndexedWords words)
    {
        foreach (SqliteParameter parameter in _command.Parameters)
            parameter.Value = string.Empty;
        _command.Parameters["@rowid"].Value = words.Key;
        foreach (var (column, text) in words.Columns)
            _command.Parameters["@" + column].Value = text;
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
