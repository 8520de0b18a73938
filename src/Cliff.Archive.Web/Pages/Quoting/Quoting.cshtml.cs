using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Quoting;

/// <summary>Who quotes whom, through whom, and how much: in the archive, or in one work.</summary>
public sealed class QuotingModel(ArchiveDbContext archive, SiteLinks links) : PageModel
{
    private const int OnAPage = 60;

    /// <summary>The work asked about; null for the archive.</summary>
    public WorkRow? Work { get; private set; }

    /// <summary>Whether words are counted, or quotations.</summary>
    public bool IsByWords { get; private set; }

    /// <summary>Whether only chains with a reporter are listed.</summary>
    public bool IsSecondHand { get; private set; }

    /// <summary>The table.</summary>
    public QuotingMatrix Matrix { get; private set; } = null!;

    /// <summary>The chains of this page.</summary>
    public IReadOnlyList<QuotingChain> Chains { get; private set; } = [];

    /// <summary>Its place among the pages of the list.</summary>
    public Listing Listing { get; private set; } = null!;

    /// <summary>What can be chosen.</summary>
    public Ways Measures => new("Measure", [new Way("By words", Address(byWords: true), null, IsByWords), new Way("By number", Address(byWords: false), null, !IsByWords)]);

    /// <summary>Which chains can be listed.</summary>
    public Ways Hands => new("Chains", [new Way("All", Address(secondHand: false), null, !IsSecondHand), new Way("At second hand only", Address(secondHand: true), null, IsSecondHand)]);

    /// <summary>Answers with the table and a page of the list; a choice that is odd is taken as if it had not been made.</summary>
    public async Task<IActionResult> OnGetAsync(string? work, string? count, string? hand, CancellationToken cancellation)
    {
        Work = work is null ? null : await archive.Works.SingleOrDefaultAsync(row => row.Slug == work, cancellation);
        if (work is not null && Work is null)
            return NotFound();
        (IsByWords, IsSecondHand) = (count != "number", hand == "second");
        if (Work is null)
            await ReadArchiveAsync(new ArchiveQuoting(archive, links, IsByWords), cancellation);
        else
            await ReadWorkAsync(await WorkQuoting.ReadAsync(archive, Work, links, IsByWords, cancellation), cancellation);
        return Page();
    }

    /// <summary>The address of the passages of a cell.</summary>
    public string Passages(QuotingName quoting, QuotingName quoted) => Work is null
        ? Listing.Address(links.QuotingPassages, ("author", quoting.Slug), ("speaker", quoted.Slug))
        : Listing.Address(links.QuotingPassages, ("work", Work.Slug), ("speaker", quoted.Slug), ("by", quoting.Slug));

    private async Task ReadArchiveAsync(ArchiveQuoting quoting, CancellationToken cancellation)
    {
        Matrix = await quoting.MatrixAsync(cancellation);
        Listing = List(await quoting.CountAsync(IsSecondHand, cancellation));
        Chains = await quoting.ChainsAsync(IsSecondHand, Listing, cancellation);
    }

    private async Task ReadWorkAsync(WorkQuoting quoting, CancellationToken cancellation)
    {
        Matrix = await quoting.MatrixAsync(archive, cancellation);
        Listing = List(quoting.Count(IsSecondHand));
        Chains = await quoting.ChainsAsync(archive, IsSecondHand, Listing, cancellation);
    }

    private Listing List(int total) => Listing.Of(Request.Query, total, OnAPage, links.Quoting, ("work", Work?.Slug), ("count", IsByWords ? null : "number"), ("hand", IsSecondHand ? "second" : null));

    private string Address(bool? byWords = null, bool? secondHand = null) => Listing.Address(
        links.Quoting, ("work", Work?.Slug), ("count", byWords ?? IsByWords ? null : "number"), ("hand", secondHand ?? IsSecondHand ? "second" : null));
}
