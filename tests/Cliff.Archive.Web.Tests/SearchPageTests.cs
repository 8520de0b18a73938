using System.Net;
using AngleSharp.Html.Parser;
using Cliff.Archive.Storage.Editions;
using Cliff.Archive.Storage.Searching;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Hosting;
using Cliff.Archive.Web.Pages.Search;
using Cliff.Archive.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Configuration;
using Reading = Cliff.Archive.Web.Tests.Hosting.Reading;

namespace Cliff.Archive.Web.Tests;

[Collection(Reading.Name)]
public sealed class SearchPageTests(FirstChapter site)
{
    [Fact]
    public async Task ASentenceOfSixtyWordsIsFoundAsAPhrase()
    {
        var sentence = string.Join(' ', (await File.ReadAllTextAsync(site.Archive.FirstChapter)).Split("The real tragedy", 2)[1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(60));

        var page = await site.Client.GetAsync("/search?q=" + Uri.EscapeDataString($"\"The real tragedy {sentence}\""));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var marked = (await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync())).QuerySelector("mark")!.TextContent;
        Assert.Equal($"The real tragedy {sentence}", string.Join(' ', marked.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public async Task TheWordsOfAHitStandAsTheyArePrinted()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await site.Client.GetStringAsync("/search?q=party&in=prose"));
        var shown = page.QuerySelectorAll("figure.passage p").Select(passage => passage.TextContent.Replace("… ", "", StringComparison.Ordinal).Replace(" …", "", StringComparison.Ordinal)).ToList();
        var text = (await File.ReadAllTextAsync(site.Archive.FirstChapter)).ReplaceLineEndings("\n");

        Assert.NotEmpty(shown);
        Assert.All(shown, words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AHitAtSecondHandNamesWhoHandsTheWordsOn()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await site.Client.GetStringAsync("/search?q=saturday"));

        var byline = Assert.Single(page.QuerySelectorAll("figure.passage .by"));
        Assert.Contains("as reported by Leon Trotsky", byline.TextContent, StringComparison.Ordinal);
        Assert.NotNull(byline.QuerySelector("a[href='/speakers/trotsky']"));
    }

    [Fact]
    public async Task ANoteIsNamedByItsPrintedLabel()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await site.Client.GetStringAsync("/search?q=trotsky&in=notes"));
        var names = page.QuerySelectorAll("figure.passage a.self").ToDictionary(link => link.GetAttribute("href")!.Split('#')[1], link => link.TextContent);

        Assert.NotEmpty(names);
        var notes = await new HtmlParser().ParseDocumentAsync(await site.Client.GetStringAsync(FirstChapter.Path + "/notes"));
        Assert.All(names, name => Assert.Equal("note " + notes.GetElementById(name.Key)!.QuerySelector(".label")!.TextContent, name.Value));
    }

    [Fact]
    public async Task ASearchThatTakesTooLongIsAnsweredWithAdviceAndNotKept()
    {
        using var server = ArchiveServer.Start(site.Archive, ("Archive:SearchSeconds", "0"));
        using var client = server.Client();

        var page = await client.GetAsync("/search?q=party");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(page.Headers.CacheControl?.NoStore);
        Assert.Null(page.Headers.ETag);
        var words = await page.Content.ReadAsStringAsync();
        Assert.Contains("takes too long", words, StringComparison.Ordinal);
        Assert.Contains("Add a word", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing found", words, StringComparison.Ordinal);

        var api = await client.GetAsync("/api/v1/search?q=party");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, api.StatusCode);
        Assert.NotNull(api.Headers.RetryAfter);
        Assert.Equal("application/problem+json", api.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task WhatWasFoundIsShownEvenIfNoTimeIsLeftToCountIt()
    {
        using var store = new EditionStore(site.Archive.DataDirectory);
        using var lease = store.Acquire();
        var settings = ArchiveSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Archive:SearchSeconds", "60")]).Build(), site.Archive.Folder);
        var http = new DefaultHttpContext();
        http.Request.QueryString = new QueryString("?q=party");
        var model = new SearchModel(lease.Context, new PassageSearch(lease.Context), new SiteLinks(""), settings, new LeapingClock())
        {
            PageContext = new PageContext { HttpContext = http },
        };

        await model.OnGetAsync(CancellationToken.None);

        Assert.NotEmpty(model.Result.Hits);
        Assert.Null(model.Facets);
        Assert.False(model.TookTooLong);
        Assert.Equal("no-store", http.Response.Headers.CacheControl.ToString());
    }

    /// <summary>A clock that is an hour further whenever it is looked at.</summary>
    private sealed class LeapingClock : TimeProvider
    {
        private long _hours;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => ++_hours * 3600;
    }
}
