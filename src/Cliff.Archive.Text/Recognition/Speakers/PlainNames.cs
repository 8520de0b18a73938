using System.Collections.Frozen;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Names of which everybody knows that no person bears them, whatever a chapter does with them: states and continents, days, parts of a book.</summary>
internal static class PlainNames
{
    private static readonly FrozenSet<string> States = """
        Africa Albania Algeria America Argentina Asia Australia Austria Belgium Brazil Britain Bulgaria Canada Chile China Cuba Czechoslovakia Denmark Egypt England Estonia Ethiopia Europe
        Finland France Germany Greece Holland Hungary India Indonesia Iran Iraq Ireland Italy Japan Korea Latvia Lithuania Mexico Mongolia Netherlands Norway Pakistan Palestine Persia Peru
        Poland Portugal Prussia Romania Rumania Russia Scotland Serbia Spain Sweden Switzerland Syria Turkey Ukraine Vietnam Wales Yugoslavia
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> PartsOfStates = "North South East West Northern Southern Eastern Western Central Great New Soviet Latin Tsarist Imperial".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Parts = "Part Chapter Section Book Volume Vol Article Appendix Figure Table".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Counts = "One Two Three Four Five Six Seven Eight Nine Ten".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the name is one of these.</summary>
    public static bool Has(string printed)
    {
        var words = printed.Split(' ');
        return Days.Contains(words[^1])
            || (States.Contains(words[^1]) && words[..^1].All(PartsOfStates.Contains))
            || (Parts.Contains(words[0]) && (words.Length == 1 || words is [_, var number] && IsNumber(number)));
    }

    private static bool IsNumber(string word) => Counts.Contains(word) || !word.AsSpan().ContainsAnyExcept("IVX");
}
