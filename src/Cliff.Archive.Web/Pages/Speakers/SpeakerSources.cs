using Cliff.Archive.Storage;
using Cliff.Archive.Text.Documents;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Speakers;

/// <summary>The works that a speaker's quotations are from.</summary>
/// <param name="Cited">What the notes of the quotations cite, the most frequent first: author where the note names one, title, and the number of quotations.</param>
/// <param name="Others">Works that are not among these.</param>
/// <param name="Documented">Quotations that have a note.</param>
public sealed record SpeakerSources(IReadOnlyList<SpeakerSource> Cited, int Others, int Documented)
{
    private const int Most = 16;

    /// <summary>Reads them off the notes.</summary>
    public static async Task<SpeakerSources> ReadAsync(ArchiveDbContext archive, string slug, CancellationToken cancellation)
    {
        // The ids of a quotation's markers are one column, which only SQL of SQLite's own takes apart.
        var cited = await archive.Database.SqlQuery<CitingQuotation>($"""
            SELECT DISTINCT citations.Author, citations.Work AS Title, quotations.ChapterKey, quotations.Ordinal
            FROM identities
            JOIN quotations ON quotations.SpeakerSlug = identities.Voice AND quotations.ChapterKey = identities.ChapterKey
            JOIN json_each(quotations.ReferenceIds) AS marker
            JOIN markers ON markers.ChapterKey = quotations.ChapterKey AND markers.Id = marker.value
            JOIN notes ON notes.ChapterKey = markers.ChapterKey AND notes.Id = markers.NoteId
            JOIN citations ON citations.ChapterKey = notes.ChapterKey AND citations.NoteOrdinal = notes.Ordinal
            WHERE identities.Speaker = {slug} AND citations.Work IS NOT NULL
            """).ToListAsync(cancellation);
        var works = cited.GroupBy(row => CitedWork.KeyOf(row.Author, row.Title), StringComparer.OrdinalIgnoreCase).Select(SpeakerSource.Of)
            .OrderByDescending(work => work.Quotations).ThenBy(work => work.Title, StringComparer.OrdinalIgnoreCase).ThenBy(work => work.Author, StringComparer.OrdinalIgnoreCase).ToList();
        var documented = await SpokenQuotations.By(archive, slug).CountAsync(quotation => quotation.ReferenceIds.Length > 0, cancellation);
        return new SpeakerSources([.. works.Take(Most)], Math.Max(0, works.Count - Most), documented);
    }
}

/// <summary>A work that a speaker is quoted from, whatever the forms in which notes cite it.</summary>
/// <param name="Author">Its author, in the fullest form the notes have; null where they name none.</param>
/// <param name="Title">Its title, in the fullest form.</param>
/// <param name="Quotations">Quotations whose note cites it.</param>
public sealed record SpeakerSource(string? Author, string Title, int Quotations)
{
    /// <summary>One work of all that cites it.</summary>
    internal static SpeakerSource Of(IEnumerable<CitingQuotation> work)
    {
        var rows = work.OrderBy(row => row.Title, StringComparer.Ordinal).ThenBy(row => row.Author, StringComparer.Ordinal).ToList();
        return new SpeakerSource(CitedWork.Fullest(rows.Select(row => row.Author)), CitedWork.Fullest(rows.Select(row => row.Title))!, rows.Select(row => (row.ChapterKey, row.Ordinal)).Distinct().Count());
    }
}

/// <summary>A quotation with a work that its note cites, as that note writes it.</summary>
internal sealed record CitingQuotation(string? Author, string Title, int ChapterKey, int Ordinal);
