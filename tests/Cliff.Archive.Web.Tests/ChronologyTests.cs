using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Cliff.Archive.Web.Pages.Chronology;
using Cliff.Archive.Web.Tests.Hosting;

namespace Cliff.Archive.Web.Tests;

/// <summary>The dates that a chapter, a work and the archive name.</summary>
[Collection(Reading.Name)]
public sealed class ChronologyTests(FirstChapter site, ManyWorksSite many) : IClassFixture<ManyWorksSite>
{
    private const string OfChapter = FirstChapter.Path + "/chronology";
    private const string OfWork = "/chronology?work=trotsky-3";

    [Theory]
    [InlineData(OfChapter)]
    [InlineData(OfWork)]
    [InlineData("/chronology")]
    public async Task Every_date_stands_under_its_year_with_its_sentence_and_a_link_to_its_paragraph(string address)
    {
        var page = await PageAsync(address);
        var years = page.QuerySelectorAll("section > h2[id^=y]").Select(heading => int.Parse(heading.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.Equal([1917, 1919, 1920, 1921, 1923, 1924, 1925, 1927, 1930, 1936], years);
        Assert.Equal(35, page.QuerySelectorAll("section[aria-labelledby^=y] .dates > li").Length);
        Assert.All(page.QuerySelectorAll(".dates > li"), entry =>
        {
            Assert.NotEmpty(entry.QuerySelector(".when")!.TextContent.Trim());
            Assert.NotEmpty(entry.QuerySelector("mark")!.TextContent);
            Assert.StartsWith(FirstChapter.Path + "#", entry.QuerySelector(".why a")!.GetAttribute("href"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_link_of_a_date_leads_to_the_paragraph_that_names_it()
    {
        var chapter = await PageAsync(FirstChapter.Path);

        Assert.All((await PageAsync(OfChapter)).QuerySelectorAll(".dates > li"), entry =>
        {
            var id = entry.QuerySelector(".why a")!.GetAttribute("href")!.Split('#')[1];
            Assert.Contains(entry.QuerySelector("mark")!.TextContent, chapter.GetElementById(id)!.TextContent, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Dates_too_many_to_draw_each_are_counted_and_no_year_is_empty()
    {
        var day = new DateOnly(1900, 1, 1);
        using var written = new WrittenSite(string.Join('\n', Enumerable.Range(0, TimeSpot.Most + 1).Select(at => $"p{at + 1}: It rained on {day.AddDays(at).ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}.")));

        var page = await new HtmlParser().ParseDocumentAsync(await written.Client.GetStringAsync(WrittenSite.Work + "/1/chronology"));

        Assert.Contains("How many dates begin in each year", page.QuerySelector(".times figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(9, page.QuerySelectorAll(".times svg rect").Length);
        Assert.Equal("3,001", page.QuerySelector(".times li:not(.axis) .share")!.TextContent);
    }

    [Fact]
    public async Task A_date_without_a_year_of_its_own_says_where_its_year_is_from()
    {
        var entry = Entry(await PageAsync(OfChapter), "26 January 1924");

        Assert.Contains("year from context", entry, StringComparison.Ordinal);
        Assert.Contains("printed “26 January”", entry, StringComparison.Ordinal);
        Assert.Contains("“21 January 1924”", entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_whose_year_is_not_known_stands_apart_with_the_reason()
    {
        var apart = (await PageAsync(OfChapter)).QuerySelectorAll("section[aria-labelledby=apart] .dates > li");

        Assert.Equal(["February", "March", "April", "January", "May"], apart.Select(entry => entry.QuerySelector(".when")!.TextContent.Trim()));
        Assert.All(apart, entry => Assert.Contains("It names no year", entry.TextContent, StringComparison.Ordinal));
        Assert.All(apart, entry => Assert.Null(entry.QuerySelector("time")));
    }

    [Fact]
    public async Task No_date_is_given_to_machines_with_more_than_its_words_say() => Assert.All((await PageAsync(OfChapter)).QuerySelectorAll(".dates time"), time =>
        Assert.Equal(time.GetAttribute("datetime")!.Count(letter => letter == '-') + 1, time.TextContent.Split(' ').Length));

    [Fact]
    public async Task The_timeline_has_a_row_for_each_year_that_leads_to_its_list_and_says_what_it_shows()
    {
        var page = await PageAsync(OfChapter);
        var rows = page.QuerySelectorAll(".times li:not(.axis)");

        Assert.Equal(page.QuerySelectorAll("section > h2[id^=y]").Select(heading => "#" + heading.Id), rows.Select(row => row.QuerySelector("a")!.GetAttribute("href")));
        Assert.All(rows, row => Assert.Matches("^[0-9]{4}: [0-9]+ dates?$", row.QuerySelector("svg[role=img]")!.GetAttribute("aria-label")));
        Assert.All(rows, row => Assert.NotEmpty(row.QuerySelectorAll("svg > *")));
        Assert.Empty(page.QuerySelectorAll("main [style]"));
    }

    [Fact]
    public async Task A_year_can_be_seen_by_itself()
    {
        var page = await PageAsync(OfWork + "&year=1924");

        Assert.Equal(["y1924"], page.QuerySelectorAll("section > h2[id^=y]").Select(heading => heading.Id));
        Assert.Contains("Dates of 1924: 12", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(OfWork, page.QuerySelector(".lead .state a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_chapter_and_the_work_lead_to_their_chronologies()
    {
        Assert.NotNull((await PageAsync(FirstChapter.Path)).QuerySelector($"a[href='{OfChapter}']"));
        Assert.NotNull((await PageAsync("/works/trotsky-3")).QuerySelector($"a[href='{OfWork}']"));
        Assert.NotNull((await PageAsync("/")).QuerySelector("a[href='/chronology']"));
    }

    [Fact]
    public async Task A_chapter_that_names_no_date_says_so()
    {
        using var archive = new TestArchive();
        Directory.CreateDirectory(Path.Combine(archive.SourceDirectory, "quiet"));
        await File.WriteAllTextAsync(Path.Combine(archive.SourceDirectory, "quiet", "one.txt"), "A Quiet Book\n\nNothing in it happens at any time, and nobody minds that at all.\n");
        archive.Ingest();
        using var server = ArchiveServer.Start(archive);
        using var client = server.Client();

        var page = await PageAsync("/works/quiet/one/chronology", client);

        Assert.Contains("no date that could be read", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".times, .dates"));
    }

    [Fact]
    public async Task An_archive_of_many_dates_shows_how_many_each_decade_has_and_every_date_is_on_one_page()
    {
        var overview = await PageAsync("/chronology", many.Client);
        var decades = overview.QuerySelectorAll(".times li:not(.axis) a").Select(link => link.GetAttribute("href")!).ToList();
        var found = new List<string>();
        foreach (var decade in decades)
        {
            for (var address = decade; address is not null;)
            {
                var page = await PageAsync(address, many.Client);
                var entries = page.QuerySelectorAll(".dates > li").Select(entry => entry.QuerySelector(".why a")!.GetAttribute("href")!).ToList();
                Assert.InRange(entries.Count, 1, 150);
                found.AddRange(entries);
                address = page.QuerySelector(".turn a[rel=next]")?.GetAttribute("href");
            }
        }

        Assert.Empty(overview.QuerySelectorAll(".dates"));
        Assert.Equal(found.Count, found.Distinct().Count());
        Assert.Equal(Enumerable.Range(0, ManyWorksSite.Works).Sum(number => 1 + (number % 3)), found.Count);
    }

    [Fact]
    public async Task A_work_that_is_not_there_has_no_chronology() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync("/chronology?work=nothing")).StatusCode);

    private static string Entry(IDocument page, string understood) =>
        page.QuerySelectorAll(".dates > li").Single(entry => entry.QuerySelector(".when")!.TextContent.Trim() == understood).TextContent;

    private Task<IDocument> PageAsync(string address) => PageAsync(address, site.Client);

    private static async Task<IDocument> PageAsync(string address, HttpClient client) =>
        await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(address));
}
