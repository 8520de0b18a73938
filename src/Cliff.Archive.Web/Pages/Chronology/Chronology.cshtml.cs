using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Writers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Chronology;

/// <summary>The dates that the archive names, or one work of it: by decade and year.</summary>
public sealed class ChronologyModel(ArchiveDbContext archive, SiteLinks links) : PageModel
{
    /// <summary>The work; null for the whole archive.</summary>
    public WorkRow? Work { get; private set; }

    /// <summary>The dates.</summary>
    public DateList List { get; private set; } = null!;

    /// <summary>Answers with the dates.</summary>
    public async Task<IActionResult> OnGetAsync(string? work, CancellationToken cancellation)
    {
        Work = string.IsNullOrEmpty(work) ? null : await archive.Works.SingleOrDefaultAsync(row => row.Slug == work, cancellation);
        if (Work is null && !string.IsNullOrEmpty(work))
            return NotFound();
        var scope = Work is null
            ? await DateScope.OfArchiveAsync(archive, links.Chronology, cancellation)
            : await DateScope.OfWorkAsync(archive, Work.Slug, links.Chronology, cancellation);
        List = await DateList.ReadAsync(archive, links, scope, Request.Query, cancellation);
        return Page();
    }
}
