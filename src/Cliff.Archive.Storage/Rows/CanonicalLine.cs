using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

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

    /// <summary>The line of a row; good until the next call.</summary>
    public ReadOnlySpan<byte> Of(string place, RowTable table, object?[] values)
    {
        _buffer.Clear();
        _json.Reset();
        _json.WriteStartArray();
        _json.WriteStringValue(place);
        _json.WriteStringValue(table.Name);
        for (var column = 0; column < values.Length; column++)
        {
            if (table.Listed[column])
                Write(values[column]);
        }

        _json.WriteEndArray();
        _json.Flush();
        _buffer.Write("\n"u8);
        return _buffer.WrittenSpan;
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

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
                _json.WriteStringValue(Convert.ToHexStringLower(SHA256.HashData(bytes)));
                break;
            default:
                throw new InvalidOperationException($"a {value.GetType()} is nothing that SQLite holds");
        }
    }
}
