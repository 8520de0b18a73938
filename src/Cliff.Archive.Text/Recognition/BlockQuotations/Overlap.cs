namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>What two sorted sets of word hashes have in common.</summary>
internal static class Overlap
{
    /// <summary>Words in both, by the size of the smaller; 0 when one is empty.</summary>
    public static double Share(uint[] left, uint[] right)
    {
        var shared = Count(left, right);
        return shared == 0 ? 0 : (double)shared / Math.Min(left.Length, right.Length);
    }

    /// <summary>Words in both.</summary>
    public static int Count(uint[] left, uint[] right)
    {
        int i = 0, j = 0, shared = 0;
        while (i < left.Length && j < right.Length)
        {
            shared += left[i] == right[j] ? 1 : 0;
            var advanceLeft = left[i] <= right[j];
            j += right[j] <= left[i] ? 1 : 0;
            i += advanceLeft ? 1 : 0;
        }

        return shared;
    }

    /// <summary>Whether the set has this word; 0 stands for none.</summary>
    public static bool Has(uint[] words, uint word) => word != 0 && Array.BinarySearch(words, word) >= 0;
}
