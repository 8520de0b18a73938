using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Parts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Library;

/// <summary>The first page: a few works with what is in them, many as a catalogue by author, title and year.</summary>
public sealed class LibraryModel(ArchiveDbContext archive, SiteLinks links) : PageModel
{
    /// <summary>Up to this many works stand here with their chapters.</summary>
    public const int Few = 12;

    /// <summary>Chapters of each that stand here.</summary>
    public const int MostChapters = 12;

    /// <summary>What the edition holds.</summary>
    public TotalsRow Totals { get; private set; } = null!;

    /// <summary>A few works by author and title, each with its authors, its first chapters in reading order, and how many there are; none where there are many.</summary>
    public IReadOnlyList<(WorkRow Work, AuthorLine Authors, IReadOnlyList<ChapterRow> Chapters, int All)> Works { get; private set; } = [];

    /// <summary>Many works.</summary>
    public LibraryCatalogue? Catalogue { get; private set; }

    /// <summary>The address of this page, without what is odd in it.</summary>
    public string Address => Catalogue is null ? links.Library : Catalogue.Listing.Page(Catalogue.Listing.Number);

    /// <summary>Answers with the library.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Totals = await archive.Totals.SingleAsync(cancellation);
        if (Totals.Works > Few)
            Catalogue = await LibraryCatalogue.ReadAsync(archive, links, Request.Query, cancellation);
        else
            await LoadFewAsync(cancellation);
    }

    private async Task LoadFewAsync(CancellationToken cancellation)
    {
        var works = await archive.Works.OrderBy(row => row.Author).ThenBy(row => row.Title).ThenBy(row => row.Slug).ToListAsync(cancellation);
        var authors = await AuthorLine.ReadAsync(archive, [.. works.Select(work => work.Key)], cancellation);
        var first = (await archive.Chapters.Where(row => row.Ordinal < MostChapters && !row.IsContents).OrderBy(row => row.WorkKey).ThenBy(row => row.Ordinal).ToListAsync(cancellation)).ToLookup(row => row.WorkKey);
        var all = await archive.Chapters.GroupBy(row => row.WorkKey).Select(work => new { work.Key, Count = work.Count(row => !row.IsContents) }).ToDictionaryAsync(work => work.Key, work => work.Count, cancellation);
        Works = [.. works.Select(work => (work, new AuthorLine(work.Author, [.. authors[work.Key]]), (IReadOnlyList<ChapterRow>)[.. first[work.Key]], all[work.Key]))];
    }
}
