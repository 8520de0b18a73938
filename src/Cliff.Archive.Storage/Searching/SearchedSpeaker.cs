using System.Collections.Immutable;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Storage.Speakers;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Storage.Searching;

/// <summary>A speaker whose words are looked for, as the word index knows them: it holds the slugs of the chapters, not of the archive, so that it stays as it is when another chapter changes who is who.</summary>
/// <param name="Slug">Slug in the archive.</param>
/// <param name="Voices">Slugs by which chapters know the speaker.</param>
/// <param name="IsShared">Whether in other chapters one of these means someone else: then each row found is asked for its chapter.</param>
/// <param name="IsManifold">Whether a chapter knows the speaker by two slugs: then one passage can be found twice.</param>
internal sealed record SearchedSpeaker(string Slug, ImmutableArray<string> Voices, bool IsShared, bool IsManifold)
{
    /// <summary>The speaker with this slug.</summary>
    public static async Task<SearchedSpeaker> OfAsync(ArchiveDbContext context, string slug, CancellationToken cancellation)
    {
        var own = context.Identities.Where(row => row.Speaker == slug);
        var voices = await own.Select(row => row.Voice).Distinct().OrderBy(voice => voice).ToListAsync(cancellation).ConfigureAwait(false);
        var isShared = await context.Identities.AnyAsync(row => voices.Contains(row.Voice) && row.Speaker != slug, cancellation).ConfigureAwait(false);
        var isManifold = voices.Count > 1 && await own.GroupBy(row => row.ChapterKey).AnyAsync(chapter => chapter.Count() > 1, cancellation).ConfigureAwait(false);
        return new SearchedSpeaker(slug, [.. voices], isShared, isManifold);
    }
}

/// <summary>Finds speakers by what people call them.</summary>
public static class SpeakerNames
{
    /// <summary>The speaker with this slug, or with this name in capitals or not, with marks over its letters or not; of several the most quoted. Null when there is none.</summary>
    public static async Task<SpeakerRow?> FindAsync(ArchiveDbContext context, string name, CancellationToken cancellation)
    {
        var folded = PersonName.Fold(name);
        var slug = folded.Replace(' ', '-');
        return await context.Speakers.FirstOrDefaultAsync(row => row.Slug == name, cancellation).ConfigureAwait(false)
            ?? await context.Speakers.FirstOrDefaultAsync(row => row.Slug == slug, cancellation).ConfigureAwait(false)
            ?? await context.Speakers.Where(row => row.Folded == folded).OrderByDescending(row => row.Quotations).ThenBy(row => row.Slug).FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
    }
}
