using System.Collections.Immutable;
using System.Globalization;
using Cliff.Archive.Storage.Searching;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cliff.Archive.Web.Endpoints;

/// <summary><c>GET /api/v1/search</c>: search for programs.</summary>
internal static class SearchEndpoint
{
    public static WebApplication MapSearch(this WebApplication app)
    {
        app.MapGet("/api/v1/search", SearchAsync);
        return app;
    }

    private static async Task<Results<Ok<SearchAnswer>, ProblemHttpResult>> SearchAsync(HttpRequest http, PassageSearch passages, ArchiveSettings settings, CancellationToken cancellation)
    {
        if (ScopeOf(http.Query["in"].ToString()) is not { } scope)
            return TypedResults.Problem("in is one of all, prose, quotations, notes.", statusCode: StatusCodes.Status400BadRequest);
        if (PageOf(http.Query["page"]) is not { } page)
            return TypedResults.Problem("page is a whole number from 1.", statusCode: StatusCodes.Status400BadRequest);

        var request = new SearchRequest
        {
            Query = http.Query["q"].ToString(),
            Speaker = Given(http, "speaker"),
            Work = Given(http, "work"),
            Scope = scope,
            Page = page,
            Deadline = settings.SearchDeadline,
        };
        return TypedResults.Ok(SearchAnswer.Of(request, await passages.SearchAsync(request, cancellation), http.PathBase));
    }

    private static string? Given(HttpRequest http, string name) => http.Query[name].ToString() is { Length: > 0 } value ? value : null;

    // An empty choice of a form is no choice.
    private static SearchScope? ScopeOf(string name) => name.Length == 0 ? SearchScope.All : SearchScopeNames.Parse(name);

    private static int? PageOf(Microsoft.Extensions.Primitives.StringValues given)
    {
        const int FarPastTheLast = 1_000_000;
        if (given.Count == 0)
            return 1;
        var text = given.ToString();
        if (text.Length == 0 || !text.All(char.IsAsciiDigit) || text.All(digit => digit == '0'))
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Min(page, FarPastTheLast) : FarPastTheLast;
    }
}

/// <summary>The JSON of an answer; its names are a contract.</summary>
internal sealed record SearchAnswer(string? Query, string? Speaker, SearchScope In, int Total, int Page, int Pages, ImmutableArray<SearchAnswerHit> Hits)
{
    /// <param name="pathBase">The path the site stands below, so that an address works as it is.</param>
    public static SearchAnswer Of(SearchRequest request, SearchResult result, string pathBase) =>
        new(request.Query ?? "", request.Speaker, request.Scope, result.Total, result.Page, result.Pages, [.. result.Hits.Select(hit => SearchAnswerHit.Of(hit, pathBase))]);
}

/// <summary>A hit: a block, with offsets into its text.</summary>
internal sealed record SearchAnswerHit(string Id, string Url, string Work, string Chapter, string Text, ImmutableArray<ImmutableArray<int>> Marks, SearchAnswerQuotation? Quotation)
{
    public static SearchAnswerHit Of(SearchHit hit, string pathBase) =>
        new(hit.Id, pathBase + hit.Url, hit.Work, hit.Chapter, hit.Content, [.. hit.Marks.Select(mark => ImmutableArray.Create(mark.Start, mark.End))], SearchAnswerQuotation.Of(hit.Quotation));
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
