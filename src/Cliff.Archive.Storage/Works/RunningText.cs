using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Works;

/// <summary>Measures the words of a page that are its text: not its title, headings, notes and links.</summary>
internal static class RunningText
{
    /// <summary>A text of fewer letters and digits than this may be the same as another by chance: a table of contents, a line of thanks.</summary>
    private const int FewestLetters = 250;

    /// <summary>How many words of running text <paramref name="blocks"/> hold, linked ones not counted.</summary>
    public static int Words(ImmutableArray<SourceBlock> blocks)
    {
        var words = 0;
        foreach (var block in blocks.Where(block => IsRunning(block.Kind)))
        {
            var at = 0;
            foreach (var link in block.Spans.Where(span => span.Kind is InlineSpanKind.Link && span.Range.Start >= 0))
            {
                words += WordsIn(block.Content.AsSpan()[at..Math.Max(at, link.Range.Start)]);
                at = Math.Max(at, link.Range.End);
            }

            words += WordsIn(block.Content.AsSpan()[at..]);
        }

        return words;
    }

    /// <summary>A hash over the letters and digits of the running text of <paramref name="blocks"/>, the same however it is laid out and punctuated; 32 hexadecimal digits, null where the text is short.</summary>
    public static string? Fingerprint(ImmutableArray<Block> blocks)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var letters = 0;
        foreach (var block in blocks.Where(block => IsRunning(block.Kind) && block.Kind is not BlockKind.Separator))
        {
            var folded = ArrayPool<char>.Shared.Rent(block.Content.Length);
            var length = Fold(block.Content, folded);
            hash.AppendData(MemoryMarshal.AsBytes(folded.AsSpan(0, length)));
            ArrayPool<char>.Shared.Return(folded);
            letters += length;
        }

        return letters < FewestLetters ? null : Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static bool IsRunning(BlockKind? kind) => kind is not (BlockKind.Title or BlockKind.Heading or BlockKind.Note);

    private static int Fold(string content, char[] folded)
    {
        var length = 0;
        foreach (var letter in content)
        {
            if (char.IsLetterOrDigit(letter))
                folded[length++] = char.ToLowerInvariant(letter);
        }

        return length;
    }

    private static int WordsIn(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = false;
        foreach (var letter in text)
        {
            var isWord = char.IsLetterOrDigit(letter);
            if (isWord && !inWord)
                words++;
            inWord = isWord;
        }

        return words;
    }
}
