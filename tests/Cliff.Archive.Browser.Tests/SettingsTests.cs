using Microsoft.Playwright;

namespace Cliff.Archive.Browser.Tests;

/// <summary>What a reader chooses is kept on the device, and there at the first paint.</summary>
[Collection(Browsing.Name)]
public sealed class SettingsTests(BrowsedArchive archive)
{
    // The contrast of two colours (WCAG 2.2, “contrast ratio”), each as the browser computes it.
    private const string Contrasts = """
        () => {
            const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
            const style = getComputedStyle(document.documentElement);
            const probe = document.body.appendChild(document.createElement("i"));
            const light = name => {
                probe.style.color = `var(--${name})`;
                canvas.fillStyle = getComputedStyle(probe).color;
                canvas.fillRect(0, 0, 1, 1);
                const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
            };
            const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
            return ["ink", "soft", "said", "gone"].flatMap(ink => ["paper", "wash"].map(ground => [`${ink} on ${ground}`, contrast(light(ink), light(ground))]))
                .filter(([, ratio]) => ratio < 4.5).map(([names, ratio]) => `${names}: ${ratio.toFixed(2)}`);
        }
        """;

    [BrowserFact]
    public async Task WhatIsChosenIsThereAgainBeforeAnyScriptIsLoaded()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.GetByRole(AriaRole.Button, new() { Name = "Settings for reading" }).ClickAsync();
        var settings = page.GetByRole(AriaRole.Form, new() { Name = "Settings for reading" });
        await settings.GetByRole(AriaRole.Radio, new() { Name = "sepia" }).CheckAsync();
        await settings.GetByRole(AriaRole.Radio, new() { Name = "larger" }).CheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Settings for reading" })).ToBeFocusedAsync();

        await page.RouteAsync("**/scripts/*", route => route.AbortAsync());
        await page.GotoAsync("/");

        Assert.Equal("sepia", await page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        Assert.Equal("rgb(245, 236, 217)", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
        Assert.Equal("larger", await page.EvaluateAsync<string>("document.documentElement.dataset.size"));
    }

    [BrowserFact]
    public async Task WhatIsChosenOrForgottenInOneWindowHoldsInTheOther()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var other = await visit.Context.NewPageAsync();
        await visit.Page.GotoAsync(PageTypes.Reader);
        await other.GotoAsync("/");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Settings for reading" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "sepia" }).CheckAsync();
        await Assertions.Expect(other.Locator("html")).ToHaveAttributeAsync("data-theme", "sepia");

        await visit.Page.EvaluateAsync("localStorage.clear()");

        await Assertions.Expect(other.Locator("html")).Not.ToHaveAttributeAsync("data-theme", "sepia");
    }

    [BrowserFact]
    public async Task EveryChoiceChangesWhatIsSeenAndAllAsAtFirstTakesItBack()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var page = visit.Page;
        await page.GotoAsync(PageTypes.Reader);
        await page.GetByRole(AriaRole.Button, new() { Name = "Settings for reading" }).ClickAsync();
        var seen = "() => { const text = document.querySelector('#p2'); const style = getComputedStyle(text); const page = getComputedStyle(document.documentElement);"
            + " return [style.fontSize, style.fontFamily, style.lineHeight, style.textAlign, text.offsetWidth, page.backgroundColor, page.colorScheme, document.querySelector('.slip').innerText].join() }";
        var first = await page.EvaluateAsync<string>(seen);

        foreach (var name in new[] { "theme", "size", "face", "measure", "leading", "edge", "slips" })
        {
            foreach (var choice in await page.Locator($"#settings [name={name}]:not([value=''])").AllAsync())
            {
                await choice.CheckAsync();
                Assert.NotEqual(first, await page.EvaluateAsync<string>(seen));
            }

            await page.GetByRole(AriaRole.Button, new() { Name = "All as at first" }).ClickAsync();
            Assert.Equal(first, await page.EvaluateAsync<string>(seen));
        }

        Assert.Null(await page.EvaluateAsync<string?>("localStorage.getItem('cliff.settings')"));
    }

    [BrowserFact]
    public async Task WhoReadsTheCorrectedTextReadsTheCorrectionInThePlaceOfTheSlip()
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        await visit.Page.GotoAsync(PageTypes.Reader);
        var slip = visit.Page.Locator("#p96 .slip").First;
        var printed = await slip.InnerTextAsync();

        await visit.Page.EvaluateAsync("document.documentElement.dataset.slips = 'corrected'");

        Assert.Equal("", await slip.InnerTextAsync());
        Assert.Equal(printed, await slip.TextContentAsync());
        Assert.Equal("none", await slip.EvaluateAsync<string>("slip => getComputedStyle(slip.firstElementChild).display"));
        Assert.Equal("attr(data-read)", await slip.EvaluateAsync<string>("slip => getComputedStyle(slip, '::after').content.includes(slip.dataset.read) ? 'attr(data-read)' : getComputedStyle(slip, '::after').content"));
        Assert.NotEqual("", await slip.GetAttributeAsync("data-read"));
    }

    [BrowserTheory]
    [InlineData("light")]
    [InlineData("sepia")]
    [InlineData("dark")]
    public async Task EveryTextColourCanBeReadOnEveryGround(string theme)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        await visit.Page.GotoAsync("/");
        await visit.Page.EvaluateAsync("theme => { document.documentElement.dataset.theme = theme }", theme);

        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Contrasts));
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WithoutScriptTheDeviceDecidesAndNoControlIsSeen(bool prefersDark)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions { HasScript = false, PrefersDark = prefersDark });
        await visit.Page.GotoAsync(PageTypes.Reader);

        await Assertions.Expect(visit.Page.Locator(".tools")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveCSSAsync("background-color", prefersDark ? "rgb(22, 23, 26)" : "rgb(252, 250, 246)");
    }

    [BrowserTheory]
    [InlineData("{\"theme\":")]
    [InlineData("[1,\"two\"]")]
    [InlineData("{\"no-name\":\"x\"}")]
    [InlineData("null")]
    public async Task WhatSomebodyElseKeptUnderTheNameBreaksNothing(string kept)
    {
        await using var visit = await archive.VisitAsync(new VisitorOptions());
        var faults = new List<string>();
        visit.Page.PageError += (_, fault) => faults.Add(fault);
        await visit.Context.AddInitScriptAsync($"localStorage['cliff.settings'] = {System.Text.Json.JsonSerializer.Serialize(kept)}; localStorage['cliff.places'] = {System.Text.Json.JsonSerializer.Serialize(kept)}");

        foreach (var path in new[] { "/", PageTypes.Reader })
        {
            await visit.Page.GotoAsync(path);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Settings for reading" }).ClickAsync();
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Radio, new() { Name = "as the device" })).ToBeCheckedAsync();
        }

        Assert.Empty(faults);
    }
}
