using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;

namespace Cliff.Archive.Text.Tests.Writers;

public sealed class XhtmlWriterTests
{
    [Fact]
    public void WhatCouldBeMarkupIsText()
    {
        const string content = "<b>1 & 2 < 3</b> \"x\" ]]> <!-- & -->";
        var paragraph = Xhtml.Of(SomeChapter.OfOne(content)).ById("p1");
        Assert.Equal(content, paragraph.Printed());
        Assert.Equal(["a"], paragraph.Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void WhatXmlCannotCarryIsShownAsUnprintable()
    {
        var paragraph = Xhtml.Of(SomeChapter.OfOne("a\u0000b\u001bc\uD800d\uDC00e\uFFFEf")).ById("p1");
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf", paragraph.Printed());
    }

    [Fact]
    public void SurrogatePairsStayWhole()
    {
        const string content = "see 𝔄𝔅 there";
        var paragraph = Xhtml.Of(SomeChapter.OfOne(content, SomeChapter.Span(InlineSpanKind.Emphasis, content, "𝔄𝔅"))).ById("p1");
        Assert.Equal(content, paragraph.Printed());
        Assert.Equal("𝔄𝔅", paragraph.Descendants("em").Single().Value);
    }

    [Fact]
    public void ACorrectionAcrossAQuotationsEdgeSplitsTheCorrectionNotTheQuotation()
    {
        const string content = "she said ‘one two’ three";
        var chapter = SomeChapter.OfOne(
            content,
            SomeChapter.Span(InlineSpanKind.Quotation, content, "‘one two’", "q1"),
            SomeChapter.Span(InlineSpanKind.Correction, content, "two’ three") with { Correction = "too" });
        var paragraph = Xhtml.Of(chapter with { Quotations = [Spoken("q1", content, "one two")] }).ById("p1");
        Assert.Equal("‘one two’", paragraph.Descendants("q").Single().Printed());
        Assert.Equal("two’ three", string.Concat(paragraph.WithClass("slip").Select(slip => slip.Value)));
        Assert.Single(paragraph.WithClass("sic"));
        Assert.Equal(content, paragraph.Printed());
    }

    [Fact]
    public void NestedQuotationsNestAndKeepTheirPrintedMarks()
    {
        const string content = "‘They ask: “Who?” and wait’";
        var chapter = SomeChapter.OfOne(
            content,
            SomeChapter.Span(InlineSpanKind.Quotation, content, content, "q1"),
            SomeChapter.Span(InlineSpanKind.Quotation, content, "“Who?”", "q2"));
        var written = Xhtml.Of(chapter with { Quotations = [Spoken("q1", content, "They ask: “Who?” and wait"), Spoken("q2", content, "Who?")] });
        Assert.Equal("q1", (string?)written.ById("q2").Ancestors("q").Single().Attribute("id"));
        Assert.Equal("“Who?”", written.ById("q2").Value);
        Assert.Equal(content, written.ById("p1").Printed());
    }

    [Fact]
    public void TheMarksOfATermAreOnlyMarks()
    {
        const string content = "the ‘Levy’ and ‘I came’";
        var chapter = SomeChapter.OfOne(
            content,
            SomeChapter.Span(InlineSpanKind.Quotation, content, "‘Levy’", "q1"),
            SomeChapter.Span(InlineSpanKind.Quotation, content, "‘I came’", "q2"));
        var written = Xhtml.Of(chapter with { Quotations = [Spoken("q1", content, "Levy") with { Nature = QuotationNature.Term }, Spoken("q2", content, "I came")] });
        Assert.Empty(written.ById("q1").Elements());
        Assert.Equal(["/base/works/book/02/q2"], written.ById("q2").Elements("a").Select(mark => (string?)mark.Attribute("href")));
    }

    [Fact]
    public void AMarkerInsideAQuotationLeadsToItsNoteAndItsCopyStandsOutsideOfTheQuotation()
    {
        const string content = "he said ‘all of it [4] indeed’ then";
        var chapter = SomeChapter.OfOne(
            content,
            SomeChapter.Span(InlineSpanKind.Quotation, content, "‘all of it [4] indeed’", "q1"),
            SomeChapter.Span(InlineSpanKind.Marker, content, "[4]", "r4")) with
        {
            Quotations = [Spoken("q1", content, "all of it [4] indeed")],
            Notes = [SomeChapter.Note("4", NoteState.Supplied, "A Book, p.1.")],
            References = [SomeChapter.Marker("4", "p1", content)],
        };
        var written = Xhtml.Of(chapter, options => options with { MarginNotes = true });
        var marker = written.ById("r4");
        Assert.Equal(("#n4", "doc-noteref", "[4]"), ((string?)marker.Attribute("href"), (string?)marker.Attribute("role"), marker.Value));
        Assert.Equal("q", marker.Ancestors("q").Single().Name.LocalName);
        var copy = written.ById("m4");
        Assert.Equal("true", (string?)copy.Attribute("aria-hidden"));
        Assert.Empty(copy.Ancestors("q"));
        Assert.DoesNotContain(copy.Descendants(), element => element.Name.LocalName is "a" or "button");
        Assert.Equal(content, written.ById("p1").Printed());
    }

    [Fact]
    public void SpansAtBothEndsOfABlockAndOverItAllAreWritten()
    {
        const string content = "alpha beta";
        var paragraph = Xhtml.Of(SomeChapter.OfOne(
            content,
            new InlineSpan(InlineSpanKind.Emphasis, new(0, content.Length)),
            new InlineSpan(InlineSpanKind.Insertion, new(0, 5)),
            new InlineSpan(InlineSpanKind.Insertion, new(6, content.Length)))).ById("p1");
        Assert.Equal(["alpha", "beta"], paragraph.WithClass("inserted").Select(inserted => inserted.Value));
        Assert.Equal(content, paragraph.Elements("em").Single().Value);
    }

    [Fact]
    public void RandomRangesNeverLoseACharacterNorTheNesting()
    {
        const string content = "one ‘two’ three four five six seven";
        var random = new Random(20240229);
        var kinds = Enum.GetValues<InlineSpanKind>().Where(kind => kind != InlineSpanKind.Furniture).ToArray();
        for (var i = 0; i < 500; i++)
        {
            var spans = Enumerable.Range(0, random.Next(1, 8)).Select(_ =>
            {
                var start = random.Next(content.Length);
                return new InlineSpan(kinds[random.Next(kinds.Length)], new(start, random.Next(start, content.Length + 1))) { Correction = "x" };
            });
            Assert.Equal(content, Xhtml.Of(SomeChapter.OfOne(content, [.. spans])).ById("p1").Printed());
        }
    }

    [Fact]
    public void AnInterruptedQuotationHasItsIdOnceAndSaysThatItGoesOn()
    {
        var chapter = SomeChapter.Of(
            SomeChapter.Heading("s1", "Part"),
            SomeChapter.Quoted("p1", "q1", "First."),
            SomeChapter.Paragraph("p2", "So much for that."),
            SomeChapter.Quoted("p3", "q1", "Second.")) with
        {
            Quotations = [SomeChapter.Quotation("q1", QuotationPlacement.Block, new QuotationSegment("p1", new(0, 6)), new QuotationSegment("p3", new(0, 7)))],
        };
        var written = Xhtml.Of(chapter);
        var figures = written.Descendants("figure").ToList();
        Assert.Equal(["q1", null], figures.Select(figure => (string?)figure.Attribute("id")));
        Assert.Equal("#q1", (string?)figures[1].Element("figcaption")!.Elements("a").Last().Attribute("href"));
        Assert.Equal("s1", (string?)written.Element("section")!.Attribute("aria-labelledby"));
        Assert.Equal("h2", written.ById("s1").Name.LocalName);
    }

    [Fact]
    public void AQuotationSaysWhoSpeaksHowSureThatIsAndWhy()
    {
        var chapter = SomeChapter.Of(SomeChapter.Quoted("p1", "q1", "Words.")) with
        {
            Quotations = [SomeChapter.Quotation("q1", QuotationPlacement.Block, new QuotationSegment("p1", new(0, 6)))],
        };
        var caption = Xhtml.Of(chapter).Descendants("figcaption").Single();
        Assert.Equal("/base/speakers/ada", (string?)caption.WithClass("who").Single().Attribute("href"));
        Assert.Contains("by pronoun", caption.Value, StringComparison.Ordinal);
        Assert.Contains("She is named before.", caption.Value, StringComparison.Ordinal);
        Assert.Single(caption.WithClass("is-pronoun"));
        Assert.Equal("/base/works/book/02/q1", (string?)caption.WithClass("self").Last().Attribute("href"));
    }

    [Fact]
    public void ALossIsShownWhereItIs()
    {
        var chapter = SomeChapter.Of(SomeChapter.Paragraph("p1", "Before."), SomeChapter.Paragraph("p2", "After.")) with
        {
            Lacunae = [new Lacuna("l1", "p1", new(0, 0), ["The numbers jump."])],
        };
        Assert.Equal(["p1", "l1", "p2"], Xhtml.Of(chapter).Elements().Select(element => (string?)element.Attribute("id")));
    }

    [Fact]
    public void NotesSayWhyTheyHaveNoTextAndWhoSuppliedIt()
    {
        var chapter = SomeChapter.OfOne("x") with
        {
            Notes = [SomeChapter.Note("1", NoteState.Absent), SomeChapter.Note("2", NoteState.Supplied, "Book, p.2.") with { Provenance = "A later edition." }],
        };
        var list = Xhtml.Written(chapter, writer => writer.WriteNotes(chapter.Notes));
        Assert.Contains("The source has this marker and no text for it.", list.ById("n1").Value, StringComparison.Ordinal);
        Assert.Contains("supplied by the editor", list.ById("n2").Value, StringComparison.Ordinal);
        Assert.Contains("A later edition.", list.Value, StringComparison.Ordinal);
        Assert.Equal("#r2", (string?)list.ById("n2").Elements("a").Single(link => (string?)link.Attribute("role") == "doc-backlink").Attribute("href"));
    }

    [Fact]
    public void ANoteInsideANoteIsReachedFromTheList()
    {
        const string body = "2* More on this. [3]";
        var chapter = SomeChapter.Of(SomeChapter.Block("n2star", BlockKind.Note, body) with { LabelLength = 3, Spans = [SomeChapter.Span(InlineSpanKind.Marker, body, "[3]", "r3")] }) with
        {
            Notes = [SomeChapter.Note("2*", NoteState.Present, "More on this. [3]") with { BlockIds = ["n2star"] }, SomeChapter.Note("3", NoteState.Absent)],
            References = [SomeChapter.Marker("3", "n2star", body)],
        };
        var list = Xhtml.Written(chapter, writer => writer.WriteNotes(chapter.Notes));
        Assert.Equal("#n3", (string?)list.ById("r3").Attribute("href"));
        Assert.Equal("n2star", (string?)list.ById("r3").Ancestors("li").Single().Attribute("id"));
        Assert.StartsWith("2* More on this.", list.ById("n2star").Value, StringComparison.Ordinal);
        Assert.Empty(Xhtml.Of(chapter).Descendants("p"));
    }

    [Fact]
    public void EverySlipOffersItsCorrectionInTheTextAndInTheNotes()
    {
        const string text = "teh end";
        const string body = "1* adn so on";
        var chapter = SomeChapter.Of(
            SomeChapter.Paragraph("p1", text, SomeChapter.Span(InlineSpanKind.Correction, text, "teh") with { Correction = "the", Reason = "Two letters changed places." }),
            SomeChapter.Block("n1star", BlockKind.Note, body) with { LabelLength = 3, Spans = [SomeChapter.Span(InlineSpanKind.Correction, body, "adn") with { Correction = "and" }] }) with
        {
            Notes = [SomeChapter.Note("1*", NoteState.Present, "adn so on") with { BlockIds = ["n1star"] }],
        };
        var page = Xhtml.Written(chapter, writer =>
        {
            writer.WriteText();
            writer.WriteNotes(chapter.Notes);
        });
        var offers = page.Descendants("button").Select(button => (string?)button.Attribute("popovertarget")).Where(target => target is ['c', ..]).ToList();
        Assert.Equal(["Printed: teh", "Read: the", "Two letters changed places."], page.ById(offers[0]!).Elements("p").Select(line => line.Value));
        Assert.Equal(["Printed: adn", "Read: and"], page.ById(offers[1]!).Elements("p").Select(line => line.Value));
    }

    [Fact]
    public void APageThatDoesNotCarryAnIdLinksIntoTheReader()
    {
        const string content = "As said. [4]";
        var chapter = SomeChapter.OfOne(content, SomeChapter.Span(InlineSpanKind.Marker, content, "[4]", "r4")) with
        {
            Notes = [SomeChapter.Note("4", NoteState.Absent)],
            References = [SomeChapter.Marker("4", "p1", content)],
        };
        var written = Xhtml.Of(chapter, options => options with { Carried = [] });
        Assert.DoesNotContain(written.Descendants(), element => element.Attribute("id") is not null);
        Assert.Contains("/base/works/book/02#n4", written.Descendants("a").Select(link => (string?)link.Attribute("href")));
    }

    [Fact]
    public void ANoteThatThePageDoesNotCarryHasNoId()
    {
        var chapter = SomeChapter.OfOne("x") with { Notes = [SomeChapter.Note("1", NoteState.Absent), SomeChapter.Note("2", NoteState.Absent)] };
        var list = Xhtml.Written(chapter, writer => writer.WriteNotes(chapter.Notes), options => options with { Carried = ["n2"] });
        Assert.Equal(["n2"], list.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>());
    }

    [Theory]
    [InlineData("p12", null, "paragraph 12")]
    [InlineData("n1star", "1*", "note 1*")]
    [InlineData("n2dagger", "2†", "note 2†")]
    [InlineData("n4-2", "4", "note 4")]
    [InlineData("s3", null, "section 3")]
    [InlineData("f1", null, "title line 1")]
    public void AThingIsNamedAsItIsPrinted(string id, string? label, string name) => Assert.Equal(name, Wording.Thing(id, label));

    [Fact]
    public void AFurtherBlockOfANoteIsNamedAfterTheNote() =>
        Assert.Equal("note 1*", Wording.Thing("n1star.2", new ChapterIndex(SomeChapter.OfOne("x") with { Notes = [SomeChapter.Note("1*", NoteState.Absent)] })));

    [Fact]
    public void AParagraphThatRunsOverAPageIsWrittenWithoutItsNumber()
    {
        const string Content = "played until\n\n- 42 -\n\nit was dark";
        var page = Xhtml.Of(SomeChapter.OfOne(Content, [new InlineSpan(InlineSpanKind.Furniture, new(14, 20))]));
        Assert.Equal("played until it was dark", string.Join(' ', page.ById("p1").Printed().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void AnOpeningInCapitalsIsSetAsSmallCapitalsWithoutChangingIt()
    {
        var written = Xhtml.Of(SomeChapter.Of(SomeChapter.Heading("s1", "Part"), SomeChapter.Paragraph("p1", "THE REPLY of the many"), SomeChapter.Paragraph("p2", "THE REPLY of the few")));
        Assert.Equal(["THE REPLY"], written.WithClass("opening").Select(opening => opening.Value));
    }

    [Fact]
    public void NotesThatLeadToEachOtherInACircleHaveOneCopyEach()
    {
        var chapter = WithNotes([[2], [1]]);
        var page = Xhtml.Written(chapter, writer =>
        {
            writer.WriteText();
            writer.WriteNotes(chapter.Notes);
        }, options => options with { MarginNotes = true });
        Assert.Equal(["m1", "m1to2", "m2", "m2to1"], page.WithClass("margin").Select(copy => (string?)copy.Attribute("id")));
    }

    [Fact]
    public void HoweverNotesLeadToEachOtherNoIdIsWrittenTwice()
    {
        var random = new Random(20240301);
        for (var i = 0; i < 100; i++)
        {
            var count = random.Next(1, 30);
            var chapter = WithNotes([.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, random.Next(0, 4)).Select(_ => random.Next(1, count + 1)).Distinct().ToArray())]);
            var page = Xhtml.Written(chapter, writer =>
            {
                writer.WriteText();
                writer.WriteNotes(chapter.Notes);
            }, options => options with { MarginNotes = true });
            var ids = page.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(chapter.Notes, note => Assert.Contains(note.Id, ids));
            Assert.True(page.WithClass("margin").Count() <= chapter.References.Length);
        }
    }

    /// <summary>A paragraph with a marker for each note; note <c>i</c> has markers for those of <paramref name="leads"/>.</summary>
    private static Chapter WithNotes(int[][] leads)
    {
        var content = string.Join(' ', leads.Select((_, i) => $"word [{i + 1}]"));
        var blocks = new List<Block> { SomeChapter.Paragraph("p1", content, [.. leads.Select((_, i) => SomeChapter.Span(InlineSpanKind.Marker, content, $"[{i + 1}]", $"r{i + 1}"))]) };
        var references = leads.Select((_, i) => SomeChapter.Marker($"{i + 1}", "p1", content)).ToList();
        var notes = new List<Note>();
        for (var i = 1; i <= leads.Length; i++)
        {
            var body = $"{i}. See {string.Join(' ', leads[i - 1].Select(to => $"[{to}]"))}";
            var inner = leads[i - 1].Select(to => SomeChapter.Marker($"{to}", $"n{i}", body) with { Id = $"r{i}to{to}" }).ToList();
            references.AddRange(inner);
            blocks.Add(SomeChapter.Block($"n{i}", BlockKind.Note, body) with { Spans = [.. inner.Select(marker => new InlineSpan(InlineSpanKind.Marker, marker.Range, marker.Id))] });
            notes.Add(SomeChapter.Note($"{i}", NoteState.Present) with { BlockIds = [$"n{i}"] });
        }

        return SomeChapter.Of([.. blocks]) with { Notes = [.. notes], References = [.. references] };
    }

    private static Quotation Spoken(string id, string content, string words) => SomeChapter.Quotation(
        id, QuotationPlacement.Inline, new QuotationSegment("p1", SomeChapter.Span(InlineSpanKind.Quotation, content, words).Range));
}
