using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Library;

/// <summary>The first page: the works and what is in them.</summary>
public sealed class LibraryModel(ArchiveDbContext archive) : PageModel
{
    /// <summary>The works by author and title, each with its chapters in reading order.</summary>
    public IReadOnlyList<(WorkRow Work, IReadOnlyList<ChapterRow> Chapters)> Works { get; private set; } = [];

    /// <summary>How many speakers have a page.</summary>
    public int Speakers { get; private set; }

    /// <summary>How many quotations are theirs.</summary>
    public int Attributed { get; private set; }

    /// <summary>Answers with the library.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var chapters = (await archive.Chapters.OrderBy(row => row.WorkKey).ThenBy(row => row.Ordinal).ToListAsync(cancellation)).ToLookup(row => row.WorkKey);
        var works = await archive.Works.OrderBy(row => row.Author).ThenBy(row => row.Title).ThenBy(row => row.Slug).ToListAsync(cancellation);
        Works = [.. works.Select(work => (work, (IReadOnlyList<ChapterRow>)[.. chapters[work.Key]]))];
        Speakers = await archive.Speakers.CountAsync(cancellation);
        Attributed = await archive.Speakers.SumAsync(row => row.Quotations, cancellation);
    }
}
