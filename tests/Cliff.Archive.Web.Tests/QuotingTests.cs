using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Cliff.Archive.Storage.Tests.Searching;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Web.Tests.Hosting;

namespace Cliff.Archive.Web.Tests;

/// <summary>Who quotes whom, and what is known of one speaker.</summary>
[Collection(Reading.Name)]
public sealed class QuotingTests(FirstChapter site)
{
    private const string OfWork = "/quoting?work=trotsky-3";

    [Theory]
    [InlineData("/quoting?count=number")]
    [InlineData(OfWork + "&count=number")]
    public async Task EveryCellOpensAsManyPassagesAsItSays(string address)
    {
        var cells = (await PageAsync(address)).QuerySelectorAll(".matrix td a");

        Assert.InRange(cells.Length, 10, 144);
        foreach (var cell in cells)
            Assert.Equal(int.Parse(cell.TextContent, NumberStyles.Number, CultureInfo.InvariantCulture), (await PageAsync(cell.GetAttribute("href")!)).QuerySelectorAll(".passage").Length);
    }

    [Theory]
    [InlineData("/quoting")]
    [InlineData(OfWork)]
    [InlineData(OfWork + "&hand=second")]
    public async Task EveryChainOpensAsManyPassagesAsItSays(string address)
    {
        var chains = (await PageAsync(address)).QuerySelectorAll(".saids li");

        Assert.NotEmpty(chains);
        foreach (var chain in chains)
            Assert.StartsWith($"{(await PageAsync(chain.QuerySelector("a")!.GetAttribute("href")!)).QuerySelectorAll(".passage").Length} ", chain.QuerySelector("small")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WordsAtSecondHandNameEveryHandTheyWentThrough()
    {
        var chains = (await PageAsync(OfWork + "&hand=second")).QuerySelectorAll(".saids li a").Select(chain => chain.TextContent).ToList();

        Assert.Contains("Natalia Sedova, quoted by Leon Trotsky, quoted by Tony Cliff", chains);
        Assert.All(chains, chain => Assert.Equal(3, chain.Split(", quoted by ").Length));
    }

    [Fact]
    public async Task TheTwoMeasuresAreAChoiceAndTheCellsSayBoth()
    {
        var (words, number) = (await PageAsync(OfWork), await PageAsync(OfWork + "&count=number"));

        Assert.Equal("By words", words.QuerySelector("nav[aria-label=Measure] [aria-current]")!.TextContent);
        Assert.Equal("By number", number.QuerySelector("nav[aria-label=Measure] [aria-current]")!.TextContent);
        var cell = words.QuerySelector(".matrix td a")!;
        Assert.Matches(@"^Tony Cliff quotes Leon Trotsky: \d+ quotations, [\d,]+ words$", cell.GetAttribute("aria-label"));
        Assert.Contains($" {cell.TextContent} words", cell.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/quoting?work=nothing", 404)]
    [InlineData("/quoting/passages", 404)]
    [InlineData("/quoting/passages?speaker=nobody-here", 404)]
    [InlineData("/quoting/passages?speaker=_unnamed", 404)]
    [InlineData("/quoting/passages?speaker=stalin&by=nobody-here", 404)]
    [InlineData("/quoting/passages?speaker=stalin&work=nothing", 404)]
    [InlineData("/quoting/passages?speaker=stalin&by=krupskaya", 200)]
    [InlineData("/quoting?count=all&hand=left&page=-3", 200)]
    [InlineData("/speakers/nobody-here/about", 404)]
    public async Task WhatIsOddIsNoFault(string address, int status) => Assert.Equal((HttpStatusCode)status, (await site.Client.GetAsync(address)).StatusCode);

    [Fact]
    public async Task ASpeakersPageSaysWhereHowMuchThroughWhomAndFromWhat()
    {
        var page = await PageAsync("/speakers/trotsky");

        var strip = Assert.Single(page.QuerySelectorAll(".places li"));
        Assert.Equal(FirstChapter.Path + "/voices?speaker=trotsky", strip.QuerySelector("a")!.GetAttribute("href"));
        Assert.All(strip.QuerySelectorAll(".band title"), title => Assert.StartsWith("Leon Trotsky, ", title.TextContent, StringComparison.Ordinal));
        Assert.Equal("16", page.QuerySelector("section[aria-labelledby=quoted-by] li span")!.TextContent);
        Assert.Contains("Nikolai Bukharin", page.QuerySelector("section[aria-labelledby=handed-on]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("My Life", page.QuerySelectorAll("section[aria-labelledby=cited] cite").Select(title => title.TextContent));
        Assert.Equal(["The first, in a work of 1991", "The longest"], page.QuerySelectorAll("section[aria-labelledby=first] dt").Select(name => name.TextContent));
        Assert.NotNull(page.GetElementById("words"));
    }

    [Fact]
    public async Task WhatIsSaidAboutASpeakerIsTheWordsBeforeTheirs()
    {
        var page = await PageAsync("/speakers/stalin/about");

        Assert.Contains("Stalin’s article of 15 December lashed out. It stated:", page.QuerySelectorAll(".saids li .serif").Select(words => words.TextContent));
        Assert.Equal("/search?q=%22Stalin%22&in=prose", page.QuerySelector(".state a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task YearsAreThoseOfTheWorksAndOfOneYearThereIsNoPicture()
    {
        Assert.Null((await PageAsync("/speakers/trotsky")).QuerySelector(".years"));

        using var many = new ManyWorksSite();
        var page = await PageAsync("/speakers/" + ManyWorks.MostQuoted, many.Client);
        var counted = page.QuerySelectorAll(".years li > :last-child").Sum(count => int.Parse(count.TextContent, CultureInfo.InvariantCulture));
        var undated = page.QuerySelector("section[aria-labelledby=years] .state")!.TextContent;

        Assert.InRange(page.QuerySelectorAll(".years li").Length, 2, 24);
        Assert.StartsWith($"{counted + int.Parse(undated.Split(' ')[0], CultureInfo.InvariantCulture)} quotations, ", page.QuerySelector(".lead .state")!.TextContent, StringComparison.Ordinal);
        Assert.InRange(page.QuerySelectorAll(".places li").Length, 1, 16);
    }

    [Fact]
    public async Task ANameOfAHundredAndTwentyLettersAndOneFromRightToLeftStandEverywhere()
    {
        var (longest, hebrew) = ("Congress of " + new string('x', 108), "לב טרוצקי");
        using var written = new WrittenSite(Named("falk=Ada_Falk", longest, SpeakerKind.Body), Named("berg=Nils_Berg", hebrew, SpeakerKind.Person));

        foreach (var name in new[] { longest, hebrew })
        {
            var link = (await PageAsync("/quoting", written.Client)).QuerySelectorAll(".matrix thead a").Single(head => head.TextContent == name);
            Assert.Equal((name, "auto"), (link.GetAttribute("title"), link.GetAttribute("dir")));
            var speaker = await PageAsync(link.GetAttribute("href")!, written.Client);
            Assert.Equal((name, "auto"), (speaker.QuerySelector("h1")!.TextContent, speaker.QuerySelector("h1")!.GetAttribute("dir")));
            Assert.Equal(name, (await PageAsync(link.GetAttribute("href") + "/about", written.Client)).QuerySelector("h1 bdi")!.TextContent);
        }

        static Chapter Named(string speaker, string name, SpeakerKind kind)
        {
            var chapter = MarkedText.Chapter($"p1: There {{q1 {speaker}|bread is dear}} was heard.");
            var quotation = chapter.Quotations[0];
            return chapter with { Quotations = [quotation with { Attribution = quotation.Attribution with { Speaker = quotation.Attribution.Speaker! with { Name = name, Kind = kind } } }] };
        }
    }

    [Fact]
    public async Task WordsOfASpeakerAreCutWhereTheyStandWithoutMarkersAndNumbersOfPages()
    {
        const string Text = "𝔄𝔅ℭ𝔇 Of it[4] Ada Falk wrote: {q1 falk=Ada_Falk|bread is dear,[5] 117 and shoes are too} to us.";
        var chapter = MarkedText.Chapter("p1: " + Text);
        var block = chapter.Blocks[0];
        block = block with { Spans = [.. block.Spans.Append(new InlineSpan(InlineSpanKind.Furniture, At(block.Content, " 117"))).OrderBy(span => span.Range.Start)] };
        var quotation = chapter.Quotations[0];
        var leadIn = new LeadIn("p1", At(block.Content, "Of it[4] Ada Falk wrote:"));
        using var written = new WrittenSite(chapter with
        {
            Blocks = [block, .. chapter.Blocks.Skip(1)],
            Quotations = [quotation with { Attribution = quotation.Attribution with { LeadIn = leadIn } }],
        });

        Assert.Equal("Of it Ada Falk wrote:", Assert.Single((await PageAsync("/speakers/falk/about", written.Client)).QuerySelectorAll(".saids .serif")).TextContent);
        Assert.Equal("bread is dear, and shoes are too", Assert.Single((await PageAsync("/speakers/falk", written.Client)).QuerySelectorAll("section[aria-labelledby=first] a.serif")).TextContent);

        static TextSpan At(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhatIsSaidAboutASpeakerInWorksThatAskNotToBeIndexedIsNotIndexed(bool noIndex)
    {
        var chapter = MarkedText.Chapter("p1: Falk wrote: {q1 falk=Ada_Falk|bread is dear} to us.");
        var quotation = chapter.Quotations[0];
        using var written = new WrittenSite(
            new Work { Slug = "a-book", Title = "A Book", NoIndex = noIndex },
            chapter with { Quotations = [quotation with { Attribution = quotation.Attribution with { LeadIn = new LeadIn("p1", new TextSpan(0, 11)) } }] });

        Assert.Equal(noIndex, (await PageAsync("/speakers/falk/about", written.Client)).QuerySelector("meta[name=robots][content*=noindex]") is not null);
    }

    [Fact]
    public async Task AWorkThatNotesCiteInTwoFormsIsOneWorkOfASpeaker()
    {
        var chapter = MarkedText.Chapter("p1: One said {q1 falk=Ada_Falk|bread is dear} and {q2 falk=Ada_Falk|so is coal} as well.\n+n1: A. Berg, My Days.\n+n2: Berg, My Days");
        var evidence = new Finding("test", "A test says so.");
        using var written = new WrittenSite(chapter with
        {
            Quotations = [.. chapter.Quotations.Select((quotation, at) => quotation with { ReferenceIds = [$"r{at + 1}"] })],
            References = [new NoteReference("r1", "1", "p1", new TextSpan(0, 0), "n1"), new NoteReference("r2", "2", "p1", new TextSpan(1, 1), "n2")],
            Notes = [.. chapter.Notes.Select((note, at) => note with { ReferenceIds = [$"r{at + 1}"], Cites = [new Citation { Author = at == 0 ? "A. Berg" : "Berg", Work = at == 0 ? "My Days." : "My Days", Evidence = evidence }] })],
        });

        var cited = Assert.Single((await PageAsync("/speakers/falk", written.Client)).QuerySelectorAll("section[aria-labelledby=cited] li"));

        Assert.Equal("A. Berg, My Days. 2", cited.TextContent);
    }

    [Fact]
    public async Task AnArchiveThatQuotesNobodySaysSo()
    {
        using var written = new WrittenSite("p1: Nobody is quoted here.");

        foreach (var address in new[] { "/quoting", "/quoting?work=a-book" })
        {
            var page = await PageAsync(address, written.Client);
            Assert.Contains("Nobody is quoted here.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Null(page.QuerySelector(".matrix, .saids li"));
        }
    }

    private Task<IDocument> PageAsync(string path) => PageAsync(path, site.Client);

    private static async Task<IDocument> PageAsync(string path, HttpClient client) => await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(path));
}
