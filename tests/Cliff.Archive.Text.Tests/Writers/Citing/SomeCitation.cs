using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Text.Writers.Citing;

namespace Cliff.Archive.Text.Tests.Writers.Citing;

/// <summary>Things to cite, put together by hand.</summary>
internal static class SomeCitation
{
    private const string Marked = "Words. [1]";

    public static readonly Work Book = new() { Slug = "book", Title = "A Book: What it tells", Author = "Ann Writer", Year = 1911, Volume = 2, Language = "en" };

    public static readonly Chapter Chapter = SomeChapter.Of(
        SomeChapter.Paragraph("p1", "She said:"),
        SomeChapter.Quoted("p2", "q1", "Words."),
        SomeChapter.Quoted("p3", "q1", "Words."),
        SomeChapter.Paragraph("p4", "And then:"),
        SomeChapter.Quoted("p5", "q1", Marked),
        SomeChapter.Heading("s1", "A section")) with
    {
        Metadata = new ChapterMetadata(null, "A Book", "2. The long winter", "en"),
        Quotations =
        [
            SomeChapter.Quotation("q1", QuotationPlacement.Block, new("p2", new(0, 6)), new("p3", new(0, 6)), new("p5", new(0, 6))) with { ReferenceIds = ["r1"] },
        ],
        References = [SomeChapter.Marker("1", "p5", Marked)],
        Notes = [SomeChapter.Note("1", NoteState.Supplied, "Elsewhere, p.3."), SomeChapter.Note("2", NoteState.Absent), SomeChapter.Note("3", NoteState.Present, "Here.") with { BlockIds = ["n3", "n3.2"] }],
        Lacunae = [new Lacuna("l1", "p4", new(0, 0), ["The numbers jump."])],
    };

    /// <summary>The quotation of <see cref="Chapter"/> with another attribution.</summary>
    public static Chapter Attributed(Func<Attribution, Attribution> change) =>
        Chapter with { Quotations = [Chapter.Quotations[0] with { Attribution = change(Chapter.Quotations[0].Attribution) }] };

    public static CitedThing Of(string? id, Work? work = null, Chapter? chapter = null, string root = "https://archive.example", params ImmutableArray<string> authors) =>
        new CitationFacts(work ?? Book, new ChapterIndex(chapter ?? Chapter), authors, new SiteLinks(root).Chapter("book", "02")).Of(id);

    /// <summary>A thing in the state that a test is about.</summary>
    public static CitedThing By(params ImmutableArray<string> authors) => Of("p4") with { Authors = [.. authors.Select(CitedName.Author)] };

    /// <summary>A line with its italics between asterisks.</summary>
    public static string Starred(StyledText line) => string.Concat(line.Runs.Select(run => run.IsItalic ? $"*{run.Words}*" : run.Words));
}
