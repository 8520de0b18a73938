namespace Cliff.Archive.Storage.Searching;

/// <summary>Finds the passages in which words stand, and knows whose words they are.</summary>
/// <param name="context">The edition to search.</param>
public sealed class PassageSearch(ArchiveDbContext context)
{
    /// <summary>Speakers that facets name.</summary>
    private const int MostSpeakers = 30;

    /// <summary>A page of the passages that <paramref name="request"/> asks for. Without words but with a speaker: the blocks of all their quotations, in order.</summary>
    /// <exception cref="SearchDeadlineException">It took longer than the request allows.</exception>
    public async Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Page, 1);
        using var deadline = new SearchDeadline(context, request.Deadline, cancellation);
        return await deadline.RunAsync(async () =>
        {
            var plan = await SearchPlan.ForAsync(context, request, cancellation).ConfigureAwait(false);
            if (plan?.Column is not { } column)
                return Result(0, request.Page, []);
            if (!plan.HasWords)
                return await SpokenAsync(plan, request.Page, cancellation).ConfigureAwait(false);

            var match = MatchExpression.Of(column, plan.Query, plan.Speaker);
            var index = new WordIndex(deadline.Connection);
            var total = index.Count(plan, match);
            var keys = IsPast(request.Page, total) ? [] : index.Page(plan, match, total, request.Page);
            var hits = await new HitReader(context, plan).ReadAsync(keys, cancellation).ConfigureAwait(false);
            return Result(total, request.Page, hits);
        }).ConfigureAwait(false);
    }

    /// <summary>How many hits there are in each scope, and who says the words how often; for choices beside the hits.</summary>
    /// <exception cref="SearchDeadlineException">It took longer than the request allows.</exception>
    public async Task<SearchFacets> CountAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        using var deadline = new SearchDeadline(context, request.Deadline, cancellation);
        return await deadline.RunAsync(async () =>
        {
            var plan = await SearchPlan.ForAsync(context, request, cancellation).ConfigureAwait(false);
            if (plan is null)
                return SearchFacets.None;
            var index = new WordIndex(deadline.Connection);
            var scopes = new Dictionary<SearchScope, int>();
            foreach (var scope in SearchScopeNames.All)
                scopes[scope] = await CountAsync(plan with { Scope = scope }, index, cancellation).ConfigureAwait(false);
            return new SearchFacets(scopes, await SpeakersAsync(plan, index, cancellation).ConfigureAwait(false));
        }).ConfigureAwait(false);
    }

    private async Task<int> CountAsync(SearchPlan plan, WordIndex index, CancellationToken cancellation)
    {
        if (plan.Column is not { } column)
            return 0;
        return plan.HasWords
            ? index.Count(plan, MatchExpression.Of(column, plan.Query, plan.Speaker))
            : await new SpokenBlocks(context, plan).CountAsync(cancellation).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<SpeakerFacet>> SpeakersAsync(SearchPlan plan, WordIndex index, CancellationToken cancellation)
    {
        if (plan.Query.Terms.IsEmpty || plan.Scope is SearchScope.Prose)
            return [];
        var column = plan.Scope is SearchScope.Notes ? "note_speech" : "speech";
        var counts = index.Speakers(plan, MatchExpression.Of(column, plan.Query, speaker: null), MostSpeakers);
        var speakers = await SpeakerFacet.NamesAsync(context, [.. counts.Select(count => count.Slug)], cancellation).ConfigureAwait(false);
        return [.. counts.Where(count => speakers.ContainsKey(count.Slug)).Select(count => new SpeakerFacet(speakers[count.Slug], count.Count))];
    }

    private async Task<SearchResult> SpokenAsync(SearchPlan plan, int page, CancellationToken cancellation)
    {
        var spoken = new SpokenBlocks(context, plan);
        var total = await spoken.CountAsync(cancellation).ConfigureAwait(false);
        return Result(total, page, IsPast(page, total) ? [] : await spoken.PageAsync(page, cancellation).ConfigureAwait(false));
    }

    private static bool IsPast(int page, int total) => (long)(page - 1) * SearchRequest.PageSize >= total;

    private static SearchResult Result(int total, int page, IReadOnlyList<SearchHit> hits) => new()
    {
        Total = total,
        Page = page,
        Pages = (total + SearchRequest.PageSize - 1) / SearchRequest.PageSize,
        Hits = hits,
    };
}
