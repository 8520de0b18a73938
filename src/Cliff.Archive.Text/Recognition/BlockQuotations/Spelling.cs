namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>What the letters of a word say, whatever the word.</summary>
internal static class Spelling
{
    private const int LongWord = 7;

    /// <summary>The classes of the lexicon and those of the spelling; a month is one only with a capital, a function word is never a name.</summary>
    public static WordClasses Refine(WordClasses lexicon, ReadOnlySpan<char> stem, ReadOnlySpan<char> afterStem, bool opensSentence)
    {
        if (!char.IsUpper(stem[0]))
            lexicon &= ~WordClasses.Month;
        var spelling = ClassesOf(stem, afterStem, opensSentence);
        return lexicon | ((lexicon & WordClasses.Stop) != 0 ? spelling & ~(WordClasses.Name | WordClasses.Opener) : spelling);
    }

    /// <summary>The classes that the spelling of a stem, and of what follows its apostrophe, gives.</summary>
    private static WordClasses ClassesOf(ReadOnlySpan<char> stem, ReadOnlySpan<char> afterStem, bool opensSentence)
    {
        var classes = WordClasses.None;
        if (char.IsAsciiDigit(stem[0]))
            return IsYear(stem) ? WordClasses.Year | WordClasses.Number : WordClasses.Number;
        if (char.IsUpper(stem[0]) && stem.Length > 1)
            classes |= opensSentence ? WordClasses.Opener : WordClasses.Name;
        if (stem.Length > 1 && IsCapitals(stem))
            classes |= WordClasses.Capitals;
        if (stem.Length >= LongWord)
            classes |= WordClasses.Long;
        if (stem.Length > 4 && stem.EndsWith("ed", StringComparison.Ordinal) && !stem.EndsWith("eed", StringComparison.Ordinal))
            classes |= WordClasses.Past;
        if (afterStem.Length > 1)
            classes |= afterStem[1..] is "s" ? WordClasses.Possessive : WordClasses.Contraction;
        return classes;
    }

    /// <summary>FNV-1a over the upper-case letters: the same on every machine, unlike <see cref="string.GetHashCode()"/>.</summary>
    public static uint HashOf(ReadOnlySpan<char> stem)
    {
        var hash = 2166136261u;
        foreach (var letter in stem)
            hash = (hash ^ char.ToUpperInvariant(letter)) * 16777619u;
        return hash;
    }

    private static bool IsYear(ReadOnlySpan<char> stem) => stem.Length == 4 && stem[0] is '1' && stem[1] is >= '6' and <= '9' && char.IsAsciiDigit(stem[2]) && char.IsAsciiDigit(stem[3]);

    private static bool IsCapitals(ReadOnlySpan<char> stem)
    {
        foreach (var letter in stem)
            if (!char.IsUpper(letter))
                return false;
        return true;
    }
}
