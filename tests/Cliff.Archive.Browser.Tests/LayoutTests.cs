using Microsoft.Playwright;

namespace Cliff.Archive.Browser.Tests;

[Collection(Browsing.Name)]
public sealed class LayoutTests(BrowsedArchive archive)
{
    private const string Overflow = """
        () => {
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return [];
            return [...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > width + 1)
                .slice(0, 5).map(element => element.outerHTML.slice(0, 120));
        }
        """;

    // Every letter of the paragraph's own text by the line it stands on; the first and the last line are not full.
    private const string LettersOnALine = """
        paragraph => {
            const lines = new Map();
            for (const node of [...paragraph.childNodes].filter(node => node.nodeType === Node.TEXT_NODE))
                for (let at = 0; at < node.length; at++) {
                    const range = document.createRange();
                    range.setStart(node, at);
                    range.setEnd(node, at + 1);
                    const top = Math.round(range.getBoundingClientRect().top);
                    lines.set(top, (lines.get(top) ?? 0) + 1);
                }
            const full = [...lines.values()].slice(1, -1).sort((one, other) => one - other);
            return full[Math.floor(full.length / 2)];
        }
        """;

    [BrowserTheory]
    [MemberData(nameof(PageTypes.All), MemberType = typeof(PageTypes))]
    public Task NothingIsWiderThanTheWindow(string path) => NothingIsWiderAsync(path);

    [BrowserTheory]
    [MemberData(nameof(PageTypes.OfMany), MemberType = typeof(PageTypes))]
    public Task NothingIsWiderInAnArchiveOfManyWorks(string path) => NothingIsWiderAsync(new Uri(archive.AddressOfMany, path).AbsoluteUri);

    private async Task NothingIsWiderAsync(string path)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        await NothingIsWiderAsync(visit.Page, path);
    }

    private static async Task NothingIsWiderAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        foreach (var width in new[] { 320, 390, 820, 1440, 2560 })
        {
            await page.SetViewportSizeAsync(width, 900);
            var wide = await page.EvaluateAsync<string[]>(Overflow);
            var overhang = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overhang <= 0, $"{path} at {width}: {overhang} pixels too wide: {string.Join(" | ", wide)}");
        }
    }

    // 320 pixels are 1280 at 400 %: WCAG 2.2, 1.4.10.
    [BrowserTheory]
    [InlineData("largest", "wide")]
    [InlineData("small", "narrow")]
    public async Task NothingIsWiderThanTheWindowWithAnyLetters(string size, string measure)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        await visit.Context.AddInitScriptAsync($$"""localStorage["cliff.settings"] = '{"size":"{{size}}","measure":"{{measure}}","face":"distinct"}'""");
        foreach (var path in new[] { "/", PageTypes.Reader, PageTypes.Reader + "/notes", "/search?q=party" })
            await NothingIsWiderAsync(visit.Page, path);
    }

    [BrowserTheory]
    [InlineData(700)]
    [InlineData(820)]
    [InlineData(1440)]
    [InlineData(2560)]
    public async Task ALineOfTheReaderHasSixtyToSeventyLetters(int width)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { Width = width });
        await visit.Page.GotoAsync(PageTypes.Reader);

        var letters = await visit.Page.Locator("#p2").EvaluateAsync<double>(LettersOnALine);

        Assert.InRange(letters, 58, 72);
    }
}
