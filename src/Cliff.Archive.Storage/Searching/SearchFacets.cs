using Cliff.Archive.Text.Documents;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Storage.Searching;

/// <summary>How the hits of a query divide.</summary>
/// <param name="Scopes">Hits in each scope, with the speaker of the request.</param>
/// <param name="Speakers">Who says the words, the most frequent first, whichever speaker the request has; from the first 20,000 speeches that match.</param>
public sealed record SearchFacets(IReadOnlyDictionary<SearchScope, int> Scopes, IReadOnlyList<SpeakerFacet> Speakers)
{
    /// <summary>Nothing found.</summary>
    public static SearchFacets None { get; } = new(SearchScopeNames.All.ToDictionary(scope => scope, _ => 0), []);
}

/// <summary>A speaker and the number of passages in which they say the words.</summary>
/// <param name="Speaker">The speaker.</param>
/// <param name="Count">Passages.</param>
public sealed record SpeakerFacet(Speaker Speaker, int Count)
{
    internal static async Task<Dictionary<string, Speaker>> NamesAsync(ArchiveDbContext context, string[] slugs, CancellationToken cancellation) =>
        await context.Speakers
            .Where(row => slugs.Contains(row.Slug))
            .ToDictionaryAsync(row => row.Slug, row => new Speaker(row.Slug, row.Name, row.Kind), StringComparer.Ordinal, cancellation)
            .ConfigureAwait(false);
}
