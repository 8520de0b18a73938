using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Storage.Searching;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Parts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Authors;

/// <summary>Everyone who wrote a work, by surname.</summary>
public sealed class AuthorsModel(ArchiveDbContext archive, SiteLinks links) : PageModel
{
    private const int OnAPage = 120;

    /// <summary>What the edition holds.</summary>
    public TotalsRow Totals { get; private set; } = null!;

    /// <summary>The authors of this page.</summary>
    public IReadOnlyList<AuthorRow> Authors { get; private set; } = [];

    /// <summary>Works that name nobody.</summary>
    public int Anonymous { get; private set; }

    /// <summary>The beginning of a name that was asked for.</summary>
    public string? Name { get; private set; }

    /// <summary>The letter that was asked for.</summary>
    public string? Letter { get; private set; }

    /// <summary>Whether all authors stand on one page.</summary>
    public bool AreFew => Totals.Authors <= OnAPage;

    /// <summary>The place of this page among those of the list.</summary>
    public Listing Listing { get; private set; } = null!;

    /// <summary>The letters.</summary>
    public Ways? Letters { get; private set; }

    /// <summary>Answers with the authors.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Totals = await archive.Totals.SingleAsync(cancellation);
        Anonymous = await archive.Catalogue.CountAsync(row => row.Author == null, cancellation);
        var letters = await ListLetters.ReadAsync(archive, [LetterRow.Authors], cancellation);
        if (!AreFew)
        {
            Name = Request.Query["name"].ToString().Trim() is { Length: > 0 } name && FoldedName.Of(name).Length > 0 ? name : null;
            Letter = Name is null && Request.Query["letter"].ToString() is { Length: 1 or 2 } letter ? letter.ToUpperInvariant() : null;
            Letters = letters.Ways("Letter", Letter, letter => letter, letter => Listing.Address(links.Authors, ("letter", letter)));
        }

        var authors = Asked();
        Listing = Listing.Of(Request.Query, Name is null ? letters.Under(Letter) : await authors.CountAsync(cancellation), OnAPage, links.Authors, ("letter", Letter), ("name", Name));
        Authors = await authors.OrderBy(row => row.Sorted).ThenBy(row => row.Slug).Skip(Listing.Skip).Take(Listing.Size).ToListAsync(cancellation);
    }

    private IQueryable<AuthorRow> Asked()
    {
        if (Letter is not null)
            return archive.Authors.Where(row => row.Letter == Letter);
        if (Name is null)
            return archive.Authors;
        var from = FoldedName.Of(Name);
        var to = FoldedName.AfterAll(from);
        return archive.Authors.Where(row => string.Compare(row.Sorted, from) >= 0 && string.Compare(row.Sorted, to) < 0);
    }
}
