using System.Collections.Immutable;
using Cliff.Archive.Storage;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Chapters;
using Cliff.Archive.Web.Pages.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cliff.Archive.Web.Pages.Lenses;

/// <summary>Only the voices of a chapter: every quotation with the words that introduce it, in order; all, or one speaker's.</summary>
public sealed class VoicesModel(ArchiveDbContext archive, SiteLinks links) : PageModel
{
    /// <summary>Speakers that are offered to choose from, those with the most quotations first.</summary>
    private const int MostToChoose = 8;

    /// <summary>The chapter.</summary>
    public OpenChapter Open { get; private set; } = null!;

    /// <summary>The speaker asked for; null for all, and for one who does not speak here.</summary>
    public Speaker? Only { get; private set; }

    /// <summary>The quotations shown, by the section they begin in.</summary>
    public IReadOnlyList<(Block? Heading, ImmutableArray<PassageView> Passages)> Sections { get; private set; } = [];

    /// <summary>They, and the notes that their markers lead to.</summary>
    internal NotedPassages Noted { get; private set; } = null!;

    /// <summary>Who can be chosen.</summary>
    public Ways Speakers { get; private set; } = new("Speaker", []);

    /// <summary>Answers with the voices; a speaker who does not speak here shows all.</summary>
    public async Task<IActionResult> OnGetAsync(string work, string chapter, string? speaker, CancellationToken cancellation)
    {
        if (await OpenChapter.LoadAsync(archive, links.Chapter(work, chapter), cancellation) is not { } open)
            return NotFound();
        Open = open;
        var all = open.Chapter.Quotations;
        Only = all.Select(quotation => quotation.Attribution.Speaker).FirstOrDefault(known => known?.Slug is { } slug && slug == speaker);
        Speakers = SpeakersOf(all);
        Noted = NotedPassages.Of(open, all.Where(quotation => Only is null || quotation.Attribution.Speaker?.Slug == Only.Slug)
            .Select(quotation => PassageView.WithLeadIn(open, quotation)));
        Sections =
        [
            .. Noted.Passages.GroupBy(passage => open.Index.Block(passage.Quotation!.Segments[0].BlockId)?.SectionId)
                .Select(section => (open.Index.Block(section.Key), section.ToImmutableArray())),
        ];
        return Page();
    }

    private Ways SpeakersOf(ImmutableArray<Quotation> all)
    {
        var named = all.Select(quotation => quotation.Attribution.Speaker).OfType<Speaker>().Where(speaker => speaker.Slug is not null)
            .GroupBy(speaker => speaker.Slug!, StringComparer.Ordinal)
            .OrderByDescending(speaker => speaker.Count()).ThenBy(speaker => speaker.Key, StringComparer.Ordinal)
            .Take(MostToChoose);
        return new Ways("Speaker",
        [
            new Way("Everyone", Open.Links.Voices, all.Length, Only is null),
            .. named.Select(speaker => new Way(speaker.First().Name, Listing.Address(Open.Links.Voices, ("speaker", speaker.Key)), speaker.Count(), speaker.Key == Only?.Slug)),
        ]);
    }
}
