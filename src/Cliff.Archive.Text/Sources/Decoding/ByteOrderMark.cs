namespace Cliff.Archive.Text.Sources.Decoding;

/// <summary>The byte order marks of Unicode (The Unicode Standard, section 23.8).</summary>
internal static class ByteOrderMark
{
    /// <summary>Name of the encoding whose mark <paramref name="bytes"/> begin with; null without one.</summary>
    public static string? EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => "utf-8",
        // Before UTF-16: a text in UTF-16 that begins with a NUL is none.
        [0xFF, 0xFE, 0x00, 0x00, ..] when bytes.Length % 4 == 0 => "utf-32le",
        [0x00, 0x00, 0xFE, 0xFF, ..] => "utf-32be",
        [0xFF, 0xFE, ..] => "utf-16le",
        [0xFE, 0xFF, ..] => "utf-16be",
        _ => null,
    };
}
