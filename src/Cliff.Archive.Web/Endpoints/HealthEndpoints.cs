using Cliff.Archive.Storage.Editions;

namespace Cliff.Archive.Web.Endpoints;

/// <summary><c>/health/live</c>: the program runs. <c>/health/ready</c>: an edition is open.</summary>
internal static class HealthEndpoints
{
    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", (HttpResponse response) => Answer(response, "live", StatusCodes.Status200OK));
        app.MapGet("/health/ready", (HttpResponse response, EditionStore editions) => editions.Current is { } current
            ? Answer(response, $"ready {current.Id}", StatusCodes.Status200OK)
            : Answer(response, "no edition is open", StatusCodes.Status503ServiceUnavailable));
        return app;
    }

    private static IResult Answer(HttpResponse response, string words, int status)
    {
        response.Headers.CacheControl = "no-store";
        return Results.Text(words, statusCode: status);
    }
}
