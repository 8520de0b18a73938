using System.Collections.Immutable;
using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Writers;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Parts;

/// <summary>Reads maps of chapters off their rows: no text is loaded for a picture.</summary>
public static class ChapterMaps
{
    /// <summary>The maps of <paramref name="chapters"/> by their keys, with everyone who speaks in them or with one speaker alone.</summary>
    /// <param name="archive">The edition.</param>
    /// <param name="chapters">The chapters.</param>
    /// <param name="speaker">Slug of the one who is to be shown; null for all.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyDictionary<int, ChapterMap>> ReadAsync(ArchiveDbContext archive, IReadOnlyCollection<ChapterRow> chapters, string? speaker, CancellationToken cancellation)
    {
        var keys = chapters.Select(chapter => chapter.Key).ToList();
        var sections = (await archive.Sections.Where(row => keys.Contains(row.ChapterKey)).OrderBy(row => row.Ordinal)
            .Select(row => new { row.ChapterKey, row.Place }).ToListAsync(cancellation)).ToLookup(row => row.ChapterKey, row => row.Place);
        var marks = (await MarksAsync(archive, keys, speaker, cancellation)).ToLookup(at => at.ChapterKey, at => at.Mark);
        return chapters.ToDictionary(chapter => chapter.Key, chapter => new ChapterMap(chapter.Words, [.. sections[chapter.Key]], [.. marks[chapter.Key]]));
    }

    /// <summary>The pictures of <paramref name="chapters"/> by their keys: no more rows are read than pictures have parts.</summary>
    public static async Task<IReadOnlyDictionary<int, ChapterPicture>> PicturesAsync(ArchiveDbContext archive, IReadOnlyCollection<ChapterRow> chapters, CancellationToken cancellation)
    {
        var keys = chapters.Select(chapter => chapter.Key).ToList();
        var marks = await (
            from quotation in archive.Quotations.Where(QuotationRow.IsVoice)
            join chapter in archive.Chapters on quotation.ChapterKey equals chapter.Key
            join segment in archive.Segments on new { quotation.ChapterKey, quotation.Ordinal } equals new { segment.ChapterKey, Ordinal = segment.QuotationOrdinal }
            where keys.Contains(quotation.ChapterKey) && segment.Place != null && chapter.Words > 0
            group segment by new { chapter.Key, chapter.Words, Part = segment.Place!.Value * ChapterPicture.Parts / chapter.Words } into part
            select new { part.Key.Key, part.Key.Words, part.Key.Part, End = part.Max(segment => segment.Place!.Value + segment.Words) }).ToListAsync(cancellation);
        return marks.GroupBy(mark => mark.Key).ToDictionary(chapter => chapter.Key, chapter => ChapterPicture.Of(chapter.Select(mark => (mark.Part, ChapterPicture.PartAfter(mark.End, mark.Words)))));
    }

    private static async Task<IReadOnlyList<(int ChapterKey, MapMark Mark)>> MarksAsync(ArchiveDbContext archive, List<int> chapters, string? speaker, CancellationToken cancellation)
    {
        var identities = archive.Identities.Where(row => chapters.Contains(row.ChapterKey) && (speaker == null || row.Speaker == speaker));
        var quotations = archive.Quotations.Where(QuotationRow.IsVoice).Where(row => chapters.Contains(row.ChapterKey));
        var rows = await (
            from quotation in quotations
            join identity in identities on new { quotation.ChapterKey, Voice = quotation.SpeakerSlug } equals new { identity.ChapterKey, Voice = (string?)identity.Voice } into named
            from identity in named.DefaultIfEmpty()
            where speaker == null || identity != null
            join segment in archive.Segments on new { quotation.ChapterKey, quotation.Ordinal } equals new { segment.ChapterKey, Ordinal = segment.QuotationOrdinal }
            where segment.Place != null
            orderby quotation.ChapterKey, quotation.Ordinal, segment.Ordinal
            select new { quotation.ChapterKey, quotation.Id, quotation.SpeakerName, Speaker = identity == null ? null : identity.Speaker, segment.Place, segment.Words }).ToListAsync(cancellation);
        return [.. rows.Select(row => (row.ChapterKey, new MapMark(row.Place!.Value, row.Words, row.Id) { Names = [row.SpeakerName ?? Wording.NobodyNamed], Slug = row.Speaker }))];
    }
}
