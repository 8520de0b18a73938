using System.Globalization;
using System.Text;

namespace Cliff.Archive.Evaluation.Scoring;

/// <summary>Whether two names mean the same speaker: persons by surname, bodies, publications and the unnamed by the words they share.</summary>
internal static class SameSpeaker
{
    private static readonly HashSet<string> Idle =
        ["the", "of", "and", "in", "a", "an", "for", "to", "rcp", "b", "vkp", "cpsu", "party", "communist", "russian", "resolution"];

    public static bool Is(GoldSpeaker gold, string? found)
    {
        var (expected, actual) = (WordsOf(gold.Name), WordsOf(found));
        if (expected.Count == 0 || actual.Count == 0)
            return false;
        if (gold.Kind is "person" or "" && expected[^1] == actual[^1] && expected[^1].Length > 2)
            return true;
        var (left, right) = (expected.Except(Idle).ToHashSet(), actual.Except(Idle).ToHashSet());
        return left.Count > 0 && right.Count > 0 && 2 * left.Intersect(right).Count() >= left.Union(right).Count();
    }

    /// <summary>Its words in lower case without accents, as far as the first bracket.</summary>
    private static List<string> WordsOf(string? name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in $"{name?.Split(" (")[0].Normalize(NormalizationForm.FormKD).ToLowerInvariant()} ")
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                word.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }
}
