using Microsoft.Playwright;

namespace Cliff.Archive.Browser.Tests;

/// <summary>The band of a chapter, its lenses and who quotes whom, as a reader uses them.</summary>
[Collection(Browsing.Name)]
public sealed class BandTests(BrowsedArchive archive)
{
    private const string Focused = "document.activeElement.getAttribute('href')";

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task APlaceOfTheBandLeadsToTheQuotation(bool hasScript)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { HasScript = hasScript });
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);

        await page.Locator($".voices .band a[href='{PageTypes.Reader}#q12']").ClickAsync();

        Assert.EndsWith("#q12", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#q12")).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task TheBandIsOneStopForTheKeyboardAndTheArrowsGoThroughIt()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        Assert.Equal(1, await page.Locator(".voices .band a[tabindex='0']").CountAsync());

        await page.Locator(".voices .all > a").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal(PageTypes.Reader + "#q1", await page.EvaluateAsync<string>(Focused));
        await Assertions.Expect(page.Locator(".voices output")).ToContainTextAsync("Joseph Stalin, ");
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal(PageTypes.Reader + "#q2", await page.EvaluateAsync<string>(Focused));
        await Assertions.Expect(page.Locator(".voices output")).ToContainTextAsync("Nikolai Bukharin, ");
        await page.Keyboard.PressAsync("Tab");
        Assert.StartsWith("/speakers/", await page.EvaluateAsync<string>(Focused), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task WithoutScriptEveryPlaceIsReachedAndALinkLeadsPastThem()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { HasScript = false });
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);

        await page.Locator(".voices .skip").FocusAsync();
        await Assertions.Expect(page.Locator(".voices .skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator($".band a[href='{PageTypes.Reader}#q1']")).ToBeFocusedAsync();

        await page.Locator(".voices .skip").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#voices-each a").First).ToBeFocusedAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AFoldedQuotationOpensInItsPlaceAndALinkToItOpensIt(bool hasScript)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { HasScript = hasScript });
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader + "/argument");
        await Assertions.Expect(page.Locator("#p4")).ToBeHiddenAsync();

        await page.Locator("#q1 > summary").ClickAsync();
        await Assertions.Expect(page.Locator("#p4")).ToBeVisibleAsync();

        await page.GotoAsync(PageTypes.Reader + "/argument#p7");
        await Assertions.Expect(page.Locator("#p7")).ToBeInViewportAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FromWhoQuotesWhomToThePassageAndIntoTheChapter(bool hasScript)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { HasScript = hasScript });
        var page = visit.Page;
        await page.GotoAsync("/works/trotsky-3");
        await page.GetByRole(AriaRole.Link, new() { Name = "Who quotes whom" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "At second hand only" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Natalia Sedova, quoted by Leon Trotsky, quoted by Tony Cliff" }).ClickAsync();

        var place = page.Locator($".passage .by > a.self[href^='{PageTypes.Reader}#']").First;
        await place.ClickAsync();

        await Assertions.Expect(page.Locator($"[id='{new Uri(page.Url).Fragment.TrimStart('#')}']")).ToBeInViewportAsync();
    }
}
