using System.Collections.Immutable;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Numbers for rows that rise in reading order: what has one keeps it, what is new gets one in the gap where it stands.</summary>
internal static class KeyAllocation
{
    /// <summary>How far apart new numbers are where nothing is in the way.</summary>
    private const int Gap = 1024;

    /// <summary>Numbers for things in their order, from 1; null where a gap has no room, or those given before do not rise: then all must be numbered anew.</summary>
    /// <param name="given">The number of each thing that has one, null for the others.</param>
    /// <param name="most">The highest number there may be.</param>
    public static ImmutableArray<int>? Allocate(IReadOnlyList<int?> given, int most)
    {
        var keys = ImmutableArray.CreateBuilder<int>(given.Count);
        var last = 0L;
        while (keys.Count < given.Count)
        {
            var fresh = CountFresh(given, keys.Count);
            var end = keys.Count + fresh < given.Count ? given[keys.Count + fresh]!.Value : Math.Min(most + 1L, last + ((fresh + 1L) * Gap));
            if (end - last <= fresh)
                return null;
            for (var place = 1; place <= fresh; place++)
                keys.Add((int)(last + ((end - last) * place / (fresh + 1))));
            if (keys.Count < given.Count)
                keys.Add((int)end);
            last = keys[^1];
        }

        return keys.ToImmutable();
    }

    /// <summary>The most of these numbers that rise in their order; null in the place of the others, whose things have changed places.</summary>
    /// <remarks>Longest increasing subsequence by patience sorting: M. L. Fredman, "On computing the length of longest increasing subsequences", Discrete Mathematics 11 (1975).</remarks>
    public static IReadOnlyList<int?> Rising(IReadOnlyList<int?> given)
    {
        var piles = new List<int>();
        var below = new int[given.Count];
        for (var at = 0; at < given.Count; at++)
        {
            if (given[at] is not { } number)
                continue;
            var (low, high) = (0, piles.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = given[piles[middle]] < number ? (middle + 1, high) : (low, middle);
            }

            below[at] = low > 0 ? piles[low - 1] : -1;
            piles.RemoveRange(low, low < piles.Count ? 1 : 0);
            piles.Insert(low, at);
        }

        var rising = new int?[given.Count];
        for (var at = piles.Count > 0 ? piles[^1] : -1; at >= 0; at = below[at])
            rising[at] = given[at];
        return rising;
    }

    private static int CountFresh(IReadOnlyList<int?> given, int from)
    {
        var end = from;
        while (end < given.Count && given[end] is null)
            end++;
        return end - from;
    }
}
