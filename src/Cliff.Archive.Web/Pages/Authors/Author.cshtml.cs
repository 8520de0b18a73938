using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Authors;

/// <summary>One author: their works, and whom they quote most.</summary>
public sealed class AuthorModel(ArchiveDbContext archive, SiteLinks links) : PageModel
{
    private const int OnAPage = 60;

    /// <summary>The author.</summary>
    public AuthorRow Author { get; private set; } = null!;

    /// <summary>The works of this page.</summary>
    public IReadOnlyList<WorkEntry> Works { get; private set; } = [];

    /// <summary>Whom they quote most.</summary>
    public IReadOnlyList<(SpeakerRow Speaker, int Quotations)> Quoted { get; private set; } = [];

    /// <summary>Whether the works stand by title.</summary>
    public bool IsByTitle { get; private set; }

    /// <summary>The place of this page among those of the list.</summary>
    public Listing Listing { get; private set; } = null!;

    /// <summary>The orders in which the works can stand.</summary>
    public Ways Orders => new("Order", [new Way("By year", links.Author(Author.Slug), null, !IsByTitle), new Way("By title", Listing.Address(links.Author(Author.Slug), ("by", "title")), null, IsByTitle)]);

    /// <summary>Answers with the author.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await archive.Authors.SingleOrDefaultAsync(row => row.Slug == slug, cancellation) is not { } author)
            return NotFound();
        Author = author;
        IsByTitle = Request.Query["by"].ToString() == "title";
        Listing = Listing.Of(Request.Query, author.Works, OnAPage, links.Author(slug), ("by", IsByTitle ? "title" : null));
        var entries = archive.Catalogue.Where(row => row.Author == slug);
        var ordered = IsByTitle ? entries.OrderBy(row => row.TitleSorted).ThenBy(row => row.Slug) : entries.OrderBy(row => row.YearSorted).ThenBy(row => row.TitleSorted).ThenBy(row => row.Slug);
        Works = await WorkEntry.ReadAsync(archive, await ordered.Skip(Listing.Skip).Take(Listing.Size).ToListAsync(cancellation), cancellation);
        var quoted = await (from row in archive.Quoted join speaker in archive.Speakers on row.Speaker equals speaker.Slug where row.Author == slug orderby row.Ordinal select new { speaker, row.Quotations }).ToListAsync(cancellation);
        Quoted = [.. quoted.Select(row => (row.speaker, row.Quotations))];
        return Page();
    }
}
