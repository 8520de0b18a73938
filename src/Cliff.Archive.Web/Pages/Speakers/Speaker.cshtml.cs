using System.Collections.Immutable;
using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Chapters;
using Cliff.Archive.Web.Pages.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Speakers;

/// <summary>One speaker with all their words, each in its context, chapter by chapter.</summary>
public sealed class SpeakerModel(ArchiveDbContext archive, SiteLinks links) : PageModel
{
    /// <summary>The speaker.</summary>
    public SpeakerRow Speaker { get; private set; } = null!;

    /// <summary>How the texts name the speaker; on the first page only.</summary>
    public SpeakerNamings? Namings { get; private set; }

    /// <summary>What all their words have in common; on the first page only.</summary>
    public SpeakerPortrait? Portrait { get; private set; }

    /// <summary>The chapters of this page with the speaker's quotations in them, and those of others that the speaker hands on.</summary>
    public IReadOnlyList<(OpenChapter Open, ImmutableArray<Quotation> Own, ImmutableArray<Quotation> Reported)> Chapters { get; private set; } = [];

    /// <summary>The place of this page among those of the quotations.</summary>
    public Listing Listing { get; private set; } = null!;

    /// <summary>Answers with the speaker's words.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await archive.Speakers.SingleOrDefaultAsync(row => row.Slug == slug, cancellation) is not { } speaker)
            return NotFound();
        Speaker = speaker;
        var pages = await SpeakerPlaces.ReadAsync(archive, slug, cancellation);
        Listing = Listing.Of(Request.Query, pages.Count, size: 1, links.Speaker(slug));
        if (Listing.Number == 1)
        {
            Namings = await SpeakerNamings.ReadAsync(archive, speaker, cancellation);
            Portrait = await SpeakerPortrait.ReadAsync(archive, speaker, cancellation);
        }

        var chapters = new List<(OpenChapter, ImmutableArray<Quotation>, ImmutableArray<Quotation>)>();
        foreach (var place in pages.Count == 0 ? [] : pages[Listing.Number - 1])
        {
            if (await OpenChapter.LoadAsync(archive, links.Chapter(place.Work, place.Chapter), cancellation) is not { } open)
                continue;
            var own = Of(open, attribution => attribution.Speaker, slug);
            var reported = Of(open, attribution => attribution.Reporter, slug);
            chapters.Add((open, [.. own.Skip(place.Skip).Take(place.Take)], [.. reported.Skip(Math.Max(0, place.Skip - own.Length)).Take(Math.Max(0, place.Skip + place.Take - Math.Max(own.Length, place.Skip)))]));
        }

        Chapters = chapters;
        return Page();
    }

    private static ImmutableArray<Quotation> Of(OpenChapter open, Func<Attribution, Speaker?> voice, string slug) =>
        [.. open.Chapter.Quotations.Where(quotation => voice(quotation.Attribution)?.Slug == slug)];
}
