using System.Collections.Frozen;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>The words that have a weight of their own, by hash: no names, none that a sentence only opens with.</summary>
internal sealed class Vocabulary
{
    private readonly FrozenDictionary<uint, int> _numbers;

    public Vocabulary(IReadOnlyList<uint> hashes)
    {
        Hashes = hashes;
        _numbers = hashes.Select((hash, number) => (hash, number)).ToFrozenDictionary(pair => pair.hash, pair => pair.number);
    }

    /// <summary>Hashes of the words, by number.</summary>
    public IReadOnlyList<uint> Hashes { get; }

    public int Count => Hashes.Count;

    /// <summary>Numbers of the words a line says outside inline quotations, ascending, each once.</summary>
    public int[] Read(LineReading line)
    {
        var numbers = new List<int>();
        foreach (var word in line.Words)
            if (word.IsOutside && !word.Is(WordClasses.Name) && _numbers.TryGetValue(word.Hash, out var number))
                numbers.Add(number);
        numbers.Sort();
        var kept = 0;
        for (var i = 0; i < numbers.Count; i++)
            if (i == 0 || numbers[i] != numbers[kept - 1])
                numbers[kept++] = numbers[i];
        numbers.RemoveRange(kept, numbers.Count - kept);
        return [.. numbers];
    }

    /// <summary>What each word of a line counts.</summary>
    public static double ShareOf(int[] words) => words.Length == 0 ? 0 : 1 / Math.Sqrt(words.Length);
}
