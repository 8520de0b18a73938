using Cliff.Archive.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Cliff.Archive.Browser.Tests;

/// <summary>A chapter once opened can be read without network.</summary>
[Collection(Browsing.Name)]
public sealed class OfflineTests(BrowsedArchive archive)
{
    private const string Kept = "async () => { const kept = []; for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) kept.push(new URL(url).pathname); return kept }";

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
        await page.WaitForFunctionAsync($"async () => (await ({Kept})()).some(kept => kept.endsWith('02-campaign')) && (await ({Kept})()).some(kept => kept.endsWith('notes.js'))");

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
    public async Task SwitchedOffNothingIsKeptAndNobodyListens()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.WaitForFunctionAsync($"async () => (await ({Kept})()).length > 1");

        await page.GetByRole(AriaRole.Button, new() { Name = "Settings for reading" }).ClickAsync();
        await page.Locator("#settings [name=offline][value=off]").CheckAsync();

        await page.WaitForFunctionAsync($"async () => (await ({Kept})()).length === 0 && !await navigator.serviceWorker.getRegistration()");
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
        await page.WaitForFunctionAsync($"async () => (await ({Kept})()).some(kept => kept.endsWith('02-campaign'))");
        var before = await page.EvaluateAsync<string[]>("caches.keys()");

        own.Insert("A sentence that was not there before.");
        own.Ingest();
        await page.WaitForTimeoutAsync(2500);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("A sentence that was not there before.");
        await page.WaitForFunctionAsync("async old => { const names = await caches.keys(); return names.length === 1 && names[0] !== old }", before.Single());

        await visit.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("A sentence that was not there before.");
    }
}
