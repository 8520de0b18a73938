using System.Globalization;
using System.Text.RegularExpressions;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Writers.Citing;

/// <summary>A chapter's title taken apart: <c>2. The long winter</c>, <c>Chapter II: The long winter</c>, <c>Chapter Two. The long winter</c>.</summary>
/// <param name="Number">Its number as printed, words as figures; null where it has none. A year is none.</param>
/// <param name="Title">The rest; null where there is nothing else.</param>
internal sealed partial record ChapterName(string? Number, string? Title)
{
    private const string Roman = "(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})";

    private static readonly string[] Words =
    [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    public static ChapterName Of(string? printed)
    {
        if (string.IsNullOrWhiteSpace(printed))
            return new ChapterName(null, null);
        var found = Numbered().Match(printed);
        if (!found.Success)
            return new ChapterName(null, printed.Trim());
        var rest = printed[found.Length..].Trim();
        return new ChapterName(Figure(found.Groups["number"].Value), rest.Length == 0 ? null : rest);
    }

    private static string Figure(string number)
    {
        var word = Array.IndexOf(Words, number.ToLowerInvariant());
        return word < 0 ? number : (word + 1).ToString(CultureInfo.InvariantCulture);
    }

    // A numeral is a well-formed one, and without the word "chapter" none that may be an initial: "V. I. Lenin", "C. Wright".
    [GeneratedRegex(@"^\s*(?:(?:chapter|chap\.|ch\.)\s+(?<number>[0-9]{1,3}|" + Roman + @"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty)(?:\s*[.:)–—-]|\s|$)|(?<number>[0-9]{1,3}|(?![LC]\.|[IVXLC]\.\s*\p{L}\.)" + Roman + @")[.:)](?:\s|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patterns.Milliseconds)]
    private static partial Regex Numbered();
}
