using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>What a page is called, and the larger work it says that it is a part of.</summary>
internal static partial class PageNames
{
    private const int LowestTitle = 3;

    /// <summary>The work, null for a page that stands alone, and the name of the page itself, with its number.</summary>
    /// <param name="author">The author, and the lines of the title that are not his.</param>
    /// <param name="title">The <c>title</c>.</param>
    /// <param name="headings">The headings between the title and the text.</param>
    public static (string? Work, string? Chapter) Of(PageAuthor author, PageTitle title, ImmutableArray<FrontLine> headings)
    {
        if (title.Author is { } other && author.Name is { } name ? !PrintedName.Agree(other, name) : title.Author is not null)
            title = title.WithoutAuthor();
        var lines = author.Lines.Where(line => !IsOfSite(line.Content) && !PrintedDate.IsLine(line.Content) && !IsByline(line.Content)).ToList();
        if (lines.Count == 0)
            return OfTitle(author, title);
        var place = ChapterLine(lines, title);
        if (place < 0 && title.Chapter is not null && headings.FirstOrDefault(heading => ChapterNumber.Opens(heading.Content)) is { } heading)
            (place, lines) = (lines.Count, [.. lines, heading]);
        return place >= 0 ? OfPart(lines, place, title) : OfWhole(lines, title);
    }

    /// <summary>A page that prints nothing but its author is called after him; one that prints nothing, as its <c>title</c> says.</summary>
    private static (string? Work, string? Chapter) OfTitle(PageAuthor author, PageTitle title)
    {
        if (title.Chapter is not null)
            return (title.Name, title.Chapter);
        return (null, author.Line is { Rank: < FrontLine.NoHeading } ? author.Name : title.Name ?? author.Name);
    }

    /// <summary>A page whose title says which part of something it is.</summary>
    private static (string? Work, string Chapter) OfPart(List<FrontLine> lines, int place, PageTitle title)
    {
        var end = place + 1;
        if (end < lines.Count && ChapterNumber.IsAll(lines[place].Content) && !IsWhole(lines[place], lines[end], title))
            end++;
        while (end < lines.Count && lines[end].Content.StartsWith('('))
            end++;
        var chapter = Joined(lines[place..end]);
        var work = lines[..place].Concat(lines[end..].Where(line => IsIn(line, title))).MinBy(line => line.Rank);
        var named = title.Name is { } name && !PrintedName.Fold(chapter).StartsWith(PrintedName.Fold(name), StringComparison.Ordinal) ? name : null;
        return (work is null ? named : Fuller(Joined([work]), title), chapter);
    }

    /// <summary>Whether a number or <c>Appendix</c> is all the name there is: the <c>title</c> has no more, and the next line is of a lower rank.</summary>
    private static bool IsWhole(FrontLine line, FrontLine next, PageTitle title) =>
        next.Rank > line.Rank && title.Chapter is { } chapter && PrintedName.Fold(chapter) == PrintedName.Fold(line.Content);

    /// <summary>A page of one title: a line of rank above it is a work only if the <c>title</c> bears it out, else a rubric.</summary>
    private static (string? Work, string Chapter) OfWhole(List<FrontLine> lines, PageTitle title)
    {
        var main = lines.MinBy(line => line.Rank)!;
        if (title.Name is { } part && ChapterNumber.Opens(part) && !lines.Any(line => IsIn(line, title)))
            return (Joined([main]), part);
        if (SecondTitle(lines, main, title) is { } second)
            return (Fuller(Joined([main]), title), Joined([second]));
        var work = lines[..lines.IndexOf(main)].Where(line => line.Rank <= LowestTitle && IsIn(line, title)).MinBy(line => line.Rank);
        return (work is null ? null : Fuller(Joined([work]), title), Joined([main]));
    }

    /// <summary>A heading below the main title and its subtitle that is of a higher rank than that: there the title of a part begins, if the <c>title</c> has only the main one.</summary>
    private static FrontLine? SecondTitle(List<FrontLine> lines, FrontLine main, PageTitle title)
    {
        var below = lines[(lines.IndexOf(main) + 1)..];
        var rise = below.Zip(below.Skip(1)).FirstOrDefault(pair => pair.Second.Rank < Math.Min(pair.First.Rank, LowestTitle + 1)).Second;
        return rise is not null && IsIn(main, title) && !IsIn(rise, title) ? rise : null;
    }

    /// <summary>Place of the line that says which part it is: the one the <c>title</c> names in brackets, else one with a chapter's number or name.</summary>
    private static int ChapterLine(List<FrontLine> lines, PageTitle title)
    {
        var named = title.Chapter is { } chapter ? PrintedName.Fold(ChapterNumber.Without(chapter)) : "";
        var place = named.Length > 3 ? lines.FindIndex(line => PrintedName.Fold(line.Content).EndsWith(named, StringComparison.Ordinal)) : -1;
        if (place < 0 || lines.Count == 1)
            place = lines.FindLastIndex(line => ChapterNumber.IsOfChapter(line.Content));
        if (place < 0)
            place = lines.FindIndex(line => line.Content[0] != '(' && ChapterNumber.Opens(line.Content) && !IsContents(line));
        return place > 0 && ChapterNumber.IsAll(lines[place - 1].Content) ? place - 1 : place;
    }

    /// <summary>Whether the line names several parts: it leads to them.</summary>
    private static bool IsContents(FrontLine line) =>
        line.Content.Split('\n').Count(part => part.TrimStart() is [not '(', ..] and var words && (ChapterNumber.IsAll(words) || ChapterNumber.Opens(words))) > 1;

    private static bool IsIn(FrontLine line, PageTitle title) =>
        title.Name is { } name && PrintedName.Fold(name).Contains(PrintedName.Fold(line.Content), StringComparison.Ordinal);

    /// <summary>The longer of two names of one work, if it goes on where the printed one ends and not with a name or a year; else the printed one.</summary>
    private static string Fuller(string printed, PageTitle title) =>
        title.Name is { } named && PrintedName.Fold(named).StartsWith(PrintedName.Fold(printed), StringComparison.Ordinal) && PrintedDate.YearAtEnd(named) is null ? named : printed;

    /// <summary>Lines as one: a number and what it counts are parted by a stop, all else by a space.</summary>
    private static string Joined(IReadOnlyCollection<FrontLine> lines)
    {
        var joined = "";
        foreach (var part in lines.SelectMany(line => line.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            joined += joined.Length == 0 ? part : (ChapterNumber.IsAll(joined) ? ". " : " ") + part;
        return joined;
    }

    private static bool IsOfSite(string words) => Site().IsMatch(words);

    private static bool IsByline(string words) => words.StartsWith("by ", StringComparison.OrdinalIgnoreCase) && PrintedName.IsPersonal(PrintedName.Clean(words));

    [GeneratedRegex(@"^\W*(?:MIA|Marxists?[’']? (?:Internet Archive|Writers)|Archive)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Site();
}
