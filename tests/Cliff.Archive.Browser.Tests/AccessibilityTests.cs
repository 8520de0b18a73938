using Deque.AxeCore.Playwright;

namespace Cliff.Archive.Browser.Tests;

[Collection(LookingOver.Name)]
public sealed class AccessibilityTests(BrowsedArchive archive)
{
    private static readonly (bool PrefersDark, int Width)[] Visitors = Environment.GetEnvironmentVariable("CLIFF_LONG_TESTS") == "1"
        ? [(false, 1440), (true, 1440), (false, 390), (true, 390)]
        : [(false, 1440), (true, 390)];

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

        var found = await visit.Page.RunAxe();

        Assert.Empty(found.Violations.Select(fault => $"{fault.Id}: {fault.Help}: {string.Join(" | ", fault.Nodes.Take(3).Select(node => node.Html))}"));
    }

    private async Task AxeFindsNothingAsync(string path)
    {
        var faults = new List<string>();
        foreach (var (prefersDark, width) in Visitors)
        {
            await using var visit = await archive.VisitAsync(new VisitorOptions { PrefersDark = prefersDark, Width = width });
            await visit.Page.GotoAsync(path);
            var found = await visit.Page.RunAxe();
            faults.AddRange(found.Violations.Select(fault =>
                $"{(prefersDark ? "dark" : "light")} {width}: {fault.Id}: {fault.Help}: {string.Join(" | ", fault.Nodes.Take(3).Select(node => node.Html))}"));
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }
}
