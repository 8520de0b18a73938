namespace Cliff.Archive.Text.Editing.Identity;

/// <summary>Pairs the equal items of two sequences in order: patience alignment (Bram Cohen), which holds on to what stands once on either side, with the longest common subsequence where nothing does.</summary>
internal static class SequenceAlignment
{
    /// <summary>The most pairs that are compared one with all in a stretch; longer stretches are cut.</summary>
    public const int LongestStretch = 256;

    /// <summary>Pairs of indices, both rising. Negative keys are equal to nothing.</summary>
    public static List<(int One, int Other)> Align(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        var pairs = new List<(int One, int Other)>();
        var waiting = new Stack<Stretch>([new Stretch(0, one.Length, 0, other.Length)]);
        while (waiting.TryPop(out var stretch))
        {
            stretch = PairEnds(one, other, stretch, pairs);
            if (stretch.IsEmpty)
                continue;
            var anchors = Rising(Unique(one, other, stretch));
            if (anchors.Count > 0)
                stretch.CutAt(anchors, waiting);
            else if (stretch.Longer > LongestStretch)
                stretch.CutEvenly(waiting);
            else
                PairMost(one, other, stretch, pairs);
            pairs.AddRange(anchors);
        }

        pairs.Sort();
        return pairs;
    }

    /// <summary>As many of <paramref name="pairs"/>, sorted by the one, as rise in the other too (patience sorting).</summary>
    public static List<(int One, int Other)> Rising(IReadOnlyList<(int One, int Other)> pairs)
    {
        var last = new List<int>();
        var before = new int[pairs.Count];
        for (var index = 0; index < pairs.Count; index++)
        {
            var (low, high) = (0, last.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = pairs[last[middle]].Other < pairs[index].Other ? (middle + 1, high) : (low, middle);
            }

            before[index] = low > 0 ? last[low - 1] : -1;
            if (low == last.Count)
                last.Add(index);
            else
                last[low] = index;
        }

        var rising = new List<(int One, int Other)>(last.Count);
        for (var index = last.Count > 0 ? last[^1] : -1; index >= 0; index = before[index])
            rising.Add(pairs[index]);
        rising.Reverse();
        return rising;
    }

    private static Stretch PairEnds(ReadOnlySpan<int> one, ReadOnlySpan<int> other, Stretch stretch, List<(int One, int Other)> pairs)
    {
        var (start, end, otherStart, otherEnd) = stretch;
        for (; start < end && otherStart < otherEnd && one[start] >= 0 && one[start] == other[otherStart]; start++, otherStart++)
            pairs.Add((start, otherStart));
        for (; start < end && otherStart < otherEnd && one[end - 1] >= 0 && one[end - 1] == other[otherEnd - 1]; end--, otherEnd--)
            pairs.Add((end - 1, otherEnd - 1));
        return new Stretch(start, end, otherStart, otherEnd);
    }

    private static List<(int One, int Other)> Unique(ReadOnlySpan<int> one, ReadOnlySpan<int> other, Stretch stretch)
    {
        var places = new Dictionary<int, (int One, int Count, int Other, int OtherCount)>();
        for (var index = stretch.Start; index < stretch.End; index++)
        {
            if (one[index] >= 0)
                places[one[index]] = (index, places.GetValueOrDefault(one[index]).Count + 1, 0, 0);
        }

        for (var index = stretch.OtherStart; index < stretch.OtherEnd; index++)
        {
            if (places.TryGetValue(other[index], out var place))
                places[other[index]] = place with { Other = index, OtherCount = place.OtherCount + 1 };
        }

        return [.. places.Values.Where(place => place is { Count: 1, OtherCount: 1 }).Select(place => (place.One, place.Other)).Order()];
    }

    private static void PairMost(ReadOnlySpan<int> one, ReadOnlySpan<int> other, Stretch stretch, List<(int One, int Other)> pairs)
    {
        var (keys, otherKeys) = (one[stretch.Start..stretch.End].ToArray(), other[stretch.OtherStart..stretch.OtherEnd].ToArray());
        foreach (var (index, otherIndex) in Heaviest(keys.Length, otherKeys.Length, (x, y) => keys[x] >= 0 && keys[x] == otherKeys[y] ? 1 : 0))
            pairs.Add((stretch.Start + index, stretch.OtherStart + otherIndex));
    }

    /// <summary>The pairs in order whose weights add up to the most; a weight of 0 is no pair. Time and space are the product of the lengths.</summary>
    public static List<(int One, int Other)> Heaviest(int length, int otherLength, Func<int, int, double> weight)
    {
        var best = new double[length + 1, otherLength + 1];
        var paired = new bool[length + 1, otherLength + 1];
        for (var x = length - 1; x >= 0; x--)
        {
            for (var y = otherLength - 1; y >= 0; y--)
            {
                var here = weight(x, y);
                var apart = Math.Max(best[x + 1, y], best[x, y + 1]);
                paired[x, y] = here > 0 && here + best[x + 1, y + 1] >= apart;
                best[x, y] = paired[x, y] ? here + best[x + 1, y + 1] : apart;
            }
        }

        var pairs = new List<(int One, int Other)>();
        for (var (x, y) = (0, 0); x < length && y < otherLength;)
        {
            if (paired[x, y])
                pairs.Add((x++, y++));
            else if (best[x + 1, y] >= best[x, y + 1])
                x++;
            else
                y++;
        }

        return pairs;
    }
}
