using Cliff.Archive.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Cliff.Archive.Browser.Tests;

/// <summary>The repository's texts, served by the real host and opened in a real browser, once for all tests of a collection.</summary>
public sealed class BrowsedArchive : IAsyncLifetime, IDisposable
{
    private readonly TestArchive _archive = new();
    private readonly TestArchive _ofMany = new();
    private ArchiveServer? _server;
    private ArchiveServer? _serverOfMany;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => _server!.Address;

    /// <summary>Address of an archive of many made-up works.</summary>
    public Uri AddressOfMany => _serverOfMany!.Address;

    public async Task InitializeAsync()
    {
        if (Chromium.ReasonToSkip is not null)
            return;
        _archive.Ingest();
        _server = ArchiveServer.Start(_archive);
        ManyWorks.Publish(_ofMany.Files, works: 400, speakers: 900);
        _serverOfMany = ArchiveServer.Start(_ofMany);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            ChromiumSandbox = false,
            Args = ["--disable-dev-shm-usage", "--disable-gpu", "--disable-quic"],
        });
    }

    /// <summary>A fresh visitor.</summary>
    public async Task<Visit> VisitAsync(VisitorOptions visitor)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.AbsoluteUri,
            JavaScriptEnabled = visitor.HasScript,
            ColorScheme = visitor.PrefersDark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new ViewportSize { Width = visitor.Width, Height = 900 },
        });
        context.SetDefaultTimeout(10_000);
        return new Visit(context, await context.NewPageAsync());
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
    }

    public void Dispose()
    {
        _playwright?.Dispose();
        _server?.Dispose();
        _archive.Dispose();
        _serverOfMany?.Dispose();
        _ofMany.Dispose();
    }
}

/// <summary>Who visits, and with what.</summary>
public sealed record VisitorOptions
{
    public int Width { get; init; } = 1440;

    public bool HasScript { get; init; } = true;

    public bool PrefersDark { get; init; }
}

/// <summary>A visitor's window; everything the visitor had is gone when it is closed.</summary>
public sealed record Visit(IBrowserContext Context, IPage Page) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}

/// <summary>What a reader does: these tests share one browser and one server.</summary>
[CollectionDefinition(Name)]
public sealed class Browsing : ICollectionFixture<BrowsedArchive>
{
    public const string Name = "browsing";
}

/// <summary>What is true of every page: these tests share another browser and server, and so run at the same time.</summary>
[CollectionDefinition(Name)]
public sealed class LookingOver : ICollectionFixture<BrowsedArchive>
{
    public const string Name = "looking over";
}
