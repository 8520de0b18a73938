using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Text.Tests.Editing;

public sealed class AnchorResolverTests
{
    private static readonly AnchorResolver Resolver = new("02.edition.yaml",
    [
        Paragraph("p1", "The chairman asked: ‘Is anyone\n  opposed?’ Nobody was."),
        new Block { Kind = BlockKind.Separator, Source = new TextSpan(0, 2), Content = "\n\n" },
        Paragraph("p2", "No, no, and again no. aXaXa"),
    ]);

    [Fact]
    public void Words_that_stand_once_are_found() =>
        Assert.Equal(new TextSpan(4, 12), Resolver.Resolve(new Anchor("p1", "chairman", 1)));

    [Fact]
    public void Between_words_any_white_space_is_like_any_other() =>
        Assert.Equal(new TextSpan(20, 42), Resolver.Resolve(new Anchor("p1", "‘Is  anyone\topposed?’", 1)));

    [Fact]
    public void Words_run_together_are_other_words() =>
        AssertRefused("is stale", new Anchor("p1", "Isanyone opposed", 3));

    [Fact]
    public void Words_that_are_gone_are_refused_with_what_stands_there_now() =>
        AssertRefused("the decision is stale: p1 (\"The chairman asked: ‘Is anyone opposed?’…\") does not hold the words \"the secretary\"; give them as they are printed now", new Anchor("p1", "the secretary", 7));

    [Fact]
    public void Words_that_stand_in_another_paragraph_are_refused_and_that_one_is_named() =>
        AssertRefused("the words stand in p2: name that", new Anchor("p1", "and again", 7));

    [Fact]
    public void A_paragraph_the_chapter_does_not_have_is_refused() =>
        AssertRefused("this chapter has no p9; correct the id", new Anchor("p9", "elsewhere", 7));

    [Theory]
    [InlineData("no")]
    [InlineData("aXa")]
    public void Words_that_stand_twice_are_refused(string words) =>
        AssertRefused("stand in p2 more than once; give more words", new Anchor("p2", words, 7));

    [Fact]
    public void Corrections_that_share_a_character_are_refused_and_neighbours_are_not()
    {
        var one = Correction("p2", "No, no", 3);
        var next = Correction("p2", ", and", 2);
        var same = Correction("p2", "no, and", 9);
        var elsewhere = Correction("p1", "chairman", 12);
        Resolver.RefuseOverlaps([one, next, elsewhere]);

        var refusal = Assert.Throws<DecisionException>(() => Resolver.RefuseOverlaps([same, elsewhere, one]));
        Assert.StartsWith("02.edition.yaml(9): the words \"no, and\" overlap those of the correction in line 3; ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_correction_that_holds_two_others_is_refused() =>
        Assert.Throws<DecisionException>(() => Resolver.RefuseOverlaps([Correction("p2", "No, no, and again", 1), Correction("p2", "and", 2)]));

    private static (CorrectionDecision Correction, TextSpan Range) Correction(string paragraph, string words, int line)
    {
        var anchor = new Anchor(paragraph, words, line);
        return (new CorrectionDecision(anchor, "other", "reason", line), Resolver.Resolve(anchor));
    }

    private static Block Paragraph(string id, string content) =>
        new() { Id = id, Kind = BlockKind.Paragraph, Source = new TextSpan(0, content.Length), Content = content };

    private static void AssertRefused(string reason, Anchor anchor)
    {
        var refusal = Assert.Throws<DecisionException>(() => Resolver.Resolve(anchor));
        Assert.StartsWith($"02.edition.yaml({anchor.Line}): ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }
}
