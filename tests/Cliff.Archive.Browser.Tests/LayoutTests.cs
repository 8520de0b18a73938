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

    [BrowserTheory]
    [MemberData(nameof(PageTypes.All), MemberType = typeof(PageTypes))]
    public async Task NothingIsWiderThanTheWindow(string path)
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

    [BrowserFact]
    public async Task ALineOfTheReaderIsNeitherTooLongNorTooShort()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        await visit.Page.GotoAsync(PageTypes.Reader);

        // Letters on a full line: those of the paragraph, over its lines.
        var letters = await visit.Page.Locator("#p2").EvaluateAsync<double>("""
            paragraph => {
                const lineHeight = parseFloat(getComputedStyle(paragraph).lineHeight);
                const lines = Math.round(paragraph.getBoundingClientRect().height / lineHeight);
                const words = [...paragraph.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data).join('');
                return words.length / (lines - 0.5);
            }
            """);

        Assert.InRange(letters, 55, 75);
    }
}
