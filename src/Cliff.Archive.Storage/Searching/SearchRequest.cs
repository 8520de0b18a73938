using System.Text.Json.Serialization;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Searching;

/// <summary>Where search looks: the values of <c>in=</c>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SearchScope>))]
public enum SearchScope
{
    /// <summary>Everything.</summary>
    [JsonStringEnumMemberName("all")]
    All,

    /// <summary>The author's own words.</summary>
    [JsonStringEnumMemberName("prose")]
    Prose,

    /// <summary>Quoted words.</summary>
    [JsonStringEnumMemberName("quotations")]
    Quotations,

    /// <summary>Notes that are present or supplied.</summary>
    [JsonStringEnumMemberName("notes")]
    Notes,
}

/// <summary>The parameters of <c>GET /api/v1/search</c> and of the search page.</summary>
public sealed record SearchRequest
{
    /// <summary>What was typed, in the query language; null or white space when nothing was.</summary>
    public string? Query { get; init; }

    /// <summary>Slug of the speaker whose words are looked for.</summary>
    public string? Speaker { get; init; }

    /// <summary>Where to look.</summary>
    public SearchScope Scope { get; init; }

    /// <summary>Slug of the work to look in.</summary>
    public string? Work { get; init; }

    /// <summary>Which page of the hits, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>How long it may take.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Hits on a page.</summary>
    public const int PageSize = 20;
}

/// <summary>A page of hits.</summary>
public sealed record SearchResult
{
    /// <summary>How many hits there are on all pages.</summary>
    public required int Total { get; init; }

    /// <summary>The page this is, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>How many pages there are; 0 when there is no hit.</summary>
    public required int Pages { get; init; }

    /// <summary>The hits of this page; none past the last page.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }
}

/// <summary>A block, or a supplied note, in which the words are.</summary>
public sealed record SearchHit
{
    /// <summary>Contract id of the block, or of the supplied note.</summary>
    public required string Id { get; init; }

    /// <summary>Path with the anchor: <c>/works/{work}/{chapter}#{id}</c>.</summary>
    public required string Url { get; init; }

    /// <summary>Slug of the work.</summary>
    public required string Work { get; init; }

    /// <summary>Slug of the chapter.</summary>
    public required string Chapter { get; init; }

    /// <summary>The whole text of the block or note.</summary>
    public required string Content { get; init; }

    /// <summary>Where the words that were looked for stand: offsets into <see cref="Content"/>, in order, apart from each other.</summary>
    public required IReadOnlyList<TextSpan> Marks { get; init; }

    /// <summary>The innermost quotation that holds the first mark; with a speaker, that speaker's; null in the author's words.</summary>
    public SearchQuotation? Quotation { get; init; }
}

/// <summary>The quotation a hit stands in.</summary>
/// <param name="Id">Contract id.</param>
/// <param name="Speaker">Who speaks; null for nobody.</param>
/// <param name="Reporter">Who hands the words on, when that is not the author.</param>
/// <param name="Certainty">How sure.</param>
public sealed record SearchQuotation(string Id, Speaker? Speaker, Speaker? Reporter, Certainty Certainty);
