using System.Text.RegularExpressions;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Tells the names of parts of a work by their number, or by the words that stand for one: <c>Chapter 4</c>, <c>II. The boats</c>, <c>Preface</c>.</summary>
internal static partial class ChapterNumber
{
    /// <summary>Whether words begin with the number of a part, or are a part that needs none.</summary>
    public static bool Opens(string words) => Designation().IsMatch(words);

    /// <summary>Whether words begin with the number of a chapter, whatever part or section they also stand in.</summary>
    public static bool IsOfChapter(string words) => Chapter().IsMatch(words);

    /// <summary>Whether words are a number and nothing more: the name of the part stands in the next line.</summary>
    public static bool IsAll(string words) => Bare().IsMatch(words);

    /// <summary>The words behind the number.</summary>
    public static string Without(string words) => Number().Replace(words, "");

    private const string NumberWords = @"(?:[0-9]{1,3}[a-z]?|(?-i:[IVX][IVXLC]{0,6})|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|first|second|third|fourth|fifth)";

    private const string Chapters = @"(?:chapter|chap\.?|cap[íi]tulo|capitolo|chapitre|kapitel)";

    private const string Parts = @"(?:" + Chapters + @"|part|book|section|lecture|teil|parte)";

    [GeneratedRegex(@"^\W*(?:" + Parts + @"\s*" + NumberWords + @"(?![\p{L}0-9])|(?:[0-9]{1,3}|(?-i:[IVX][IVXLC]{0,6}))\s*[.:)]\s*(?![0-9\s]|(?-i:\p{Lu}\.))|(?:author[’']s\s+)?(?:preface|introduction|foreword|postscript|afterword|appendix|epilogue|prologue)(?!\p{L}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Designation();

    [GeneratedRegex(@"^\W*" + Chapters + @"\s*" + NumberWords + @"(?![\p{L}0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^\W*(?:" + Parts + @"\s*" + NumberWords + @"|" + NumberWords + @"|appendix(?:\s+" + NumberWords + @")?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^\W*(?:(?:" + Parts + @"\s*)?" + NumberWords + @"\s*[.:)]|" + Parts + @"\s*" + NumberWords + @"(?![\p{L}0-9]))\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Number();
}
