using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers.Citing;

namespace Cliff.Archive.Text.Tests.Writers.Citing;

public sealed class CitationFactsTests
{
    private static readonly Speaker Bea = new("bea", "Bea Example", SpeakerKind.Person);

    [Theory]
    [InlineData("p4", "Ann Writer, A Book: What it tells, ch. 2, para. 4")]
    [InlineData("q1", "Ada Example, quoted in Ann Writer, A Book: What it tells, ch. 2, paras. 2–3, 5, n. 1 (note text supplied)")]
    [InlineData("n1", "Ann Writer, A Book: What it tells, ch. 2, n. 1 (note text supplied)")]
    [InlineData("n2", "Ann Writer, A Book: What it tells, ch. 2, n. 2 (no note text)")]
    [InlineData("n3.2", "Ann Writer, A Book: What it tells, ch. 2, n. 3")]
    [InlineData("r1", "Ann Writer, A Book: What it tells, ch. 2, para. 5, marker 1")]
    [InlineData("s1", "Ann Writer, A Book: What it tells, ch. 2, section “A section”")]
    [InlineData("l1", "Ann Writer, A Book: What it tells, ch. 2, passage lost after para. 4")]
    [InlineData(null, "Ann Writer, A Book: What it tells, ch. 2")]
    [InlineData("n3.99", "Ann Writer, A Book: What it tells, ch. 2")]
    [InlineData("p99", "Ann Writer, A Book: What it tells, ch. 2")]
    public void AThingIsCitedInOneLineByItsNumbers(string? id, string line) => Assert.Equal(line, PlainStyle.Write(SomeCitation.Of(id)));

    [Fact]
    public void ANamelessSpeakerIsNotInvented()
    {
        Assert.StartsWith("Quoted in Ann Writer, A Book", PlainStyle.Write(SomeCitation.Of("q1", chapter: SomeCitation.Attributed(_ => Attribution.None))), StringComparison.Ordinal);
    }

    [Fact]
    public void AReporterOfNobodysWordsGetsNoneOfThem()
    {
        var nameless = SomeCitation.Attributed(_ => Attribution.None with { Reporter = Bea });
        Assert.Empty(SomeCitation.Of("q1", chapter: nameless).Voices);
    }

    [Fact]
    public void WhoeverHandsTheWordsOnIsNamedInTheirOrder()
    {
        var reported = SomeCitation.Attributed(attribution => attribution with { Reporter = Bea });
        Assert.StartsWith("Ada Example, as reported by Bea Example, quoted in Ann Writer", PlainStyle.Write(SomeCitation.Of("q1", chapter: reported)), StringComparison.Ordinal);
    }

    [Fact]
    public void AQuotationInAQuotationNamesTheOneRoundIt()
    {
        var inner = SomeChapter.Quotation("q2", QuotationPlacement.Inline, new QuotationSegment("p2", new(0, 5))) with
        {
            ParentId = "q1",
            Attribution = SomeCitation.Chapter.Quotations[0].Attribution with { Speaker = Bea },
        };
        var nested = SomeCitation.Chapter with { Quotations = SomeCitation.Chapter.Quotations.Add(inner) };
        Assert.StartsWith("Bea Example, quoted by Ada Example, quoted in Ann Writer", PlainStyle.Write(SomeCitation.Of("q2", chapter: nested)), StringComparison.Ordinal);
    }

    [Fact]
    public void AQuotationInANoteIsCitedByTheNote()
    {
        var note = SomeChapter.Note("3", NoteState.Present, "He said “no”.") with { BlockIds = ["n3"] };
        var inNote = SomeChapter.Of(SomeChapter.Block("n3", BlockKind.Note, "3. He said “no”.")) with
        {
            Notes = [note],
            Quotations = [SomeChapter.Quotation("q1", QuotationPlacement.Inline, new QuotationSegment("n3", new(12, 14)))],
        };
        Assert.Equal("Ada Example, quoted in Ann Writer, A Book: What it tells, ch. 2, n. 3", PlainStyle.Write(SomeCitation.Of("q1", chapter: inNote)));
    }

    [Fact]
    public void AWorkOfOnePageIsNamedOnceWithItsYear()
    {
        var page = SomeCitation.Chapter with { Metadata = SomeCitation.Chapter.Metadata with { ChapterTitle = "A Writer" } };
        var work = SomeCitation.Book with { Title = "A Writer" };

        Assert.Equal("A. Writer, A Writer, 1911, para. 4", PlainStyle.Write(SomeCitation.Of("p4", work with { Author = "A. Writer" }, page)));
        Assert.Equal("A writer, 1911, para. 4", PlainStyle.Write(SomeCitation.Of("p4", work with { Author = "A writer" }, page)));
    }

    [Theory]
    [InlineData("2. The long winter", "2", "The long winter")]
    [InlineData("Chapter II: The long winter", "II", "The long winter")]
    [InlineData("CHAPTER 9. The long winter", "9", "The long winter")]
    [InlineData("Chapter Two. The long winter", "2", "The long winter")]
    [InlineData("Chapter 17", "17", null)]
    [InlineData("IV. The long winter", "IV", "The long winter")]
    [InlineData("V. It ends", "V", "It ends")]
    [InlineData("I. I am a baker", "I", "I am a baker")]
    [InlineData("Chapter C", "C", null)]
    [InlineData("V. I. Lenin", null, "V. I. Lenin")]
    [InlineData("C. L. R. James and history", null, "C. L. R. James and history")]
    [InlineData("L. D. Trotsky", null, "L. D. Trotsky")]
    [InlineData("L. Falk", null, "L. Falk")]
    [InlineData("IIX. The long winter", null, "IIX. The long winter")]
    [InlineData("Chapter Civil war", null, "Chapter Civil war")]
    [InlineData("I am a baker", null, "I am a baker")]
    [InlineData("1905 and after", null, "1905 and after")]
    [InlineData("1917. A diary", null, "1917. A diary")]
    [InlineData("Introduction", null, "Introduction")]
    public void AChapterIsTakenApartIntoNumberAndTitle(string printed, string? number, string? title)
    {
        var thing = SomeCitation.Of("p4", chapter: SomeCitation.Chapter with { Metadata = SomeCitation.Chapter.Metadata with { ChapterTitle = printed } });
        Assert.Equal((number, title), (thing.ChapterNumber, thing.ChapterTitle));
    }

    [Fact]
    public void TheYearOfAChapterIsNotGivenToItsBook()
    {
        var dated = SomeCitation.Chapter with { Metadata = SomeCitation.Chapter.Metadata with { Year = 1905 } };
        var whole = dated with { Metadata = dated.Metadata with { ChapterTitle = "A Book" } };
        var undated = SomeCitation.Book with { Title = "A Book", Year = null };

        Assert.Equal(1911, SomeCitation.Of(null, chapter: dated).Year);
        Assert.Null(SomeCitation.Of(null, undated, dated).Year);
        Assert.Equal(1905, SomeCitation.Of(null, undated, whole).Year);
    }

    [Theory]
    [InlineData("A Book", "1923–1927", "A Book, 1923–1927")]
    [InlineData("A Book", "What it tells", "A Book: What it tells")]
    [InlineData("A Book: What it tells", "And what not", "A Book: What it tells; And what not")]
    public void ASubtitleStandsBehindTheMarkThatBelongsThere(string title, string subtitle, string full) =>
        Assert.Equal(full, SomeCitation.Of(null, SomeCitation.Book with { Title = title, Subtitle = subtitle }).Title);

    [Fact]
    public void APermalinkIsAnAbsoluteAddressOrNone()
    {
        Assert.Equal("https://archive.example/works/book/02/p4", SomeCitation.Of("p4").Permalink);
        Assert.Equal("https://archive.example/works/book/02", SomeCitation.Of(null).Permalink);
        Assert.Null(SomeCitation.Of("p4", root: "/below").Permalink);
        Assert.Null(SomeCitation.Of("p4", root: "").Permalink);
    }

    [Fact]
    public void AuthorsAreThoseWhomTheArchiveToldApartElseTheTitlePagesLine()
    {
        Assert.Equal(["Ann Writer", "Karl Falk"], SomeCitation.Of(null, authors: ["Ann Writer", "Karl Falk"]).Authors.Select(author => author.Printed));
        Assert.Equal(["Ann Writer"], SomeCitation.Of(null, authors: ["A. N. Writer"]).Authors.Select(author => author.Printed));
        Assert.Empty(SomeCitation.Of(null, SomeCitation.Book with { Author = null }).Authors);
        var others = SomeCitation.Of(null, SomeCitation.Book with { Author = "Ann Writer et al." });
        Assert.True(others.HasOtherAuthors);
        Assert.Equal("Ann Writer", others.Authors.Single().Printed);
    }

    [Theory]
    [InlineData("p1", "She said:")]
    [InlineData("q1", "Words.\n\nWords. […]\n\nWords.")]
    [InlineData("n1", "Elsewhere, p.3.")]
    [InlineData("n2", "[no text in the source]")]
    [InlineData("l1", "[Text is lost here. The numbers jump.]")]
    [InlineData("r1", "Words. [1]")]
    [InlineData("n3.2", "Here.")]
    [InlineData("n3.99", null)]
    [InlineData("n1.2", null)]
    [InlineData("p99", null)]
    public void TheWordsOfAThingArePlainText(string id, string? words) => Assert.Equal(words, CitedWords.Of(new ChapterIndex(SomeCitation.Chapter), id));
}
