using System.Buffers;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cliff.Archive.Storage.Editions;
using Microsoft.Data.Sqlite;

namespace Cliff.Archive.Storage.Rows;

/// <summary>One line of an edition's canonical listing: a JSON array of the place (<c>works/W/C</c>), the table, and the values of the row in the ordinal order of their columns.</summary>
/// <remarks>Row numbers are left out and bytes are given by their SHA-256, so that the listing is the same on every machine. Lines end in a line feed.</remarks>
internal sealed class CanonicalLine : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    public CanonicalLine()
    {
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    }

    /// <summary>The line written last; good until the next one is.</summary>
    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    /// <summary>XXH3 of the line written last: it tells which row was damaged, and guards against no one; the digests above it are SHA-256.</summary>
    public long Hash => unchecked((long)XxHash3.HashToUInt64(Written));

    /// <summary>Writes the line of a row.</summary>
    public void Write(string place, RowTable table, object?[] values)
    {
        Begin(place, table);
        for (var column = 0; column < values.Length; column++)
        {
            if (table.Listed[column])
                Write(values[column]);
        }

        End();
    }

    /// <summary>Writes the line of the row that <paramref name="query"/> stands at, whose columns are those of the table, in their order.</summary>
    public void Write(string place, RowTable table, PreparedStatement query)
    {
        Begin(place, table);
        for (var column = 0; column < table.Columns.Length; column++)
        {
            if (table.Listed[column])
                Write(query, column);
        }

        End();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Begin(string place, RowTable table)
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartArray();
        _json.WriteStringValue(place);
        _json.WriteStringValue(table.Name);
    }

    private void End()
    {
        _json.WriteEndArray();
        _json.Flush();
        _buffer.Write("\n"u8);
    }

    private void Write(object? value)
    {
        switch (value)
        {
            case null or DBNull:
                _json.WriteNullValue();
                break;
            case string text:
                _json.WriteStringValue(text);
                break;
            case long number:
                _json.WriteNumberValue(number);
                break;
            case double number:
                _json.WriteNumberValue(number);
                break;
            case byte[] bytes:
                WriteHash(bytes);
                break;
            default:
                throw new InvalidOperationException($"a {value.GetType()} is nothing that SQLite holds");
        }
    }

    private void Write(PreparedStatement query, int column)
    {
        switch (query.TypeOf(column))
        {
            case SqliteType.Integer:
                _json.WriteNumberValue(query.Integer(column));
                break;
            case SqliteType.Real:
                _json.WriteNumberValue(query.Real(column));
                break;
            case SqliteType.Text:
                _json.WriteStringValue(query.Bytes(column));
                break;
            case SqliteType.Blob:
                WriteHash(query.Bytes(column));
                break;
            default:
                _json.WriteNullValue();
                break;
        }
    }

    private void WriteHash(ReadOnlySpan<byte> bytes) => _json.WriteStringValue(Convert.ToHexStringLower(SHA256.HashData(bytes)));
}
