using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Cliff.Archive.Web.Tests.Hosting;

namespace Cliff.Archive.Web.Tests;

/// <summary>The ways to cite a thing: on its page, and as files.</summary>
[Collection(Reading.Name)]
public sealed class CitationTests(FirstChapter site)
{
    private const string Chain = "Joseph Stalin, quoted in Tony Cliff, Trotsky: Fighting the rising Stalinist bureaucracy, ch. 2, paras. 4–5, n. 1 (note text supplied)";

    [Theory]
    [InlineData(".bib", "application/x-bibtex", "@incollection{trotsky-3:02-campaign,")]
    [InlineData(".ris", "application/x-research-info-systems", "TY  - CHAP\r\nID  - trotsky-3:02-campaign\r\nAU  - Cliff, Tony\r\n")]
    [InlineData(".csl.json", "application/vnd.citationstyles.csl+json", "[")]
    [InlineData("/q1.bib", "application/x-bibtex", "@incollection{trotsky-3:02-campaign:q1,")]
    [InlineData("/n1star.ris", "application/x-research-info-systems", "TY  - CHAP\r\nID  - trotsky-3:02-campaign:n1star\r\n")]
    [InlineData("/p48.csl.json", "application/vnd.citationstyles.csl+json", "[")]
    [InlineData("/q1.txt", "text/plain", "I must dispel")]
    public async Task ACitationIsAFileWithItsTagAndItsName(string path, string kind, string beginning)
    {
        var answer = await site.Client.GetAsync(FirstChapter.Path + path);
        var name = "trotsky-3-02-campaign" + path.Replace('/', '-');

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(kind, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(name, answer.Content.Headers.ContentDisposition?.FileName);
        Assert.StartsWith(beginning, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, FirstChapter.Path + path));
        Assert.Equal(answer.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(answer.Headers.ETag, head.Headers.ETag);
        Assert.NotNull(answer.Headers.ETag);
        var again = new HttpRequestMessage(HttpMethod.Get, FirstChapter.Path + path);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, (await site.Client.SendAsync(again)).StatusCode);
    }

    [Theory]
    [InlineData("/works/trotsky-3/nothing.bib")]
    [InlineData("/works/nothing/02-campaign.ris")]
    [InlineData("/works/trotsky-3/02-campaign/p999.csl.json")]
    [InlineData("/works/trotsky-3/02-campaign/p999.txt")]
    [InlineData("/works/trotsky-3/02-campaign/n1star.99.bib")]
    [InlineData("/works/trotsky-3/02-campaign/n4.2.txt")]
    [InlineData("/works/trotsky-3/02-campaign/q1.1.ris")]
    [InlineData("/works/trotsky-3/02-campaign.BIB")]
    [InlineData("/works/trotsky-3/02-campaign/q1.Ris")]
    [InlineData("/works/trotsky-3/02-campaign.json")]
    public async Task WhatIsNotThereHasNoCitation(string path) => Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(path)).StatusCode);

    [Fact]
    public async Task TheFileForAProgramTellsTheWholeChain()
    {
        var item = JsonDocument.Parse(await site.Client.GetStringAsync(FirstChapter.Path + "/q1.csl.json")).RootElement.EnumerateArray().Single();

        Assert.Equal(Chain, item.GetProperty("note").GetString());
        Assert.Equal("Cliff", item.GetProperty("author")[0].GetProperty("family").GetString());
        Assert.False(item.TryGetProperty("URL", out _), "an address that nobody configured");
    }

    [Fact]
    public async Task TheWordsOfAQuotationComeWithTheirCitation()
    {
        var lines = (await site.Client.GetStringAsync(FirstChapter.Path + "/q1.txt")).Split('\n');

        Assert.EndsWith("I think that they do not.", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("... it is impossible", lines[2], StringComparison.Ordinal);
        Assert.Equal(Chain, lines[4]);
    }

    [Fact]
    public async Task TheNoteThatAThingLeansOnIsSaidToBeSupplied()
    {
        Assert.Contains("n. 4 (note text supplied)", await site.Client.GetStringAsync(FirstChapter.Path + "/n4.bib"), StringComparison.Ordinal);
        Assert.EndsWith("ch. 2, n. 1*\n", await site.Client.GetStringAsync(FirstChapter.Path + "/n1star.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/q1")]
    [InlineData("/p12")]
    [InlineData("/n4")]
    [InlineData("/s3")]
    [InlineData("")]
    public async Task EveryPageOfAThingHasAllStylesAndTheFiles(string path)
    {
        var page = await PageAsync(FirstChapter.Path + path);
        var cite = page.QuerySelector("section[aria-labelledby=cite]")!;

        Assert.Equal(
            ["As text", "Permanent link", .. path.Length > 0 ? ["In context"] : Array.Empty<string>(), "Chicago, note", "Chicago, bibliography", "MLA, works cited", "MLA, in the text", "APA, reference", "APA, in the text"],
            cite.QuerySelectorAll("dt").Select(term => term.TextContent));
        Assert.All(cite.QuerySelectorAll("dd"), line => Assert.NotEmpty(line.TextContent.Trim()));
        Assert.Equal(path.Length > 0, cite.QuerySelector("details")!.HasAttribute("open"));
        foreach (var file in cite.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!))
            Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(file)).StatusCode);
        Assert.Equal(path.Length > 0 ? 6 : 4, cite.QuerySelectorAll("a").Length);
    }

    [Fact]
    public async Task TitlesAreInItalicsInTheLanguageOfTheText()
    {
        var page = await PageAsync(FirstChapter.Path + "/q1");
        var note = page.QuerySelectorAll("section[aria-labelledby=cite] dd").Single(line => line.TextContent.Contains("(1991), paras. 4–5", StringComparison.Ordinal));

        Assert.Equal(
            "Joseph Stalin, Works, quoted in Tony Cliff, “The campaign against Trotsky,” chap. 2 in Trotsky: Fighting the rising Stalinist bureaucracy, 1923–1927, vol. 3 (1991), paras. 4–5, n. 1 (note text supplied), Cliff Archive.",
            note.TextContent);
        Assert.Equal(["Works", "Trotsky: Fighting the rising Stalinist bureaucracy, 1923–1927"], note.QuerySelectorAll("cite[lang=en]").Select(title => title.TextContent));
    }

    [Fact]
    public async Task InTheReaderEachNumberBylineAndNoteLeadsToThePageThatCitesIt()
    {
        var page = await PageAsync(FirstChapter.Path);

        Assert.Equal(FirstChapter.Path + "/p12", page.QuerySelector("#p12 .pn")!.GetAttribute("href"));
        Assert.Equal(FirstChapter.Path + "/q1", page.QuerySelector("#q1 .by > .self")!.GetAttribute("href"));
        Assert.Equal(FirstChapter.Path + "/n4", page.QuerySelector("#n4 .label")!.GetAttribute("href"));
        Assert.Equal(FirstChapter.Path, page.QuerySelector("article[data-permalink]")!.GetAttribute("data-permalink"));
    }

    private async Task<IHtmlDocument> PageAsync(string path) => await new HtmlParser().ParseDocumentAsync(await site.Client.GetStringAsync(path));
}
