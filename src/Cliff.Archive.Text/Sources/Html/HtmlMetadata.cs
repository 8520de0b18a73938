using System.Text.RegularExpressions;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Reads what a page is from what it says of itself: who wrote it, what it is called and is part of, when it was written.</summary>
/// <remarks>What is printed on the page goes before its <c>title</c> element, that before its <c>meta</c> elements, and those before its path. What nothing says is null.</remarks>
public static partial class HtmlMetadata
{
    /// <summary>What is longer is no title and no name, in UTF-16 code units.</summary>
    private const int LongestLine = 500;

    /// <summary>Where a page prints no title, the headings above its first words are it, down to this rank.</summary>
    private const int LowestTitle = 4;

    /// <summary>The metadata of a page.</summary>
    public static ChapterMetadata Of(HtmlFront front)
    {
        front = front with
        {
            Title = front.Title is { Length: <= LongestLine } ? front.Title : null,
            Authors = front.Authors.RemoveAll(names => names.Length > LongestLine),
            Lines = front.Lines.RemoveAll(line => line.Content.Length > LongestLine),
            Headings = front.Headings.RemoveAll(line => line.Content.Length > LongestLine),
        };
        if (!front.Lines.Any(line => line.Rank < FrontLine.NoHeading))
            front = front with { Lines = [.. front.Lines, .. front.Headings.Where(line => line.Rank <= LowestTitle)], Headings = [] };
        var imprint = ImprintStatements.Of(front.Imprint);
        var title = PageTitle.Of(front.Title);
        var author = PageAuthor.Of(front, title, imprint);
        var (work, chapter) = PageNames.Of(author, title, front.Headings);
        return new ChapterMetadata(author.Name, work, chapter, LanguageOf(front))
        {
            Year = PageYear.Of(front, author, title, imprint),
            Imprint = imprint,
        };
    }

    private static string? LanguageOf(HtmlFront front) =>
        front.Language?.Trim() is { } tag && LanguageTag().IsMatch(tag) ? tag : null;

    [GeneratedRegex(@"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex LanguageTag();
}
