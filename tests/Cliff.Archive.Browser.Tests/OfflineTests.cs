using Cliff.Archive.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Cliff.Archive.Browser.Tests;

/// <summary>A chapter once opened can be read without network.</summary>
[Collection(Browsing.Name)]
public sealed class OfflineTests(BrowsedArchive archive)
{
    private const string Kept = "async () => { const kept = []; for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) kept.push(new URL(url).pathname); return kept }";

    private const string Inserted = "A sentence that was not there before.";

    [BrowserTheory]
    [InlineData("")]
    [InlineData("/deep/cliff")]
    public async Task AChapterOnceOpenedIsReadWithoutNetworkAlsoBelowAPath(string path)
    {
        using var own = new TestArchive();
        own.Ingest();
        using var server = ArchiveServer.Start(own, path.Length > 0 ? [("Archive:PublicBaseUrl", "https://archive.example" + path)] : []);
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        var reader = new Uri(server.Address, path + PageTypes.Reader).AbsoluteUri;
        await page.GotoAsync(reader);
        await UntilAsync(page, $"async () => (await ({Kept})()).some(kept => kept.endsWith('02-campaign')) && (await ({Kept})()).some(kept => kept.endsWith('notes.js'))");

        await visit.Context.SetOfflineAsync(true);
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("#p104")).ToBeAttachedAsync();
        await Assertions.Expect(page.Locator("#p1")).ToHaveCSSAsync("font-variant-numeric", "oldstyle-nums");
        await page.Locator("#r4").ClickAsync();
        await Assertions.Expect(page.Locator("#note")).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(server.Address, path + "/speakers").AbsoluteUri);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("There is no network.");
        await page.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator("#p1")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task TheViewsOfAChapterThatWereOpenedAreReadWithoutNetworkInTheChosenTheme()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        await visit.Context.AddInitScriptAsync("""localStorage["cliff.settings"] = '{"theme":"sepia"}'""");
        var page = visit.Page;
        string[] views = ["voices", "argument", "notes", "quotations"];
        foreach (var view in views)
        {
            await page.GotoAsync($"{PageTypes.Reader}/{view}");
            await UntilAsync(page, $"async view => (await ({Kept})()).some(kept => kept.endsWith('/' + view))", view);
        }

        await visit.Context.SetOfflineAsync(true);
        foreach (var view in views)
        {
            await page.GotoAsync($"{PageTypes.Reader}/{view}");
            await Assertions.Expect(page.Locator("nav.choice [aria-current]").First).ToBeVisibleAsync();
        }

        await page.GotoAsync("/speakers");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("There is no network.");
        await Assertions.Expect(page.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(4);
        await Assertions.Expect(page.Locator("html")).ToHaveCSSAsync("background-color", "rgb(245, 236, 217)");
    }

    [BrowserFact]
    public async Task SwitchedOffNothingIsKeptAndNobodyListens()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await UntilAsync(page, $"async () => (await ({Kept})()).length > 1");

        await page.GetByRole(AriaRole.Button, new() { Name = "Settings for reading" }).ClickAsync();
        await page.Locator("#settings [name=offline][value=off]").CheckAsync();

        await UntilAsync(page, $"async () => (await ({Kept})()).length === 0 && !await navigator.serviceWorker.getRegistration()");
        await page.ReloadAsync();
        await page.WaitForTimeoutAsync(300);
        Assert.Empty(await page.EvaluateAsync<string[]>(Kept));
    }

    [BrowserFact]
    public async Task ANewEditionsChapterTakesThePlaceOfTheOldOne()
    {
        using var own = new TestArchive();
        own.Ingest();
        using var server = ArchiveServer.Start(own);
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        var reader = new Uri(server.Address, PageTypes.Reader).AbsoluteUri;
        await page.GotoAsync(reader);
        await UntilAsync(page, $"async () => (await ({Kept})()).some(kept => kept.endsWith('02-campaign'))");
        var before = await page.EvaluateAsync<string[]>("caches.keys()");

        own.Insert(Inserted);
        own.Ingest();
        await ReloadUntilInsertedAsync(page);
        await UntilAsync(page, "async old => { const names = await caches.keys(); return names.length === 1 && names[0] !== old }", before.Single());

        await visit.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync(Inserted);
    }

    [BrowserFact]
    public async Task WhatIsKeptOutlivesANewEditionAndAServerThatIsDownAndGoesOnlyWhenItIsGone()
    {
        using var own = new TestArchive();
        own.Ingest();
        using var server = ArchiveServer.Start(own);
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        var reader = new Uri(server.Address, PageTypes.Reader).AbsoluteUri;
        await page.GotoAsync(reader);
        await UntilAsync(page, $"async () => (await ({Kept})()).some(kept => kept.endsWith('02-campaign'))");
        // Chapters that the archive once had: whoever asks for them anew gets 404.
        var before = await page.EvaluateAsync<string>("""
            async () => {
                const [name] = await caches.keys();
                const cache = await caches.open(name);
                for (const chapter of ["x1", "x2", "x3"]) await cache.put(`/works/trotsky-3/${chapter}`, new Response(`<title>Kept ${chapter}</title>`, { headers: { "Content-Type": "text/html" } }));
                return name;
            }
            """);

        own.Insert(Inserted);
        own.Ingest();
        await ReloadUntilInsertedAsync(page);
        await UntilAsync(page, "async old => { const names = await caches.keys(); return names.length === 1 && names[0] !== old }", before);
        await UntilAsync(page, $"async () => (await ({Kept})()).some(kept => kept.endsWith('02-campaign'))");
        Assert.Superset(new HashSet<string> { "x1", "x2", "x3" }, (await ChaptersAsync(page)).ToHashSet());

        server.IsUnavailable = true;
        Assert.Equal(503, (await page.GotoAsync(reader))!.Status);
        Assert.Equal(503, (await page.GotoAsync(reader.Replace("02-campaign", "x1", StringComparison.Ordinal)))!.Status);
        server.IsUnavailable = false;
        Assert.Equal(404, (await page.GotoAsync(reader.Replace("02-campaign", "x2", StringComparison.Ordinal)))!.Status);
        await UntilAsync(page, $"async () => !(await ({Kept})()).some(kept => kept.endsWith('x2'))");
        Assert.Equal(["02-campaign", "x1", "x3"], await ChaptersAsync(page));

        await visit.Context.SetOfflineAsync(true);
        await page.GotoAsync(reader.Replace("02-campaign", "x1", StringComparison.Ordinal));
        await Assertions.Expect(page).ToHaveTitleAsync("Kept x1");
    }

    private static async Task<IEnumerable<string>> ChaptersAsync(IPage page) =>
        (await page.EvaluateAsync<string[]>(Kept)).Where(path => path.StartsWith("/works/", StringComparison.Ordinal)).Select(path => path.Split('/')[^1]).Order(StringComparer.Ordinal);

    /// <summary>A server sees a new edition in its own time, and later on a busy machine.</summary>
    private static async Task ReloadUntilInsertedAsync(IPage page)
    {
        for (var tries = 0; tries < 40; tries++)
        {
            await page.ReloadAsync();
            if ((await page.Locator("article").TextContentAsync())!.Contains(Inserted, StringComparison.Ordinal))
                return;
            await page.WaitForTimeoutAsync(500);
        }

        Assert.Fail("The new edition was never served.");
    }

    // A promise is always true to the browser's own waiting: what is asked here is what it brings.
    private static async Task UntilAsync(IPage page, string condition, string? argument = null)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (await page.EvaluateAsync<bool>(condition, argument))
                return;
            await page.WaitForTimeoutAsync(100);
        }

        Assert.Fail("Never came true: " + condition);
    }
}
