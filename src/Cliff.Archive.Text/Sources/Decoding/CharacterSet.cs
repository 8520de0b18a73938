using System.Text;

namespace Cliff.Archive.Text.Sources.Decoding;

/// <summary>An encoding that sources come in, under the name the WHATWG Encoding Standard gives it.</summary>
/// <remarks>
/// Labels mean what they mean to a browser (https://encoding.spec.whatwg.org/#names-and-labels): <c>iso-8859-1</c> and <c>us-ascii</c> are windows-1252, and a byte from
/// 80 to 9F that an encoding of one byte leaves undefined is the C1 control of that number.
/// </remarks>
public sealed class CharacterSet
{
    /// <summary>What stands for a character that is lost.</summary>
    internal const char Lost = '\uFFFD';

    private readonly Encoding _encoding;
    private readonly char[]? _ofByte;

    internal CharacterSet(string name, Encoding encoding)
    {
        (Name, _encoding) = (name, encoding);
        _ofByte = encoding.IsSingleByte ? [.. Enumerable.Range(0, 256).Select(value => OfByte((byte)value))] : null;
    }

    /// <summary>Its name, in lower case.</summary>
    public string Name { get; }

    /// <summary>Whether each of its characters is one byte.</summary>
    internal bool IsSingleByte => _ofByte is not null;

    /// <summary>The character of a byte, for encodings of one byte.</summary>
    internal char this[byte value] => _ofByte![value];

    /// <summary>The encoding that <paramref name="label"/> names, in whatever case; null when it names none.</summary>
    public static CharacterSet? Named(string label) => CharacterSetNames.Find(label);

    /// <summary>The text of <paramref name="bytes"/> without the byte order mark of this encoding; bytes that are no character in it are U+FFFD.</summary>
    internal string Decode(ReadOnlySpan<byte> bytes)
    {
        var mark = _encoding.Preamble;
        if (_ofByte is { } table)
            return string.Create(bytes.Length, bytes, (characters, from) => Decode(table, from, characters));
        return _encoding.GetString(bytes.StartsWith(mark) ? bytes[mark.Length..] : bytes);
    }

    /// <summary>How many characters were lost when <paramref name="bytes"/> became <paramref name="decoded"/>; those that were U+FFFD when they were written do not count.</summary>
    internal int CountLost(string decoded, ReadOnlySpan<byte> bytes)
    {
        var all = decoded.AsSpan().Count(Lost);
        var written = _encoding.GetBytes([Lost]);
        return all == 0 || written.Length == 1 ? all : Math.Max(0, all - bytes.Count(written));
    }

    private static void Decode(char[] table, ReadOnlySpan<byte> from, Span<char> characters)
    {
        for (var index = 0; index < from.Length; index++)
            characters[index] = table[from[index]];
    }

    private char OfByte(byte value)
    {
        var decoded = _encoding.GetString([value]);
        return decoded.Length == 1 && decoded[0] != Lost ? decoded[0] : value is >= 0x80 and <= 0x9F ? (char)value : Lost;
    }
}
