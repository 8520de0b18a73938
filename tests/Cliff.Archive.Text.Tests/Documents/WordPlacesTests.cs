using System.Text;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Tests.Documents;

public sealed class WordPlacesTests
{
    private const string Source = """
        The Strike

        The ships lay still. Falk said: ‘Bread is dear’, and sat down.

        Then came the winter.
        """;

    private static readonly Chapter Read = ChapterRecognizer.Recognize(SourceReader.Read("strike.txt", [.. Encoding.UTF8.GetBytes(Source)]), ChapterDecisions.None, IdRegister.Empty).Chapter;

    [Fact]
    public void A_place_is_the_words_before_it_and_all_blocks_count()
    {
        var words = new WordPlaces(Read);

        Assert.Equal(2 + 12 + 4, words.Total);
        Assert.Equal((2, 14), (words.Before("p1"), words.Before("p2")));
        Assert.Null(words.Before("p9"));
    }

    [Fact]
    public void A_word_behind_a_quotation_mark_belongs_to_the_quotation_whole()
    {
        var words = new WordPlaces(Read);
        var quotation = Assert.Single(Read.Quotations);

        Assert.Equal("Bread is dear", quotation.Segments[0].Range.In(Read.Blocks.First(block => block.Id == "p1").Content));
        Assert.Equal(3, words.Count(quotation));
        Assert.Equal(2 + 6, words.Before("p1", quotation.Segments[0].Range.Start));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 3, 1)]
    [InlineData(1, 2, 1)]
    [InlineData(3, 4, 0)]
    [InlineData(3, 9, 1)]
    [InlineData(4, 20, 3)]
    public void A_cut_word_counts_for_the_range_that_has_a_part_of_it(int start, int end, int count)
    {
        Assert.Equal(count, new WordPlaces(Read).Count("p1", new TextSpan(start, end)));
    }

    [Fact]
    public void Words_of_a_quotation_in_a_quotation_are_its_own_speakers_and_those_of_a_term_are_not()
    {
        var outer = Quotation("q1", 0, 32, parent: null);
        var voice = Quotation("q2", 4, 9, parent: "q1");
        var term = Quotation("q3", 10, 13, parent: "q1") with { Nature = QuotationNature.Term, Attribution = Attribution.None };
        var spoken = new WordPlaces(Read with { Quotations = [outer, voice, term] }).Spoken();

        Assert.Equal((5, 1, 1), (spoken["q1"], spoken["q2"], spoken["q3"]));
    }

    private static Quotation Quotation(string id, int start, int end, string? parent) => new()
    {
        Id = id,
        Placement = QuotationPlacement.Inline,
        Segments = [new QuotationSegment("p1", new TextSpan(start, end))],
        ParentId = parent,
        Attribution = Attribution.None with { Speaker = new Speaker("falk", "Falk", SpeakerKind.Person), Certainty = Certainty.Explicit },
        Recognition = new Finding("test", "A test says so."),
    };
}
