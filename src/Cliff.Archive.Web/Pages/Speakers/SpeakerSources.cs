using Cliff.Archive.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Speakers;

/// <summary>The works that a speaker's quotations are from.</summary>
/// <param name="Cited">What the notes of the quotations cite, the most frequent first: author where the note names one, title, and the number of quotations.</param>
/// <param name="Others">Works that are not among these.</param>
/// <param name="Documented">Quotations that have a note.</param>
public sealed record SpeakerSources(IReadOnlyList<CitedWork> Cited, int Others, int Documented)
{
    private const int Most = 16;

    /// <summary>Reads them off the notes.</summary>
    public static async Task<SpeakerSources> ReadAsync(ArchiveDbContext archive, string slug, CancellationToken cancellation)
    {
        // The ids of a quotation's markers are one column, which only SQL of SQLite's own takes apart.
        var works = await archive.Database.SqlQuery<CitedWork>($"""
            SELECT citations.Author, citations.Work AS Title, count(DISTINCT quotations.ChapterKey || ' ' || quotations.Ordinal) AS Quotations
            FROM identities
            JOIN quotations ON quotations.SpeakerSlug = identities.Voice AND quotations.ChapterKey = identities.ChapterKey
            JOIN json_each(quotations.ReferenceIds) AS marker
            JOIN markers ON markers.ChapterKey = quotations.ChapterKey AND markers.Id = marker.value
            JOIN notes ON notes.ChapterKey = markers.ChapterKey AND notes.Id = markers.NoteId
            JOIN citations ON citations.ChapterKey = notes.ChapterKey AND citations.NoteOrdinal = notes.Ordinal
            WHERE identities.Speaker = {slug} AND citations.Work IS NOT NULL
            GROUP BY 1, 2 ORDER BY 3 DESC, 2, 1
            """).ToListAsync(cancellation);
        var documented = await SpokenQuotations.By(archive, slug).CountAsync(quotation => quotation.ReferenceIds.Length > 0, cancellation);
        return new SpeakerSources([.. works.Take(Most)], Math.Max(0, works.Count - Most), documented);
    }
}

/// <summary>A work that notes cite.</summary>
/// <param name="Author">Its author as the notes name them; null where they name none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Quotations">Quotations whose note cites it.</param>
public sealed record CitedWork(string? Author, string Title, int Quotations);
