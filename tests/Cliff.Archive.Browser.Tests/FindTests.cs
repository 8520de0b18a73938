using Cliff.Archive.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Cliff.Archive.Browser.Tests;

/// <summary>Find in this chapter; without script the same form asks the search page.</summary>
[Collection(Browsing.Name)]
public sealed class FindTests(BrowsedArchive archive)
{
    private const string Marked = """() => [...CSS.highlights.get("found") ?? []].map(range => range.toString())""";

    [BrowserFact]
    public async Task EveryPlaceIsMarkedCountedAndGoneTo()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("thirteenth party  CONFERENCE");
        await CountedAsync(page);
        var marked = await page.EvaluateAsync<string[]>(Marked);
        await page.Keyboard.PressAsync("Enter");

        Assert.True(marked.Length > 2);
        Assert.All(marked, words => Assert.Equal("thirteenth party conference", words, ignoreCase: true));
        await Assertions.Expect(page.Locator("form.find output")).ToHaveTextAsync($"1 of {marked.Length} places");
        await Assertions.Expect(page.Locator(".progress path")).ToBeAttachedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hit before" }).ClickAsync();
        await Assertions.Expect(page.Locator("form.find output")).ToHaveTextAsync($"{marked.Length} of {marked.Length} places");
        Assert.True(await page.EvaluateAsync<bool>("""() => { const box = [...CSS.highlights.get("found-here")][0].getBoundingClientRect(); return box.top > 0 && box.bottom < innerHeight }"""));

        await page.Locator("form.find").PressAsync("Escape");
        await Assertions.Expect(page.Locator("form.find")).ToBeHiddenAsync();
        Assert.Empty(await page.EvaluateAsync<string[]>(Marked));
    }

    [BrowserFact]
    public async Task InALongParagraphOnANarrowPageTheHitIsSeenAndNotOnlyItsParagraph()
    {
        using var own = new TestArchive();
        var line = string.Concat(Enumerable.Repeat("The river carried barges past the mill and nobody counted them. ", 120));
        own.Insert($"{line}Then a heron rose. {line}{line}Then a heron fell.");
        own.Ingest();
        using var server = ArchiveServer.Start(own);
        await using var visit = await archive.VisitAsync(new VisitorOptions { Width = 390 });
        var page = visit.Page;
        await page.GotoAsync(new Uri(server.Address, PageTypes.Reader).AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find in this chapter" }).ClickAsync();
        await page.Keyboard.TypeAsync("then a heron");

        foreach (var hit in new[] { "1 of 2 places", "2 of 2 places" })
        {
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("form.find output")).ToHaveTextAsync(hit);
            Assert.True(await page.EvaluateAsync<bool>("""() => { const box = [...CSS.highlights.get("found-here")][0].getBoundingClientRect(); return box.top > 0 && box.bottom < innerHeight }"""), hit);
        }
    }

    [BrowserFact]
    public async Task OnlyTheWordsOfOneSpeakerAreFoundWhenAsked()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find in this chapter" }).ClickAsync();
        var form = page.Locator("form.find");
        await form.GetByLabel("Find in this chapter").FillAsync("party");
        await CountedAsync(page);
        var all = (await page.EvaluateAsync<string[]>(Marked)).Length;

        await form.GetByLabel("spoken by").SelectOptionAsync("stalin");

        var speakers = await page.EvaluateAsync<string[]>("""() => [...CSS.highlights.get("found")].map(range => range.startContainer.parentElement.closest("[data-by]").dataset.by)""");
        Assert.InRange(speakers.Length, 1, all - 1);
        Assert.All(speakers, speaker => Assert.Equal("stalin", speaker));
        await form.GetByLabel("Find in this chapter").FillAsync("");
        await Assertions.Expect(page.Locator("form.find output")).Not.ToHaveTextAsync(speakers.Length == 1 ? "1 place" : $"{speakers.Length} places");
        Assert.True((await page.EvaluateAsync<string[]>(Marked)).Length > 0);
    }

    [BrowserFact]
    public async Task WhatAnUnnamedPersonSaysWithinANamedOnesWordsIsNotTheNamedOnes()
    {
        using var own = new TestArchive();
        own.Insert("Stalin declared: ‘I asked the tramdrivers at the gate, and one of them said to me: “Our lanterns went out at midnight.” Our lanterns never went out.’");
        own.Ingest();
        using var server = ArchiveServer.Start(own);
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync(new Uri(server.Address, PageTypes.Reader).AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find in this chapter" }).ClickAsync();
        var form = page.Locator("form.find");
        await form.GetByLabel("Find in this chapter").FillAsync("our lanterns");
        await CountedAsync(page);
        Assert.Equal(2, (await page.EvaluateAsync<string[]>(Marked)).Length);

        await form.GetByLabel("spoken by").SelectOptionAsync("stalin");

        var after = await page.EvaluateAsync<string[]>("""() => [...CSS.highlights.get("found")].map(range => range.endContainer.data.slice(range.endOffset, range.endOffset + 10))""");
        Assert.Equal([" never wen"], after);
    }

    [BrowserFact]
    public async Task ABrowserWithoutHighlightsMarksWithElementsAndTakesThemAway()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        await visit.Context.AddInitScriptAsync("delete CSS.highlights");
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        var text = await page.Locator("#p1").TextContentAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("reaction of the Troika");
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("REACTION of the Troika", string.Concat(await page.Locator("#p1 mark[data-here]").AllTextContentsAsync()), ignoreCase: true);
        Assert.Equal(text, await page.Locator("#p1").TextContentAsync());
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("mark")).ToHaveCountAsync(0);
        Assert.Equal(text, await page.Locator("#p1").TextContentAsync());
    }

    /// <summary>What is typed is looked for when the typing pauses.</summary>
    private static Task CountedAsync(IPage page) => Assertions.Expect(page.Locator("form.find output")).ToContainTextAsync("place");

    [BrowserFact]
    public async Task WithoutScriptTheFormAsksTheSearchPageInThisWork()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { HasScript = false, Width = 390 });
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.GetByText("Find in this text").ClickAsync();
        await page.Locator("form.find").GetByRole(AriaRole.Searchbox).FillAsync("party");
        await page.Locator("form.find").GetByLabel("spoken by").SelectOptionAsync("stalin");
        await page.Locator("form.find").GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();

        Assert.Contains("work=trotsky-3", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("main mark").First).ToBeVisibleAsync();
    }
}
