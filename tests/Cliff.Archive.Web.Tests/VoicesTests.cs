using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Cliff.Archive.Storage.Tests.Searching;
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
    public async Task TheBandOfAChapterInItsWorkIsTheSameWithFewerParts()
    {
        var (reader, work) = (await PageAsync(FirstChapter.Path), await PageAsync("/works/trotsky-3"));
        var (ofChapter, ofWork) = (reader.QuerySelectorAll(".voices .band a"), work.QuerySelectorAll(".book .band a"));

        Assert.InRange(ofWork.Length, 20, 60);
        Assert.Equal(reader.QuerySelector(".voices .band")!.GetAttribute("viewBox"), work.QuerySelector(".book .band")!.GetAttribute("viewBox"));
        Assert.All(ofWork, place => Assert.NotNull(reader.GetElementById(place.GetAttribute("href")!.Split('#')[1])));
        Assert.Equal(Places(ofChapter), Places(ofWork));

        static int Places(IEnumerable<IElement> band) => band.Select(place => place.QuerySelector("title")!.TextContent.Split(", "))
            .Sum(title => title.FirstOrDefault(part => part.EndsWith(" places", StringComparison.Ordinal)) is { } places ? int.Parse(places.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) : 1);
    }

    [Theory]
    [InlineData(40, 40, 0)]
    [InlineData(41, 0, 41)]
    [InlineData(301, 0, 0)]
    public async Task AWorkOfManyChaptersHasPicturesForItsBandsAndOneOfHundredsHasNone(int chapters, int linked, int drawn)
    {
        using var written = new WrittenSite([.. Enumerable.Range(0, chapters).Select(_ => "p1: One said {q1 falk|bread is dear} and one said {q2 berg|so is coal} and home they went by night.")]);

        var page = await PageAsync(WrittenSite.Work, written.Client);

        Assert.Equal(chapters, page.QuerySelectorAll(".book").Length);
        Assert.Equal(linked, page.QuerySelectorAll(".book .band").Length);
        var pictures = page.QuerySelectorAll(".book svg[role=img]");
        Assert.Equal(drawn, pictures.Length);
        Assert.All(pictures, picture => Assert.Equal("M7 0h11v1h-11zM28 0h11v1h-11z", Assert.Single(picture.Children).GetAttribute("d")));
    }

    [Fact]
    public void APictureHasNoMoreThanItsPartsHoweverManyMarksThereAre()
    {
        Assert.Equal("M0 0h60v1h-60z", ChapterPicture.Of(Enumerable.Range(0, 1000).Select(at => (at % 60, at % 60))).Outline);
        Assert.Equal("M3 0h5v1h-5zM59 0h1v1h-1z", ChapterPicture.Of([(59, 70), (5, 8), (3, 5)]).Outline);
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

    [Theory]
    [InlineData(199, 100)]
    [InlineData(10_099, 100)]
    [InlineData(30, 240)]
    public void ABandHasNoMorePlacesThanPartsOfALengthThatIsNoMultipleOfThem(int length, int parts)
    {
        var map = new ChapterMap(length, [], [.. Enumerable.Range(0, length).Select(at => new MapMark(at, 1, $"q{at}") { Names = [$"Speaker {at % 7}"], Slug = $"speaker-{at % 7}" })]);

        Assert.InRange(map.Drawn(parts).Length, 1, parts);
        Assert.True(map.Narrowest > 0);
    }

    [Fact]
    public async Task ABlockQuotationInANoteIsNotCountedAmongThoseThatAreFolded()
    {
        var chapter = MarkedText.Chapter("p1: Nobody is quoted here.\nn1: See {q1 falk|bread is dear and so is coal}.");
        using var written = new WrittenSite(chapter with { Quotations = [chapter.Quotations[0] with { Placement = QuotationPlacement.Block }] });

        Assert.Contains("this is the whole text", (await PageAsync(WrittenSite.Work + "/1/argument", written.Client)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
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
    public async Task TheMarkersAmongTheVoicesLeadToTheNotesOfTheReader()
    {
        var reader = await PageAsync(FirstChapter.Path);
        var markers = (await PageAsync(Voices)).QuerySelectorAll("main a[role=doc-noteref]");

        Assert.NotEmpty(markers);
        Assert.All(markers, marker =>
        {
            Assert.StartsWith(FirstChapter.Path + "#n", marker.GetAttribute("href"), StringComparison.Ordinal);
            Assert.NotNull(reader.GetElementById(marker.GetAttribute("href")!.Split('#')[1]));
        });
    }

    [Fact]
    public async Task TheArgumentHasItsNotesAtItsEndAndTheWaysBack()
    {
        var page = await PageAsync(Argument);
        var markers = page.QuerySelectorAll("main a[role=doc-noteref]");

        Assert.NotEmpty(markers);
        Assert.All(markers, marker => Assert.NotNull(page.GetElementById(marker.GetAttribute("href")![1..])?.Closest(".endnotes")));
        Assert.All(page.QuerySelectorAll(".endnotes a.back"), back => Assert.NotNull(page.GetElementById(back.GetAttribute("href")![1..])));
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
