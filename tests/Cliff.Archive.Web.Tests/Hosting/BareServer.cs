using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Cliff.Archive.Web.Tests.Hosting;

/// <summary>The server alone, as it would be if the edition were lost after the start: no verb has prepared one.</summary>
public sealed class BareServer : IDisposable
{
    private readonly WebApplication _app;

    private BareServer(WebApplication app) => _app = app;

    /// <param name="dataDirectory">Where it looks for editions.</param>
    /// <param name="add">Adds endpoints of a test.</param>
    public static BareServer Start(string dataDirectory, Action<WebApplication>? add = null)
    {
        var app = Program.BuildServer([$"--Archive:DataDirectory={dataDirectory}", "--urls=http://127.0.0.1:0"]);
        add?.Invoke(app);
        app.Start();
        return new BareServer(app);
    }

    public HttpClient Client() => new() { BaseAddress = new Uri(_app.Urls.Single()) };

    public void Dispose() => _app.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
