using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Cliff.Archive.Web.Tests.Hosting;

/// <summary>The real host, on a real port of this machine, over the editions of a folder.</summary>
public sealed class ArchiveServer : WebApplicationFactory<Program>
{
    private readonly IReadOnlyDictionary<string, string> _settings;

    private ArchiveServer(IReadOnlyDictionary<string, string> settings) => _settings = settings;

    /// <summary>Whether it answers 503 to everything, as behind a proxy whose archive is being restarted.</summary>
    public bool IsUnavailable { get; set; }

    public Uri Address => ClientOptions.BaseAddress;

    public static ArchiveServer Start(TestArchive archive, params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string>
        {
            ["Archive:DataDirectory"] = archive.DataDirectory,
            ["Archive:SourceDirectory"] = archive.SourceDirectory,
        };
        foreach (var (key, value) in settings)
            all[key] = value;
        var server = new ArchiveServer(all);
        server.UseKestrel(0);
        server.StartServer();
        return server;
    }

    /// <summary>A client that does only what it is told: it follows nothing, keeps no cookie, and undoes no compression.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new Outage(this)));
    }

    private sealed class Outage(ArchiveServer server) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, go) =>
            {
                if (!server.IsUnavailable)
                    return go(context);
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return context.Response.WriteAsync("Not now.");
            });
            next(app);
        };
    }
}
