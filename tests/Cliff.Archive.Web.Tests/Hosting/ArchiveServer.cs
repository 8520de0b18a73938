using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Cliff.Archive.Web.Tests.Hosting;

/// <summary>The real host, on a real port of this machine, over the editions of a folder.</summary>
public sealed class ArchiveServer : WebApplicationFactory<Program>
{
    private readonly IReadOnlyDictionary<string, string> _settings;

    private ArchiveServer(IReadOnlyDictionary<string, string> settings) => _settings = settings;

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
    }
}
