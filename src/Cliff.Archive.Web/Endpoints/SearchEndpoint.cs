using System.Globalization;
using Cliff.Archive.Storage.Searching;
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
