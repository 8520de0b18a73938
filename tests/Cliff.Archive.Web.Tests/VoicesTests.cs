using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Web.Pages.Parts;
using Cliff.Archive.Web.Tests.Hosting;

namespace Cliff.Archive.Web.Tests;

/// <summary>The band of a chapter, and the two lenses.</summary>
[Collection(Reading.Name)]
public sealed class VoicesTests(FirstChapter site)
{
    private const string Voices = FirstChapter.Path + "/voices";
    private const string Argument = FirstChapter.Path + "/argument";

    [Fact]
    public async Task TheBandOfAChapterLeadsToEachQuotationAndNamesWhoSpeaks()
    {
        var page = await PageAsync(FirstChapter.Path);
        var places = page.QuerySelectorAll(".voices .band a");

        Assert.InRange(places.Length, 20, 240);
        Assert.All(places, place =>
        {
            Assert.NotNull(page.GetElementById(place.GetAttribute("href")!.Split('#')[1]));
            Assert.Matches(@"^\S.*, (\d+ places, )?[\d,]+ words?$", place.QuerySelector("title")!.TextContent);
        });
        Assert.Equal(FirstChapter.Path + "#q1", places[0].GetAttribute("href"));
        Assert.StartsWith("Joseph Stalin, ", places[0].QuerySelector("title")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheBandsOfAWorkAreThoseOfItsChapters()
    {
        var ofChapter = Drawn(await PageAsync(FirstChapter.Path), ".voices .band");
        var ofWork = Drawn(await PageAsync("/works/trotsky-3"), ".book .band");

        Assert.NotEmpty(ofChapter);
        Assert.Equal(ofChapter, ofWork);

        static IEnumerable<string> Drawn(IDocument page, string band) =>
            page.QuerySelectorAll($"{band} a").Select(place => $"{place.GetAttribute("href")} {place.QuerySelector("rect")!.GetAttribute("x")} {place.QuerySelector("rect")!.GetAttribute("width")} {place.QuerySelector("title")!.TextContent}");
    }

    [Fact]
    public void ABandHasNoMorePlacesThanCanBeToldApartAndLosesNobody()
    {
        var marks = Enumerable.Range(0, 1000).Select(at => new MapMark(at * 10, 4, $"q{at}") { Names = [$"Speaker {at % 7}"], Slug = $"speaker-{at % 7}" });
        var drawn = new ChapterMap(10_000, [], [.. marks]).Drawn(100);

        Assert.InRange(drawn.Length, 1, 100);
        Assert.Equal(1000, drawn.Sum(mark => mark.Places));
        Assert.Equal(7, drawn.SelectMany(mark => mark.Names).Distinct().Count());
    }

    [Fact]
    public async Task OnlyTheVoicesHasEveryQuotationInOrderAfterTheWordsThatIntroduceIt()
    {
        var page = await PageAsync(Voices);

        Assert.Equal(
            Enumerable.Range(1, 63).Select(number => $"{FirstChapter.Path}/q{number}"),
            page.QuerySelectorAll(".passage .by .self:not([href*='#'])").Select(link => link.GetAttribute("href")));
        Assert.Equal("Stalin’s article of 15 December lashed out. It stated:", page.QuerySelector(".passage .context")!.TextContent);
        Assert.All(page.QuerySelectorAll(".passage .by"), by => Assert.NotNull(by.QuerySelector(".who, .unnamed")));
        Assert.All(page.QuerySelectorAll(".passage .by"), by => Assert.NotNull(by.QuerySelector(".sure")));
    }

    [Fact]
    public async Task TheVoicesOfOneSpeakerAreTheirsAloneAndAStrangerShowsAll()
    {
        var one = await PageAsync(Voices + "?speaker=stalin");

        Assert.All(one.QuerySelectorAll(".passage .by .who"), who => Assert.Equal("/speakers/stalin", who.GetAttribute("href")));
        Assert.Equal(int.Parse(one.QuerySelector("nav[aria-label=Speaker] [aria-current] small")!.TextContent, System.Globalization.CultureInfo.InvariantCulture), one.QuerySelectorAll(".passage").Length);
        Assert.Equal(63, (await PageAsync(Voices + "?speaker=nobody-here")).QuerySelectorAll(".passage").Length);
    }

    [Fact]
    public async Task TheMarkersOfBothLensesLeadToTheNotesOfTheReader()
    {
        var reader = await PageAsync(FirstChapter.Path);
        foreach (var lens in new[] { Voices, Argument })
        {
            var markers = (await PageAsync(lens)).QuerySelectorAll("main a[role=doc-noteref]");
            Assert.NotEmpty(markers);
            Assert.All(markers, marker =>
            {
                Assert.StartsWith(FirstChapter.Path + "#n", marker.GetAttribute("href"), StringComparison.Ordinal);
                Assert.NotNull(reader.GetElementById(marker.GetAttribute("href")!.Split('#')[1]));
            });
        }
    }

    [Fact]
    public async Task OnlyTheArgumentFoldsEachBlockQuotationToOneLineAndKeepsAllElse()
    {
        var (page, reader) = (await PageAsync(Argument), await PageAsync(FirstChapter.Path));
        var folds = page.QuerySelectorAll("details.fold");

        Assert.Equal(reader.QuerySelectorAll("figure.quotation").Length, folds.Length);
        Assert.Equal("Joseph Stalin, 162 words", folds[0].QuerySelector("summary")!.TextContent);
        Assert.All(folds, fold => Assert.False(fold.HasAttribute("open")));
        Assert.Equal(Paragraphs(reader), Paragraphs(page));
        Assert.Equal(Inline(reader), Inline(page));
        Assert.Equal("details", page.GetElementById("q1")!.LocalName);

        static IEnumerable<string> Inline(IDocument page) => page.QuerySelectorAll("article q[id]").Where(quotation => quotation.Closest(".notes") is null).Select(quotation => quotation.Id!);
        static IEnumerable<string> Paragraphs(IDocument page) => page.QuerySelectorAll("article [id^=p]").Select(paragraph => paragraph.Id!);
    }

    [Fact]
    public async Task TheViewsOfAChapterLeadToEachOther()
    {
        string[] views = [FirstChapter.Path, Voices, Argument, FirstChapter.Path + "/quotations", FirstChapter.Path + "/notes", FirstChapter.Path + "/chronology", FirstChapter.Path + "/editor"];
        foreach (var view in views)
        {
            var links = (await PageAsync(view)).QuerySelectorAll("nav[aria-label='Views of the chapter'] a");
            Assert.Equal(views, links.Select(link => link.GetAttribute("href")));
            Assert.Equal(view, Assert.Single(links, link => link.HasAttribute("aria-current")).GetAttribute("href"));
        }
    }

    [Fact]
    public async Task AChapterThatQuotesNobodySaysSoAndOffersNoLens()
    {
        using var written = new WrittenSite("p1: Nobody is quoted here.", "p1: The {q1 -|old guard} is, by nobody.");

        Assert.Empty((await PageAsync(WrittenSite.Work + "/1", written.Client)).QuerySelectorAll("a[href$='/voices'], .band"));
        Assert.Contains("Nobody is quoted", (await PageAsync(WrittenSite.Work + "/1/voices", written.Client)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("this is the whole text", (await PageAsync(WrittenSite.Work + "/1/argument", written.Client)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("speaker not named, 2 words", (await PageAsync(WrittenSite.Work + "/2", written.Client)).QuerySelector(".band title")!.TextContent);
        Assert.Null((await PageAsync(WrittenSite.Work, written.Client)).QuerySelector("#voices"));
    }

    private Task<IDocument> PageAsync(string path) => PageAsync(path, site.Client);

    private static async Task<IDocument> PageAsync(string path, HttpClient client) => await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(path));
}
