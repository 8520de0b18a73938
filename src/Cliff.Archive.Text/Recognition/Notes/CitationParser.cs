using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Notes;

/// <summary>Reads the author, title and pages that a note gives: the title where it is emphasised, else the words between author and pages.</summary>
internal static partial class CitationParser
{
    /// <summary>One citation for each part of the note between semicolons; none for a footnote, which tells something itself.</summary>
    public static ImmutableArray<Citation> Parse(Note note)
    {
        if (note.Content is not { } content || note.Kind == NoteKind.Footnote)
            return [];
        var citations = ImmutableArray.CreateBuilder<Citation>();
        for (var start = 0; start <= content.Length;)
        {
            var end = content.IndexOf(';', start);
            end = end < 0 ? content.Length : end;
            var title = note.Emphasis.FirstOrDefault(span => span.Start >= start && span.End <= end);
            if (CitationOf(content, new TextSpan(start, end), title) is { } citation)
                citations.Add(citation);
            start = end + 1;
        }

        return citations.ToImmutable();
    }

    /// <summary>Whether a title only says "the same as before".</summary>
    public static bool IsIbid(string? work) => work?.StartsWith("Ibid", StringComparison.OrdinalIgnoreCase) == true;

    private static Citation? CitationOf(string content, TextSpan part, TextSpan title)
    {
        var hasTitle = !title.IsEmpty;
        var text = part.In(content);
        var plain = hasTitle ? null : Plain().Match(text);
        var author = AuthorIn(hasTitle ? content[part.Start..title.Start] : text[..AuthorLength(text)]);
        var work = hasTitle ? title.In(content) : plain!.Success ? plain.Groups["ibid"].Success ? plain.Groups["ibid"].Value : plain.Groups["title"].Value.Trim() : null;
        if (IsIbid(work))
            author = null;
        else if (IsAsBefore(work) || author is null && !hasTitle)
            work = null;
        return author is null && work is null ? null : new Citation
        {
            Author = author,
            Work = work,
            Pages = PagesIn(text),
            Evidence = new Finding("as-printed", "The note names it."),
        };
    }

    private static bool IsAsBefore(string? work) => work is not null && (work.StartsWith("op. cit", StringComparison.OrdinalIgnoreCase) || work.StartsWith("op.cit", StringComparison.OrdinalIgnoreCase));

    private static int AuthorLength(string part)
    {
        var comma = part.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? 0 : comma;
    }

    /// <summary>The last name before the title: "quoted in Carr, " cites Carr.</summary>
    private static string? AuthorIn(string before)
    {
        var name = before.Trim().TrimEnd(',').Trim();
        foreach (var link in new[] { " in ", " by " })
        {
            var at = name.LastIndexOf(link, StringComparison.Ordinal);
            name = at < 0 ? name : name[(at + link.Length)..];
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isName = words.Length is > 0 and <= 4 && words.All(word => char.IsUpper(word[0])) && !name.Any(char.IsAsciiDigit);
        return isName ? name : null;
    }

    private static string? PagesIn(string part)
    {
        var at = part.LastIndexOf("p.", StringComparison.Ordinal);
        return at < 0 ? null : part[(at + 2)..].Trim().TrimEnd('.').Trim() is { Length: > 0 } pages ? pages : null;
    }

    /// <summary>"Ibid., p.3"; "A. Petrov, The Long Winter (Riga 1921), p.5": a title without emphasis stands behind the first comma, and pages or a year behind it.</summary>
    [GeneratedRegex(@"^\s*(?<ibid>Ibid\b\.?)|^[^,]{2,60},\s*(?<title>(?!pp?\.)[\p{Lu}‘“""][^,(]{2,120}|op\.\s?cit\.?)(?=\s*[,(]).*[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
