using Cliff.Archive.Storage.Editions;
using Cliff.Archive.Storage.Searching;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Cliff.Archive.Web.Hosting;

/// <summary>Answers what went wrong: problem+json for programs, a helpful page for people.</summary>
internal static class Faults
{
    public static WebApplication UseFaults(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = AnswerAsync,
            // A busy search and an archive without an edition are states, not faults of the program.
            SuppressDiagnosticsCallback = fault => fault.Exception is SearchDeadlineException or EditionUnavailableException,
        });
        app.UseWhen(IsForPrograms, programs => programs.UseStatusCodePages(status => Problem(status.HttpContext.Response.StatusCode).ExecuteAsync(status.HttpContext)));
        app.UseWhen(context => !IsForPrograms(context), people => people.UseStatusCodePagesWithReExecute("/not-found"));
        app.Use((context, next) => IsOfAnotherForm(context.Request.Path) ? NotFound(context) : next(context));
        app.UseRouting();
        app.Use((context, next) => IsSpeltAnotherWay(context) ? NotFound(context) : next(context));
        return app;
    }

    /// <summary>Whether a path ends in a slash: routing would take it for the one without, and each thing has one address.</summary>
    private static bool IsOfAnotherForm(PathString path) => path.Value is { Length: > 1 } value && value.EndsWith('/');

    /// <summary>Whether the path has a fixed word in capitals: routing does not mind, and each thing has one address.</summary>
    private static bool IsSpeltAnotherWay(HttpContext context)
    {
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
            return false;
        var given = (context.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        return endpoint.RoutePattern.PathSegments.Zip(given).Any(pair =>
            pair.First is { IsSimple: true, Parts: [RoutePatternLiteralPart literal] } && literal.Content != pair.Second);
    }

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task AnswerAsync(HttpContext context)
    {
        var (status, words) = context.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            SearchDeadlineException => (StatusCodes.Status503ServiceUnavailable, "This search takes too long. Add a word, or search in one work only."),
            EditionUnavailableException => (StatusCodes.Status503ServiceUnavailable, "The archive has no edition that it can open. Whoever keeps it finds the reason with the verb `verify`."),
            _ => (StatusCodes.Status500InternalServerError, "Something is broken here. It has been noted."),
        };
        context.Response.Headers.CacheControl = "no-store";
        if (status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = "5";
        return IsForPrograms(context) ? Problem(status, words).ExecuteAsync(context) : Results.Text(words, statusCode: status).ExecuteAsync(context);
    }

    private static bool IsForPrograms(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static IResult Problem(int status, string? words = null) => Results.Problem(statusCode: status, detail: words);
}
