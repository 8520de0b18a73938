using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Web.Pages.Editing;
using Cliff.Archive.Web.Tests.Hosting;

namespace Cliff.Archive.Web.Tests;

/// <summary>What a chapter leans on, and what an editor did to it.</summary>
[Collection(Reading.Name)]
public sealed class LedgerTests(FirstChapter site)
{
    [Fact]
    public async Task TheQuotationsOfASpeakerWhoseSourceNoNoteGivesStandTogether()
    {
        var rows = (await PageAsync(FirstChapter.Path + "/notes")).QuerySelectorAll("section[aria-labelledby=gaps] tr")
            .Where(row => row.TextContent.Contains("Joseph Stalin; no marker stands at it.", StringComparison.Ordinal));

        Assert.Equal([FirstChapter.Path + "/q14", FirstChapter.Path + "/q23"], rows.Select(row => row.QuerySelector("a")!.GetAttribute("href")));
    }

    [Fact]
    public async Task EveryMarkerStandsInTheLedgerWithItsNoteAndLeadsToBoth()
    {
        var page = await PageAsync(FirstChapter.Path + "/notes");
        var rows = page.QuerySelectorAll("section[aria-labelledby=markers] tbody tr:has(td)");

        Assert.Equal(42, rows.Length);
        Assert.All(rows, row =>
        {
            Assert.StartsWith(FirstChapter.Path + "#r", row.QuerySelector("td a")!.GetAttribute("href"), StringComparison.Ordinal);
            var note = row.QuerySelector("td:nth-child(3) a")!.GetAttribute("href")!;
            Assert.NotNull(page.GetElementById(note[1..]));
            Assert.Contains(row.QuerySelector("td a")!.GetAttribute("href"), page.GetElementById(note[1..])!.QuerySelectorAll(".back").Select(back => back.GetAttribute("href")!.StartsWith('#') ? FirstChapter.Path + back.GetAttribute("href") : back.GetAttribute("href")));
        });
    }

    [Fact]
    public async Task AWorkIsCountedWithWhatIbidStandsForAndTheEvidenceOfIt()
    {
        var page = await PageAsync(FirstChapter.Path + "/notes");
        var life = page.QuerySelectorAll("section[aria-labelledby=works] tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Contains("My Life", StringComparison.Ordinal));

        Assert.Equal("6", life.QuerySelector("td b")!.TextContent);
        Assert.Contains("#n20", life.QuerySelectorAll("td:nth-child(2) a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Ibid. stands for what note 19 cites", life.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["The death of Lenin 5", "The Thirteenth Party Congress 1"], life.QuerySelectorAll("td:nth-child(3) li").Select(part => part.TextContent.Trim()));
        Assert.Equal("My Life: 6 markers in the text", life.QuerySelector("svg")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task ThePartsOfTheArgumentAddUpToTheMarkersOfAllCitations()
    {
        var page = await PageAsync(FirstChapter.Path + "/notes");
        foreach (var row in page.QuerySelectorAll("section[aria-labelledby=works] tbody tr"))
        {
            var cited = int.Parse(row.QuerySelector("td b")!.TextContent, CultureInfo.InvariantCulture);
            Assert.Equal(cited, row.QuerySelectorAll("td:nth-child(3) li small").Sum(times => int.Parse(times.TextContent, CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public async Task ABookNamesTheWorksItsNotesCiteMost()
    {
        var cited = (await PageAsync("/works/trotsky-3")).QuerySelectorAll("section[aria-labelledby=works-cited] li");

        Assert.Equal(12, cited.Length);
        Assert.Contains(cited, work => work.TextContent.Contains("My Life", StringComparison.Ordinal) && work.QuerySelector("a")!.TextContent == "6");
        Assert.All(cited, work => Assert.Equal(FirstChapter.Path + "/notes#works", work.QuerySelector("a")!.GetAttribute("href")));
    }

    [Fact]
    public async Task EveryDecisionOfAnEditorHasItsPlaceAndItsReason()
    {
        var page = await PageAsync(FirstChapter.Path + "/editor");
        var rows = page.QuerySelectorAll("main tbody tr");

        Assert.Equal(91, rows.Length);
        Assert.StartsWith("91 decisions.", page.QuerySelector("main .state")!.TextContent, StringComparison.Ordinal);
        foreach (var table in page.QuerySelectorAll("main table"))
        {
            var common = table.ParentElement!.QuerySelector(".state");
            Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.NotEmpty(common?.TextContent ?? row.QuerySelector(".why")!.TextContent));
        }

        foreach (var place in rows.Select(row => row.QuerySelector("td a")?.GetAttribute("href")).OfType<string>().Distinct())
            Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(place)).StatusCode);
    }

    [Theory]
    [InlineData("correction", "paragraph 96", "Carr you imagine", "Read “Can you imagine”.", "The scan read “Carr” for “Can”.")]
    [InlineData("block", "paragraph 86", "Comrades, an invitation", "It ends with “no great moral heroism is required.”.", "the author argues; then the speech goes on.")]
    [InlineData("lacuna", "lost passage 1", "the same liturgical refrain repeats.", "", "the last of them ends with the marker [21].")]
    [InlineData("citation", "note 5", "Challenge (1923-25)", "The author is Trotsky. The work is Challenge (1923-25).", "the book it is printed in is the second.")]
    public async Task ADecisionIsToldInSentences(string kind, string place, string words, string decided, string reason)
    {
        var rows = (await PageAsync(FirstChapter.Path + "/editor")).QuerySelectorAll($"section[aria-labelledby={kind}] tbody tr");

        Assert.Contains(rows, row => row.TextContent.Contains(words, StringComparison.Ordinal) && row.TextContent.Contains(decided, StringComparison.Ordinal) && row.TextContent.Contains(reason, StringComparison.Ordinal));
        Assert.True(kind == "block" || rows.Any(row => row.QuerySelector("td")!.TextContent.Trim() == place), place);
    }

    [Theory]
    [InlineData(DecisionSubject.Speaker, "kind", "unnamed", "The text names nobody.")]
    [InlineData(DecisionSubject.Speaker, "kind", "person", "No reason is given.")]
    [InlineData(DecisionSubject.Block, "is", "prose", "No reason is given.")]
    public void OnlySomeoneWithoutANameIsSaidToBeNamedByNobody(DecisionSubject subject, string field, string value, string why) =>
        Assert.Equal(why, EditorModel.Why(new EditorialDecision { Subject = subject, Fields = [new DecidedField(field, value)], Reasons = [], Line = 1 }));

    [Theory]
    [InlineData(DecisionSubject.Lacuna, "notes", "21, 22", "not found in the text")]
    [InlineData(DecisionSubject.Citation, "author", "Ada Falk", "not found in the text")]
    [InlineData(DecisionSubject.Note, "label", "21", "note 21")]
    [InlineData(DecisionSubject.Speaker, "name", "Ada Falk", "Ada Falk")]
    public void WhereADecisionHasNoPageItsPlaceIsWhatItIsAbout(DecisionSubject subject, string field, string value, string place) =>
        Assert.Equal(place, EditorModel.Place(new EditorialDecision { Subject = subject, Fields = [new DecidedField(field, value)], Reasons = ["So."], Line = 1 }));

    [Theory]
    [InlineData("")]
    [InlineData("/notes")]
    public async Task TheReaderAndTheNotesLeadToTheEditor(string path) =>
        Assert.NotNull((await PageAsync(FirstChapter.Path + path)).QuerySelector($"main a[href='{FirstChapter.Path}/editor']"));

    private async Task<IHtmlDocument> PageAsync(string path) => await new HtmlParser().ParseDocumentAsync(await site.Client.GetStringAsync(path));
}
