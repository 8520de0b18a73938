using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Cliff.Archive.Browser.Tests;

[Collection(LookingOver.Name)]
public sealed class AccessibilityTests(BrowsedArchive archive)
{
    private static readonly (bool PrefersDark, int Width)[] Visitors = Environment.GetEnvironmentVariable("CLIFF_LONG_TESTS") == "1"
        ? [(false, 1440), (true, 1440), (false, 390), (true, 390)]
        : [(false, 1440), (true, 390)];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // What is in order is not told one by one: on a long page the telling takes longer than the looking.
    private const string Faults = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .map(fault => `${fault.id}: ${fault.help}: ${fault.nodes.slice(0, 3).map(node => node.html).join(' | ')}`)
        """;

    [BrowserTheory]
    [MemberData(nameof(PageTypes.All), MemberType = typeof(PageTypes))]
    public Task AxeFindsNothingInLightOrDark(string path) => AxeFindsNothingAsync(path);

    [BrowserTheory]
    [MemberData(nameof(PageTypes.OfMany), MemberType = typeof(PageTypes))]
    public Task AxeFindsNothingInAnArchiveOfManyWorks(string path) => AxeFindsNothingAsync(new Uri(archive.AddressOfMany, path).AbsoluteUri);

    /// <summary>What opens over the page, in every theme: what is asked of the page before axe looks at it.</summary>
    [BrowserTheory]
    [InlineData("[popovertarget=settings]", "light", 1440)]
    [InlineData("[popovertarget=settings]", "sepia", 390)]
    [InlineData("#keys-shown", "dark", 1440)]
    [InlineData("#r1star", "sepia", 1440)]
    [InlineData("#r2star", "dark", 390)]
    [InlineData(".finder button", "sepia", 390)]
    [InlineData(".finder button", "dark", 1440)]
    public async Task AxeFindsNothingInWhatOpensOverThePage(string opener, string theme, int width)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { Width = width });
        await visit.Context.AddInitScriptAsync($$"""localStorage["cliff.settings"] = '{"theme":"{{theme}}"}'""");
        await visit.Page.GotoAsync(PageTypes.Reader);
        await visit.Page.Locator(opener).ClickAsync();


        Assert.Empty(await FaultsAsync(visit.Page));
    }

    private async Task AxeFindsNothingAsync(string path)
    {
        var faults = new List<string>();
        foreach (var (prefersDark, width) in Visitors)
        {
            await using var visit = await archive.VisitAsync(new VisitorOptions { PrefersDark = prefersDark, Width = width });
            await visit.Page.GotoAsync(path);
            faults.AddRange((await FaultsAsync(visit.Page)).Select(fault => $"{(prefersDark ? "dark" : "light")} {width}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private static async Task<string[]> FaultsAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(Faults);
    }
}
