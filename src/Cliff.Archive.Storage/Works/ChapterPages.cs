using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Storage.Works;

/// <summary>A chapter by the page it was read from.</summary>
/// <param name="Key">Number of its row.</param>
/// <param name="Work">Slug of its work.</param>
/// <param name="Chapter">Its own slug.</param>
/// <param name="SourcePath">Path of its source below the folder that was ingested, with <c>/</c>.</param>
/// <param name="Bytes">Length of its source.</param>
/// <param name="IsContentsOfWork">Whether it is the contents page of a work that has other chapters: then the work's own page stands for it.</param>
public sealed record ChapterPage(int Key, string Work, string Chapter, string SourcePath, int Bytes, bool IsContentsOfWork);

/// <summary>Finds chapters by the pages they were read from.</summary>
public static class ChapterPages
{
    /// <summary>The chapters whose source is at one of <paramref name="paths"/>, by path; capitals and small letters may differ where no path is the very same.</summary>
    public static async Task<IReadOnlyDictionary<string, ChapterPage>> FindAsync(ArchiveDbContext archive, IEnumerable<string> paths, CancellationToken cancellation)
    {
        var asked = paths.Distinct(StringComparer.Ordinal).ToArray();
        var pages = new Dictionary<string, ChapterPage>(StringComparer.OrdinalIgnoreCase);
        if (asked.Length == 0)
            return pages;
        var found = await (from chapter in archive.Chapters
                           join work in archive.Works on chapter.WorkKey equals work.Key
                           where asked.Contains(chapter.SourcePath)
                           orderby chapter.Key
                           let isContents = chapter.IsContents && chapter.Ordinal == 0 && archive.Chapters.Any(other => other.WorkKey == chapter.WorkKey && other.Ordinal > 0)
                           select new ChapterPage(chapter.Key, work.Slug, chapter.Slug, chapter.SourcePath, chapter.Bytes, isContents)).ToListAsync(cancellation).ConfigureAwait(false);
        var exact = asked.ToHashSet(StringComparer.Ordinal);
        foreach (var page in found.OrderBy(page => !exact.Contains(page.SourcePath)))
            pages.TryAdd(page.SourcePath, page);
        return pages;
    }
}
