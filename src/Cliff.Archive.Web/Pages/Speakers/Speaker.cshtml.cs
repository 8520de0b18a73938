using System.Collections.Immutable;
using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Chapters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Speakers;

/// <summary>One speaker with all their words, each in its context, chapter by chapter.</summary>
public sealed class SpeakerModel(ArchiveDbContext archive, SiteLinks links) : PageModel
{
    private const int ChaptersOnAPage = 8;

    /// <summary>The speaker.</summary>
    public SpeakerRow Speaker { get; private set; } = null!;

    /// <summary>The chapters of this page with the speaker's quotations in them, and those of others that the speaker hands on.</summary>
    public IReadOnlyList<(OpenChapter Open, ImmutableArray<Quotation> Own, ImmutableArray<Quotation> Reported)> Chapters { get; private set; } = [];

    /// <summary>The words by which the texts call the speaker where they quote them, the most frequent first.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Forms { get; private set; } = [];

    /// <summary>How we know, over all quotations.</summary>
    public IReadOnlyList<KeyValuePair<Certainty, int>> Certainties { get; private set; } = [];

    /// <summary>How many quotations of others the speaker hands on.</summary>
    public int Reported { get; private set; }

    /// <summary>Which page of chapters this is, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>How many pages of chapters there are.</summary>
    public int Pages { get; private set; } = 1;

    /// <summary>Answers with the speaker's words.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if ((await archive.Speakers.SingleOrDefaultAsync(row => row.Slug == slug, cancellation) ?? await ReporterAsync(slug, cancellation)) is not { } speaker)
            return NotFound();
        Speaker = speaker;
        var facts = await archive.Quotations.Where(row => row.SpeakerSlug == slug)
            .Select(row => new { row.AsPrinted, row.Certainty }).ToListAsync(cancellation);
        Forms = [.. facts.Where(fact => fact.AsPrinted is not null).CountBy(fact => fact.AsPrinted!).OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal)];
        Certainties = [.. facts.CountBy(fact => fact.Certainty).OrderBy(count => count.Key)];
        Reported = await archive.Quotations.CountAsync(row => row.ReporterSlug == slug, cancellation);
        await LoadChaptersAsync(slug, cancellation);
        return Page();
    }

    /// <summary>Someone who only hands on what others said is no speaker of the edition, and is named on its pages all the same.</summary>
    private async Task<SpeakerRow?> ReporterAsync(string slug, CancellationToken cancellation)
    {
        var row = await archive.Quotations.Where(row => row.ReporterSlug == slug)
            .OrderBy(row => row.ChapterKey).ThenBy(row => row.Ordinal).FirstOrDefaultAsync(cancellation);
        return row is { ReporterName: { } name, ReporterKind: { } kind }
            ? new SpeakerRow { Key = 0, Slug = slug, Name = name, Kind = kind, Quotations = 0, Chapters = 0 }
            : null;
    }

    private async Task LoadChaptersAsync(string slug, CancellationToken cancellation)
    {
        var places = await (
            from chapter in archive.Chapters
            join work in archive.Works on chapter.WorkKey equals work.Key
            where archive.Quotations.Any(row => row.ChapterKey == chapter.Key && (row.SpeakerSlug == slug || row.ReporterSlug == slug))
            orderby work.Author, work.Title, work.Slug, chapter.Ordinal
            select new { Work = work.Slug, Chapter = chapter.Slug }).ToListAsync(cancellation);
        Pages = Math.Max(1, (places.Count + ChaptersOnAPage - 1) / ChaptersOnAPage);
        Number = int.TryParse(Request.Query["page"], out var asked) ? Math.Clamp(asked, 1, Pages) : 1;
        var chapters = new List<(OpenChapter, ImmutableArray<Quotation>, ImmutableArray<Quotation>)>();
        foreach (var place in places.Skip((Number - 1) * ChaptersOnAPage).Take(ChaptersOnAPage))
        {
            var open = await OpenChapter.LoadAsync(archive, links.Chapter(place.Work, place.Chapter), cancellation);
            if (open is not null)
                chapters.Add((open, Of(open, attribution => attribution.Speaker, slug), Of(open, attribution => attribution.Reporter, slug)));
        }

        Chapters = chapters;
    }

    private static ImmutableArray<Quotation> Of(OpenChapter open, Func<Attribution, Speaker?> voice, string slug) =>
        [.. open.Chapter.Quotations.Where(quotation => voice(quotation.Attribution)?.Slug == slug)];
}
