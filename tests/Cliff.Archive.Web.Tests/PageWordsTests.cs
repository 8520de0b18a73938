using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Cliff.Archive.Web.Tests.Hosting;

namespace Cliff.Archive.Web.Tests;

[Collection(Reading.Name)]
public sealed class PageWordsTests(FirstChapter site)
{
    [Theory]
    [InlineData("death")]
    [InlineData("party")]
    [InlineData("\"the party\"")]
    public async Task TheWordsOfAHitAreThoseOfItsBlock(string query)
    {
        var asked = "?q=" + Uri.EscapeDataString(query);
        var found = await site.Client.GetFromJsonAsync<JsonElement>("/api/v1/search" + asked);
        var texts = found.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("text").GetString()!).ToList();

        var shown = (await PageAsync("/search" + asked)).QuerySelectorAll(".passage p");

        Assert.NotEmpty(texts);
        Assert.Contains(shown, words => words.QuerySelector("mark") is not null);
        Assert.Equal(texts.Count, shown.Length);
        Assert.All(shown.Zip(texts), pair => Assert.Contains(Uncut(pair.First.TextContent), pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheNumbersOfTheSectionsAndOfTheRestAreThatOfTheChapter()
    {
        var state = (await PageAsync("/works/trotsky-3")).QuerySelector(".book .state")!;
        var sections = (await PageAsync("/works/trotsky-3")).QuerySelectorAll(".chapters small").Sum(number => First(number.TextContent));
        var elsewhere = state.TextContent.Split(',').Where(part => part.Contains("of them", StringComparison.Ordinal)).Sum(First);

        Assert.True(sections > 0);
        Assert.Equal(First(state.QuerySelector("a")!.TextContent), sections + elsewhere);
    }

    [Fact]
    public async Task EveryQuotationIsCountedWithASpeakerOrWithout()
    {
        var state = (await PageAsync("/speakers")).QuerySelector(".lead .state")!.TextContent;
        var chapter = (await PageAsync(FirstChapter.Path + "/quotations")).QuerySelector(".choice[aria-label='By certainty'] a")!.TextContent;

        var counted = System.Text.RegularExpressions.Regex.Matches(state, @"(\d+) quotation").Sum(number => First(number.Value));
        Assert.Equal(First(chapter), counted);
    }

    [Fact]
    public async Task APathWithASlashAtItsEndIsSaidToBeTheOneWithout()
    {
        var page = await site.Client.GetAsync(FirstChapter.Path + "/q9/");
        var sheet = (await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync())).QuerySelector(".lead")!;

        Assert.DoesNotContain("never was", sheet.TextContent, StringComparison.Ordinal);
        Assert.Equal(FirstChapter.Path + "/q9", sheet.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("-party", "only what must not be there")]
    [InlineData("speaker:nobody-at-all party", "nobody called “nobody-at-all”")]
    [InlineData("\"party zebra\"", "next to each other")]
    [InlineData("zebra", "No passage has this word.")]
    [InlineData("...", "no word in it to look for")]
    public async Task AnEmptySearchSaysWhyAndOffersMore(string query, string why)
    {
        var page = await PageAsync("/search?q=" + Uri.EscapeDataString(query));

        Assert.Contains(why, page.QuerySelector("section[aria-labelledby=none] .state")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("section[aria-labelledby=none] .go a"));
        Assert.Null(page.QuerySelector(".facets"));
    }

    private static int First(string words) => int.Parse(string.Concat(words.SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);

    private static string Uncut(string words) =>
        words[(words.StartsWith("… ", StringComparison.Ordinal) ? 2 : 0)..(words.EndsWith(" …", StringComparison.Ordinal) ? words.Length - 2 : words.Length)];

    private async Task<IDocument> PageAsync(string path) => await new HtmlParser().ParseDocumentAsync(await site.Client.GetStringAsync(path));
}
