using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;

namespace Cliff.Archive.Text.Tests.Writers;

public sealed class CitationWriterTests
{
    private const string Marked = "Words. [1]";

    private static readonly Work Book = new() { Slug = "book", Title = "A Book", Author = "A. Writer" };

    private static readonly Chapter Cited = SomeChapter.Of(
        SomeChapter.Paragraph("p1", "She said:"),
        SomeChapter.Quoted("p2", "q1", "Words."),
        SomeChapter.Quoted("p3", "q1", "Words."),
        SomeChapter.Paragraph("p4", "And then:"),
        SomeChapter.Quoted("p5", "q1", Marked)) with
    {
        Quotations =
        [
            SomeChapter.Quotation("q1", QuotationPlacement.Block, new("p2", new(0, 6)), new("p3", new(0, 6)), new("p5", new(0, 6))) with { ReferenceIds = ["r1"] },
        ],
        References = [SomeChapter.Marker("1", "p5", Marked)],
        Notes = [SomeChapter.Note("1", NoteState.Supplied, "Elsewhere, p.3.")],
    };

    [Fact]
    public void AQuotationIsCitedWithItsSpeakerItsRunsAndTheStateOfItsNote()
    {
        Assert.Equal("Ada Example, quoted in A. Writer, A Book, ch. 2, paras. 2–3, 5, n. 1 (note text supplied)", Cite("q1"));
    }

    [Fact]
    public void ANamelessSpeakerIsNotInvented()
    {
        var nameless = Cited with { Quotations = [Cited.Quotations[0] with { Attribution = Attribution.None }] };
        Assert.StartsWith("Quoted in A. Writer, A Book", new CitationWriter(Book, new ChapterIndex(nameless)).Cite("q1"), StringComparison.Ordinal);
    }

    [Fact]
    public void AReporterIsNamed()
    {
        var attribution = Cited.Quotations[0].Attribution with { Reporter = new Speaker("bea", "Bea Example", SpeakerKind.Person) };
        var reported = Cited with { Quotations = [Cited.Quotations[0] with { Attribution = attribution }] };
        Assert.StartsWith("Ada Example, as reported by Bea Example, quoted in A. Writer", new CitationWriter(Book, new ChapterIndex(reported)).Cite("q1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p4", "A. Writer, A Book, ch. 2, para. 4")]
    [InlineData("n1", "A. Writer, A Book, ch. 2, n. 1 (note text supplied)")]
    [InlineData("r1", "A. Writer, A Book, ch. 2, para. 5, marker 1")]
    [InlineData(null, "A. Writer, A Book, ch. 2")]
    public void ThingsAreCitedByTheirNumbers(string? id, string citation) => Assert.Equal(citation, Cite(id));

    [Fact]
    public void AWorkOfOnePageIsNamedOnceWithItsYear()
    {
        var page = new ChapterIndex(Cited with { Metadata = Cited.Metadata with { ChapterTitle = "A Writer" } });
        var work = Book with { Title = "A Writer", Year = 1911 };

        Assert.Equal("A. Writer, A Writer, 1911, para. 4", new CitationWriter(work, page).Cite("p4"));
        Assert.Equal("A writer, 1911, para. 4", new CitationWriter(work with { Author = "A writer" }, page).Cite("p4"));
    }

    private static string Cite(string? id) => new CitationWriter(Book, new ChapterIndex(Cited)).Cite(id);
}
