using System.Collections.Frozen;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>The words of <c>lexicon.txt</c>, looked up without regard to case.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, WordClasses>.AlternateLookup<ReadOnlySpan<char>> Words =
        Load().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The classes of a word without its apostrophe and what follows that.</summary>
    public static WordClasses ClassesOf(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var classes) ? classes : WordClasses.None;

    private static Dictionary<string, WordClasses> Load()
    {
        var words = new Dictionary<string, WordClasses>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in EmbeddedResource.Lines("lexicon.txt"))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var classes = Enum.Parse<WordClasses>(line[..colon].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words[word] = words.GetValueOrDefault(word) | classes;
        }

        return words;
    }
}
