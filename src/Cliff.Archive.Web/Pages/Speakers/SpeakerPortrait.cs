using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Web.Pages.Parts;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Speakers;

/// <summary>What all a speaker's words have in common: where they stand, when they were quoted, through whom, from which works. Every list is bounded, and says what it leaves out.</summary>
public sealed record SpeakerPortrait
{
    /// <summary>Chapters whose strip is drawn.</summary>
    public const int MostChapters = 16;

    /// <summary>Above this many years decades are counted.</summary>
    private const int MostYears = 24;

    /// <summary>Where their words stand, in the chapters with the most of them.</summary>
    public required IReadOnlyList<SpeakerChapter> Chapters { get; init; }

    /// <summary>By year, or by decade where the years are many: those of the works that quote them, which are the only dates known of every quotation.</summary>
    public required IReadOnlyList<SpeakerYear> Years { get; init; }

    /// <summary>Quotations in works of which no year is known.</summary>
    public required int Undated { get; init; }

    /// <summary>Who quotes them and through whom.</summary>
    public required SpeakerChains Chains { get; init; }

    /// <summary>What they are quoted from.</summary>
    public required SpeakerSources Sources { get; init; }

    /// <summary>The first of their quotations, by the year of the work and in reading order; null where they only hand on.</summary>
    public required QuotedPlace? First { get; init; }

    /// <summary>The longest.</summary>
    public required QuotedPlace? Longest { get; init; }

    /// <summary>Quotations with words that introduce them.</summary>
    public required int LeadIns { get; init; }

    /// <summary>Reads what is known of <paramref name="speaker"/>.</summary>
    public static async Task<SpeakerPortrait> ReadAsync(ArchiveDbContext archive, SpeakerRow speaker, CancellationToken cancellation)
    {
        var slug = speaker.Slug;
        var years = await YearsAsync(archive, slug, cancellation);
        return new SpeakerPortrait
        {
            Chapters = await ChaptersAsync(archive, slug, cancellation),
            Years = ByDecadeWhereMany([.. years.Where(year => year.Year != 0)]),
            Undated = years.Where(year => year.Year == 0).Sum(year => year.Quotations),
            Chains = await SpeakerChains.ReadAsync(archive, slug, cancellation),
            Sources = await SpeakerSources.ReadAsync(archive, slug, cancellation),
            First = await QuotedPlace.FirstAsync(archive, slug, cancellation),
            Longest = await QuotedPlace.LongestAsync(archive, slug, cancellation),
            LeadIns = await SpokenQuotations.By(archive, slug).CountAsync(quotation => quotation.LeadInBlockId != null, cancellation),
        };
    }

    private static async Task<IReadOnlyList<SpeakerChapter>> ChaptersAsync(ArchiveDbContext archive, string slug, CancellationToken cancellation)
    {
        var rows = await (
            from identity in archive.Identities
            where identity.Speaker == slug
            join voice in archive.Voices on new { identity.ChapterKey, Slug = identity.Voice } equals new { voice.ChapterKey, voice.Slug }
            where voice.Quotations > 0
            group voice by voice.ChapterKey into chapter
            orderby chapter.Sum(voice => voice.Words) descending, chapter.Key
            select new { ChapterKey = chapter.Key, Words = chapter.Sum(voice => voice.Words) }).Take(MostChapters).ToListAsync(cancellation);
        var keys = rows.Select(row => row.ChapterKey).ToList();
        var chapters = await archive.Chapters.Where(row => keys.Contains(row.Key)).ToDictionaryAsync(row => row.Key, cancellation);
        var workKeys = chapters.Values.Select(row => row.WorkKey).Distinct().ToList();
        var works = await archive.Works.Where(row => workKeys.Contains(row.Key)).ToDictionaryAsync(row => row.Key, cancellation);
        var maps = await ChapterMaps.ReadAsync(archive, chapters.Values, slug, cancellation);
        return [.. rows.Select(row => new SpeakerChapter(works[chapters[row.ChapterKey].WorkKey], chapters[row.ChapterKey], maps[row.ChapterKey], row.Words))];
    }

    /// <summary>Year 0 stands for none.</summary>
    private static async Task<IReadOnlyList<SpeakerYear>> YearsAsync(ArchiveDbContext archive, string slug, CancellationToken cancellation) => await (
        from identity in archive.Identities
        where identity.Speaker == slug
        join voice in archive.Voices on new { identity.ChapterKey, Slug = identity.Voice } equals new { voice.ChapterKey, voice.Slug }
        where voice.Quotations > 0
        join chapter in archive.Chapters on voice.ChapterKey equals chapter.Key
        join work in archive.Works on chapter.WorkKey equals work.Key
        group voice by chapter.MetadataYear ?? work.Year ?? 0 into year
        orderby year.Key
        select new SpeakerYear(year.Key, 1, year.Sum(voice => voice.Quotations))).ToListAsync(cancellation);

    private static IReadOnlyList<SpeakerYear> ByDecadeWhereMany(IReadOnlyList<SpeakerYear> years) => years.Count <= MostYears
        ? years
        : [.. years.GroupBy(year => year.Year / 10 * 10).Select(decade => new SpeakerYear(decade.Key, 10, decade.Sum(year => year.Quotations)))];
}

/// <summary>A chapter in which someone speaks.</summary>
/// <param name="Work">Its work.</param>
/// <param name="Chapter">The chapter.</param>
/// <param name="Map">Where they speak in it.</param>
/// <param name="Words">Words they say in it.</param>
public sealed record SpeakerChapter(WorkRow Work, ChapterRow Chapter, ChapterMap Map, int Words);

/// <summary>What someone says in works of a year, or of several.</summary>
/// <param name="Year">The first year.</param>
/// <param name="Span">How many years.</param>
/// <param name="Quotations">Quotations.</param>
public sealed record SpeakerYear(int Year, int Span, int Quotations)
{
    /// <summary><c>1924</c>, <c>1920s</c>.</summary>
    public string Name => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Year}{(Span > 1 ? "s" : "")}");
}
