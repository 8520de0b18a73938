using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Who wrote a page, and the lines of its title that say something else.</summary>
/// <param name="Name">The name as printed, without dates; null when nothing says it.</param>
/// <param name="Lines">The other lines of the title, in order.</param>
/// <param name="Year">The year printed behind the name.</param>
internal sealed record PageAuthor(string? Name, ImmutableArray<FrontLine> Lines, int? Year)
{
    /// <summary>The author of a page: as an imprint says in so many words, else as printed in the title, else as its <c>title</c> or <c>meta</c> elements say.</summary>
    public static PageAuthor Of(HtmlFront front, PageTitle title, ImmutableArray<ImprintStatement> imprint)
    {
        ImmutableArray<string> meta = [.. front.Authors.SelectMany(names => names.Split([',', ';'])).Select(PrintedName.Clean).Where(name => name.Length > 1)];
        var stated = imprint.FirstOrDefault(statement => string.Equals(statement.Label, "author", StringComparison.OrdinalIgnoreCase))?.Content;
        var printed = Printed(front.Lines, title.Author is null ? meta : meta.Add(title.Author));
        if (stated is not null)
            return new(PrintedName.Clean(stated), printed?.Lines ?? front.Lines, printed?.Year);
        return printed ?? new(OfTitle(front, title, meta) ?? OfMeta(meta, imprint), front.Lines, null);
    }

    /// <summary>The line that is the author's, alone or with the title: one that a statement of the page bears out goes before one that only looks like it.</summary>
    private static PageAuthor? Printed(ImmutableArray<FrontLine> lines, ImmutableArray<string> known)
    {
        var own = lines.FirstOrDefault(line => IsName(line.Content) && known.Any(name => PrintedName.Agree(name, PrintedName.Clean(line.Content))));
        if (own is not null)
            return OfLine(lines, own, known);
        foreach (var line in lines)
        {
            if (Shared(line, known) is { } shared)
                return new(Legible(shared.Name, known), lines.Replace(line, line with { Content = shared.Others }), PrintedDate.YearAtEnd(line.Content));
        }

        // A name above the title of a page is its author's, whatever else the page says or leaves unsaid.
        if (lines is [{ Rank: > 1 } first, _, ..] && IsName(first.Content))
            return OfLine(lines, first, known);
        return lines.FirstOrDefault(line => line.Content.StartsWith("by ", StringComparison.OrdinalIgnoreCase) && IsName(line.Content)) is { } by ? OfLine(lines, by, known) : null;
    }

    private static PageAuthor OfLine(ImmutableArray<FrontLine> lines, FrontLine line, ImmutableArray<string> known) =>
        new(Legible(PrintedName.Clean(line.Content), known), lines.Remove(line), PrintedDate.YearAtEnd(line.Content));

    /// <summary>A line that names author and title: <c>Author: Work</c>, <c>Work, Author 1920</c>, <c>Work by Author</c>.</summary>
    private static (string Name, string Others)? Shared(FrontLine line, ImmutableArray<string> known)
    {
        var words = line.Content.ReplaceLineEndings(" ");
        var colon = words.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && IsKnown(words[..colon], known))
            return (PrintedName.Clean(words[..colon]), words[(colon + 1)..].Trim());
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

    private static bool IsName(string words) => PrintedName.Clean(words) is var name && (PrintedName.IsPersonal(name) || PrintedName.IsOfBody(name));

    /// <summary>A name printed in capitals as another statement of the page has it.</summary>
    private static string Legible(string name, ImmutableArray<string> known) =>
        name.Any(char.IsLower) ? name : known.FirstOrDefault(other => other.Any(char.IsLower) && PrintedName.Fold(other) == PrintedName.Fold(name), name);

    /// <summary>What stands before the colon of the <c>title</c>, if <c>meta</c> elements or the path bear it out.</summary>
    private static string? OfTitle(HtmlFront front, PageTitle title, ImmutableArray<string> meta)
    {
        if (title.Author is not { } author)
            return null;
        var path = (front.Path ?? "").Split('/', '-', '_', '.').Select(PrintedName.Fold);
        return meta.Any(name => PrintedName.Agree(name, author)) || path.Any(segment => PrintedName.Agree(segment, author)) ? author : null;
    }

    /// <summary>What a <c>meta</c> element says, unless the imprint names the same person for other work on the page.</summary>
    private static string? OfMeta(ImmutableArray<string> meta, ImmutableArray<ImprintStatement> imprint) =>
        meta.FirstOrDefault(name => (PrintedName.IsPersonal(name) || PrintedName.IsOfBody(name)) && !imprint.Any(statement => statement.Content.Contains(name, StringComparison.OrdinalIgnoreCase)));
}
