using Cliff.Archive.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Cliff.Archive.Browser.Tests;

/// <summary>What people share: links, words with their citation, links to words.</summary>
[Collection(Browsing.Name)]
public sealed class ShareTests(BrowsedArchive archive)
{
    // Selects words of a block by their place in its own text.
    private const string Select = """
        ([from, to, first, last]) => {
            const nodes = id => {
                const walker = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
                const found = [];
                while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('.pn, .margin, .r')) found.push(walker.currentNode);
                return found;
            };
            const range = document.createRange();
            const start = nodes(from).find(node => node.data.includes(first));
            const end = nodes(to).findLast(node => node.data.includes(last));
            range.setStart(start, start.data.indexOf(first));
            range.setEnd(end, end.data.indexOf(last) + last.length);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }
        """;

    // Selects from the last place where the first words stand to the last place where the last ones do.
    private const string SelectLast = """
        ([id, first, last]) => {
            const walker = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
            const nodes = [];
            while (walker.nextNode()) nodes.push(walker.currentNode);
            const range = document.createRange();
            const start = nodes.findLast(node => node.data.includes(first));
            const end = nodes.findLast(node => node.data.includes(last));
            range.setStart(start, start.data.lastIndexOf(first));
            range.setEnd(end, end.data.lastIndexOf(last) + last.length);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }
        """;

    [BrowserTheory]
    [InlineData("#p12 .pn", "/p12")]
    [InlineData("#q1 .by > .self", "/q1")]
    [InlineData("article a.qm", "/q")]
    [InlineData("#n4 .label", "/n4")]
    public async Task AMenuAtTheNumberTheBylineTheMarkAndTheNoteCopiesTheLink(string at, string path)
    {
        await using var visit = await VisitAsync();
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        var link = page.Locator(at).First;
        await link.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        var menu = page.GetByRole(AriaRole.Dialog, new() { Name = "Share" });
        await Assertions.Expect(menu.GetByRole(AriaRole.Button, new() { Name = "Copy link" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(menu.GetByRole(AriaRole.Status)).ToHaveTextAsync("The link is copied.");
        Assert.StartsWith(new Uri(archive.Address, PageTypes.Reader + path).AbsoluteUri, await CopiedAsync(page), StringComparison.Ordinal);
        await Assertions.Expect(link).ToHaveAttributeAsync("aria-expanded", "true");

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(menu).ToBeHiddenAsync();
        await Assertions.Expect(link).ToBeFocusedAsync();
        await Assertions.Expect(link).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [BrowserFact]
    public async Task ANoteThatIsOpenIsSharedFromThere()
    {
        await using var visit = await VisitAsync();
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.Locator("sup:has(#r4) a").Locator("visible=true").First.ClickAsync();
        await page.GetByRole(AriaRole.Complementary, new() { Name = "Note" }).GetByRole(AriaRole.Link, new() { Name = "Note 4" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();

        await Assertions.Expect(page.Locator("#share [role=status]")).ToHaveTextAsync("The link is copied.");
        Assert.Equal(new Uri(archive.Address, PageTypes.Reader + "/n4").AbsoluteUri, await CopiedAsync(page));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#note")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task TheWordsAreCopiedWithTheirCitationAndTheLink()
    {
        await using var visit = await VisitAsync();
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.Locator("#q1 .by > .self").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy the words with their citation" }).ClickAsync();

        await Assertions.Expect(page.Locator("#share [role=status]")).ToHaveTextAsync("The words are copied, with their citation.");
        var lines = (await CopiedAsync(page)).Split('\n');
        Assert.StartsWith("I must dispel", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("ch. 2, paras. 4–5, n. 1 (note text supplied)", lines[^2], StringComparison.Ordinal);
        Assert.Equal(new Uri(archive.Address, PageTypes.Reader + "/q1").AbsoluteUri, lines[^1]);
    }

    [BrowserFact]
    public async Task EveryWayToCiteIsCopiedByItsOwnButton()
    {
        await using var visit = await VisitAsync();
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader + "/q1");
        var line = page.Locator(".cite div", new() { HasText = "MLA, works cited" }).Locator("dd");
        var words = await line.TextContentAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy: MLA, works cited" }).ClickAsync();

        await Assertions.Expect(line.GetByRole(AriaRole.Status)).ToHaveTextAsync("It is copied.");
        Assert.Equal(words, await CopiedAsync(page) + " Copy");
    }

    [BrowserFact]
    public async Task WhereNothingMayBeCopiedTheWordsAreThereToTake()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.AddInitScriptAsync("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        await page.GotoAsync(PageTypes.Reader);
        await page.Locator("#p12 .pn").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "To copy by hand" })).ToHaveValueAsync(new Uri(archive.Address, PageTypes.Reader + "/p12").AbsoluteUri);
        Assert.Equal(new Uri(archive.Address, PageTypes.Reader + "/p12").AbsoluteUri, await page.EvaluateAsync<string>("() => { const field = document.activeElement; return field.value.slice(field.selectionStart, field.selectionEnd); }"));
    }

    [BrowserTheory]
    [InlineData("p12", "p12", "articles attacking", "Opposition", "#p12:~:text=articles%20attacking%20the%20Opposition")]
    [InlineData("p12", "p12", "cles att", "ttacking the Opp", "#p12:~:text=articles%20attacking%20the%20Opposition")]
    [InlineData("p12", "p14", "Everything possible", "of expression", "#p12:~:text=Everything%20possible%20was%20done%20to%20propagate,rule%20enjoyed%20unrestricted%20freedom%20of%20expression")]
    public async Task SelectedWordsHaveALinkOfTheirOwn(string from, string to, string first, string last, string link)
    {
        await using var visit = await VisitAsync();
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.EvaluateAsync(Select, new[] { from, to, first, last });
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy link to these words" }).ClickAsync();

        await Assertions.Expect(page.Locator(".selected [role=status]")).ToHaveTextAsync("The link to these words is copied.");
        var copied = await CopiedAsync(page);
        Assert.Equal(new Uri(archive.Address, PageTypes.Reader).AbsoluteUri + link, copied);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".selected")).ToBeHiddenAsync();

        // Without the id in front, only the words themselves can bring the reader there.
        await VisitUntilInViewAsync(copied.Replace("#" + from, "#", StringComparison.Ordinal), "#" + from);
    }

    /// <summary>A browser looks for the words of an address for a while only, and on a busy machine that may be too short.</summary>
    private async Task VisitUntilInViewAsync(string address, string place)
    {
        for (var tries = 1; ; tries++)
        {
            await using var visit = await archive.VisitAsync(new VisitorOptions { HasScript = false });
            await visit.Page.GotoAsync(address);
            try
            {
                await Assertions.Expect(visit.Page.Locator(place)).ToBeInViewportAsync();
                return;
            }
            catch (PlaywrightException) when (tries < 4)
            {
            }
        }
    }

    [BrowserTheory]
    [InlineData("Then the barges", "with a lamp in the bow", "text=Then%20the%20barges%20went%20down%20the,together%2C%20with%20a%20lamp%20in%20the%20bow")]
    [InlineData("A lamp", "A lamp", "text=Later%3A%20%22-,A%20lamp,-%22%20again.")]
    public async Task TheLinkNamesTheWordsThatAreSelectedAndNoneBeforeThem(string first, string last, string directive)
    {
        using var own = new TestArchive();
        own.Insert("Then the barges went down the river one by one, each of them with a lamp in the bow, and whoever stood on the bank saw them go, all together, with a lamp in the bow! Earlier: \"A lamp\" first. Later: \"A lamp\" again.");
        own.Ingest();
        using var server = ArchiveServer.Start(own);
        await using var visit = await VisitAsync();
        var page = visit.Page;
        await page.GotoAsync(new Uri(server.Address, PageTypes.Reader).AbsoluteUri);
        var block = await page.Locator("article p[id^=p]").Filter(new() { HasText = "the barges" }).GetAttributeAsync("id");
        await page.EvaluateAsync(SelectLast, new[] { block, first, last });
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy link to these words" }).ClickAsync();

        await Assertions.Expect(page.Locator(".selected [role=status]")).ToHaveTextAsync("The link to these words is copied.");
        Assert.EndsWith($"#{block}:~:{directive}", await CopiedAsync(page), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task WordsThatStandTwiceAreToldApartByThoseRoundThem()
    {
        await using var visit = await VisitAsync();
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.EvaluateAsync(Select, new[] { "p15", "p15", "Pravda", "Pravda" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy link to these words" }).ClickAsync();

        var copied = await CopiedAsync(page);
        Assert.Matches("#p15:~:text=[^,]+-,Pravda(,-[^,]+)?$", copied);
        await using var other = await archive.VisitAsync(new VisitorOptions { HasScript = false });
        await other.Page.GotoAsync(copied.Replace("#p15", "#", StringComparison.Ordinal));
        await Assertions.Expect(other.Page.Locator("#p15")).ToBeInViewportAsync();
        await Assertions.Expect(other.Page.Locator("#p2")).Not.ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task TheButtonForSelectedWordsTakesNoFocusAndGoesWithThem()
    {
        await using var visit = await VisitAsync();
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.EvaluateAsync(Select, new[] { "p12", "p12", "Scores", "Scores" });
        var bar = page.GetByRole(AriaRole.Complementary, new() { Name = "The words selected" });

        await Assertions.Expect(bar).ToBeVisibleAsync();
        Assert.Equal("BODY", await page.EvaluateAsync<string>("() => document.activeElement.tagName"));
        await page.EvaluateAsync("() => getSelection().removeAllRanges()");
        await Assertions.Expect(bar).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task WithoutScriptTheNumberLeadsToAllWaysToCite()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { HasScript = false });
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.Locator("#p12 .pn").ClickAsync();

        Assert.EndsWith(PageTypes.Reader + "/p12", page.Url, StringComparison.Ordinal);
        var cite = page.GetByRole(AriaRole.Region, new() { Name = "Cite it" });
        await Assertions.Expect(cite.GetByText("(Cliff, 1991, Chapter 2, para. 12)")).ToBeVisibleAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => cite.GetByRole(AriaRole.Link, new() { Name = "BibTeX" }).ClickAsync());
        Assert.Equal("trotsky-3-02-campaign-p12.bib", file.SuggestedFilename);
    }

    private async Task<Visit> VisitAsync()
    {
        var visit = await archive.VisitAsync(new VisitorOptions());
        await visit.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        return visit;
    }

    private static Task<string> CopiedAsync(IPage page) => page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
}
