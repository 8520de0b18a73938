using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Who wrote a page, and the lines of its title that say something else.</summary>
/// <param name="Name">The name as printed, without dates; null when nothing says it.</param>
/// <param name="Lines">The other lines of the title, in order.</param>
/// <param name="Line">The line that is the author's alone; null where there is none.</param>
internal sealed partial record PageAuthor(string? Name, ImmutableArray<FrontLine> Lines, FrontLine? Line = null)
{
    /// <summary>The year printed behind the name.</summary>
    public int? Year { get; private init; }

    /// <summary>The author of a page: as an imprint says in so many words, else as printed in the title, else as its <c>title</c> or <c>meta</c> elements say.</summary>
    public static PageAuthor Of(HtmlFront front, PageTitle title, ImmutableArray<ImprintStatement> imprint)
    {
        ImmutableArray<string> meta = [.. front.Authors.SelectMany(names => names.Split([',', ';'])).Select(PrintedName.Clean).Where(name => name.Length > 1)];
        var stated = imprint.FirstOrDefault(statement => string.Equals(statement.Label, "author", StringComparison.OrdinalIgnoreCase))?.Content;
        var printed = Printed(front.Lines, title.Author is null ? meta : meta.Add(title.Author)) ?? Filed(front);
        if (stated is not null)
            return printed is null ? new(PrintedName.Clean(stated), front.Lines) : printed with { Name = PrintedName.Clean(stated) };
        return printed ?? new(OfTitle(front, title, meta) ?? OfMeta(front, meta, imprint), front.Lines);
    }

    /// <summary>The line that is the author's, alone or with the title: one that a statement of the page bears out goes before one that only looks like it.</summary>
    private static PageAuthor? Printed(ImmutableArray<FrontLine> lines, ImmutableArray<string> known)
    {
        var own = lines.FirstOrDefault(line => IsNameAlone(line) && known.Any(name => PrintedName.Agree(name, PrintedName.Clean(line.Content))));
        if (own is not null)
            return OfLine(lines, own, known);
        foreach (var line in lines)
        {
            if (Shared(line, known) is { } shared)
                return new(Legible(shared.Name, known), lines.Replace(line, line with { Content = shared.Others })) { Year = PrintedDate.YearAtEnd(line.Content) };
        }

        // A name above the title of a page is its author's, whatever else the page says or leaves unsaid.
        if (lines is [{ Rank: > 1 } first, _, ..] && IsNameAlone(first))
            return OfLine(lines, first, known);
        return lines.FirstOrDefault(line => line.Content.StartsWith("by ", StringComparison.OrdinalIgnoreCase) && IsNameAlone(line)) is { } by ? OfLine(lines, by, known) : null;
    }

    /// <summary>The name under which the page is filed, where it prints nothing else: it leads to what that author wrote.</summary>
    private static PageAuthor? Filed(HtmlFront front) =>
        front.Lines.Where(line => !PrintedDate.IsLine(line.Content)).Take(2).ToArray() is [var line] && IsNameAlone(line) && Folders(front).Any(folder => PrintedName.Agree(folder, PrintedName.Clean(line.Content)))
            ? OfLine(front.Lines, line, [])
            : null;

    /// <summary>The author of a line of his own. What a colon and a line break part from the name is the title; what else stands below it is about him.</summary>
    private static PageAuthor OfLine(ImmutableArray<FrontLine> lines, FrontLine line, ImmutableArray<string> known)
    {
        var name = Legible(PrintedName.Clean(line.Content), known);
        var below = line.Content.IndexOf(":\n", StringComparison.Ordinal);
        return below < 0
            ? new(name, lines.Remove(line), line) { Year = PrintedDate.YearAtEnd(line.Content) }
            : new(name, lines.Replace(line, line with { Content = line.Content[(below + 2)..] }));
    }

    /// <summary>A line that names author and title: <c>Author: Work</c>, <c>Author. Work</c>, <c>Work, Author 1920</c>, <c>Work by Author</c>.</summary>
    private static (string Name, string Others)? Shared(FrontLine line, ImmutableArray<string> known)
    {
        var words = line.Content.ReplaceLineEndings(" ");
        foreach (Match parting in Parting().Matches(words))
        {
            if (IsKnown(words[..parting.Index], known))
                return (PrintedName.Clean(words[..parting.Index]), words[(parting.Index + parting.Length)..]);
        }

        foreach (var parting in (string[])[", ", " by "])
        {
            var last = words.LastIndexOf(parting, StringComparison.Ordinal);
            if (last > 0 && IsKnown(words[(last + parting.Length)..], known))
                return (PrintedName.Clean(words[(last + parting.Length)..]), words[..last]);
        }

        return null;
    }

    private static bool IsKnown(string words, ImmutableArray<string> known) =>
        IsName(words) && known.Any(name => PrintedName.Agree(name, PrintedName.Clean(words)));

    /// <summary>Whether the line is a name, with nothing below it but brackets, or a title that a colon parts from it.</summary>
    private static bool IsNameAlone(FrontLine line) =>
        IsName(line.Content) && (line.Content.IndexOf('\n', StringComparison.Ordinal) is var end && (end < 0 || line.Content[end - 1] == ':' || line.Content[end + 1] == '('));

    private static bool IsName(string words) => PrintedName.Clean(words) is var name && (PrintedName.IsPersonal(name) || PrintedName.IsOfBody(name));

    /// <summary>A name printed in capitals as another statement of the page has it.</summary>
    private static string Legible(string name, ImmutableArray<string> known) =>
        name.Any(char.IsLower) ? name : known.FirstOrDefault(other => other.Any(char.IsLower) && PrintedName.Fold(other) == PrintedName.Fold(name), name);

    /// <summary>What stands before the colon of the <c>title</c>, if <c>meta</c> elements or the path bear it out.</summary>
    private static string? OfTitle(HtmlFront front, PageTitle title, ImmutableArray<string> meta) =>
        title.Author is { } author && (meta.Any(name => PrintedName.Agree(name, author)) || Folders(front).Any(folder => PrintedName.Agree(folder, author))) ? author : null;

    /// <summary>What a <c>meta</c> element says, unless the imprint names the same person for other work on the page, or the page is filed under another name that it prints: then it most often is of whoever made the page.</summary>
    private static string? OfMeta(HtmlFront front, ImmutableArray<string> meta, ImmutableArray<ImprintStatement> imprint)
    {
        var printed = front.Lines.Select(line => line.Content).Append(front.Title ?? "").SelectMany(words => words.Split(' ', '\n')).Select(word => PrintedName.Fold(Possessive().Replace(word, ""))).ToHashSet(StringComparer.Ordinal);
        var filed = Folders(front).Where(folder => folder.Length > 3).ToList();
        var authors = meta.Where(name => (PrintedName.IsPersonal(name) || PrintedName.IsOfBody(name)) && !imprint.Any(statement => statement.Content.Contains(name, StringComparison.OrdinalIgnoreCase))).ToList();
        return authors.Find(name => filed.Exists(folder => PrintedName.Agree(folder, name))) ?? (filed.Exists(printed.Contains) ? null : authors.FirstOrDefault());
    }

    /// <summary>The words of the folders that the page is filed in.</summary>
    private static IEnumerable<string> Folders(HtmlFront front) =>
        (front.Path ?? "").Split('/')[..^1].SelectMany(folder => folder.Split('-', '_')).Select(PrintedName.Fold);

    [GeneratedRegex(@"(?<!\s)[:.]\s+|\s+[-–—:]\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Parting();

    [GeneratedRegex(@"[’']s?\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Possessive();
}
