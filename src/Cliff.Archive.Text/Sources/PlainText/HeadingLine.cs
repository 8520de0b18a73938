namespace Cliff.Archive.Text.Sources.PlainText;

/// <summary>Lines of wrapped texts that are headings by their shape alone: in capitals, or nothing but a number.</summary>
internal static class HeadingLine
{
    private const int Longest = 80;

    private static readonly HashSet<string> Divisions = new(StringComparer.OrdinalIgnoreCase) { "book", "chapter", "lecture", "letter", "part", "section", "volume" };

    /// <summary>Whether <paramref name="words"/>, which stand alone, are one.</summary>
    public static bool Is(string words) => words.Length <= Longest && (IsInCapitals(words) || IsNumbered(words));

    /// <summary>Whether it has capitals and no small letters.</summary>
    public static bool IsInCapitals(string words) =>
        words.Length <= Longest && words.Count(char.IsUpper) > 1 && !words.Any(char.IsLower) && words[^1] is not (',' or ';' or ':') && char.IsLetterOrDigit(words[0]);

    /// <summary>"Chapter IV.", "IV.", "4.", "§ 3. The fund".</summary>
    private static bool IsNumbered(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["§", _, ..] or [['§', ..], ..] => true,
            [var number] => number.EndsWith('.') && IsNumeral(number),
            [var division, var number] => Divisions.Contains(division) && IsNumeral(number),
            [var division, var number, ..] => Divisions.Contains(division) && number[^1] is '.' or ':' && IsNumeral(number) && char.IsLetter(words[^1]),
            _ => false,
        };
    }

    private static bool IsNumeral(string word)
    {
        var number = word.TrimEnd('.', ':');
        return number.Length is > 0 and <= 8 && (number.All(char.IsAsciiDigit) && number.Length <= 3 || number.All(letter => "IVXLC".Contains(letter, StringComparison.Ordinal)));
    }
}
