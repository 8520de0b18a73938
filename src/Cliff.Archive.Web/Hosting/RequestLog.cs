using Serilog;
using Serilog.AspNetCore;
using Serilog.Events;

namespace Cliff.Archive.Web.Hosting;

/// <summary>The log: on standard error, one line of JSON for each request, otherwise warnings only.</summary>
/// <remarks>A reader's address and the words they search for are nobody's business and are not kept.</remarks>
internal static class RequestLog
{
    private const int LongestAgent = 200;

    public static WebApplicationBuilder AddRequestLog(this WebApplicationBuilder builder)
    {
        // Not the static logger: each host, of which tests start many, has its own.
        builder.Services.AddSerilog(
            log => log
                .MinimumLevel.Warning()
                .MinimumLevel.Override(typeof(RequestLoggingOptions).Namespace!, LogEventLevel.Information)
                // Why it could not start is the one line that the command prints.
                .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
                .WriteTo.Console(new OneLineJson(), standardErrorFromLevel: LevelAlias.Minimum),
            preserveStaticLogger: true);
        return builder;
    }

    public static WebApplication UseRequestLog(this WebApplication app)
    {
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            // A 503 is said when nothing is there yet or a search is too costly: no fault to wake anyone for.
            options.GetLevel = (context, _, fault) => fault is not null || context.Response.StatusCode == StatusCodes.Status500InternalServerError
                ? LogEventLevel.Error
                : LogEventLevel.Information;
            options.MessageTemplate = "{RequestMethod:l} {RequestPath} {StatusCode} {Elapsed:0.0} ms";
            options.GetMessageTemplateProperties = (context, path, elapsed, status) =>
            [
                new LogEventProperty("RequestMethod", new ScalarValue(context.Request.Method)),
                new LogEventProperty("RequestPath", new ScalarValue(path)),
                new LogEventProperty("StatusCode", new ScalarValue(status)),
                new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
            ];
            options.EnrichDiagnosticContext = (log, context) => log.Set("UserAgent", Shortened(context.Request.Headers.UserAgent.ToString()));
        });
        return app;
    }

    private static string Shortened(string agent) => agent.Length <= LongestAgent ? agent : agent[..LongestAgent];
}
