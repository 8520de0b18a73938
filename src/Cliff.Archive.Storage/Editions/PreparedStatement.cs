using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Cliff.Archive.Storage.Editions;

/// <summary>An insert that is prepared once and run many times, straight on SQLite: an edition is some hundred rows a page, and the usual command costs more than the row.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = new byte[4096];

    /// <summary>Prepares <paramref name="sql"/>, whose parameters are question marks.</summary>
    public PreparedStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>An insert of all of <paramref name="columns"/> into a table.</summary>
    public static PreparedStatement Insert(SqliteConnection connection, string table, IReadOnlyCollection<string> columns) =>
        new(connection, $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", Enumerable.Repeat("?", columns.Count))})");

    /// <summary>Gives the parameter at <paramref name="place"/>, from 1, its value for the next run: null, text, an integer, a real number, or bytes.</summary>
    public void Bind(int place, object? value) => Check(value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        string text => BindText(place, text),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        double number => raw.sqlite3_bind_double(_statement, place, number),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        _ => throw new InvalidOperationException($"a {value.GetType()} is nothing that SQLite holds"),
    });

    /// <summary>Runs it with the values given.</summary>
    /// <exception cref="SqliteException">SQLite refuses.</exception>
    public void Run()
    {
        var outcome = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (outcome != raw.SQLITE_DONE)
            Check(outcome);
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private int BindText(int place, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > _text.Length)
            _text = new byte[most];
        return raw.sqlite3_bind_text(_statement, place, _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text)));
    }

    private void Check(int outcome)
    {
        if (outcome != raw.SQLITE_OK)
            throw new SqliteException(string.Create(CultureInfo.InvariantCulture, $"SQLite error {outcome}: {raw.sqlite3_errmsg(_database).utf8_to_string()}"), outcome);
    }
}
