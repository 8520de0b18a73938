using System.Collections.Immutable;

namespace Cliff.Archive.Storage.Searching;

/// <summary>One thing that is looked for: a word, the beginning of one, or words that follow each other.</summary>
/// <param name="Keys">The words as search compares them (see <c>docs/architecture.md</c>); at least one.</param>
/// <param name="IsPrefix">Whether the last of them may go on.</param>
public sealed record SearchTerm(ImmutableArray<string> Keys, bool IsPrefix);

/// <summary>What a query asks for, as <see cref="QueryParser"/> understood it.</summary>
public sealed record SearchQuery
{
    /// <summary>What must be there, all of it.</summary>
    public ImmutableArray<SearchTerm> Terms { get; init; } = [];

    /// <summary>What must not be there, none of it.</summary>
    public ImmutableArray<SearchTerm> Without { get; init; } = [];

    /// <summary>Slugs or names from <c>speaker:</c>, as typed.</summary>
    public ImmutableArray<string> Speakers { get; init; } = [];

    /// <summary>The last <c>in:</c>; null when there is none.</summary>
    public SearchScope? Scope { get; init; }
}
