using System.Collections.Frozen;

namespace Cliff.Archive.Text.Recognition.Quotations;

/// <summary>A plural possessive stands before what is owned: "the workers’ hall". What owns nothing is no possessive, and its mark closes a quotation: "the ‘old hands’ were".</summary>
internal static class PossessiveRule
{
    /// <summary>The longest word looked at, and how many words on another possessive may stand.</summary>
    private const int LongestWord = 24;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NeverOwned = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "an", "the", "this", "that", "these", "those", "of", "in", "on", "at", "by", "to", "for", "from", "with", "without", "into", "upon", "against", "as", "than",
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "could", "should", "may", "might", "must", "did", "does", "do",
        "but", "which", "who", "whom", "whose", "when", "while", "where", "because", "if", "he", "she", "it", "they", "we", "you", "I", "not", "did", "said", "says", "wrote").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word at <paramref name="next"/>, behind a mark that may be an apostrophe, cannot be what is owned.</summary>
    public static bool IsRefuted(string content, int next)
    {
        var word = WordAt(content, next);
        if (word is "and" or "or")
            return !IsPossessive(content, next + word.Length + 1);
        return NeverOwned.Contains(word);
    }

    /// <summary>"workers’ and peasants’ councils": whether the word that follows "and" may be a possessive too.</summary>
    private static bool IsPossessive(string content, int at)
    {
        var word = WordAt(content, at);
        var end = at + word.Length;
        return word.Length > 1 && word[^1] == 's' && end < content.Length && content[end] is ('’' or '\'');
    }

    private static ReadOnlySpan<char> WordAt(string content, int at)
    {
        var end = Math.Min(at, content.Length);
        while (end < content.Length && end - at < LongestWord && char.IsLetter(content[end]))
            end++;
        return content.AsSpan(Math.Min(at, content.Length)..end);
    }
}
