using System.Text;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition;
using Cliff.Archive.Text.Sources;
using Cliff.Archive.Text.Tests.Golden;
using Cliff.Archive.Text.Writers;

namespace Cliff.Archive.Text.Tests.Sources.PlainText;

/// <summary>However lines were set, the paragraphs are the same, and all that is found in them.</summary>
public sealed class PlainTextReaderTests
{
    private static readonly string[] Paragraphs =
    [
        "The strike fund",
        "The enquiry into the strike was opened by a judge from the capital on 2 August 1911, in the hall of the school, because the court had no room that would have held all who wanted to hear it. Captain Berg was heard on the first day. He declared:",
        "I asked my men on deck: ‘Will you sail or not?’ and they answered me that they would sail when the list was burnt. I tell you today, gentlemen, that I should have done the same in their place. [1]",
        "Berg was not called again, and the minutes were not published for forty years; the well-known summary in the papers of the coast, \"a page of lies\" as Maria Oster called it, was all that anybody could read.",
        "1. Minutes of the Enquiry, p.12, with a remark in the margin by a clerk who is not named and whose hand is found nowhere else.",
    ];

    [Theory]
    [InlineData(50, "\n")]
    [InlineData(72, "\n")]
    [InlineData(72, "\r\n")]
    [InlineData(80, "\r")]
    [InlineData(64, "\u0085")]
    [InlineData(64, "\u2028")]
    public void A_text_reads_the_same_wrapped_at_any_width(int columns, string lineBreak)
    {
        var expected = Found(Reading.Of(string.Join("\n\n", Paragraphs)));

        var wrapped = string.Join("\n\n", Paragraphs.Select(words => Wrapped(words, columns))).Replace("\n", lineBreak, StringComparison.Ordinal);

        Assert.Equal(expected, Found(Reading.Of(wrapped)));
    }

    [Fact]
    public void Indented_first_lines_part_paragraphs_without_blank_ones()
    {
        var wrapped = Paragraphs[0] + "\n\n" + string.Join('\n', Paragraphs[1..].Select(words => Wrapped("   " + words, 72)));

        Assert.Equal(Found(Reading.Of(string.Join("\n\n", Paragraphs))), Found(Reading.Of(wrapped)));
    }

    [Fact]
    public void A_word_broken_at_the_end_of_a_line_is_one_word_to_recognition_and_stays_as_printed()
    {
        var chapter = Reading.Of("The owners met on 9 June and said nothing to any-\nbody of what they had agreed upon, and the secre-\ntary of the line, who was told, kept silent too.\n");

        var paragraph = Assert.Single(chapter.Blocks, block => block.Kind == BlockKind.Paragraph);
        Assert.Contains("any-\nbody", paragraph.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_of_quoted_lines_are_no_words_of_theirs()
    {
        var chapter = Reading.Of("Maria Oster wrote to her brother when it was over:\n\n> I have bread for nine days\n> and money for six.\n\nThe letter reached him in May.\n");

        var quotation = Assert.Single(chapter.Quotations);
        var block = chapter.Blocks.Single(block => block.QuotationId == quotation.Id);
        Assert.Equal("I have bread for nine days\n> and money for six.", block.Content);
        Assert.Equal([">"], block.Spans.Where(span => span.Kind == InlineSpanKind.Furniture).Select(span => span.Range.In(block.Content)));
        Assert.Equal(["mark-up"], chapter.Drops.Select(drop => drop.Reason));
    }

    [Fact]
    public void Short_lines_of_a_wrapped_text_stay_lines()
    {
        var chapter = Reading.Of($"{Wrapped(Paragraphs[1], 72)}\n\n     The tide goes out, the tide comes in,\n       The board sits warm and dry;\n     But who will load the herring tin?\n\n{Wrapped(Paragraphs[3], 72)}\n");

        var verse = Assert.Single(chapter.Blocks, block => block.Kind == BlockKind.Verse);
        Assert.Equal(
            ["The tide goes out, the tide comes in,", "The board sits warm and dry;", "But who will load the herring tin?"],
            verse.Spans.Where(span => span.Kind == InlineSpanKind.Line).Select(span => span.Range.In(verse.Content)));
    }

    [Theory]
    [InlineData("- {0} -")]
    [InlineData("[{0}]")]
    [InlineData("{{p.{0}}}")]
    [InlineData("{0}")]
    [InlineData("Page {0}")]
    public void Page_numbers_that_count_are_furniture_whatever_stands_around_them(string make)
    {
        var pages = Enumerable.Range(7, 4).Select(page => $"Whoever was on the quay on that morning of page {page} saw the boats come in, and the boats\n\n{string.Format(System.Globalization.CultureInfo.InvariantCulture, make, page)}\n\n");

        var chapter = Reading.Of(string.Concat(pages.Select(page => page + "were empty. Nobody said a word to the men in them, and they asked nothing either.\n\n")));

        Assert.Equal(4, chapter.Blocks.Count(block => block.Kind == BlockKind.Paragraph));
        Assert.All(chapter.Blocks.Where(block => block.Kind == BlockKind.Paragraph), block => Assert.Contains(block.Spans, span => span.Kind == InlineSpanKind.Furniture));
    }

    [Theory]
    [InlineData("Fund¹ it was.\n\n¹ A fund.\n", "1", "¹")]
    [InlineData("Fund* it was.\n\n* A fund.\n", "*", "*")]
    [InlineData("Fund† it was.\n\n† A fund.\n", "†", "†")]
    [InlineData("Fund(12) it was.\n\n(12) A fund.\n", "12", "(12)")]
    [InlineData("Fund[3] it was.\n\n[Footnote 3: A fund.]\n", "3", "[3]")]
    public void Markers_of_every_make_meet_their_notes(string text, string label, string printed)
    {
        var chapter = Reading.Of($"The harbour board met in May and again in June, and voted by nine to three.\n\n{text}");

        var note = Assert.Single(chapter.Notes);
        Assert.Equal((label, NoteState.Present, "A fund."), (note.Label, note.State, note.Content));
        var reference = Assert.Single(chapter.References);
        Assert.Equal(printed, reference.Range.In(chapter.Blocks.Single(block => block.Id == reference.BlockId).Content));
    }

    [Fact]
    public void What_stands_in_parentheses_and_has_no_note_is_no_marker() =>
        Assert.Empty(Reading.Of("The board resolved(1) to close the quay and (2) to sell the crane.\n\nIt did neither of the two.\n").References);

    [Theory]
    [InlineData("they sat in the hall of the school and told any-", "body who asked", "told any-body who")]
    [InlineData("they sat in the hall of the school all of 1914-", "1918 long", "of 1914-1918 long")]
    [InlineData("they sat in the hall of the school as he came -", "and went", "came - and went")]
    [InlineData("they sat in the hall of the school, he came--", "and went", "came--and went")]
    [InlineData("they sat in the hall of the school, he came --", "and went", "came -- and went")]
    public void Lines_are_joined_the_same_for_recognition_and_for_a_reader(string first, string second, string joined)
    {
        const string Before = "The owners of the line met on the ninth of June,\nand nobody knew what they had come for, because\n";
        var chapter = Reading.Of($"{Before}{first}\n{second}, and no paper of the coast wrote of it\nin the week of the strike or in any other of it.\n");

        var seen = Assert.Single(SeenChapter.Of(chapter).Blocks, block => block.Kind == BlockKind.Paragraph);
        var running = Assert.Single(RunningDocument.Of(DocumentReader.Read(chapter.Source)).Document.Blocks);
        Assert.Contains(joined, seen.Content, StringComparison.Ordinal);
        Assert.Equal(running.Content, seen.Content);
    }

    [Fact]
    public void Headings_may_stand_one_below_the_other_however_many_they_are()
    {
        const int Headings = 30_000;
        var text = string.Concat(Enumerable.Repeat($"and this is a line of some fifty or of sixty characters\n{new string('-', 55)}\n", Headings));

        var document = DocumentReader.Read(SourceReader.Read("a.txt", [.. Encoding.UTF8.GetBytes(text)]));

        Assert.Equal(Headings, document.Blocks.Length);
    }

    /// <summary>Lines as a typist breaks them, before the word for which there is no room.</summary>
    private static string Wrapped(string words, int columns)
    {
        var (wrapped, column) = (new StringBuilder(), 0);
        foreach (var word in words.TrimStart().Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > columns)
                (_, column) = (wrapped.Append('\n'), 0);
            else if (column > 0)
                (_, column) = (wrapped.Append(' '), column + 1);
            (_, column) = (wrapped.Append(word), column + word.Length);
        }

        return string.Concat(words.TakeWhile(character => character == ' ')) + wrapped;
    }

    /// <summary>Blocks, quotations with their speakers, markers and notes, with every run of white space as one space.</summary>
    private static IEnumerable<string> Found(Chapter chapter)
    {
        var index = new ChapterIndex(chapter);
        return chapter.Blocks.Where(block => block.Id is not null).Select(block => $"{block.Id} {block.Kind} {block.Content}")
            .Concat(chapter.Quotations.Select(quotation => $"{quotation.Id} {quotation.Placement} {quotation.Attribution.Speaker?.Name} {string.Concat(quotation.Segments.Select(segment => segment.Range.In(index.Block(segment.BlockId)!.Content)))}"))
            .Concat(chapter.References.Select(reference => $"{reference.Id} {reference.Range.In(index.Block(reference.BlockId)!.Content)}"))
            .Concat(chapter.Notes.Select(note => $"{note.Id} {note.State} {note.Content}"))
            .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
