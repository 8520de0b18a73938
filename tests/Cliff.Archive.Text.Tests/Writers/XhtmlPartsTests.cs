using System.Xml.Linq;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;

namespace Cliff.Archive.Text.Tests.Writers;

/// <summary>Blocks of several parts (lists, tables, verse), and what a source refers to outside of itself.</summary>
public sealed class XhtmlPartsTests
{
    [Fact]
    public void TheLinesOfAListAreItsItems()
    {
        const string content = "bread\npeace\nland";
        var list = Xhtml.Of(SomeChapter.Of(Lines("p1", BlockKind.List, content))).ById("p1");
        Assert.Equal("list", (string?)list.Attribute("class"));
        Assert.Equal("pn", (string?)list.Elements().First().Attribute("class"));
        Assert.Equal(["bread\n", "peace\n", "land"], list.Element("ul")!.Elements("li").Select(item => item.Value));
        Assert.Equal(content, list.Printed());
    }

    [Fact]
    public void WordsBetweenTwoItemsAreAnItemAndWhiteSpaceIsNone()
    {
        const string content = "The demands: \n bread\nand moreover \n land \n";
        var list = Xhtml.Of(SomeChapter.Of(SomeChapter.Block("p1", BlockKind.List, content) with
        {
            Spans = [SomeChapter.Span(InlineSpanKind.Line, content, "bread"), SomeChapter.Span(InlineSpanKind.Line, content, "land")],
        })).ById("p1");
        Assert.Equal(["The demands:", "bread", "and moreover", "land"], list.Descendants("li").Select(item => item.Value.Trim()));
        Assert.Equal(content, list.Printed());
    }

    [Fact]
    public void TheCellsOfATableStandInRowsAndAnEmptyOneKeepsItsPlace()
    {
        const string content = "year\ttons\n1917\t\n\t40";
        var table = Xhtml.Of(SomeChapter.Of(Table("p1", content))).ById("p1");
        var rows = table.Element("div")!.Element("table")!.Element("tbody")!.Elements("tr").Select(row => row.Elements("td").Select(cell => cell.Value.Trim()));
        Assert.Equal([["year", "tons"], ["1917", ""], ["", "40"]], rows);
        Assert.Equal(content, table.Printed());
    }

    [Fact]
    public void CellsThatAreHeadingsSayWhatTheyHead()
    {
        const string content = "\tlooms\n1917\t30\n1918\t40";
        var table = Table("p1", content);
        var headed = table with { Spans = [.. table.Spans.Where(span => !span.Range.IsEmpty).Select(span => span with { IsHeader = span.Kind == InlineSpanKind.Cell && span.Range.In(content) is "looms" or "1917" or "1918" })] };
        var rows = Xhtml.Of(SomeChapter.Of(headed)).Descendants("tr").Select(row => string.Join(' ', row.Elements().Select(cell => $"{cell.Name}:{(string?)cell.Attribute("scope")}:{cell.Value.Trim()}")));
        Assert.Equal(["td:: th:col:looms", "th:row:1917 td::30", "th:row:1918 td::40"], rows);
    }

    [Theory]
    [InlineData("\tone\ntwo\tthree", "|one/two|three")]
    [InlineData("one\t\ttwo\n\t\tthree", "one||two/||three")]
    public void AnEmptyCellThatTheSourceOnlyPassesOverKeepsItsPlace(string content, string rows)
    {
        var table = Table("p1", content);
        var known = table with { Spans = [.. table.Spans.Where(span => !span.Range.IsEmpty)] };
        var written = Xhtml.Of(SomeChapter.Of(known)).Descendants("tr").Select(row => string.Join('|', row.Elements("td").Select(cell => cell.Value.Trim())));
        Assert.Equal(rows.Split('/'), written);
    }

    [Fact]
    public void TheCopyOfANoteStandsAfterTheTableNotInIt()
    {
        const string content = "year\ttons [4]\n1917\t30";
        var table = Table("p1", content);
        var chapter = SomeChapter.Of(table with { Spans = table.Spans.Add(SomeChapter.Span(InlineSpanKind.Marker, content, "[4]", "r4")) }) with
        {
            Notes = [SomeChapter.Note("4", NoteState.Absent)],
            References = [SomeChapter.Marker("4", "p1", content)],
        };
        var written = Xhtml.Of(chapter, options => options with { MarginNotes = true });
        Assert.Single(written.ById("r4").Ancestors("td"));
        Assert.Equal("p1", (string?)written.ById("m4").Parent!.Attribute("id"));
    }

    [Fact]
    public void TheCopyOfANoteStandsInTheItemThatRefersToIt()
    {
        const string content = "bread [4]\nland";
        var list = Lines("p1", BlockKind.List, content);
        var chapter = SomeChapter.Of(list with { Spans = list.Spans.Add(SomeChapter.Span(InlineSpanKind.Marker, content, "[4]", "r4")) }) with
        {
            Notes = [SomeChapter.Note("4", NoteState.Absent)],
            References = [SomeChapter.Marker("4", "p1", content)],
        };
        var written = Xhtml.Of(chapter, options => options with { MarginNotes = true });
        Assert.Same(written.Descendants("li").First(), written.ById("m4").Parent);
    }

    [Fact]
    public void VerseKeepsItsLinesTheirIndentationAndTheGapBetweenStanzas()
    {
        const string content = "A ship came in\n   from the sea,\n\nand no one saw.";
        var verse = Xhtml.Of(SomeChapter.Of(Lines("p1", BlockKind.Verse, content))).ById("p1");
        Assert.Equal(["A ship came in\n", "   from the sea,\n\n", "and no one saw."], verse.WithClass("line").Select(line => line.Value));
    }

    [Fact]
    public void EmphasisOverSeveralItemsIsSplitAtTheirEdges()
    {
        const string content = "bread\npeace\nland";
        var list = Lines("p1", BlockKind.List, content);
        var written = Xhtml.Of(SomeChapter.Of(list with { Spans = list.Spans.Insert(0, new(InlineSpanKind.Emphasis, new(2, 13))) })).ById("p1");
        Assert.Equal(["ead\n", "peace\n", "l"], written.Descendants("em").Select(piece => piece.Value));
        Assert.All(written.Descendants("em"), piece => Assert.Equal("li", piece.Parent!.Name.LocalName));
    }

    [Fact]
    public void VerseListAndTableThatAreQuotedStandInTheQuotation()
    {
        var blocks = new[] { Lines("p1", BlockKind.Verse, "one\ntwo"), Lines("p2", BlockKind.List, "one\ntwo"), Table("p3", "one\ttwo") };
        var chapter = SomeChapter.Of([.. blocks.Select(block => block with { QuotationId = "q1" })]) with
        {
            Quotations = [SomeChapter.Quotation("q1", QuotationPlacement.Block, [.. blocks.Select(block => new QuotationSegment(block.Id!, new(0, block.Content.Length)))])],
        };
        var quoted = Xhtml.Of(chapter).ById("q1").Element("blockquote")!;
        Assert.Equal(["p1", "p2", "p3"], quoted.Elements().Select(element => (string?)element.Attribute("id")));
    }

    [Fact]
    public void WhatStandsRoundAThingIsContextInEveryForm()
    {
        var chapter = SomeChapter.Of(Lines("p1", BlockKind.Verse, "one\ntwo"), SomeChapter.Paragraph("p2", "This."));
        var written = Xhtml.Written(chapter, writer => writer.WritePassage(chapter.Blocks), options => options with { Meant = ["p2"] });
        Assert.Equal("verse context", (string?)written.ById("p1").Attribute("class"));
    }

    [Fact]
    public void WordsOutOfAListAreLinesForTheyStandInAParagraph()
    {
        var list = Lines("p1", BlockKind.List, "bread\npeace\nland");
        var written = Xhtml.Written(SomeChapter.Of(list), writer => writer.WriteWords(list, new(2, 8)));
        Assert.Equal(["ead\n", "pe"], written.Elements("span").Select(line => line.Value));
    }

    [Theory]
    [InlineData("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2")]
    [InlineData("HTTP://Example.org", "http://example.org/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(" java\tscript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("//example.org/a", null)]
    [InlineData("/etc/passwd", null)]
    [InlineData("../1917/ch01.htm#n3", null)]
    [InlineData("mailto:a@example.org", null)]
    [InlineData("", null)]
    public void OnItsOwnALinkLeadsOnlyToAWholeAddressOfTheWeb(string address, string? href)
    {
        const string content = "see there";
        var paragraph = Xhtml.Of(SomeChapter.OfOne(content, SomeChapter.Span(InlineSpanKind.Link, content, "there") with { Address = address })).ById("p1");
        var link = paragraph.Elements("a").SingleOrDefault(element => element.Value == "there");
        Assert.Equal(href, (string?)link?.Attribute("href"));
        Assert.Equal(href is null ? null : "external noopener nofollow", (string?)link?.Attribute("rel"));
        Assert.Equal(content, paragraph.Printed());
    }

    [Fact]
    public void ALinkToWhatIsInTheArchiveLeadsThere()
    {
        const string content = "see there";
        var chapter = SomeChapter.OfOne(content, SomeChapter.Span(InlineSpanKind.Link, content, "there") with { Address = "ch02.htm" });
        var written = Xhtml.Of(chapter, options => options with { Resolve = address => new LinkTarget("/base/works/book/" + address, IsOutside: false) });
        var link = written.Descendants("a").Single(element => element.Value == "there");
        Assert.Equal(("/base/works/book/ch02.htm", null), ((string?)link.Attribute("href"), (string?)link.Attribute("rel")));
    }

    [Fact]
    public void NothingThatIsALinkStandsInALink()
    {
        const string content = "she said ‘one [4] two’ teh";
        var chapter = SomeChapter.OfOne(
            content,
            SomeChapter.Span(InlineSpanKind.Link, content, content) with { Address = "https://example.org/" },
            SomeChapter.Span(InlineSpanKind.Link, content, "one") with { Address = "https://example.org/2" },
            SomeChapter.Span(InlineSpanKind.Quotation, content, "‘one [4] two’", "q1"),
            SomeChapter.Span(InlineSpanKind.Marker, content, "[4]", "r4"),
            SomeChapter.Span(InlineSpanKind.Correction, content, "teh") with { Correction = "the" }) with
        {
            Notes = [SomeChapter.Note("4", NoteState.Absent)],
            References = [SomeChapter.Marker("4", "p1", content)],
            Quotations = [SomeChapter.Quotation("q1", QuotationPlacement.Inline, new QuotationSegment("p1", SomeChapter.Span(InlineSpanKind.Quotation, content, "one [4] two").Range))],
        };
        var written = Xhtml.Of(chapter);
        Assert.DoesNotContain(written.Descendants(), element => element.Name.LocalName is "a" or "button" && element.Ancestors("a").Any());
        Assert.Single(written.Descendants("button"));
        Assert.Equal(content, written.ById("p1").Printed());
    }

    [Fact]
    public void APictureIsAReferenceWithItsWordsAndItsAddress()
    {
        const string content = "\uFFFC The harbour";
        var paragraph = Xhtml.Of(SomeChapter.OfOne(content, SomeChapter.Span(InlineSpanKind.Picture, content, "\uFFFC") with { Address = "https://example.org/h.jpg", Alternative = " Boats " })).ById("p1");
        var picture = paragraph.WithClass("picture").Single();
        Assert.Equal("Picture: Boats, https://example.org/h.jpg, not kept here", picture.Value);
        Assert.Equal("https://example.org/h.jpg", (string?)picture.Element("a")!.Attribute("href"));
        Assert.Empty(paragraph.Descendants("img"));
        Assert.Equal(content, paragraph.Printed());
    }

    [Fact]
    public void APictureWithoutWordsAndOfThisSiteAloneSaysWhereItWas()
    {
        const string content = "\uFFFC";
        var picture = Xhtml.Of(SomeChapter.OfOne(content, SomeChapter.Span(InlineSpanKind.Picture, content, "\uFFFC") with { Address = "images/h.jpg" })).WithClass("picture").Single();
        Assert.Equal("Picture, images/h.jpg, not kept here", picture.Value);
        Assert.Empty(picture.Elements("a"));
    }

    [Fact]
    public void AnInlineQuotationInterruptedInItsParagraphHasItsIdOnce()
    {
        const string content = "‘One,’ she said, ‘two.’";
        var (first, second) = (SomeChapter.Span(InlineSpanKind.Quotation, content, "‘One,’", "q1"), SomeChapter.Span(InlineSpanKind.Quotation, content, "‘two.’", "q1"));
        var chapter = SomeChapter.OfOne(content, first, second) with
        {
            Quotations = [SomeChapter.Quotation("q1", QuotationPlacement.Inline, new("p1", new(1, 5)), new("p1", new(second.Range.Start + 1, second.Range.End - 1)))],
        };
        Assert.Equal(["q1", null], Xhtml.Of(chapter).Descendants("q").Select(quotation => (string?)quotation.Attribute("id")));
    }

    [Fact]
    public void ForeignWordsSayTheirLanguage()
    {
        const string content = "the Bund der Kommunisten met";
        var paragraph = Xhtml.Of(SomeChapter.OfOne(content, SomeChapter.Span(InlineSpanKind.Foreign, content, "Bund der Kommunisten") with { Language = "de" })).ById("p1");
        Assert.Equal("Bund der Kommunisten", paragraph.Descendants().Single(element => (string?)element.Attribute("lang") == "de").Value);
    }

    private static Block Lines(string id, BlockKind kind, string content) => SomeChapter.Block(id, kind, content) with
    {
        Spans = [.. Parts(content, new(0, content.Length), '\n').Where(line => !line.IsEmpty).Select(line => new InlineSpan(InlineSpanKind.Line, line))],
    };

    internal static Block Table(string id, string content) => SomeChapter.Block(id, BlockKind.Table, content) with
    {
        Spans =
        [
            .. Parts(content, new(0, content.Length), '\n').SelectMany(row =>
                Parts(content, row, '\t').Select(cell => new InlineSpan(InlineSpanKind.Cell, cell)).Prepend(new(InlineSpanKind.Line, row))),
        ],
    };

    private static IEnumerable<TextSpan> Parts(string content, TextSpan whole, char separator)
    {
        var start = whole.Start;
        for (var at = start; at <= whole.End; at++)
        {
            if (at < whole.End && content[at] != separator)
                continue;
            yield return new(start, at);
            start = at + 1;
        }
    }
}
