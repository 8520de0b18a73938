using System.Text.RegularExpressions;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>The parts of a page's <c>title</c>: <c>Author: Work (3. Chapter)</c>, <c>Author: Article (May 1920)</c>, <c>Work by Author 1920</c>.</summary>
internal sealed partial record PageTitle
{
    /// <summary>What stands before the first colon or dash, if it has the form of a name.</summary>
    public string? Author { get; private init; }

    /// <summary>What is left when author, chapter and date are taken away; null when nothing is.</summary>
    public string? Name { get; private init; }

    /// <summary>The same with what may be the author.</summary>
    private string? Whole { get; init; }

    /// <summary>What stands in brackets at the end and is no date.</summary>
    public string? Chapter { get; private init; }

    /// <summary>The year at the end.</summary>
    public int? Year { get; private init; }

    /// <summary>The parts of <paramref name="title"/>.</summary>
    public static PageTitle Of(string? title)
    {
        var rest = Site().Replace((title ?? "").Trim(' ', '_', '.', '<', '-', '–', '—'), "");
        var (year, chapter, author) = ((int?)null, (string?)null, (string?)null);
        if (LastBrackets(rest) is { } start)
        {
            var inside = rest[(start + 1)..].TrimEnd(')', ' ');
            year = PrintedDate.YearOfLine(inside);
            chapter = PrintedDate.IsLine(inside) ? null : inside;
            rest = rest[..start].TrimEnd();
        }

        var whole = rest;
        if (By().Match(rest) is { Success: true } by && PrintedName.IsPersonal(PrintedName.Clean(by.Groups["author"].Value)))
            (author, year, rest) = (PrintedName.Clean(by.Groups["author"].Value), year ?? PrintedDate.YearAtEnd(by.Value), rest[..by.Index]);
        else if (Before().Match(rest) is { Success: true } before && IsAuthor(before.Groups["author"].Value))
            (author, rest) = (PrintedName.Clean(before.Groups["author"].Value), rest[before.Length..]);
        return new PageTitle { Author = author, Name = Trimmed(rest), Whole = Trimmed(whole), Chapter = chapter, Year = year }.Parted();
    }

    /// <summary>Chapter and work, where no brackets but a dash or a colon parts them: <c>Work - Chapter 2: Its name</c>. Brackets are then the chapter's own.</summary>
    private PageTitle Parted()
    {
        var parting = Name is null ? null : Parting().Matches(Name).FirstOrDefault(match => ChapterNumber.Opens(Name[(match.Index + match.Length)..]));
        if (parting is null || parting.Index == 0)
            return this;
        var chapter = Name![(parting.Index + parting.Length)..];
        return this with { Name = Name[..parting.Index], Chapter = Chapter is null ? chapter : $"{chapter} ({Chapter})" };
    }

    /// <summary>The title where what looks like its author is none: then that is a part of the name.</summary>
    public PageTitle WithoutAuthor() => this with { Author = null, Name = Whole };

    private static string? Trimmed(string words) => words.Trim(' ', ',', ':') is { Length: > 0 } trimmed ? trimmed : null;

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

    [GeneratedRegex(@"^(?<author>[^:]{3,60}?)\s*(?::+\s|\s[-–—]\s)\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Before();

    // A site's own name, or the sign of the part of it that the page is filed under.
    [GeneratedRegex(@"^(?:MIA|Marxists[’']? Internet Archive|Marxist Writers|\p{Lu}{3,6}(?=:))\s*[:–-]\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Site();

    [GeneratedRegex(@"\s+[-–—]\s+|:\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parting();

    [GeneratedRegex(@",?\s+by\s+(?<author>[^:]{3,60})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex By();
}
