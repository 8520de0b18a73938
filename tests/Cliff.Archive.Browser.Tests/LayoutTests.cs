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
        await visit.Page.GotoAsync(path);
        foreach (var width in new[] { 320, 390, 820, 1440, 2560 })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            var wide = await visit.Page.EvaluateAsync<string[]>(Overflow);
            var overhang = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overhang <= 0, $"{path} at {width}: {overhang} pixels too wide: {string.Join(" | ", wide)}");
        }
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
