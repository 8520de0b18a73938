using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Speakers;

/// <summary>Everyone quoted who has a name.</summary>
public sealed class SpeakersModel(ArchiveDbContext archive) : PageModel
{
    /// <summary>The speakers by name.</summary>
    public IReadOnlyList<SpeakerRow> Speakers { get; private set; } = [];

    /// <summary>How many quotations are of nobody with a name: of someone the texts leave unnamed, or of nobody they tell.</summary>
    public int Unnamed { get; private set; }

    /// <summary>Answers with the speakers.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Speakers = await archive.Speakers.OrderBy(row => row.Name).ThenBy(row => row.Slug).ToListAsync(cancellation);
        Unnamed = await archive.Quotations.CountAsync(row => row.SpeakerSlug == null, cancellation);
    }
}
