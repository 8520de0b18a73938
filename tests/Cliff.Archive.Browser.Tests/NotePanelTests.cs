using Microsoft.Playwright;

namespace Cliff.Archive.Browser.Tests;

/// <summary>Notes where they are read: in the margin, and in one panel that opens from a marker.</summary>
[Collection(Browsing.Name)]
public sealed class NotePanelTests(BrowsedArchive archive)
{
    // What stands in the margin of the text, and whatever else could stand in its way: pairs that overlap, and those over the text.
    private const string Overlaps = """
        () => {
            const seen = element => element.getClientRects().length > 0;
            const asides = [...document.querySelectorAll("article .margin, figure.quotation > .by, .lacuna .why, .endnotes, .after")].filter(seen);
            const text = [...document.querySelectorAll("article > p[id], article section > p, blockquote > p")];
            const over = (one, other) => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1;
            const boxes = new Map([...asides, ...text].map(element => [element, element.getBoundingClientRect()]));
            const floating = asides.filter(element => getComputedStyle(element).float === "right");
            const pairs = floating.flatMap(one => [...asides, ...text].filter(other => one !== other && over(boxes.get(one), boxes.get(other))
                && !(one.compareDocumentPosition(other) & (Node.DOCUMENT_POSITION_CONTAINS | Node.DOCUMENT_POSITION_CONTAINED_BY) && !text.includes(other))
                && boxes.get(one).left < boxes.get(other).right - 1).map(other => `${one.id || one.className} over ${other.id || other.className}`));
            return [...new Set(pairs)];
        }
        """;

    [BrowserTheory]
    [InlineData("")]
    [InlineData("small")]
    [InlineData("largest")]
    public async Task NothingInTheMarginStandsOverAnything(string size)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        await visit.Page.GotoAsync(PageTypes.Reader);
        await visit.Page.EvaluateAsync("size => { document.documentElement.dataset.size = size }", size);
        foreach (var width in new[] { 320, 640, 740, 820, 1000, 1250, 1440, 1760, 2560 })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            var overlaps = await visit.Page.EvaluateAsync<string[]>(Overlaps);
            Assert.True(overlaps.Length == 0, $"{width} {size}: {string.Join(", ", overlaps)}");
        }
    }

    [BrowserTheory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task ANoteOpensBesideItsMarkerAndEscapeGoesBackToIt(int width)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { Width = width });
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.Locator("#r4").FocusAsync();
        var before = await page.EvaluateAsync<double>("scrollY");

        await page.Keyboard.PressAsync("Enter");

        var panel = page.GetByRole(AriaRole.Complementary, new() { Name = "Note" });
        await Assertions.Expect(panel).ToContainTextAsync("The Prophet Unarmed");
        await Assertions.Expect(panel).ToBeFocusedAsync();
        await Assertions.Expect(panel).ToBeInViewportAsync(new() { Ratio = 1 });
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#r4")).ToBeFocusedAsync();
        Assert.Equal(before, await page.EvaluateAsync<double>("scrollY"));
    }

    [BrowserTheory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task ANoteInANoteOpensInTheSamePanelWithAWayBack(int width)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { Width = width });
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.Locator("#r2star").ClickAsync();
        var panel = page.GetByRole(AriaRole.Complementary, new() { Name = "Note" });

        await panel.GetByRole(AriaRole.Link, new() { Name = "Note 33" }).ClickAsync();
        await Assertions.Expect(panel.GetByRole(AriaRole.Heading, new() { Name = "Note 33" })).ToBeVisibleAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Note 2*" }).ClickAsync();

        await Assertions.Expect(panel.GetByRole(AriaRole.Heading, new() { Name = "Note 2*" })).ToBeVisibleAsync();
        Assert.Equal(1, await page.Locator("[id='n33']").CountAsync());
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#r2star")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task InTheArgumentANoteOpensBesideItsMarkerToo()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader + "/argument");
        await page.Locator("#r2").ClickAsync();

        await Assertions.Expect(page.Locator("#note h2")).ToHaveTextAsync("Note 2");
        Assert.EndsWith("/argument", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#r2")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task TheSheetOfANarrowPageDoesNotStandOverItsMarker()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { Width = 390 });
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.EvaluateAsync("document.getElementById('r2star').scrollIntoView({ block: 'end' })");
        await page.Locator("#r2star").ClickAsync();

        var panel = (await page.Locator("#note").BoundingBoxAsync())!;
        var marker = (await page.Locator("#r2star").BoundingBoxAsync())!;

        Assert.True(marker.Y + marker.Height <= panel.Y, $"the marker ends at {marker.Y + marker.Height}, the note begins at {panel.Y}");
    }

    [BrowserFact]
    public async Task FromThePanelTheWayLeadsToTheListAndBackToTheVeryPlace()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.Locator("#r4").ClickAsync();
        await page.Locator("#note").GetByRole(AriaRole.Link, new() { Name = "In the list" }).ClickAsync();
        await Assertions.Expect(page.Locator("#n4")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#note")).ToBeHiddenAsync();

        await page.Locator("#n4 [role=doc-backlink]").ClickAsync();

        await Assertions.Expect(page.Locator("#r4")).ToBeInViewportAsync();
        Assert.NotEqual("rgba(0, 0, 0, 0)", await page.Locator("#r4").EvaluateAsync<string>("marker => getComputedStyle(marker).backgroundColor"));
    }

    [BrowserFact]
    public async Task WithAModifierTheMarkerIsALinkLikeAnyOther()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        await visit.Page.GotoAsync(PageTypes.Reader);

        await visit.Page.Locator("#r4").ClickAsync(new() { Modifiers = [KeyboardModifier.Control] });

        await Assertions.Expect(visit.Page.Locator("#note")).ToHaveCountAsync(0);
    }
}
