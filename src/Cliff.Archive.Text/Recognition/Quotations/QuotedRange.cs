using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.Notes;

namespace Cliff.Archive.Text.Recognition.Quotations;

/// <summary>The quoted words of a paragraph of a block quotation: all of it but the markers at its end and marks that enclose it.</summary>
public static class QuotedRange
{
    /// <summary>The range in the content of <paramref name="block"/>.</summary>
    public static TextSpan Of(Block block)
    {
        var content = block.Content;
        var words = WithoutTrailingMarkers(block);
        var (start, end) = (words.Start, words.End);
        var pairs = QuotationMarks.Scan(words.In(content)).Pairs;
        if (pairs.Length > 0 && pairs[0].Start == 0 && pairs[0].End == words.Length)
            return new TextSpan(start + 1, end - 1);
        if (IsUnpaired(pairs, 0) && "‘“«„\"".Contains(content[start], StringComparison.Ordinal))
            start++;
        if (end > start + 1 && IsUnpaired(pairs, words.Length - 1) && "”»\"".Contains(content[end - 1], StringComparison.Ordinal))
            end--;
        return new TextSpan(start, end);
    }

    /// <summary>All the content of <paramref name="block"/> but the markers at its end.</summary>
    public static TextSpan WithoutTrailingMarkers(Block block)
    {
        var content = block.Content.AsSpan();
        var end = content.Length;
        foreach (var marker in block.Markers.Reverse())
        {
            if (marker.End != content[..end].TrimEnd().Length)
                break;
            end = content[..marker.Start].TrimEnd().Length;
        }

        return new TextSpan(0, end);
    }

    private static bool IsUnpaired(ImmutableArray<TextSpan> pairs, int offset) => !pairs.Any(pair => pair.Start == offset || pair.End == offset + 1);
}
