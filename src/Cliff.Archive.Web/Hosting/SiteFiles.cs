using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Cliff.Archive.Web.Hosting;

/// <summary>The files of the site itself: its stylesheet, scripts, marks.</summary>
internal static class SiteFiles
{
    private const string ForEver = "public, max-age=31536000, immutable";

    public static WebApplication UseSiteFiles(this WebApplication app)
    {
        var versions = app.Services.GetRequiredService<IFileVersionProvider>();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers[HeaderNames.CacheControl] = IsVersioned(file, versions) ? ForEver : "no-cache",
        });
        return app;
    }

    /// <summary>Answers pass <see cref="RepresentationMiddleware"/>.</summary>
    public static WebApplication UseRepresentations(this WebApplication app)
    {
        app.UseMiddleware<RepresentationMiddleware>();
        return app;
    }

    /// <summary>Whether the address names this content by its hash, as <c>asp-append-version</c> writes it, and so for ever. Any other is asked after, and answered with 304.</summary>
    private static bool IsVersioned(StaticFileResponseContext file, IFileVersionProvider versions)
    {
        var request = file.Context.Request;
        var named = request.Query["v"].ToString();
        return named.Length > 0
            && versions.AddFileVersionToPath(request.PathBase, request.Path) == QueryHelpers.AddQueryString(request.Path, "v", named);
    }
}
