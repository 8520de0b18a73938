using System.Buffers;

namespace Cliff.Archive.Text.Sources.Decoding;

/// <summary>Tells what is no text at all from text in two bytes a character: both have NUL bytes.</summary>
internal static class BinaryFile
{
    private const int Longest = 64 * 1024;

    /// <summary>How many bytes of a file may be control characters, one in so many; old texts have a few for bold print or the end of the file.</summary>
    private const int TextPerControl = 100;

    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(value => (char)value).Except("\t\n\v\f\r")]);

    /// <summary>What kind of file <paramref name="bytes"/> are by their first ones: <c>a PDF</c>; null when they may be a text.</summary>
    public static string? KindOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a PNG picture",
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG picture",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a GIF picture",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a ZIP archive (or a document of a word processor)",
        [0x1F, 0x8B, ..] => "compressed with gzip",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "a document of an old word processor",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "a document in Rich Text Format",
        _ => null,
    };

    /// <summary>UTF-16 without a byte order mark, by where its NUL bytes stand: nearly all in the upper halves of characters. Null when they stand anywhere.</summary>
    public static string? Utf16By(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Longest)];
        Span<int> nuls = [0, 0];
        for (var index = 0; index < head.Length; index++)
            nuls[index % 2] += head[index] == 0 ? 1 : 0;
        // Even a Russian text has spaces and line breaks, one character in ten.
        var enough = Math.Max(4, head.Length / 40);
        return bytes.Length % 2 != 0 ? null
            : nuls[1] >= enough && nuls[0] * 20 <= nuls[1] ? "utf-16le"
            : nuls[0] >= enough && nuls[1] * 20 <= nuls[0] ? "utf-16be"
            : null;
    }

    /// <summary>Whether so many of its characters are controls that <paramref name="content"/> is no text.</summary>
    public static bool IsNoText(string content) =>
        content.Contains('\0', StringComparison.Ordinal) || content.AsSpan().CountAny(Controls) > 1 + (content.Length / TextPerControl);
}
