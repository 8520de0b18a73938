using System.Buffers;
using System.Text;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Decoding;

/// <summary>Finds what a source says its encoding is.</summary>
internal static class CharsetLabel
{
    /// <summary>Browsers look at the first 1024 bytes; comments of volunteers have pushed the label further down.</summary>
    private const int Longest = 8 * 1024;

    private static readonly SearchValues<char> EndOfLabel = SearchValues.Create(" \t\r\n;\"'/>");

    private const string OfGutenberg = "Character set encoding:";

    /// <summary>The label as written; null where the source has none.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes, SourceFormat format)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Longest)]);
        return format switch
        {
            SourceFormat.Html => InMarkup(head),
            SourceFormat.Text => After(head, head.IndexOf(OfGutenberg, StringComparison.OrdinalIgnoreCase), OfGutenberg),
            _ => null,
        };
    }

    /// <summary>What a <c>meta</c> says (https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding), else the XML declaration.</summary>
    private static string? InMarkup(string head)
    {
        string? declared = null;
        for (var tag = head.IndexOf('<', StringComparison.Ordinal); tag >= 0; tag = head.IndexOf('<', tag + 1))
        {
            var isComment = At(head, tag, "<!--");
            var end = isComment ? head.IndexOf("-->", tag + 2, StringComparison.Ordinal) : head.IndexOf('>', tag);
            if (end < 0)
                break;
            var words = head[tag..end];
            if (At(head, tag, "<meta") && After(words, words.IndexOf("charset", StringComparison.OrdinalIgnoreCase), "charset") is { } label)
                return label;
            if (At(head, tag, "<?xml "))
                declared ??= After(words, words.IndexOf("encoding", StringComparison.OrdinalIgnoreCase), "encoding");
            tag = end;
        }

        return declared;
    }

    private static bool At(string head, int place, string word) => string.Compare(head, place, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>The word after <paramref name="key"/>, an equals sign and quotation marks, if they are there.</summary>
    private static string? After(string words, int place, string key)
    {
        if (place < 0)
            return null;
        var value = words.AsSpan(place + key.Length).TrimStart(" \t\r\n=\"'");
        var end = value.IndexOfAny(EndOfLabel);
        var label = end < 0 ? value : value[..end];
        return label.IsEmpty ? null : label.ToString();
    }
}
