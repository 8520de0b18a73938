using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Writers;
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
    public static Task<QuotedPlace?> FirstAsync(ArchiveDbContext archive, string speaker, CancellationToken cancellation) => ReadAsync(
        archive,
        from quotation in SpokenQuotations.By(archive, speaker)
        join chapter in archive.Chapters on quotation.ChapterKey equals chapter.Key
        join work in archive.Works on chapter.WorkKey equals work.Key
        orderby chapter.MetadataYear ?? work.Year ?? UnknownYear, work.Slug, chapter.Ordinal, quotation.Ordinal
        select quotation,
        cancellation);

    /// <summary>The longest; of several the first.</summary>
    public static Task<QuotedPlace?> LongestAsync(ArchiveDbContext archive, string speaker, CancellationToken cancellation) => ReadAsync(
        archive, SpokenQuotations.By(archive, speaker).OrderByDescending(quotation => quotation.Words).ThenBy(quotation => quotation.ChapterKey).ThenBy(quotation => quotation.Ordinal), cancellation);

    /// <summary>Reads the first of <paramref name="quotations"/>: the one is found by its key before any text is read.</summary>
    private static async Task<QuotedPlace?> ReadAsync(ArchiveDbContext archive, IQueryable<QuotationRow> quotations, CancellationToken cancellation)
    {
        if (await quotations.Select(quotation => new { quotation.ChapterKey, quotation.Ordinal }).FirstOrDefaultAsync(cancellation) is not { } key)
            return null;
        var row = await (
            from quotation in archive.Quotations.Where(row => row.ChapterKey == key.ChapterKey && row.Ordinal == key.Ordinal)
            join chapter in archive.Chapters on quotation.ChapterKey equals chapter.Key
            join work in archive.Works on chapter.WorkKey equals work.Key
            join segment in archive.Segments on new { quotation.ChapterKey, quotation.Ordinal, First = 0 } equals new { segment.ChapterKey, Ordinal = segment.QuotationOrdinal, First = segment.Ordinal }
            join block in archive.Blocks on new { segment.ChapterKey, Id = (string?)segment.BlockId } equals new { block.ChapterKey, block.Id }
            select new { quotation.Id, quotation.Words, Work = work, Chapter = chapter.Slug, chapter.Title, Year = chapter.MetadataYear ?? work.Year, Block = block, segment.Start, segment.End }).SingleOrDefaultAsync(cancellation);
        if (row is null)
            return null;
        var words = await WordsOfBlocks.ReadAsync(archive, [row.Block], cancellation);
        return new QuotedPlace(row.Id, row.Words, row.Work, row.Chapter, row.Title, row.Year, Wording.Beginning(words.In(row.Block, row.Start, row.End), Shown));
    }
}
