using Microsoft.Playwright;

namespace Cliff.Archive.Browser.Tests;

/// <summary>Where the reader is, and where to go on.</summary>
[Collection(Browsing.Name)]
public sealed class PlaceTests(BrowsedArchive archive)
{
    [BrowserFact]
    public async Task TheContentsMarkTheSectionThatIsRead()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader + "#s4");

        var current = page.Locator(".rail [aria-current]");
        await Assertions.Expect(current).ToHaveTextAsync("The Lenin Levy");
        await page.EvaluateAsync("document.getElementById('p48').scrollIntoView()");
        await Assertions.Expect(current).ToHaveTextAsync("The death of Lenin");
    }

    [BrowserFact]
    public async Task TheMinutesLeftBecomeFewer()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var left = visit.Page.Locator(".rail .left");
        await visit.Page.GotoAsync(PageTypes.Reader);
        await Assertions.Expect(left).ToHaveTextAsync("27 minutes left");

        await visit.Page.EvaluateAsync("document.getElementById('p104').scrollIntoView()");

        await Assertions.Expect(left).ToHaveTextAsync("1 minute left");
    }

    [BrowserFact]
    public async Task OnANarrowPageTheRunningHeadOpensTheContents()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { Width = 390 });
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader + "#p48");
        var head = page.Locator(".where");
        await Assertions.Expect(head).ToContainTextAsync("The death of Lenin");

        await head.GetByRole(AriaRole.Button).ClickAsync();
        await page.GetByRole(AriaRole.Complementary, new() { Name = "Contents" }).GetByRole(AriaRole.Link, new() { Name = "The Lenin Levy" }).ClickAsync();

        await Assertions.Expect(page.Locator("#s4")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#contents")).ToBeHiddenAsync();
        await Assertions.Expect(head).ToContainTextAsync("The Lenin Levy");
    }

    [BrowserTheory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task TheLibraryGoesOnWhereReadingStoppedAndForgetsItWhenAsked(int width)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { Width = width });
        var page = visit.Page;
        await page.GotoAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Go on reading" })).ToBeHiddenAsync();
        await page.GotoAsync(PageTypes.Reader);
        await page.EvaluateAsync("document.getElementById('p48').scrollIntoView()");
        await Assertions.Expect(page.Locator(".rail [aria-current]")).ToHaveTextAsync("The death of Lenin");

        await page.GotoAsync("/");
        var resume = page.GetByRole(AriaRole.Region, new() { Name = "Go on reading" });
        await Assertions.Expect(resume).ToContainTextAsync("paragraph 48, today");
        await resume.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator("#p48")).ToBeInViewportAsync();

        await page.GotoAsync("/");
        await resume.GetByRole(AriaRole.Button, new() { Name = "Forget" }).ClickAsync();
        await Assertions.Expect(resume).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Assertions.Expect(resume).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task LookingIntoTheNotesAtTheEndLeavesThePlaceWhereItWas()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.EvaluateAsync("document.getElementById('p48').scrollIntoView()");
        await page.WaitForFunctionAsync("() => localStorage['cliff.places']");
        var place = await page.EvaluateAsync<string>("JSON.parse(localStorage['cliff.places'])[0].id");

        await page.EvaluateAsync("document.getElementById('n41').scrollIntoView()");
        await page.WaitForFunctionAsync("() => document.querySelector('.rail .left').textContent === '1 minute left'");

        Assert.Equal(place, await page.EvaluateAsync<string>("JSON.parse(localStorage['cliff.places'])[0].id"));
    }

    [BrowserFact]
    public async Task WithoutScriptTheContentsLeadToEverySectionAndNothingIsLeftEmpty()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { HasScript = false, Width = 390 });
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.GetByText("Contents", new() { Exact = true }).ClickAsync();
        await page.Locator(".toc").GetByRole(AriaRole.Link, new() { Name = "The Lenin Levy" }).ClickAsync();
        await Assertions.Expect(page.Locator("#s4")).ToBeInViewportAsync();

        await page.GotoAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Go on reading" })).ToBeHiddenAsync();
    }
}
