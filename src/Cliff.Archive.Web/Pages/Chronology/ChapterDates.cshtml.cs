using Cliff.Archive.Storage;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Chapters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Chronology;

/// <summary>The dates that a chapter names.</summary>
public sealed class ChapterDatesModel(ArchiveDbContext archive, SiteLinks links) : PageModel
{
    /// <summary>The chapter.</summary>
    public OpenChapter Open { get; private set; } = null!;

    /// <summary>Its dates.</summary>
    public DateList List { get; private set; } = null!;

    /// <summary>Answers with the dates.</summary>
    public async Task<IActionResult> OnGetAsync(string work, string chapter, CancellationToken cancellation)
    {
        if (await OpenChapter.LoadAsync(archive, links.Chapter(work, chapter), cancellation) is not { } open)
            return NotFound();
        Open = open;
        var key = await archive.Chapters.Where(row => row.Slug == chapter && archive.Works.Any(book => book.Key == row.WorkKey && book.Slug == work)).Select(row => row.Key).SingleAsync(cancellation);
        List = await DateList.ReadAsync(archive, links, await DateScope.OfChapterAsync(archive, key, open.Links.Chronology, cancellation), Request.Query, cancellation);
        return Page();
    }
}
