using Cliff.Archive.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Storage.Searching;

/// <summary>A request made definite: names looked up, the query's own <c>speaker:</c> and <c>in:</c> taken into account.</summary>
/// <param name="Query">What is looked for.</param>
/// <param name="Scope">Where; the query's <c>in:</c> goes before the parameter.</param>
/// <param name="Speaker">The speaker; null for everyone's words.</param>
/// <param name="FirstRow">First row number of the work, or of all.</param>
/// <param name="LastRow">Last row number of the work, or of all.</param>
internal sealed record SearchPlan(SearchQuery Query, SearchScope Scope, SearchedSpeaker? Speaker, long FirstRow, long LastRow)
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
            var found = await SpeakerNames.FindAsync(context, name, cancellation).ConfigureAwait(false);
            if (found is null || (speaker is not null && found.Slug != speaker))
                return null;
            speaker = found.Slug;
        }

        if (query.Terms.IsEmpty && speaker is null)
            return null;
        var rows = await RowsOfAsync(context, request.Work, cancellation).ConfigureAwait(false);
        if (rows is not var (first, last))
            return null;
        var searched = speaker is null ? null : await SearchedSpeaker.OfAsync(context, speaker, cancellation).ConfigureAwait(false);
        return new SearchPlan(query, query.Scope ?? request.Scope, searched, first, last);
    }

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
