using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>What is set in another way than it was typed, the characters staying as they are.</summary>
internal static class Typography
{
    private const int FewestLetters = 5;

    /// <summary>The words in capitals with which printers open a section: at least two, the next of them in lower case.</summary>
    public static IEnumerable<InlineLayer> Opening(Block block)
    {
        var words = 0;
        var letters = 0;
        var end = 0;
        foreach (var range in block.Content.AsSpan().Split(' '))
        {
            var word = block.Content.AsSpan(range);
            if (!IsCapitals(word, out var count))
                break;
            (words, letters, end) = (words + 1, letters + count, range.End.GetOffset(block.Content.Length));
        }

        var isOpening = words >= 2 && letters >= FewestLetters && end < block.Content.Length;
        return isOpening ? [new InlineLayer(InlineLayerKind.Opening, new(0, end))] : [];
    }

    private static bool IsCapitals(ReadOnlySpan<char> word, out int letters)
    {
        letters = 0;
        foreach (var character in word)
        {
            if (char.IsLower(character) || char.IsDigit(character))
                return false;
            if (char.IsUpper(character))
                letters++;
        }

        return letters > 0;
    }
}
