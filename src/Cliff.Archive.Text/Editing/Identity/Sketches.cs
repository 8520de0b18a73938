using System.Numerics;

namespace Cliff.Archive.Text.Editing.Identity;

/// <summary>Sketches of texts in 128 bits, of which the share of equal parts estimates how much two texts have in common.</summary>
/// <remarks>One-permutation minwise hashing (P. Li, A. Owen, C.-H. Zhang, NIPS 2012): 32 bins of 4 bits, each the least hash of the five-letter sequences that fall into it; 0 for an empty bin.</remarks>
internal static class Sketches
{
    private const int Sequence = 5;
    private const int Bins = 32;
    private const int BitsOfBin = 4;
    private const int FewestBins = 4;

    public static UInt128 Of(ReadOnlySpan<char> words)
    {
        Span<uint> least = stackalloc uint[Bins];
        least.Fill(uint.MaxValue);
        if (words.Length is > 0 and < Sequence)
            Take(words, least);
        for (var start = 0; start + Sequence <= words.Length; start++)
            Take(words.Slice(start, Sequence), least);

        var sketch = UInt128.Zero;
        foreach (var hash in least)
            sketch = (sketch << BitsOfBin) | (hash == uint.MaxValue ? 0u : 1u + (hash % 15));
        return sketch;
    }

    /// <summary>About the share of five-letter sequences that two texts have in common (Jaccard), from 0 to 1: the share of bins that agree among those filled on either side; 0 where too few are filled to tell.</summary>
    public static double Resemblance(UInt128 one, UInt128 other)
    {
        var filled = Bins - EmptyBins(one | other);
        // Two empty bins agree as well, and say nothing.
        var agreeing = EmptyBins(one ^ other) - (Bins - filled);
        return filled < FewestBins ? 0 : (double)agreeing / filled;
    }

    private static void Take(ReadOnlySpan<char> sequence, Span<uint> least)
    {
        var hash = 0UL;
        foreach (var character in sequence)
            hash = (hash ^ character) * 0x9E3779B97F4A7C15;
        // The finish of SplitMix64: without it neighbouring sequences fall into neighbouring bins.
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        hash ^= hash >> 31;
        ref var bin = ref least[(int)(hash % Bins)];
        bin = Math.Min(bin, (uint)(hash >> 33));
    }

    private static int EmptyBins(UInt128 sketch) => Bins - FilledBins((ulong)(sketch >> 64)) - FilledBins((ulong)sketch);

    private static int FilledBins(ulong half) =>
        BitOperations.PopCount((half | (half >> 1) | (half >> 2) | (half >> 3)) & 0x1111111111111111);
}
