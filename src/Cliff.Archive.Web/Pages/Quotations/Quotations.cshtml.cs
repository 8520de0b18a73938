using System.Collections.Immutable;
using Cliff.Archive.Storage;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Chapters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cliff.Archive.Web.Pages.Quotations;

/// <summary>The quotations of a chapter in order, all or those of one certainty; above all of them what an editor checks first.</summary>
public sealed class QuotationsModel(ArchiveDbContext archive, SiteLinks links) : PageModel
{
    /// <summary>How many doubtful quotations are shown unasked.</summary>
    public const int MostInSight = 20;

    /// <summary>The chapter.</summary>
    public OpenChapter Open { get; private set; } = null!;

    /// <summary>The certainty asked for; null for all.</summary>
    public Certainty? Only { get; private set; }

    /// <summary>The quotations shown.</summary>
    public ImmutableArray<Quotation> Shown { get; private set; } = [];

    /// <summary>The doubtful ones of all, the most doubtful first; none where one certainty is asked for.</summary>
    public ImmutableArray<Doubt> Doubts { get; private set; } = [];

    /// <summary>How many there are of each certainty.</summary>
    public IReadOnlyList<KeyValuePair<Certainty, int>> Tally { get; private set; } = [];

    /// <summary>Answers with the quotations; a certainty that is none shows all.</summary>
    public async Task<IActionResult> OnGetAsync(string work, string chapter, string? certainty, CancellationToken cancellation)
    {
        if (await OpenChapter.LoadAsync(archive, links.Chapter(work, chapter), cancellation) is not { } open)
            return NotFound();
        Open = open;
        var all = open.Chapter.Quotations;
        Tally = [.. all.CountBy(quotation => quotation.Attribution.Certainty).OrderBy(count => count.Key)];
        Only = Tally.Select(count => (Certainty?)count.Key).FirstOrDefault(known => Name(known!.Value) == certainty);
        Shown = Only is null ? all : [.. all.Where(quotation => quotation.Attribution.Certainty == Only)];
        Doubts = Only is null ? Doubt.In(open.Index) : [];
        return Page();
    }

    /// <summary>A certainty as the address names it.</summary>
    public static string Name(Certainty certainty) => certainty.ToString().ToLowerInvariant();
}
