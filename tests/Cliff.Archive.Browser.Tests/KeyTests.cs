using Microsoft.Playwright;

namespace Cliff.Archive.Browser.Tests;

/// <summary>Single keys: discoverable, never in the way, and they can be switched off (WCAG 2.2, 2.1.4).</summary>
[Collection(Browsing.Name)]
public sealed class KeyTests(BrowsedArchive archive)
{
    private const string Focused = "document.activeElement.id";

    [BrowserTheory]
    [InlineData("j", "p1", "p2")]
    [InlineData("n", "q1", "q2")]
    [InlineData("d", "s1", "s2")]
    [InlineData("f", "r1", "r2")]
    public async Task AKeyGoesToTheNextOfItsKindAndItsPartnerBack(string key, string first, string second)
    {
        var back = key switch { "j" => "k", "n" => "p", "d" => "u", _ => "b" };
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);

        var visited = new List<string>();
        foreach (var pressed in new[] { key, key, back })
        {
            await page.Keyboard.PressAsync(pressed);
            visited.Add(await page.EvaluateAsync<string>(Focused));
            await Assertions.Expect(page.Locator("#" + visited[^1])).ToBeInViewportAsync();
        }

        Assert.Equal([first, second, first], visited);
    }

    [BrowserFact]
    public async Task TheKeyGoesThroughEveryQuotationOnceAlsoThroughThoseWithinOthers()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        const string Quotations = "article :is(figure.quotation, q)";
        var ids = await page.EvaluateAsync<string[]>($"() => [...document.querySelectorAll('{Quotations}')].map(({{ id }}) => id).filter(id => id)");
        Assert.True(await page.Locator($":is({Quotations})[id] q[id]").CountAsync() > 0, "No quotation stands in another.");

        Assert.Equal(ids, await PressedAsync(page, "n", ids.Length));
        await page.Keyboard.PressAsync("n");
        Assert.Equal(ids[^1], await page.EvaluateAsync<string>(Focused));
        Assert.Equal(ids.Reverse().Skip(1), await PressedAsync(page, "p", ids.Length - 1));
    }

    [BrowserFact]
    public async Task WithoutAFocusAKeyBeginsWhereTheReaderIs()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        await visit.Page.GotoAsync(PageTypes.Reader);
        await visit.Page.EvaluateAsync("document.getElementById('p48').scrollIntoView()");

        await visit.Page.Keyboard.PressAsync("j");

        Assert.Equal("p49", await visit.Page.EvaluateAsync<string>(Focused));
    }

    [BrowserTheory]
    [InlineData("?")]
    [InlineData("button")]
    public async Task TheKeysAreShownInADialogThatTheKeyboardLeavesAgain(string way)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync("/");
        if (way == "?")
            await page.Keyboard.PressAsync("?");
        else
            await page.GetByRole(AriaRole.Button, new() { Name = "Keys" }).ClickAsync();

        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" });
        await Assertions.Expect(dialog.GetByRole(AriaRole.Row)).ToHaveCountAsync(11);
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(dialog).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task NoKeyIsTakenWhileTypingOrWithAModifier()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        foreach (var pressed in new[] { "Control+j", "Alt+j", "Meta+j", "Control+Shift+?" })
            await page.Keyboard.PressAsync(pressed);
        Assert.Equal("", await page.EvaluateAsync<string>(Focused));

        await page.Locator("#find").FocusAsync();
        await page.Keyboard.TypeAsync("jt?/");

        Assert.Equal("jt?/", await page.Locator("#find").InputValueAsync());
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task SwitchedOffTheyAreOffOnEveryPageUntilSwitchedOn()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("?");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Single keys are on" }).UncheckAsync();

        await page.GotoAsync(PageTypes.Reader);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("?");
        Assert.Equal("", await page.EvaluateAsync<string>(Focused));
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Keys" }).ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Single keys are on" }).CheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("j");
        Assert.StartsWith("p", await page.EvaluateAsync<string>(Focused), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task ContentsAndSearchOpenFromTheKeyboard()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.Keyboard.PressAsync("t");
        await Assertions.Expect(page.Locator("#contents")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#contents")).ToBeHiddenAsync();

        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("/");

        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
    }

    private static async Task<List<string>> PressedAsync(IPage page, string key, int times)
    {
        var visited = new List<string>();
        for (var at = 0; at < times; at++)
        {
            await page.Keyboard.PressAsync(key);
            visited.Add(await page.EvaluateAsync<string>(Focused));
        }

        return visited;
    }
}
