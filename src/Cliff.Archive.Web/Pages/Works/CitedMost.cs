using Cliff.Archive.Storage;
using Cliff.Archive.Text.Documents;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Works;

/// <summary>A work that the notes of a book cite.</summary>
/// <param name="Author">Its author, in the fullest form the notes have.</param>
/// <param name="Title">Its title; null where the notes name an author only.</param>
/// <param name="Times">How often, in all chapters.</param>
/// <param name="Chapters">The chapters that do, by key, the one that does most often first.</param>
public sealed record CitedMost(string? Author, string? Title, int Times, IReadOnlyList<int> Chapters)
{
    /// <summary>How many are shown.</summary>
    public const int Most = 12;

    /// <summary>The works that the notes of a book's <paramref name="chapters"/> cite most, and how many works they cite in all. As much is read as the book has citations.</summary>
    public static async Task<(IReadOnlyList<CitedMost> Works, int Total)> ReadAsync(ArchiveDbContext archive, IQueryable<int> chapters, CancellationToken cancellation)
    {
        var cited = await archive.Citations.Where(row => chapters.Contains(row.ChapterKey) && (row.Author != null || row.Work != null))
            .GroupBy(row => new { row.ChapterKey, row.Author, row.Work })
            .Select(group => new { group.Key.ChapterKey, group.Key.Author, group.Key.Work, Times = group.Count() }).ToListAsync(cancellation);
        var works = cited.GroupBy(row => CitedWork.KeyOf(row.Author, row.Work), StringComparer.OrdinalIgnoreCase)
            .Select(work => new CitedMost(
                CitedWork.Fullest(work.Select(row => row.Author)),
                CitedWork.Fullest(work.Select(row => row.Work)),
                work.Sum(row => row.Times),
                [.. work.GroupBy(row => row.ChapterKey).OrderByDescending(chapter => chapter.Sum(row => row.Times)).ThenBy(chapter => chapter.Key).Select(chapter => chapter.Key)]))
            .OrderByDescending(work => work.Times).ThenBy(work => work.Title ?? work.Author, StringComparer.OrdinalIgnoreCase).ToList();
        return ([.. works.Take(Most)], works.Count);
    }
}
