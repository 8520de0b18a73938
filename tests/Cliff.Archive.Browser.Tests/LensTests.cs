using Microsoft.Playwright;

namespace Cliff.Archive.Browser.Tests;

/// <summary>In a lens of a chapter the reader stays in the lens: notes open there, find and the keys work there.</summary>
[Collection(Browsing.Name)]
public sealed class LensTests(BrowsedArchive archive)
{
    private const string Voices = PageTypes.Reader + "/voices";
    private const string Argument = PageTypes.Reader + "/argument";
    private const string HereIsSeen = """() => { const box = [...CSS.highlights.get("found-here")][0].getBoundingClientRect(); return box.top > 0 && box.bottom < document.querySelector("form.find").getBoundingClientRect().top }""";

    [BrowserTheory]
    [InlineData(Voices, 1440)]
    [InlineData(Voices, 390)]
    [InlineData(Argument, 1440)]
    [InlineData(Argument, 390)]
    public async Task ANoteOpensWhereItsMarkerIsReadAndEscapeGoesBackToIt(string lens, int width)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { Width = width });
        var page = visit.Page;
        await page.GotoAsync(lens);
        var marker = page.Locator("article a[role=doc-noteref]").Locator("visible=true").First;
        await marker.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        var panel = page.GetByRole(AriaRole.Complementary, new() { Name = "Note" });
        await Assertions.Expect(panel.GetByRole(AriaRole.Heading)).ToHaveTextAsync((await marker.GetAttributeAsync("aria-label"))!);
        await Assertions.Expect(panel).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(panel).ToBeHiddenAsync();
        await Assertions.Expect(marker).ToBeFocusedAsync();
        Assert.EndsWith(lens, page.Url, StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData(Voices, 1440)]
    [InlineData(Argument, 390)]
    public async Task WithoutScriptTheMarkerLeadsToTheListOfTheLensAndBack(string lens, int width)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { HasScript = false, Width = width });
        var page = visit.Page;
        await page.GotoAsync(lens);
        var marker = page.Locator("article a[role=doc-noteref]").Locator("visible=true").First;
        var id = await marker.GetAttributeAsync("id");
        await marker.ClickAsync();
        var note = page.Locator(".notes > li:target");
        await Assertions.Expect(note).ToBeInViewportAsync();

        await note.Locator("[role=doc-backlink]").First.ClickAsync();

        await Assertions.Expect(marker).ToBeInViewportAsync();
        Assert.EndsWith($"{lens}#{id}", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task WhatIsFoundInAFoldedQuotationIsUnfoldedWhenItIsGoneTo()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync(Argument);
        var words = await page.Locator("#q1 blockquote p").First.EvaluateAsync<string>("p => p.lastChild.data.trim().split(' ').slice(0, 4).join(' ')");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find in the argument" }).ClickAsync();
        await page.Keyboard.TypeAsync(words);
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("form.find output")).ToHaveTextAsync("1 of 1 place");
        await Assertions.Expect(page.Locator("#q1")).ToHaveAttributeAsync("open", "");
        Assert.True(await page.EvaluateAsync<bool>(HereIsSeen));
    }

    [BrowserFact]
    public async Task AmongTheVoicesWordsAndSpeakersAreFound()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { Width = 390 });
        var page = visit.Page;
        await page.GotoAsync(Voices);
        await page.Keyboard.PressAsync("/");
        var form = page.Locator("form.find");
        await form.GetByLabel("spoken by").SelectOptionAsync("stalin");
        await Assertions.Expect(page.Locator("form.find output")).ToContainTextAsync(" places");
        Assert.All(
            await page.EvaluateAsync<string[]>("""() => [...CSS.highlights.get("found")].map(({ startContainer: at }) => (at.closest?.("[data-by]") ?? at.parentElement.closest("[data-by]")).dataset.by)"""),
            speaker => Assert.Equal("stalin", speaker));

        await form.GetByLabel("Find among the voices").FillAsync("party");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("form.find output")).ToContainTextAsync("1 of ");
        Assert.True(await page.EvaluateAsync<bool>(HereIsSeen));
        Assert.True(await page.EvaluateAsync<bool>("""() => [...CSS.highlights.get("found")].every(range => range.toString().toLowerCase() === "party" && range.startContainer.parentElement.closest("[data-by=stalin]"))"""));
    }

    [BrowserFact]
    public async Task TheKeysGoThroughWhatTheLensShows()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync(Voices);
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator(".passage").Nth(1)).ToBeFocusedAsync();

        await page.GotoAsync(Argument);
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator("#q1")).ToBeFocusedAsync();
        for (var steps = 0; steps < 12; steps++)
        {
            await page.Keyboard.PressAsync("f");
            await Assertions.Expect(page.Locator(":focus")).ToBeInViewportAsync();
            await page.Keyboard.PressAsync("j");
            await Assertions.Expect(page.Locator(":focus")).ToBeInViewportAsync();
        }
    }

    [BrowserFact]
    public async Task TheLibraryGoesOnInTheArgumentWhereReadingStopped()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync(Argument);
        await page.EvaluateAsync("document.getElementById('p48').scrollIntoView()");
        await Assertions.Expect(page.Locator(".rail [aria-current]")).ToHaveTextAsync("The death of Lenin");

        await page.GotoAsync("/");
        var resume = page.GetByRole(AriaRole.Region, new() { Name = "Go on reading" });
        await Assertions.Expect(resume).ToContainTextAsync("Only the argument: ");
        await resume.GetByRole(AriaRole.Link).ClickAsync();

        Assert.EndsWith(Argument + "#p48", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#p48")).ToBeInViewportAsync();
    }
}
