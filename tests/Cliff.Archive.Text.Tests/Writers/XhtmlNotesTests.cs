using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;

namespace Cliff.Archive.Text.Tests.Writers;

/// <summary>Notes whose text has a form of its own, or stands elsewhere.</summary>
public sealed class XhtmlNotesTests
{
    [Fact]
    public void TheLabelIsLeftOutAsFarAsTheSourcePrintsIt()
    {
        const string body = "[ 4 ] — See above.";
        var item = ListOf(Note("n4", body, "[ 4 ] — ".Length)).ById("n4");
        Assert.Equal("See above.", item.WithClass("body").Single().Value);
    }

    [Fact]
    public void ANoteThatPrintsNoLabelKeepsAllItsWords()
    {
        var item = ListOf(Note("n4", "4 boats were lost.", 0)).ById("n4");
        Assert.Equal("4 boats were lost.", item.WithClass("body").Single().Value);
    }

    [Fact]
    public void EmphasisAndVerseAreKeptInTheListAndInTheMargin()
    {
        const string body = "4. See A Book:\nno one\nsaw";
        var note = Note("n4", body, 3) with
        {
            Spans =
            [
                SomeChapter.Span(InlineSpanKind.Line, body, "See A Book:"), SomeChapter.Span(InlineSpanKind.Emphasis, body, "A Book"),
                SomeChapter.Span(InlineSpanKind.Line, body, "no one"), SomeChapter.Span(InlineSpanKind.Line, body, "saw"),
            ],
        };
        var page = PageOf(note);
        foreach (var place in new[] { page.ById("n4"), page.ById("m4") })
        {
            Assert.Equal("A Book", place.Descendants("em").Single().Value);
            Assert.Equal(["See A Book:\n", "no one\n", "saw"], place.WithClass("line").Select(line => line.Value));
        }
    }

    [Fact]
    public void ATableInANoteIsATableInTheListAndWordsInTheMargin()
    {
        const string body = "4. year\ttons\n1917\t30";
        var table = XhtmlPartsTests.Table("n4", body);
        var page = PageOf(table with { Kind = BlockKind.Note, LabelLength = 3 });
        Assert.Equal(["year", "tons", "1917", "30"], page.ById("n4").Descendants("td").Select(cell => cell.Value.Trim()));
        Assert.Equal("div", page.ById("n4").WithClass("body").Single().Name.LocalName);
        Assert.Empty(page.ById("m4").Descendants("table"));
        Assert.Contains("1917\t30", page.ById("m4").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryFurtherBlockOfANoteHasItsId()
    {
        var list = ListOf(Note("n4", "4. First.", 3), Note("n4.2", "Second.", 0), Note("n4.3", "Third.", 0));
        Assert.Equal(["n4", "n4.2", "n4.3"], list.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>());
        Assert.Equal(["First.", "Second.", "Third."], list.WithClass("body").Select(body => body.Value));
    }

    [Fact]
    public void ANoteOnAnotherPageSaysWhereItsTextStands()
    {
        var chapter = SomeChapter.OfOne("x") with { Notes = [SomeChapter.Note("4", NoteState.Absent) with { Address = "https://example.org/notes.htm#n4" }] };
        var reason = Xhtml.Written(chapter, writer => writer.WriteNotes(chapter.Notes)).WithClass("reason").Single();
        Assert.Equal("Its text stands on another page: https://example.org/notes.htm#n4", reason.Value);
        Assert.Equal("https://example.org/notes.htm#n4", (string?)reason.Element("a")!.Attribute("href"));
    }

    [Fact]
    public void APictureInANoteIsNamedInTheMarginWithoutALink()
    {
        const string body = "4. \uFFFC";
        var page = PageOf(Note("n4", body, 3) with { Spans = [SomeChapter.Span(InlineSpanKind.Picture, body, "\uFFFC") with { Address = "https://example.org/h.jpg", Alternative = "Boats" }] });
        Assert.Equal("Picture: Boats", page.ById("m4").WithClass("picture").Single().Value);
        Assert.Empty(page.ById("m4").Descendants("a"));
        Assert.Single(page.ById("n4").WithClass("picture").Single().Elements("a"));
    }

    private static Block Note(string id, string content, int labelLength) =>
        SomeChapter.Block(id, BlockKind.Note, content) with { LabelLength = labelLength };

    private static System.Xml.Linq.XElement ListOf(params Block[] blocks)
    {
        var chapter = WithMarker(blocks);
        return Xhtml.Written(chapter, writer => writer.WriteNotes(chapter.Notes));
    }

    private static System.Xml.Linq.XElement PageOf(params Block[] blocks)
    {
        var chapter = WithMarker(blocks);
        return Xhtml.Written(chapter, writer =>
        {
            writer.WriteText();
            writer.WriteNotes(chapter.Notes);
        }, options => options with { MarginNotes = true });
    }

    private static Chapter WithMarker(Block[] blocks)
    {
        const string text = "word [4]";
        return SomeChapter.Of([SomeChapter.Paragraph("p1", text, SomeChapter.Span(InlineSpanKind.Marker, text, "[4]", "r4")), .. blocks]) with
        {
            Notes = [SomeChapter.Note("4", NoteState.Present) with { BlockIds = [.. blocks.Select(block => block.Id!)] }],
            References = [SomeChapter.Marker("4", "p1", text)],
        };
    }
}
