using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Storage.Works;

/// <summary>Knows what the names within the sources of some chapters are called in the archive.</summary>
public sealed class ChapterAnchors
{
    private readonly Dictionary<(int Chapter, string Name), string> _ids = [];

    private ChapterAnchors()
    {
    }

    /// <summary>The id of the block in or before which the source of the chapter has <paramref name="name"/>; null where it has no such name.</summary>
    public string? IdOf(int chapter, string name) => _ids.GetValueOrDefault((chapter, name));

    /// <summary>Reads the sources of <paramref name="chapters"/>, numbers of their rows.</summary>
    public static async Task<ChapterAnchors> ReadAsync(ArchiveDbContext archive, IReadOnlyCollection<int> chapters, CancellationToken cancellation)
    {
        var anchors = new ChapterAnchors();
        if (chapters.Count == 0)
            return anchors;
        var blocks = (await archive.Blocks.Where(row => chapters.Contains(row.ChapterKey) && row.Id != null)
            .OrderBy(row => row.ChapterKey).ThenBy(row => row.Ordinal)
            .Select(row => new { row.ChapterKey, row.Id, row.End }).ToListAsync(cancellation).ConfigureAwait(false)).ToLookup(row => row.ChapterKey, row => (row.Id!, row.End));
        var sources = from chapter in archive.Chapters
                      join source in archive.Sources on chapter.Key equals source.ChapterKey
                      where chapters.Contains(chapter.Key) && chapter.Format == SourceFormat.Html
                      select new { Chapter = chapter, Source = source };
        await foreach (var read in sources.AsAsyncEnumerable().WithCancellation(cancellation).ConfigureAwait(false))
            anchors.Add(read.Chapter.Key, RowsToChapter.Source(read.Chapter, read.Source).Content, [.. blocks[read.Chapter.Key]]);
        return anchors;
    }

    private void Add(int chapter, string html, (string Id, int End)[] blocks)
    {
        var at = 0;
        foreach (var (name, offset) in PageAnchors.In(html).OrderBy(anchor => anchor.Value))
        {
            while (at < blocks.Length && blocks[at].End <= offset)
                at++;
            // What is named at the very end of a block is what comes after it.
            var isLast = at + 1 < blocks.Length && !PageAnchors.HasWords(html, offset, blocks[at].End);
            if (at < blocks.Length)
                _ids[(chapter, name)] = blocks[isLast ? at + 1 : at].Id;
        }
    }
}
