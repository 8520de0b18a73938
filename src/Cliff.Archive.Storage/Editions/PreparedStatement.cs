using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Cliff.Archive.Storage.Editions;

/// <summary>An insert or a query that is prepared once and run many times, straight on SQLite: an edition is some hundred rows a page, and the usual command costs more than the row.</summary>
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

    /// <summary>Goes to the next row of a query; false past the last, when it can be run with other values.</summary>
    /// <exception cref="SqliteException">SQLite cannot read on.</exception>
    public bool Step()
    {
        var outcome = raw.sqlite3_step(_statement);
        if (outcome == raw.SQLITE_ROW)
            return true;
        raw.sqlite3_reset(_statement);
        if (outcome != raw.SQLITE_DONE)
            Check(outcome);
        return false;
    }

    /// <summary>The type of the value in a column of the row, from 0; null where there is none.</summary>
    public SqliteType? TypeOf(int column) => raw.sqlite3_column_type(_statement, column) is var type && type == raw.SQLITE_NULL ? null : (SqliteType)type;

    /// <summary>The integer in a column.</summary>
    public long Integer(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>The real number in a column.</summary>
    public double Real(int column) => raw.sqlite3_column_double(_statement, column);

    /// <summary>The bytes in a column, or its text in UTF-8; good until the next row.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

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
