using System.Text.RegularExpressions;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>The headings within a text, by which it is told whether a heading before the text is one of them or the last line of the title.</summary>
internal sealed partial class TextHeadings
{
    private readonly HashSet<string> _ranks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ranksOfChapters = new(StringComparer.Ordinal);

    /// <summary>The headings <paramref name="within"/> a text.</summary>
    public TextHeadings(IEnumerable<HtmlPiece> within)
    {
        foreach (var heading in within.Where(heading => !NoteLists.IsHeading(heading)))
        {
            _ranks.Add(heading.Owner.Name);
            if (IsChapter(heading))
                _ranksOfChapters.Add(heading.Owner.Name);
        }
    }

    /// <summary>Whether a heading is "Chapter 4" and nothing else, so that the next says what the chapter is called.</summary>
    public static bool IsBareNumber(HtmlPiece heading) => BareNumber().IsMatch(heading.Content);

    /// <summary>Whether a heading behind the main title is one of the text: a chapter among chapters; else no chapter and no date, but of a rank that recurs, or parted from the title by the imprint.</summary>
    public bool Resemble(HtmlPiece heading, bool isBehindImprint)
    {
        if (NoteLists.IsHeading(heading) || IsChapter(heading))
            return !IsChapter(heading) || _ranksOfChapters.Contains(heading.Owner.Name);
        return !Date().IsMatch(heading.Content) && (isBehindImprint || _ranks.Contains(heading.Owner.Name));
    }

    private static bool IsChapter(HtmlPiece heading) => Chapter().IsMatch(heading.Content);

    [GeneratedRegex(@"^\W*(?:chapter|part|book|volume|appendix|capítulo|chapitre|kapitel|capitolo)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^\W*(?:chapter|part|book|volume|appendix|capítulo|chapitre|kapitel|capitolo)\b\W*(?:[0-9]{1,3}|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"^\W*(?:[\w/.,]+ ){0,3}(?:1[5-9]|20)[0-9][0-9](?:[–-][0-9]+)?\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Date();
}
