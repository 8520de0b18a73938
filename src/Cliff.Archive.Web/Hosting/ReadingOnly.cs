using Microsoft.AspNetCore.Http;

namespace Cliff.Archive.Web.Hosting;

/// <summary>Answers 405 to every method but GET and HEAD: nothing here can be changed through the web.</summary>
internal static class ReadingOnly
{
    public static WebApplication UseReadingOnly(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return Task.CompletedTask;
        });
        return app;
    }
}
