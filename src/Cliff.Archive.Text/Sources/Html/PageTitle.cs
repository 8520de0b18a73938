using System.Text.RegularExpressions;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>The parts of a page's <c>title</c>: <c>Author: Work (3. Chapter)</c>, <c>Author: Article (May 1920)</c>, <c>Work by Author 1920</c>.</summary>
internal sealed partial record PageTitle
{
    /// <summary>What stands before the first colon or dash, if it has the form of a name.</summary>
    public string? Author { get; private init; }

    /// <summary>What is left when author, chapter and date are taken away; null when nothing is.</summary>
    public string? Name { get; private init; }

    /// <summary>The whole.</summary>
    private string? Source { get; init; }

    /// <summary>What stands in brackets at the end and is no date.</summary>
    public string? Chapter { get; private init; }

    /// <summary>The year at the end.</summary>
    public int? Year { get; private init; }

    /// <summary>The parts of <paramref name="title"/>.</summary>
    public static PageTitle Of(string? title) => Of(title, mayNameAuthor: true);

    /// <summary>The title where what looks like its author is none: then that is a part of the name.</summary>
    public PageTitle WithoutAuthor() => Of(Source, mayNameAuthor: false);

    private static PageTitle Of(string? title, bool mayNameAuthor)
    {
        var named = new PageTitle { Source = title, Name = Site().Replace((title ?? "").Trim(' ', '_', '.', '<', '-', '–', '—'), "") }.WithoutBrackets().WithoutDate();
        return (mayNameAuthor ? named.WithAuthor() : named).Parted().Trimmed();
    }

    /// <summary>Brackets at the end hold a date or a chapter.</summary>
    private PageTitle WithoutBrackets()
    {
        if (LastBrackets(Name!) is not { } start)
            return this;
        var inside = Name![(start + 1)..].TrimEnd(')', ' ');
        return this with { Name = Name[..start].TrimEnd(), Year = PrintedDate.YearOfLine(inside), Chapter = PrintedDate.IsLine(inside) ? null : inside };
    }

    private PageTitle WithoutDate()
    {
        if (Parting().Matches(Name!).LastOrDefault() is not { Index: > 0 } last || Name![(last.Index + last.Length)..] is not { } date || !PrintedDate.IsLine(date))
            return this;
        return this with { Name = Name[..last.Index], Year = Year ?? PrintedDate.YearOfLine(date) };
    }

    private PageTitle WithAuthor()
    {
        if (By().Match(Name!) is { Success: true } by && IsAuthor(by.Groups["author"].Value))
            return this with { Name = Name![..by.Index], Author = PrintedName.Clean(by.Groups["author"].Value), Year = Year ?? PrintedDate.YearAtEnd(by.Value) };
        if (Before().Match(Name!) is { Success: true } before && IsAuthor(before.Groups["author"].Value))
            return this with { Name = Name![before.Length..], Author = PrintedName.Clean(before.Groups["author"].Value), Year = Year ?? PrintedDate.YearAtEnd(before.Groups["author"].Value) };
        return this;
    }

    /// <summary>Chapter and work, where no brackets but a dash or a colon parts them: <c>Work - Chapter 2: Its name</c>. Brackets are then the chapter's own.</summary>
    private PageTitle Parted()
    {
        var parting = Parting().Matches(Name!).FirstOrDefault(match => ChapterNumber.Opens(Name![(match.Index + match.Length)..]));
        if (parting is null || parting.Index == 0)
            return this;
        var chapter = Name![(parting.Index + parting.Length)..];
        return this with { Name = Name![..parting.Index], Chapter = Chapter is null ? chapter : $"{chapter} ({Chapter})" };
    }

    private PageTitle Trimmed() => this with { Name = Name!.Trim(' ', ',', ':') is { Length: > 0 } name ? name : null };

    private static bool IsAuthor(string words) => PrintedName.Clean(words) is var name && (PrintedName.IsPersonal(name) || PrintedName.IsOfBody(name));

    /// <summary>Where the brackets open that the title ends with.</summary>
    private static int? LastBrackets(string title)
    {
        if (!title.EndsWith(')') && title.LastIndexOf('(') < title.LastIndexOf(')'))
            return null;
        var depth = title.EndsWith(')') ? 0 : 1;
        for (var at = title.Length - 1; at > 0; at--)
        {
            depth += title[at] switch { ')' => 1, '(' => -1, _ => 0 };
            if (depth == 0)
                return title[at] == '(' ? at : null;
        }

        return null;
    }

    [GeneratedRegex(@"^(?<author>[^:]{3,60}?)\s*(?::+\s|\s[-–—]\s)\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Before();

    // A site's own name, or the sign of the part of it that the page is filed under.
    [GeneratedRegex(@"^(?:MIA|Marxists[’']? Internet Archive|Marxist Writers|\p{Lu}{3,6}(?=:))\s*[:–-]\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Site();

    [GeneratedRegex(@"\s+[-–—]\s+|:\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Parting();

    [GeneratedRegex(@",?\s+by\s+(?<author>[^:]{3,60})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex By();
}
