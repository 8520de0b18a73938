using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Cliff.Archive.Web.Tests.Hosting;

namespace Cliff.Archive.Web.Tests;

/// <summary>What an editor is asked to check first, on the page and in the report.</summary>
[Collection(Reading.Name)]
public sealed class DoubtfulQuotationTests(FirstChapter site)
{
    private const string Quotations = "/quotations";
    private const string Doubtful = "section[aria-labelledby=doubtful] ";

    [Fact]
    public async Task TheDoubtfulStandAboveTheListEachWithWhoWhatWhyAndALink()
    {
        var page = await PageAsync(site.Client, FirstChapter.Path + Quotations);
        var first = page.QuerySelector("main section")!;
        var entries = first.QuerySelectorAll("dl > div");

        Assert.Equal("doubtful", first.GetAttribute("aria-labelledby"));
        Assert.NotEmpty(entries);
        Assert.All(entries, entry =>
        {
            Assert.StartsWith(FirstChapter.Path + "/q", entry.QuerySelector("dt a")!.GetAttribute("href"), StringComparison.Ordinal);
            Assert.NotEmpty(entry.QuerySelector(".who")!.TextContent);
            Assert.NotEmpty(entry.QuerySelector(".words")!.TextContent);
            Assert.EndsWith(".", entry.QuerySelector(".why")!.TextContent, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task TheListBelowKeepsAllQuotationsInTheirOrder()
    {
        var page = await PageAsync(site.Client, FirstChapter.Path + Quotations);

        var listed = page.QuerySelectorAll(".passage .by .self:not([href*='#'])").Select(link => link.GetAttribute("href"));

        Assert.Equal(Enumerable.Range(1, 63).Select(number => $"{FirstChapter.Path}/q{number}"), listed);
    }

    [Fact]
    public async Task WhatAnEditorDecidedIsNotAmongTheDoubtful()
    {
        var byEditor = await PageAsync(site.Client, FirstChapter.Path + Quotations + "?certainty=editor");
        var decided = Links(byEditor, ".passage .by .self:not([href*='#'])");
        var doubtful = Links(await PageAsync(site.Client, FirstChapter.Path + Quotations), Doubtful + "dt a");

        Assert.NotEmpty(decided);
        Assert.Empty(decided.Intersect(doubtful));
        Assert.Null(byEditor.QuerySelector(Doubtful));
    }

    [Fact]
    public async Task ThePageOfADoubtfulQuotationSaysTheSame()
    {
        var entry = (await PageAsync(site.Client, FirstChapter.Path + Quotations)).QuerySelector(Doubtful + "dl > div")!;

        var evidence = (await PageAsync(site.Client, entry.QuerySelector("a")!.GetAttribute("href")!)).QuerySelector(".chain")!;

        Assert.Contains(entry.QuerySelector(".why")!.TextContent, evidence.QuerySelectorAll("p").Select(reason => reason.TextContent));
    }

    [Fact]
    public async Task OfALongChapterTwentyAreInSightAndTheOthersBehindThem()
    {
        using var archive = new TestArchive();
        var called = Enumerable.Range(1, 23).Select(night => $"On night {night} somebody called out from the back of the hall: ‘We shall not go back to the ships before the bread is paid for.’ Then they went home.");
        await File.WriteAllTextAsync(Path.Combine(archive.SourceDirectory, "trotsky-3", "99-long.txt"), string.Join("\n\n", called) + "\n");
        await File.WriteAllTextAsync(Path.Combine(archive.SourceDirectory, "trotsky-3", "98-none.txt"), "Nobody is quoted here.\n");
        archive.Ingest();
        using var server = ArchiveServer.Start(archive);
        using var client = server.Client();
        var page = await PageAsync(client, "/works/trotsky-3/99-long" + Quotations);

        Assert.Equal(20, page.QuerySelectorAll(Doubtful + "> dl > div").Length);
        Assert.Equal(3, page.QuerySelectorAll(Doubtful + "> details:not([open]) > dl > div").Length);
        Assert.Equal("The other 3", page.QuerySelector(Doubtful + "summary")!.TextContent);
        Assert.Null((await PageAsync(client, "/works/trotsky-3/98-none" + Quotations)).QuerySelector(Doubtful));
    }

    [Fact]
    public async Task TheReportHasThemInTheSameOrderBeforeTheFullListAndSaysTheRunnerUp()
    {
        var report = (await Run.InProcessAsync("analyse", site.Archive.FirstChapter, "--format", "text")).Output;
        var section = report[report.IndexOf("To check first", StringComparison.Ordinal)..report.IndexOf("\ns1 ", StringComparison.Ordinal)];

        var onThePage = Links(await PageAsync(site.Client, FirstChapter.Path + Quotations), Doubtful + "> dl dt a");

        Assert.Equal(
            onThePage.Select(link => link.Split('/')[^1]),
            section.Split('\n').Where(line => line.StartsWith('q')).Select(line => line.Split(' ')[0]));
        Assert.Matches("speaker: [a-z-]+: .* Else it would have been [^.]+\\.", report);
    }

    private static string[] Links(IDocument page, string selector) => [.. page.QuerySelectorAll(selector).Select(link => link.GetAttribute("href")!)];

    private static async Task<IDocument> PageAsync(HttpClient client, string path) => await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(path));
}
