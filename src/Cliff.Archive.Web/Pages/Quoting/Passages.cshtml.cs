using System.Collections.Immutable;
using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Chapters;
using Cliff.Archive.Web.Pages.Parts;
using Cliff.Archive.Web.Pages.Speakers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Quoting;

/// <summary>The passages behind a number of who quotes whom: those of a speaker, in a work or in an author's works, through a reporter.</summary>
public sealed class PassagesModel(ArchiveDbContext archive, SiteLinks links) : PageModel
{
    /// <summary>Who speaks.</summary>
    public QuotingName Speaker { get; private set; } = null!;

    /// <summary>Through whom; null when that was not asked, and for the author.</summary>
    public QuotingName? Reporter { get; private set; }

    /// <summary>Whether only what the author quotes directly was asked for.</summary>
    public bool IsDirect { get; private set; }

    /// <summary>In whose works; null when that was not asked.</summary>
    public QuotingName? Author { get; private set; }

    /// <summary>In which work; null when that was not asked.</summary>
    public WorkRow? Work { get; private set; }

    /// <summary>The chapters of this page with the quotations in them.</summary>
    public IReadOnlyList<(OpenChapter Open, ImmutableArray<Quotation> Quotations)> Chapters { get; private set; } = [];

    /// <summary>Passages on all pages.</summary>
    public int Total { get; private set; }

    /// <summary>The place of this page among them.</summary>
    public Listing Listing { get; private set; } = null!;

    /// <summary>Answers with the passages; there is no such page where speaker, reporter, author or work are not in the archive.</summary>
    /// <param name="speaker">As <see cref="QuotingRow.Speaker"/> has it.</param>
    /// <param name="by">As <see cref="QuotingRow.Reporter"/> has it; null for any.</param>
    /// <param name="author">As <see cref="QuotingRow.Author"/> has it; null for any.</param>
    /// <param name="work">Slug of the work; null for any.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IActionResult> OnGetAsync(string? speaker, string? by, string? author, string? work, CancellationToken cancellation)
    {
        if (speaker is null || !await NameAsync(speaker, by, author, work, cancellation))
            return NotFound();
        var counts = await Quoted(speaker, by).Where(quotation => InScope(author).Contains(quotation.ChapterKey)).GroupBy(quotation => quotation.ChapterKey)
            .Select(chapter => new { ChapterKey = chapter.Key, Count = chapter.Count() })
            .Join(archive.Chapters, count => count.ChapterKey, chapter => chapter.Key, (count, chapter) => new { chapter.WorkKey, chapter.Ordinal, chapter.Slug, count.Count })
            .Join(archive.Works, chapter => chapter.WorkKey, row => row.Key, (chapter, row) => new { Work = row.Slug, Chapter = chapter.Slug, chapter.Ordinal, chapter.Count })
            .OrderBy(chapter => chapter.Work).ThenBy(chapter => chapter.Ordinal).ToListAsync(cancellation);
        var pages = SpeakerPlaces.Divide(counts.Select(chapter => (chapter.Work, chapter.Chapter, chapter.Count)));
        Total = counts.Sum(chapter => chapter.Count);
        Listing = Listing.Of(Request.Query, pages.Count, size: 1, links.QuotingPassages, ("work", work), ("author", author), ("speaker", speaker), ("by", by));
        Chapters = pages.Count == 0 ? [] : await OpenAsync(pages[Listing.Number - 1], quotation => IsMeant(quotation, speaker, by), cancellation);
        return Page();
    }

    private async Task<bool> NameAsync(string speaker, string? by, string? author, string? work, CancellationToken cancellation)
    {
        var names = await QuotingNames.ReadAsync(archive, links, new[] { speaker, by }.OfType<string>(), new[] { author }.OfType<string>(), cancellation);
        Work = work is null ? null : await archive.Works.SingleOrDefaultAsync(row => row.Slug == work, cancellation);
        (Speaker, Author, IsDirect) = (names.Speaker(speaker), author is null ? null : names.Author(author), by == QuotingRow.Directly);
        Reporter = by is null ? null : names.Reporter(by);
        return IsKnown(Speaker) && IsKnown(Reporter) && IsKnown(Author) && (work is null || Work is not null) && (speaker != QuotingRow.Unnamed || work is not null || author is not null);
    }

    private static bool IsKnown(QuotingName? name) => name is null || name.Address is not null || name.Slug == QuotingRow.Unnamed;

    private IQueryable<int> InScope(string? author)
    {
        var chapters = archive.Chapters.AsQueryable();
        if (Work is { Key: var key })
            chapters = chapters.Where(row => row.WorkKey == key);
        if (author is not null)
            chapters = chapters.Where(row => archive.Catalogue.Any(entry => entry.WorkKey == row.WorkKey && (entry.Author ?? QuotingRow.Unnamed) == author));
        return chapters.Select(row => row.Key);
    }

    private IQueryable<QuotationRow> Quoted(string speaker, string? by)
    {
        var quotations = speaker == QuotingRow.Unnamed
            ? archive.Quotations.Where(QuotationRow.IsVoice).Where(row => row.SpeakerSlug == null)
            : SpokenQuotations.By(archive, speaker);
        return by switch
        {
            null => quotations,
            QuotingRow.Directly => quotations.Where(row => row.ReporterName == null),
            QuotingRow.Unnamed => quotations.Where(row => row.ReporterName != null && row.ReporterSlug == null),
            _ => quotations.Where(row => archive.Identities.Any(identity => identity.Speaker == by && identity.ChapterKey == row.ChapterKey && identity.Voice == row.ReporterSlug)),
        };
    }

    private static bool IsMeant(Quotation quotation, string speaker, string? by)
    {
        var (spoken, reported) = (quotation.Attribution.Speaker, quotation.Attribution.Reporter);
        return (speaker == QuotingRow.Unnamed ? spoken?.Slug is null && quotation.IsVoice : spoken?.Slug == speaker) && by switch
        {
            null => true,
            QuotingRow.Directly => reported is null,
            QuotingRow.Unnamed => reported is { Slug: null },
            _ => reported?.Slug == by,
        };
    }

    private async Task<IReadOnlyList<(OpenChapter, ImmutableArray<Quotation>)>> OpenAsync(IEnumerable<SpeakerPlace> places, Func<Quotation, bool> isMeant, CancellationToken cancellation)
    {
        var chapters = new List<(OpenChapter, ImmutableArray<Quotation>)>();
        foreach (var place in places)
        {
            if (await OpenChapter.LoadAsync(archive, links.Chapter(place.Work, place.Chapter), cancellation) is { } open)
                chapters.Add((open, [.. open.Chapter.Quotations.Where(isMeant).Skip(place.Skip).Take(place.Take)]));
        }

        return chapters;
    }
}
