using Cliff.Archive.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Storage.Searching;

/// <summary>A request made definite: names looked up, the query's own <c>speaker:</c> and <c>in:</c> taken into account.</summary>
/// <param name="Query">What is looked for.</param>
/// <param name="Scope">Where; the query's <c>in:</c> goes before the parameter.</param>
/// <param name="Speaker">Slug of the speaker; null for everyone's words.</param>
/// <param name="FirstRow">First row number of the work, or of all.</param>
/// <param name="LastRow">Last row number of the work, or of all.</param>
internal sealed record SearchPlan(SearchQuery Query, SearchScope Scope, string? Speaker, long FirstRow, long LastRow)
{
    /// <summary>The column of the word index with these words; null where there can be none.</summary>
    public string? Column => (Scope, Speaker) switch
    {
        (SearchScope.Prose, null) => "prose",
        (SearchScope.Quotations, null) => "quoted",
        (SearchScope.Notes, null) => "notes",
        (_, null) => "whole",
        (SearchScope.Prose, _) => null,
        (SearchScope.Notes, _) => "note_speech",
        _ => "speech",
    };

    /// <summary>Whether any word is looked for or ruled out.</summary>
    public bool HasWords => !Query.Terms.IsEmpty || (Speaker is not null && !Query.Without.IsEmpty);

    /// <summary>The plan for <paramref name="request"/>; null when nothing can be found: nobody and nothing is asked for, or the speaker or the work is not in this edition.</summary>
    public static async Task<SearchPlan?> ForAsync(ArchiveDbContext context, SearchRequest request, CancellationToken cancellation)
    {
        var query = QueryParser.Parse(request.Query);
        var named = query.Speakers;
        if (!string.IsNullOrEmpty(request.Speaker))
            named = named.Add(request.Speaker);
        string? speaker = null;
        foreach (var name in named)
        {
            var slug = await FindSpeakerAsync(context, name, cancellation).ConfigureAwait(false);
            if (slug is null || (speaker is not null && slug != speaker))
                return null;
            speaker = slug;
        }

        if (query.Terms.IsEmpty && speaker is null)
            return null;
        var rows = await RowsOfAsync(context, request.Work, cancellation).ConfigureAwait(false);
        return rows is var (first, last) ? new SearchPlan(query, query.Scope ?? request.Scope, speaker, first, last) : null;
    }

    private static async Task<string?> FindSpeakerAsync(ArchiveDbContext context, string name, CancellationToken cancellation)
    {
        if (await context.Speakers.AnyAsync(row => row.Slug == name, cancellation).ConfigureAwait(false))
            return name;
        var key = Key(name);
        if (key.Length == 0)
            return null;
        var speakers = await context.Speakers.OrderBy(row => row.Slug).Select(row => new { row.Slug, row.Name }).ToListAsync(cancellation).ConfigureAwait(false);
        return speakers.Find(speaker => Key(speaker.Slug) == key)?.Slug ?? speakers.Find(speaker => Key(speaker.Name) == key)?.Slug;
    }

    private static string Key(string name) => string.Join(' ', Word.In(name).Select(word => word.Key));

    private static async Task<(long First, long Last)?> RowsOfAsync(ArchiveDbContext context, string? work, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(work))
            return (0, long.MaxValue);
        var ofWork = from row in context.Works
                     join chapter in context.Chapters on row.Key equals chapter.WorkKey
                     join passage in context.Passages on chapter.Key equals passage.ChapterKey
                     where row.Slug == work
                     select passage.Key;
        var first = await ofWork.MinAsync(key => (long?)key, cancellation).ConfigureAwait(false);
        var last = await ofWork.MaxAsync(key => (long?)key, cancellation).ConfigureAwait(false);
        return first is null || last is null
            ? null
            : (first.Value << PassageWords.SpeechBits, ((last.Value + 1) << PassageWords.SpeechBits) - 1);
    }
}
