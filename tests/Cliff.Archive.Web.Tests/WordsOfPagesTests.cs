using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Cliff.Archive.Web.Tests.Hosting;

namespace Cliff.Archive.Web.Tests;

[Collection(Reading.Name)]
public sealed partial class WordsOfPagesTests(FirstChapter site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/works/trotsky-3")]
    [InlineData(FirstChapter.Path + "/notes")]
    [InlineData(FirstChapter.Path + "/quotations")]
    [InlineData(FirstChapter.Path + "/chronology")]
    [InlineData("/chronology?work=trotsky-3")]
    [InlineData(FirstChapter.Path + "/n1star")]
    [InlineData(FirstChapter.Path + "/l1")]
    [InlineData("/speakers")]
    [InlineData("/speakers/trotsky")]
    [InlineData("/search")]
    [InlineData("/search?q=party")]
    [InlineData("/search?q=zzzz&speaker=trotsky")]
    public async Task NoSpaceStandsBeforeAStopThatIsOurs(string path) => Assert.Empty(await StraySpacesAsync(path));

    [Fact]
    public async Task NoSpaceStandsBeforeAStopOnThePageOfAnyQuotation()
    {
        for (var number = 1; number <= 63; number++)
            Assert.Empty(await StraySpacesAsync($"{FirstChapter.Path}/q{number}"));
    }

    /// <summary>Razor takes a sign between two letters for an e-mail address, and sends the code after it to the reader.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/authors")]
    [InlineData("/authors/tony-cliff")]
    [InlineData("/works/trotsky-3")]
    [InlineData(FirstChapter.Path)]
    [InlineData(FirstChapter.Path + "/notes")]
    [InlineData(FirstChapter.Path + "/quotations")]
    [InlineData(FirstChapter.Path + "/chronology")]
    [InlineData("/chronology?work=trotsky-3")]
    [InlineData(FirstChapter.Path + "/q1")]
    [InlineData(FirstChapter.Path + "/p1")]
    [InlineData(FirstChapter.Path + "/n1star")]
    [InlineData(FirstChapter.Path + "/l1")]
    [InlineData("/speakers")]
    [InlineData("/speakers/trotsky")]
    [InlineData("/search")]
    [InlineData("/search?q=party")]
    [InlineData("/search?q=zzzz&speaker=trotsky")]
    public async Task NoCodeIsAmongTheWords(string path)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await site.Client.GetStringAsync(path));

        Assert.All(["@if", "@for", "@(", "Model."], code => Assert.DoesNotContain(code, page.Body!.TextContent, StringComparison.Ordinal));
    }

    private async Task<string[]> StraySpacesAsync(string path)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await site.Client.GetStringAsync(path));
        // What the source prints is its own affair.
        foreach (var printed in page.QuerySelectorAll("blockquote, .serif, .words, .thing, .passage, ol.notes, script").ToList())
            printed.Replace(page.CreateTextNode("…"));
        return [.. page.QuerySelectorAll("main p, main li, main dd, footer p").Select(element => element.Text()).Where(words => StraySpace().IsMatch(words)).Select(words => $"{path}: {words}")];
    }

    [GeneratedRegex(@"[\p{L}\p{N})’”]\s+[.,;:](\s|$)", RegexOptions.NonBacktracking)]
    private static partial Regex StraySpace();
}
