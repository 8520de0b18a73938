using Microsoft.Playwright;

namespace Cliff.Archive.Browser.Tests;

/// <summary>A chapter on paper.</summary>
[Collection(Browsing.Name)]
public sealed class PrintTests(BrowsedArchive archive)
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OnPaperStandTheTextItsNotesAndItsAddressAndNothingToPress(bool hasScript)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { HasScript = hasScript, PrefersDark = true });
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var gone in new[] { ".mast", ".rail", ".tools", ".find", ".margin", ".turn", ".progress", ".toc" })
            await Assertions.Expect(page.Locator(gone).First).ToBeHiddenAsync();
        Assert.Equal(0, await page.Locator("button, input, select").Filter(new() { Visible = true }).CountAsync());
        await Assertions.Expect(page.Locator("#p1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#n41")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("dd code").First).ToContainTextAsync(PageTypes.Reader);
        await Assertions.Expect(page.Locator("html")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
    }

    [BrowserFact]
    public async Task TheRunningHeadsNameTheWorkAndTheChapter()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        await visit.Page.GotoAsync(PageTypes.Reader);
        await visit.Page.WaitForFunctionAsync("() => { dispatchEvent(new Event('beforeprint')); return document.documentElement.style.getPropertyValue('--head-left'); }");

        var heads = await visit.Page.EvaluateAsync<string[]>("['--head-left', '--head-right'].map(name => document.documentElement.style.getPropertyValue(name))");

        Assert.Equal(["\"Trotsky: Fighting the rising Stalinist bureaucracy\"", "\"2. The campaign against Trotsky\""], heads);
    }
}
