using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>What a page is called, and the larger work it says that it is a part of.</summary>
internal static partial class PageNames
{
    /// <summary>The work, null for a page that stands alone, and the name of the page itself, with its number.</summary>
    public static (string? Work, string? Chapter) Of(PageAuthor author, PageTitle title)
    {
        if (title.Author is { } other && author.Name is { } name ? !PrintedName.Agree(other, name) : title.Author is not null)
            title = title.WithoutAuthor();
        var lines = author.Lines.Where(line => !IsOfSite(line.Content) && !PrintedDate.IsLine(line.Content) && !IsByline(line.Content)).ToList();
        if (lines.Count == 0)
            return title.Chapter is null ? (null, title.Name ?? author.Name) : (title.Name, title.Chapter);
        var place = ChapterLine(lines, title);
        return place >= 0 ? OfPart(lines, place, title) : OfWhole(lines, title);
    }

    /// <summary>A page whose title says which part of something it is.</summary>
    private static (string? Work, string Chapter) OfPart(List<FrontLine> lines, int place, PageTitle title)
    {
        var end = place + 1;
        if (end < lines.Count && BareNumber().IsMatch(lines[place].Content))
            end++;
        while (end < lines.Count && lines[end].Content.StartsWith('('))
            end++;
        var chapter = Joined(lines[place..end]);
        var work = lines[..place].Concat(lines[end..].Where(line => IsIn(line, title))).MinBy(line => line.Rank);
        var named = Before(title.Name, chapter);
        return (work is null ? named : Fuller(Joined([work]), named), chapter);
    }

    /// <summary>A page of one title: a line of rank above it is a work only if the <c>title</c> bears it out, else a rubric.</summary>
    private static (string? Work, string Chapter) OfWhole(List<FrontLine> lines, PageTitle title)
    {
        var main = lines.MinBy(line => line.Rank)!;
        var work = lines[..lines.IndexOf(main)].Where(line => line.Rank < 4 && IsIn(line, title)).MinBy(line => line.Rank);
        return (work is null ? null : Fuller(Joined([work]), title.Name), Joined([main]));
    }

    /// <summary>Place of the line that says which part it is: the one the <c>title</c> names in brackets, else one with a chapter's number or name.</summary>
    private static int ChapterLine(List<FrontLine> lines, PageTitle title)
    {
        var named = title.Chapter is { } chapter ? PrintedName.Fold(Number().Replace(chapter, "")) : "";
        var place = named.Length > 3 ? lines.FindIndex(line => PrintedName.Fold(line.Content).EndsWith(named, StringComparison.Ordinal)) : -1;
        if (place < 0 || lines.Count == 1)
            place = lines.FindIndex(line => Designation().IsMatch(line.Content));
        return place > 0 && BareNumber().IsMatch(lines[place - 1].Content) ? place - 1 : place;
    }

    private static bool IsIn(FrontLine line, PageTitle title) =>
        title.Name is { } name && PrintedName.Fold(name).Contains(PrintedName.Fold(line.Content), StringComparison.Ordinal);

    /// <summary>The longer of two names of one work, if one holds the other; else the printed one.</summary>
    private static string Fuller(string printed, string? named) =>
        named is not null && PrintedName.Fold(named).Contains(PrintedName.Fold(printed), StringComparison.Ordinal) ? named : printed;

    /// <summary>What stands before the chapter in a name that ends with it: <c>Work - Chapter 2: Its title</c>.</summary>
    private static string? Before(string? name, string chapter)
    {
        if (name is null)
            return null;
        var end = PrintedName.Fold(chapter);
        var parting = Parting().Matches(name).FirstOrDefault(match => PrintedName.Fold(name[(match.Index + match.Length)..]) == end);
        if (parting is not null)
            return name[..parting.Index];
        return PrintedName.Fold(name) == end ? null : name;
    }

    /// <summary>Lines as one: a number and what it counts are parted by a stop, all else by a space.</summary>
    private static string Joined(IReadOnlyCollection<FrontLine> lines)
    {
        var joined = "";
        foreach (var part in lines.SelectMany(line => line.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            joined += joined.Length == 0 ? part : (BareNumber().IsMatch(joined) ? ". " : " ") + part;
        return joined;
    }

    private static bool IsOfSite(string words) => Site().IsMatch(words);

    private static bool IsByline(string words) => words.StartsWith("by ", StringComparison.OrdinalIgnoreCase) && PrintedName.IsPersonal(PrintedName.Clean(words));

    private const string NumberWords = @"(?:\d{1,3}[a-z]?|[IVXLC]{1,7}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|first|second|third|fourth|fifth)";

    private const string Parts = @"(?:chapter|chap\.?|part|book|section|lecture|cap[íi]tulo|capitolo|chapitre|kapitel|teil|parte)";

    [GeneratedRegex(@"^\W*(?:" + Parts + @"\s*" + NumberWords + @"(?![\p{L}\d])|(?:\d{1,3}|[IVXLC]{1,7})\s*[.:)]\s*(?=\D)|(?:author[’']s\s+)?(?:preface|introduction|foreword|postscript|afterword|appendix|epilogue|prologue)(?!\p{L}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Designation();

    [GeneratedRegex(@"^\W*(?:" + Parts + @"\s*" + NumberWords + @"|" + NumberWords + @"|appendix(?:\s+" + NumberWords + @")?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"^\W*(?:(?:" + Parts + @"\s*)?" + NumberWords + @"\s*[.:)]|" + Parts + @"\s*" + NumberWords + @"(?![\p{L}\d]))\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+[-–—]\s+|:\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parting();

    [GeneratedRegex(@"^\W*(?:MIA|Marxists?[’']? (?:Internet Archive|Writers)|Archive)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Site();
}
