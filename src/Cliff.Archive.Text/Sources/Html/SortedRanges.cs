using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Ranges by place that share no character, searched by halves.</summary>
internal static class SortedRanges
{
    /// <summary>Whether one of <paramref name="ranges"/> shares a character with <paramref name="range"/>.</summary>
    public static bool Overlap(ImmutableArray<TextSpan> ranges, TextSpan range)
    {
        var (low, high) = (0, ranges.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ranges[middle].End <= range.Start ? (middle + 1, high) : (low, middle);
        }

        return low < ranges.Length && ranges[low].Start < range.End;
    }
}
