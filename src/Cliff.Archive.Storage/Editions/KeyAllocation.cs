using System.Collections.Immutable;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Numbers for rows that rise in reading order: what has one keeps it, what is new gets one in the gap where it stands.</summary>
internal static class KeyAllocation
{
    /// <summary>How far apart new numbers are where nothing is in the way.</summary>
    private const int Gap = 1024;

    /// <summary>Numbers for things in their order, from 1; null where those given before do not rise, or a gap has no room: then all must be numbered anew.</summary>
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

    private static int CountFresh(IReadOnlyList<int?> given, int from)
    {
        var end = from;
        while (end < given.Count && given[end] is null)
            end++;
        return end - from;
    }
}
