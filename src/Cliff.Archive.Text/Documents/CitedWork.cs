using System.Collections.Immutable;

namespace Cliff.Archive.Text.Documents;

/// <summary>A work that notes cite, with every citation of it.</summary>
/// <param name="Author">Its author, in the fullest form the notes have; null where none names one.</param>
/// <param name="Title">Its title; null where the notes name an author only.</param>
/// <param name="Citations">The citations, in the order of the notes.</param>
public sealed record CitedWork(string? Author, string? Title, ImmutableArray<NotedCitation> Citations)
{
    /// <summary>The works that the notes of <paramref name="chapter"/> cite, the most cited first.</summary>
    public static ImmutableArray<CitedWork> In(Chapter chapter) =>
    [
        .. chapter.Notes
            .SelectMany(note => note.Cites.Where(cited => cited.Author is not null || cited.Work is not null).Select(cited => new NotedCitation(note, cited)))
            .GroupBy(cited => KeyOf(cited.Citation.Author, cited.Citation.Work), StringComparer.OrdinalIgnoreCase)
            .Select(work => new CitedWork(Fullest(work.Select(cited => cited.Citation.Author)), Fullest(work.Select(cited => cited.Citation.Work)), [.. work]))
            .OrderByDescending(work => work.Citations.Length)
            .ThenBy(work => work.Title ?? work.Author, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>What citations of one work have in common: the title, and the author's last name, for "I. Falk" and "Falk" are one.</summary>
    public static string KeyOf(string? author, string? title) => $"{author?.Trim().Split(' ')[^1]}\n{title?.Trim(' ', ',', '.')}";

    /// <summary>The form that says most.</summary>
    public static string? Fullest(IEnumerable<string?> forms) => forms.OfType<string>().MaxBy(form => form.Length);
}

/// <summary>A citation in its note.</summary>
/// <param name="Note">The note.</param>
/// <param name="Citation">What it cites.</param>
public sealed record NotedCitation(Note Note, Citation Citation);
