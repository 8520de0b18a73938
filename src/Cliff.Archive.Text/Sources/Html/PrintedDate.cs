using System.Globalization;
using System.Text.RegularExpressions;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Finds years in what a page prints.</summary>
internal static partial class PrintedDate
{
    /// <summary>The longest time that a text is written in: what spans more years is somebody's life.</summary>
    private const int LongestWriting = 20;

    /// <summary>The first year in <paramref name="words"/> that is no page number; null when there is none.</summary>
    public static int? YearIn(string words)
    {
        foreach (Match match in Year().Matches(words))
        {
            if (!IsPages(words.AsSpan(0, match.Index)))
                return int.Parse(match.ValueSpan, CultureInfo.InvariantCulture);
        }

        return null;
    }

    /// <summary>The year of a line that is a date and nothing else: <c>(15 November 1921)</c>, <c>1961-64</c>, <c>Winter 1995/96</c>. Null for years of a life.</summary>
    public static int? YearOfLine(string line)
    {
        var match = Line().Match(line);
        if (!match.Success)
            return null;
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        return match.Groups["end"] is { Success: true, Length: 4 } end && int.Parse(end.ValueSpan, CultureInfo.InvariantCulture) - year > LongestWriting ? null : year;
    }

    /// <summary>Whether the line is a date, or the years of a life, and nothing else.</summary>
    public static bool IsLine(string line) => Line().IsMatch(line) || (Dash().Split(line) is [var birth, var death] && Line().IsMatch(birth) && Line().IsMatch(death));

    /// <summary>Whether the words name a month, a season or a day: what a periodical is dated by.</summary>
    public static bool IsOfAnIssue(string words) => Month().IsMatch(words);

    /// <summary>The words without the date they end with: <c>Harry Quelch 1907</c>, <c>Joe McCarney. 1980</c>.</summary>
    public static string Without(string words) => AtEnd().Match(words) is { Success: true } date && date.Index > 0 ? words[..date.Index].TrimEnd(' ', ',', '.', '(') + (IsInitial(words, date.Index) ? "." : "") : words;

    /// <summary>The year of the date that the words end with; null when they end with none.</summary>
    public static int? YearAtEnd(string words) => AtEnd().Match(words) is { Success: true } date && date.Index > 0 ? YearOfLine(date.Value.Trim(' ', ',', '.')) : null;

    // "J. Smith, Jr. 1907": the stop of an initial belongs to the name.
    private static bool IsInitial(string words, int end)
    {
        var name = words.AsSpan(0, end).TrimEnd(" ,(");
        return name.Length > 2 && name[^1] == '.' && char.IsUpper(name[^2]) && name[^3] is ' ' or '.';
    }

    private static bool IsPages(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" –-0123456789,");
        return before.EndsWith("p.", StringComparison.Ordinal) || before.EndsWith("pp", StringComparison.Ordinal) || before.EndsWith("S.", StringComparison.Ordinal);
    }

    private const string Months =
        "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
        + "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
        + "|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre"
        + "|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|spring|summer|autumn|fall|winter";

    private const string YearDigits = @"(?<year>(?:1[4-9]|20)[0-9][0-9])(?:\s*[–—/-]\s*(?<end>[0-9]{2}(?:[0-9][0-9])?))?";

    [GeneratedRegex(@"(?<![0-9])(?:1[4-9]|20)[0-9][0-9](?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Year();

    [GeneratedRegex(@"\s[–—-]\s", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Dash();

    [GeneratedRegex(@"(?<!\p{L})(?:" + Months + @")(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Month();

    [GeneratedRegex(@"^[\s([]*(?:(?:" + Months + @"|[0-9]{1,2}(?:st|nd|rd|th)?|de|del|of|early|late|mid|circa|ca?\.|written|published|in)(?![\p{L}0-9])[\s.,/–—-]*)*" + YearDigits + @"[\s?.,;:)\]]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Line();

    [GeneratedRegex(@"(?:(?<=[\s(,.])(?:" + Months + @"|[0-9]{1,2}(?:st|nd|rd|th)?)(?![\p{L}0-9])[\s.,/–—-]*){0,4}(?<=[\s(,.])" + YearDigits + @"[\s.)]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex AtEnd();
}
