using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;
using Cliff.Archive.Text.Recognition.Quotations;

namespace Cliff.Archive.Text.Tests.Recognition.Quotations;

public sealed class IntroductionRuleTests
{
    private const string LedIn = "In April Halvorsen wrote:";
    private const string Letter = "I am well, and I thank you for the coat.";

    [Theory]
    [InlineData("Dear Karin,")]
    [InlineData("My dear Comrade Lindqvist:")]
    [InlineData("Dear Comrades and Friends:")]
    [InlineData("Comrades, Friends and Delegates!")]
    [InlineData("Fellow Workers of Norrhamn:")]
    [InlineData("Comrade Chairman:")]
    [InlineData("Werter Genosse Lindqvist!")]
    public void TheSalutationAtTheHeadOfATextLeadsNobodyElsesWordsIn(string salutation)
    {
        Assert.Empty(Quoted(canMark: false, salutation, "> " + Letter, "> " + Letter));
        Assert.Empty(Quoted(canMark: true, "Norrhamn, 3 May", salutation, "> " + Letter));
    }

    [Theory]
    [InlineData("Workers in the harbour say:")]
    [InlineData("Comrades told him that they had a letter:")]
    [InlineData(LedIn)]
    public void WhatSaysSomethingIsNoSalutation(string leadIn) => Assert.Equal([Letter], Quoted(canMark: true, leadIn, "> " + Letter));

    [Fact]
    public void ALetterThatABookQuotesHasItsSalutationFarFromTheHead() =>
        Assert.Equal([Letter], Quoted(canMark: false, "One.", "Two.", "Three.", "Four.", "Dear Karin,", "> " + Letter));

    [Theory]
    [InlineData(Letter)]
    [InlineData("* * *")]
    public void WhereMarkUpMarksNothingAVoiceAloneMakesNoQuotation(string words)
    {
        Assert.Empty(Quoted(canMark: true, "They were moved in June.", "> " + words));
        Assert.Equal([words], Quoted(canMark: false, "They were moved in June.", "> " + words));
    }

    [Fact]
    public void AnOpeningMarkIntroducesWithoutAColon() =>
        Assert.Equal(["“I am well,” he wrote."], Quoted(canMark: true, "They were moved in June.", "> “I am well,” he wrote."));

    [Fact]
    public void ATableIsNoQuotationForTheColonBeforeIt() => Assert.Empty(Quoted(canMark: true, "The figures are these:", "> | Year\tStrikes"));

    [Fact]
    public void WhatIsTakenBackIsDoubtfulAtItsBeginning()
    {
        var labels = Apply(canMark: true, Body("They were moved in June.", "> " + Letter, "> " + Letter));

        Assert.Equal([0.1, 0.5, 0], labels.Select(label => label.Probability));
    }

    /// <summary>The paragraphs that are quoted after the rule has spoken; <c>&gt;</c> is what the chain takes for quotation, <c>|</c> a table.</summary>
    private static IEnumerable<string> Quoted(bool canMark, params string[] paragraphs)
    {
        var (blocks, labels) = Body(paragraphs);
        return blocks.Zip(Apply(canMark, (blocks, labels))).Where(pair => pair.Second.Label != QuotationLabel.Outside).Select(pair => pair.First.Content);
    }

    private static ImmutableArray<LineLabel> Apply(bool canMark, (ImmutableArray<Block> Blocks, ImmutableArray<LineLabel> Labels) body) =>
        IntroductionRule.Apply(body.Blocks, body.Labels, canMark);

    private static (ImmutableArray<Block> Blocks, ImmutableArray<LineLabel> Labels) Body(params string[] paragraphs) =>
    (
        [.. paragraphs.Select(words => new Block { Kind = words.StartsWith("> |", StringComparison.Ordinal) ? BlockKind.Table : BlockKind.Paragraph, Source = default, Content = words.TrimStart('>', '|', ' ') })],
        [.. paragraphs.Select((words, at) => words[0] != '>' ? new LineLabel(QuotationLabel.Outside, 0.1, 0, [])
            : new LineLabel(at > 0 && paragraphs[at - 1][0] == '>' ? QuotationLabel.Inside : QuotationLabel.Begins, 0.9, 0.5, []))]
    );
}
