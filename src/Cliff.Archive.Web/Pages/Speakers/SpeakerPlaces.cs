using Cliff.Archive.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Speakers;

/// <summary>A stretch of what one speaker says and hands on in a chapter.</summary>
/// <param name="Work">Slug of the work.</param>
/// <param name="Chapter">Slug of the chapter.</param>
/// <param name="Skip">Quotations of the chapter that stand on the pages before: the speaker's own first, then those they hand on.</param>
/// <param name="Take">Quotations that stand here.</param>
public sealed record SpeakerPlace(string Work, string Chapter, int Skip, int Take);

/// <summary>Divides all that a speaker says into pages, so that none opens many chapters or shows hundreds of quotations.</summary>
public static class SpeakerPlaces
{
    /// <summary>Chapters on a page.</summary>
    public const int MostChapters = 8;

    /// <summary>Quotations on a page.</summary>
    public const int MostQuotations = 40;

    /// <summary>The pages, by author and title of the works and in reading order; none where the speaker says and hands on nothing.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<SpeakerPlace>>> ReadAsync(ArchiveDbContext archive, string speaker, CancellationToken cancellation)
    {
        var chapters = await (
            from identity in archive.Identities
            where identity.Speaker == speaker
            join voice in archive.Voices on new { identity.ChapterKey, Slug = identity.Voice } equals new { voice.ChapterKey, voice.Slug }
            where voice.Quotations + voice.Reported > 0
            join chapter in archive.Chapters on voice.ChapterKey equals chapter.Key
            join work in archive.Works on chapter.WorkKey equals work.Key
            orderby work.Author, work.Title, work.Slug, chapter.Ordinal
            select new { Work = work.Slug, Chapter = chapter.Slug, Count = voice.Quotations + voice.Reported }).ToListAsync(cancellation);
        // A chapter can know the speaker by two slugs.
        return Divide(chapters.GroupBy(row => (row.Work, row.Chapter)).Select(voices => (voices.Key.Work, voices.Key.Chapter, voices.Sum(row => row.Count))));
    }

    /// <summary>Fills page after page; a chapter with more than fits goes on over the next.</summary>
    public static IReadOnlyList<IReadOnlyList<SpeakerPlace>> Divide(IEnumerable<(string Work, string Chapter, int Count)> chapters)
    {
        var pages = new List<IReadOnlyList<SpeakerPlace>>();
        var page = new List<SpeakerPlace>();
        var room = MostQuotations;
        foreach (var (work, chapter, count) in chapters)
        {
            for (var done = 0; done < count;)
            {
                if (room == 0 || page.Count == MostChapters)
                {
                    pages.Add(page);
                    (page, room) = ([], MostQuotations);
                }

                var take = Math.Min(room, count - done);
                page.Add(new SpeakerPlace(work, chapter, done, take));
                (done, room) = (done + take, room - take);
            }
        }

        if (page.Count > 0)
            pages.Add(page);
        return pages;
    }
}
