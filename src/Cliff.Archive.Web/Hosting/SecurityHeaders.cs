using Microsoft.AspNetCore.Http;

namespace Cliff.Archive.Web.Hosting;

/// <summary>What every answer tells a browser it may do: load from this site, and nothing else.</summary>
internal static class SecurityHeaders
{
    private static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src 'self'; script-src 'self' {FirstPaint.Source}; worker-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string PermissionsPolicy =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    public static WebApplication UseSecurityHeaders(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            // On starting, because an answer to a fault begins by taking all headers away.
            context.Response.OnStarting(Add, context.Response.Headers);
            return next(context);
        });
        return app;
    }

    private static Task Add(object state)
    {
        var headers = (IHeaderDictionary)state;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        return Task.CompletedTask;
    }
}
