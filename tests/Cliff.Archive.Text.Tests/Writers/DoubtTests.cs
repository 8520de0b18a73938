using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;

namespace Cliff.Archive.Text.Tests.Writers;

public sealed class DoubtTests
{
    private static readonly Speaker Bea = new("bea", "Bea Other", SpeakerKind.Person);

    [Fact]
    public void AQuotationThatIsSureInEveryWayIsNotDoubtful() => Assert.Empty(Doubts(Quoted(1, 0.99)));

    [Fact]
    public void ASingleParagraphThatIsHardlyLikelierThanNotIsDoubtfulAsAQuotation()
    {
        var doubt = Assert.Single(Doubts(Quoted(1, 0.58)));

        Assert.Equal(0.42, doubt.Measure, 4);
        Assert.Equal("The chance that it is a quotation is 58 in 100.", doubt.Because);
    }

    [Fact]
    public void OfSeveralParagraphsTheLeastLikelyIsNamed()
    {
        var doubt = Assert.Single(Doubts(Quoted(1, 0.99, 0.6, 0.8)));

        Assert.Equal(0.4, doubt.Measure, 4);
        Assert.Equal("The chance that paragraph 2 belongs to it is 60 in 100.", doubt.Because);
    }

    [Theory]
    [InlineData(0, "The chance that paragraph 1, right before it, is quoted as well is 33 in 100.")]
    [InlineData(2, "The chance that paragraph 3, right after it, is quoted as well is 33 in 100.")]
    public void AParagraphBesideItThatMayBeQuotedIsADoubtOfItsEnd(int likely, string because)
    {
        ImmutableArray<Block> blocks = [Prose(1), .. Quoted(2, 1).Blocks, Prose(3)];
        var chapter = SomeChapter.Of(blocks.SetItem(likely, blocks[likely] with { Probability = 0.33 })) with { Quotations = [Of("q1", "p2")] };

        Assert.Equal(because, Assert.Single(Doubt.In(new ChapterIndex(chapter))).Because);
    }

    [Fact]
    public void WhatStandsBetweenTheRunsOfOneQuotationIsSaidToStandThere()
    {
        var chapter = SomeChapter.Of([.. Quoted(1, 1).Blocks, Prose(2) with { Probability = 0.33 }, .. Quoted(3, 1).Blocks]) with { Quotations = [Of("q1", "p1", "p3")] };

        Assert.Equal("The chance that paragraph 2, between its parts, is quoted as well is 33 in 100.", Assert.Single(Doubt.In(new ChapterIndex(chapter))).Because);
    }

    [Fact]
    public void AParagraphBehindAHeadingOrOfAnotherQuotationIsNoDoubtOfIt()
    {
        var other = SomeChapter.Quoted("p2", "q2", "Other words.") with { Probability = 0.95 };
        var chapter = SomeChapter.Of([.. Quoted(1, 1).Blocks, other, SomeChapter.Heading("s1", "Next"), Prose(3) with { Probability = 0.5 }]) with { Quotations = [Of("q1", "p1"), Of("q2", "p2")] };

        Assert.Empty(Doubt.In(new ChapterIndex(chapter)));
    }

    [Theory]
    [InlineData(Certainty.Explicit, false, null)]
    [InlineData(Certainty.Explicit, true, null)]
    [InlineData(Certainty.Pronoun, false, null)]
    [InlineData(Certainty.Pronoun, true, "“she” is taken for Ada Example, and it could be Bea Other.")]
    [InlineData(Certainty.Context, false, "That Ada Example is the speaker is only inferred from what stands around it.")]
    [InlineData(Certainty.Context, true, "That Ada Example is the speaker is only inferred from what stands around it, and it could be Bea Other.")]
    public void ASpeakerIsDoubtfulWhenInferredOrWhenAPronounCouldBeAnother(Certainty certainty, bool hasRunnerUp, string? because)
    {
        var doubts = Doubts(Quoted(1, 1), quotation => quotation with
        {
            Attribution = quotation.Attribution with { Certainty = certainty, AsPrinted = "she", RunnerUp = hasRunnerUp ? Bea : null },
        });

        Assert.Equal(because, doubts.SingleOrDefault()?.Because);
    }

    [Theory]
    [InlineData(QuotationNature.Speech, "It is taken for speech, and nobody is named as the speaker.")]
    [InlineData(QuotationNature.Writing, "It is taken for writing, and nobody is named as the speaker.")]
    [InlineData(QuotationNature.Resolution, "It is taken for a resolution, and nobody is named as the speaker.")]
    [InlineData(QuotationNature.Unknown, "Nobody is named as the speaker.")]
    [InlineData(QuotationNature.Term, null)]
    [InlineData(QuotationNature.Title, null)]
    public void SpeechOrWritingOfNobodyIsDoubtfulAndATermIsNot(QuotationNature nature, string? because)
    {
        var doubts = Doubts(Quoted(1, 1), quotation => quotation with { Attribution = Attribution.None, Nature = nature });

        Assert.Equal(because, doubts.SingleOrDefault()?.Because);
    }

    [Fact]
    public void TwoDoubtsAreMoreThanEachAndOneSentenceSaysTheGreaterFirst()
    {
        var doubt = Assert.Single(Doubts(Quoted(1, 0.7), quotation => quotation with { Attribution = Attribution.None }));

        Assert.Equal(1 - (0.7 * 0.6), doubt.Measure, 4);
        Assert.Equal("It is taken for speech, and nobody is named as the speaker; and the chance that it is a quotation is 70 in 100.", doubt.Because);
    }

    [Fact]
    public void WhatAnEditorDecidedIsNotDoubtful()
    {
        var doubtful = Quoted(1, 0.5);

        Assert.NotEmpty(Doubts(doubtful));
        Assert.Empty(Doubts(doubtful, quotation => quotation with { Recognition = new Finding("editor", "Announced.") }));
        Assert.Empty(Doubts(doubtful, quotation => quotation with { Attribution = Attribution.None with { Certainty = Certainty.Editor } }));
    }

    [Fact]
    public void TheMostDoubtfulComesFirstThenThoseWithParagraphsOfTheirOwnThenTheOrderOfTheText()
    {
        var nobody = Of("q1", "p1") with { Attribution = Attribution.None };
        var inline = nobody with { Placement = QuotationPlacement.Inline };
        var chapter = SomeChapter.Of([.. Quoted(1, 1).Blocks, Quoted(2, 0.45).Blocks[0] with { QuotationId = "q4" }]) with
        {
            Quotations = [inline, nobody with { Id = "q2" }, nobody with { Id = "q3" }, Of("q4", "p2")],
        };

        Assert.Equal(["q4", "q2", "q3", "q1"], Doubt.In(new ChapterIndex(chapter)).Select(doubt => doubt.Quotation.Id));
    }

    [Theory]
    [InlineData("One two three", 20, "One two three")]
    [InlineData("One two three four", 13, "One two three\u00a0…")]
    [InlineData("One two three four", 12, "One two\u00a0…")]
    [InlineData("Onetwothree", 4, "Onet\u00a0…")]
    [InlineData("One\r\ntwo", 20, "One two")]
    [InlineData("ab😀cd", 3, "ab\u00a0…")]
    public void TheFirstWordsAreCutAtASpaceAndNeverWithinACharacter(string content, int most, string expected)
    {
        var index = new ChapterIndex(SomeChapter.OfOne(content));
        var quotation = SomeChapter.Quotation("q1", QuotationPlacement.Block, new QuotationSegment("p1", new TextSpan(0, content.Length)));

        Assert.Equal(expected, Wording.FirstWords(quotation, index, most));
    }

    private static ImmutableArray<Doubt> Doubts(Chapter chapter, Func<Quotation, Quotation>? change = null) =>
        Doubt.In(new ChapterIndex(chapter with { Quotations = [.. chapter.Quotations.Select(change ?? (quotation => quotation))] }));

    /// <summary>A chapter that is one block quotation of named paragraphs.</summary>
    private static Chapter Quoted(int first, params double[] probabilities)
    {
        var ids = probabilities.Select((_, index) => $"p{first + index}").ToArray();
        return SomeChapter.Of([.. probabilities.Select((probability, index) => SomeChapter.Quoted(ids[index], "q1", "Some words.") with { Probability = probability })]) with
        {
            Quotations = [Of("q1", ids)],
        };
    }

    private static Block Prose(int number) => SomeChapter.Paragraph($"p{number}", "The author’s words.") with { Probability = 0.01 };

    private static Quotation Of(string id, params string[] blocks) =>
        SomeChapter.Quotation(id, QuotationPlacement.Block, [.. blocks.Select(block => new QuotationSegment(block, new TextSpan(0, 10)))]);
}
