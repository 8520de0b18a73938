using System.Collections.Immutable;
using Cliff.Archive.Storage.Searching;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Web.Endpoints;

/// <summary>The JSON of an answer; its names and their order are a contract.</summary>
internal sealed record SearchAnswer
{
    public required string Query { get; init; }

    public required string? Speaker { get; init; }

    public required SearchScope In { get; init; }

    public required int Total { get; init; }

    public required int Page { get; init; }

    public required int Pages { get; init; }

    public required ImmutableArray<SearchAnswerHit> Hits { get; init; }

    /// <param name="request">What was asked.</param>
    /// <param name="result">What was found.</param>
    /// <param name="pathBase">The path the site stands below, so that an address works as it is.</param>
    public static SearchAnswer Of(SearchRequest request, SearchResult result, string pathBase) => new()
    {
        Query = request.Query ?? "",
        Speaker = request.Speaker,
        In = request.Scope,
        Total = result.Total,
        Page = result.Page,
        Pages = result.Pages,
        Hits = [.. result.Hits.Select(hit => SearchAnswerHit.Of(hit, pathBase))],
    };
}

/// <summary>A hit: a block, with offsets into its text.</summary>
internal sealed record SearchAnswerHit
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string Work { get; init; }

    public required string Chapter { get; init; }

    public required string Text { get; init; }

    public required ImmutableArray<ImmutableArray<int>> Marks { get; init; }

    public required SearchAnswerQuotation? Quotation { get; init; }

    public static SearchAnswerHit Of(SearchHit hit, string pathBase) => new()
    {
        Id = hit.Id,
        Url = pathBase + hit.Url,
        Work = hit.Work,
        Chapter = hit.Chapter,
        Text = hit.Content,
        Marks = [.. hit.Marks.Select(mark => ImmutableArray.Create(mark.Start, mark.End))],
        Quotation = SearchAnswerQuotation.Of(hit.Quotation),
    };
}

/// <summary>The quotation a hit stands in.</summary>
internal sealed record SearchAnswerQuotation(string Id, SearchAnswerSpeaker? Speaker, Certainty Certainty)
{
    public static SearchAnswerQuotation? Of(SearchQuotation? quotation) => quotation is null
        ? null
        : new(quotation.Id, quotation.Speaker is { } speaker ? new(speaker.Slug, speaker.Name, speaker.Kind) : null, quotation.Certainty);
}

/// <summary>Who says it; without a slug when unnamed.</summary>
internal sealed record SearchAnswerSpeaker(string? Slug, string Name, SpeakerKind Kind);
