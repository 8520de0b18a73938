using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Storage.Searching;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Hosting;
using Cliff.Archive.Web.Pages.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Speakers;

/// <summary>What is said about a speaker: the words that introduce their quotations, and the authors' prose that has the name.</summary>
public sealed class AboutModel(ArchiveDbContext archive, PassageSearch search, SiteLinks links, ArchiveSettings settings) : PageModel
{
    private const int OnAPage = 40;

    /// <summary>The speaker.</summary>
    public SpeakerRow Speaker { get; private set; } = null!;

    /// <summary>The words that introduce them, in the order of the archive.</summary>
    public IReadOnlyList<SpeakerLeadIn> LeadIns { get; private set; } = [];

    /// <summary>The place of this page among those of the list.</summary>
    public Listing Listing { get; private set; } = null!;

    /// <summary>Others in the archive of the same surname: a passage that has it may mean any of them.</summary>
    public int Namesakes { get; private set; }

    /// <summary>The words that stand for the speaker in the authors' prose: a person's surname, else the whole name.</summary>
    public string Named { get; private set; } = "";

    /// <summary>Passages of prose that have them; null where there was no time left to count.</summary>
    public int? Prose { get; private set; }

    /// <summary>The address of these passages.</summary>
    public string ProseAddress => Listing.Address(links.Search, ("q", $"\"{Named}\""), ("in", SearchScope.Prose.Name()));

    /// <summary>Answers with what is said.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await archive.Speakers.SingleOrDefaultAsync(row => row.Slug == slug, cancellation) is not { } speaker)
            return NotFound();
        Speaker = speaker;
        var introduced = SpokenQuotations.By(archive, slug).Where(quotation => quotation.LeadInBlockId != null);
        Listing = Listing.Of(Request.Query, await introduced.CountAsync(cancellation), OnAPage, links.SpeakerAbout(slug));
        LeadIns = await LeadInsAsync(introduced, cancellation);
        await ReadProseAsync(cancellation);
        return Page();
    }

    private async Task<IReadOnlyList<SpeakerLeadIn>> LeadInsAsync(IQueryable<QuotationRow> introduced, CancellationToken cancellation)
    {
        var rows = await (
            from quotation in introduced.OrderBy(row => row.ChapterKey).ThenBy(row => row.Ordinal).Skip(Listing.Skip).Take(Listing.Size)
            join chapter in archive.Chapters on quotation.ChapterKey equals chapter.Key
            join work in archive.Works on chapter.WorkKey equals work.Key
            join block in archive.Blocks on new { quotation.ChapterKey, Id = quotation.LeadInBlockId } equals new { block.ChapterKey, block.Id }
            orderby quotation.ChapterKey, quotation.Ordinal
            select new { Work = work, Chapter = chapter.Slug, chapter.Title, quotation.Id, Block = block, Start = quotation.LeadInStart!.Value, End = quotation.LeadInEnd!.Value }).ToListAsync(cancellation);
        var words = await WordsOfBlocks.ReadAsync(archive, [.. rows.Select(row => row.Block)], cancellation);
        return [.. rows.Select(row => new SpeakerLeadIn(links.Chapter(row.Work.Slug, row.Chapter), row.Title, row.Work, row.Id, row.Block.Id!, words.In(row.Block, row.Start, row.End)))];
    }

    private async Task ReadProseAsync(CancellationToken cancellation)
    {
        Namesakes = Speaker.Surname is null ? 0 : await archive.Speakers.CountAsync(row => row.Surname == Speaker.Surname && row.Slug != Speaker.Slug, cancellation);
        Named = (Speaker.Surname is null ? Speaker.Name : Speaker.Name.Split(' ')[^1]).Replace("\"", "", StringComparison.Ordinal);
        try
        {
            Prose = (await search.SearchAsync(new SearchRequest { Query = $"\"{Named}\"", Scope = SearchScope.Prose, Deadline = settings.SearchDeadline }, cancellation)).Total;
        }
        catch (SearchDeadlineException)
        {
            Response.Headers.CacheControl = "no-store";
        }
    }
}

/// <summary>Words that introduce a quotation.</summary>
/// <param name="Links">Addresses of the chapter.</param>
/// <param name="ChapterTitle">Its title.</param>
/// <param name="Work">Its work.</param>
/// <param name="Quotation">Id of the quotation.</param>
/// <param name="Block">Id of the block in which the words stand.</param>
/// <param name="Words">The words.</param>
public sealed record SpeakerLeadIn(ChapterLinks Links, string ChapterTitle, WorkRow Work, string Quotation, string Block, string Words);
