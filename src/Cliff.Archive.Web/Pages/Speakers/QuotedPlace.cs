using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Speakers;

/// <summary>One quotation out of many, with its first words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Words">Words it has.</param>
/// <param name="Work">The work it is in.</param>
/// <param name="Chapter">Slug of the chapter.</param>
/// <param name="ChapterTitle">The chapter's title.</param>
/// <param name="Year">The year of the chapter, else of the work; null where none is known.</param>
/// <param name="Beginning">The beginning of its words.</param>
public sealed record QuotedPlace(string Id, int Words, WorkRow Work, string Chapter, string ChapterTitle, int? Year, string Beginning)
{
    private const int Shown = 140;
    private const int UnknownYear = CatalogueRow.UnknownYear;

    /// <summary>The first by year and in reading order; null where there is none.</summary>
    public static async Task<QuotedPlace?> FirstAsync(ArchiveDbContext archive, string speaker, CancellationToken cancellation) => Shortened(await
        Places(archive, SpokenQuotations.By(archive, speaker))
            .OrderBy(place => place.Chapter.MetadataYear ?? place.Work.Year ?? UnknownYear).ThenBy(place => place.Work.Slug).ThenBy(place => place.Chapter.Ordinal).ThenBy(place => place.Quotation.Ordinal)
            .Select(place => new QuotedPlace(place.Quotation.Id, place.Quotation.Words, place.Work, place.Chapter.Slug, place.Chapter.Title, place.Chapter.MetadataYear ?? place.Work.Year, place.Block.Content.Substring(place.Segment.Start, Math.Min(place.Segment.End - place.Segment.Start, Shown))))
            .FirstOrDefaultAsync(cancellation));

    /// <summary>The longest; of several the first.</summary>
    public static async Task<QuotedPlace?> LongestAsync(ArchiveDbContext archive, string speaker, CancellationToken cancellation)
    {
        var longest = SpokenQuotations.By(archive, speaker).OrderByDescending(quotation => quotation.Words).ThenBy(quotation => quotation.ChapterKey).ThenBy(quotation => quotation.Ordinal).Take(1);
        return Shortened(await Places(archive, longest)
            .Select(place => new QuotedPlace(place.Quotation.Id, place.Quotation.Words, place.Work, place.Chapter.Slug, place.Chapter.Title, place.Chapter.MetadataYear ?? place.Work.Year, place.Block.Content.Substring(place.Segment.Start, Math.Min(place.Segment.End - place.Segment.Start, Shown))))
            .FirstOrDefaultAsync(cancellation));
    }

    private static IQueryable<Place> Places(ArchiveDbContext archive, IQueryable<QuotationRow> quotations) =>
        from quotation in quotations
        join chapter in archive.Chapters on quotation.ChapterKey equals chapter.Key
        join work in archive.Works on chapter.WorkKey equals work.Key
        join segment in archive.Segments on new { quotation.ChapterKey, quotation.Ordinal, First = 0 } equals new { segment.ChapterKey, Ordinal = segment.QuotationOrdinal, First = segment.Ordinal }
        join block in archive.Blocks on new { segment.ChapterKey, Id = (string?)segment.BlockId } equals new { block.ChapterKey, block.Id }
        select new Place { Quotation = quotation, Chapter = chapter, Work = work, Segment = segment, Block = block };

    private static QuotedPlace? Shortened(QuotedPlace? place) => place is null || place.Beginning.Length < Shown || place.Beginning.LastIndexOf(' ') <= 0
        ? place
        : place with { Beginning = place.Beginning[..place.Beginning.LastIndexOf(' ')] + "\u00a0…" };

    private sealed class Place
    {
        public required QuotationRow Quotation { get; init; }

        public required ChapterRow Chapter { get; init; }

        public required WorkRow Work { get; init; }

        public required SegmentRow Segment { get; init; }

        public required BlockRow Block { get; init; }
    }
}
