using Microsoft.Net.Http.Headers;

namespace Cliff.Archive.Web.Hosting;

/// <summary>The files of the site itself: its stylesheet, scripts, marks.</summary>
internal static class SiteFiles
{
    public static WebApplication UseSiteFiles(this WebApplication app)
    {
        app.UseStaticFiles(new StaticFileOptions
        {
            // An address with a version names one content for ever; any other is asked after, and answered with 304.
            OnPrepareResponse = file => file.Context.Response.Headers[HeaderNames.CacheControl] =
                file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
        });
        return app;
    }

    /// <summary>Answers pass <see cref="RepresentationMiddleware"/>.</summary>
    public static WebApplication UseRepresentations(this WebApplication app)
    {
        app.UseMiddleware<RepresentationMiddleware>();
        return app;
    }
}
