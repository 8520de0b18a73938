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
        var marked = await MarkedAsync(page);
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
        var all = (await MarkedAsync(page)).Length;

        await form.GetByLabel("spoken by").SelectOptionAsync("stalin");

        await MarkedAsync(page, not: all);
        var speakers = await page.EvaluateAsync<string[]>("""() => [...CSS.highlights.get("found")].map(range => range.startContainer.parentElement.closest("[data-by]").dataset.by)""");
        Assert.InRange(speakers.Length, 1, all - 1);
        Assert.All(speakers, speaker => Assert.Equal("stalin", speaker));
        await form.GetByLabel("Find in this chapter").FillAsync("");
        Assert.NotEmpty(await MarkedAsync(page, not: speakers.Length));
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
        Assert.Equal(2, (await MarkedAsync(page)).Length);

        await form.GetByLabel("spoken by").SelectOptionAsync("stalin");

        await MarkedAsync(page, not: 2);
        var after = await page.EvaluateAsync<string[]>("""() => [...CSS.highlights.get("found")].map(range => range.endContainer.data.slice(range.endOffset, range.endOffset + 10))""");
        Assert.Equal([" never wen"], after);
    }

    [BrowserFact]
    public async Task ABrowserThatCannotMarkKeepsTheFormThatAsksTheSearchPage()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        await visit.Context.AddInitScriptAsync("delete CSS.highlights");
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.GetByText("Find in this text").ClickAsync();
        await page.Locator("form.find").GetByRole(AriaRole.Searchbox).FillAsync("party");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/search?*work=trotsky-3*");
        await Assertions.Expect(page.Locator("main mark").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task ALongChapterIsLookedThroughWhenTypingPausesAndOnEnterAtOnce()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.Keyboard.PressAsync("/");
        await page.EvaluateAsync("() => { window.looks = 0; const set = CSS.highlights.set.bind(CSS.highlights); CSS.highlights.set = (name, marks) => { window.looks += name === 'found'; return set(name, marks); }; }");
        await page.EvaluateAsync("""
            () => {
                const words = document.querySelector("form.find [name=q]");
                for (const typed of ["p", "pa", "par", "party"]) {
                    words.value = typed;
                    words.dispatchEvent(new InputEvent("input", { bubbles: true }));
                }
            }
            """);
        Assert.Equal(0, await page.EvaluateAsync<int>("looks"));
        await MarkedAsync(page);
        Assert.Equal(1, await page.EvaluateAsync<int>("looks"));

        var saidAtOnce = await page.EvaluateAsync<string>("""
            () => {
                const form = document.querySelector("form.find");
                form.elements.q.value = "Stalin";
                form.elements.q.dispatchEvent(new InputEvent("input", { bubbles: true }));
                form.requestSubmit();
                return form.querySelector("output").textContent;
            }
            """);
        Assert.Matches("^1 of [0-9]+ places$", saidAtOnce);
        await page.WaitForTimeoutAsync(400);
        await Assertions.Expect(page.Locator("form.find output")).ToHaveTextAsync(saidAtOnce);
    }

    // 320 by 256 pixels are 1280 by 1024 at 400 %: WCAG 2.2, 1.4.10 and 2.4.11.
    [BrowserFact]
    public async Task InAVeryLowWindowTheFormLeavesRoomForTheHit()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { Width = 320 });
        var page = visit.Page;
        await page.SetViewportSizeAsync(320, 256);
        await page.GotoAsync(PageTypes.Reader);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("party");
        for (var hit = 1; hit <= 5; hit++)
        {
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("form.find output")).ToContainTextAsync($"{hit} of ");
            Assert.True(await page.EvaluateAsync<bool>("""
                () => {
                    const hit = [...CSS.highlights.get("found-here")][0].getBoundingClientRect();
                    const over = document.querySelector(".where.is-shown")?.getBoundingClientRect().bottom ?? 0;
                    const form = document.querySelector("form.find").getBoundingClientRect();
                    return hit.top >= over && hit.bottom <= form.top && form.top > 0.4 * innerHeight;
                }
                """), $"hit {hit}");
        }
    }

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

    /// <summary>What is marked once it is another number of places than it was: typing is waited for.</summary>
    private static async Task<string[]> MarkedAsync(IPage page, int not = 0)
    {
        await page.WaitForFunctionAsync("was => (CSS.highlights.get('found')?.size ?? 0) !== was", not);
        return await page.EvaluateAsync<string[]>(Marked);
    }
}
