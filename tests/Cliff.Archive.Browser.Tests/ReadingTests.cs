using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Cliff.Archive.Browser.Tests;

/// <summary>What a reader does, with script and without it.</summary>
[Collection(Browsing.Name)]
public sealed class ReadingTests(BrowsedArchive archive)
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FindsTheChapterInTheLibraryAndReadsIt(bool hasScript)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { HasScript = hasScript });
        var page = visit.Page;
        await page.GotoAsync("/");

        await page.GetByRole(AriaRole.Link, new() { Name = "The campaign against Trotsky" }).First.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("The campaign against Trotsky");
        await Assertions.Expect(page.Locator("#p1")).ToBeInViewportAsync();
        Assert.Equal(104, await page.Locator("main [id]").EvaluateAllAsync<int>("things => things.filter(thing => /^p[0-9]+$/.test(thing.id)).length"));
        await page.GetByRole(AriaRole.Navigation, new() { Name = "In this chapter" }).GetByRole(AriaRole.Link, new() { Name = "The Lenin Levy" }).ClickAsync();
        await Assertions.Expect(page.Locator("#s4")).ToBeInViewportAsync();
    }

    [BrowserTheory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task FollowsANoteAndReturnsWithoutScript(int width)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { HasScript = false, Width = width });
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.Locator("#r4").ClickAsync();
        await Assertions.Expect(page.Locator("#n4")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#n4")).ToContainTextAsync("The Prophet Unarmed");

        await page.Locator("#n4 [role=doc-backlink]").ClickAsync();
        await Assertions.Expect(page.Locator("#r4")).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task ANoteStandsInTheMarginBesideItsMarkerWhereThereIsRoom()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { HasScript = false });
        await visit.Page.GotoAsync(PageTypes.Reader);
        var marker = (await visit.Page.Locator("sup:has(#r4)").BoundingBoxAsync())!;
        var margin = (await visit.Page.Locator("#m4").BoundingBoxAsync())!;

        Assert.True(margin.X > marker.X + marker.Width, "the note is not beside the text");
        Assert.InRange(margin.Y - marker.Y, -60, 200);
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SearchesWhatASpeakerSaysAndOpensTheExactPassage(bool hasScript)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { HasScript = hasScript });
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("party");
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");

        var form = page.Locator("form").Filter(new() { Has = page.Locator("select[name=speaker]") });
        await form.Locator("select[name=speaker]").SelectOptionAsync("trotsky");
        await form.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();

        Assert.Contains("speaker=trotsky", page.Url, StringComparison.Ordinal);
        var places = page.Locator($"main a[href^='{PageTypes.Reader}#']");
        await Assertions.Expect(places.First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main mark").First).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^part", System.Text.RegularExpressions.RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)));
        await places.First.ClickAsync();
        await Assertions.Expect(page.Locator($"[id='{new Uri(page.Url).Fragment.TrimStart('#')}']")).ToBeInViewportAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OpensAPermalinkAndGoesOnReadingFromThere(bool hasScript)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { HasScript = hasScript });
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader + "/p48");

        await Assertions.Expect(page.Locator("#p48")).ToBeInViewportAsync();
        await page.Locator($"a[href='{PageTypes.Reader}#p48']").First.ClickAsync();

        await Assertions.Expect(page.Locator("#p48")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#p47")).ToBeAttachedAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LeavesNoTraceAndAsksNobodyElse(bool hasScript)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { HasScript = hasScript });
        var (asked, complaints) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        visit.Page.Request += (_, request) => asked.Enqueue(request.Url);
        visit.Page.Console += (_, message) => complaints.Enqueue(message.Text);
        foreach (var path in PageTypes.Found)
            await visit.Page.GotoAsync(path);

        Assert.All(asked, url => Assert.Equal(archive.Address.Authority, new Uri(url).Authority));
        Assert.Empty(complaints);
        Assert.Empty(await visit.Context.CookiesAsync());
    }
}
