using Microsoft.AspNetCore.Http;

namespace Cliff.Archive.Web.Hosting;

/// <summary>Serves the site below the path of its public address, whether the proxy in front hands that path on or takes it off.</summary>
internal static class PublicPath
{
    public static WebApplication UsePublicPath(this WebApplication app)
    {
        var address = app.Services.GetRequiredService<ArchiveSettings>().PublicBaseUrl;
        if (address is null || PathString.FromUriComponent(address).Value!.TrimEnd('/') is not { Length: > 0 } path)
            return app;

        app.UsePathBase(path);
        app.Use((context, next) =>
        {
            // A path in other letters is none of ours: each thing has one address.
            if (!string.Equals(context.Request.PathBase.Value, path, StringComparison.Ordinal))
                context.Request.Path = context.Request.PathBase.Add(context.Request.Path);
            // Links are written with the path in either case.
            context.Request.PathBase = path;
            return next(context);
        });
        return app;
    }
}
