using System.Collections.Immutable;
using System.Globalization;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Tests.Recognition.BlockQuotations;

/// <summary>Every sentence here was made up for the tests.</summary>
public class BlockQuotationChainTests
{
    private const string Prose = "The harbour board met in Port Alder on 4 May 1911 and, after a debate of two hours, voted by nine to three to close the old quay. Mrs Hallam and Mr Pryce were not present, and the matter was left to the surveyor.";

    private const string LeadIn = "The surveyor was in no doubt about what had to be done. In a letter to the board he wrote:";

    private const string Quoted = "I tell you that we must not wait! If we lose this summer we shall lose the quay as well, and I for one will not answer for it. Who of us wants to stand here a year from now and say that we knew? [3]";

    [Fact]
    public void A_paragraph_in_the_first_person_after_a_colon_is_a_quotation()
    {
        var labels = Label(Prose, LeadIn, Quoted, Prose);

        Assert.Equal([QuotationLabel.Outside, QuotationLabel.Outside, QuotationLabel.Begins, QuotationLabel.Outside], Kinds(labels));
        Assert.True(labels[2].Probability > 0.9);
        Assert.Contains("previous: ends in a colon", labels[2].Reasons);
    }

    [Fact]
    public void A_quotation_runs_on_until_its_marker()
    {
        const string first = "We have waited through two winters, and now we are told that we must wait again. I do not believe it, and you do not believe it either.";

        Assert.Equal(
            [QuotationLabel.Outside, QuotationLabel.Outside, QuotationLabel.Begins, QuotationLabel.Inside, QuotationLabel.Outside],
            Kinds(Label(Prose, LeadIn, first, Quoted, Prose)));
    }

    [Fact]
    public void The_author_s_bridge_between_two_quotations_belongs_to_neither()
    {
        var labels = Label(Prose, LeadIn, Quoted, "A month later he wrote again to the board:", Quoted, Prose);

        Assert.Equal(
            [QuotationLabel.Outside, QuotationLabel.Outside, QuotationLabel.Begins, QuotationLabel.Outside, QuotationLabel.Begins, QuotationLabel.Outside],
            Kinds(labels));
    }

    [Fact]
    public void Plain_prose_has_no_quotation() =>
        Assert.All(Label([.. Enumerable.Repeat(Prose, 30)]), label => Assert.Equal(QuotationLabel.Outside, label.Label));

    [Fact]
    public void A_heading_breaks_a_quotation_and_is_never_part_of_one()
    {
        var labels = BlockQuotationChain.Label([Line(LeadIn), Line(Quoted), new BodyLine("The second winter", true, 1), Line(Prose)]);

        Assert.Equal(QuotationLabel.Outside, labels[2].Label);
        Assert.Equal(0, labels[2].Probability);
        Assert.Empty(labels[2].Reasons);
    }

    [Fact]
    public void A_chapter_that_is_a_single_quotation_is_labelled_without_complaint()
    {
        var labels = Label([.. Enumerable.Repeat(Quoted, 12)]);

        Assert.Equal(12, labels.Length);
        Assert.All(labels, label => Assert.InRange(label.Probability, 0, 1));
    }

    [Fact]
    public void No_lines_give_no_labels() => Assert.Empty(BlockQuotationChain.Label([]));

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("‘")]
    [InlineData("\"")]
    [InlineData("[3]")]
    [InlineData("...")]
    [InlineData("\ud800")]
    [InlineData("* * *")]
    public void Odd_lines_are_read_without_complaint(string odd) => Assert.Equal(3, Label(LeadIn, odd, Quoted).Length);

    [Theory]
    [InlineData("Er sagte: „Wir gehen heute.“ Mehr war nicht zu hören.")]
    [InlineData("Он сказал: «Мы идём сегодня». Больше ничего не было слышно.")]
    public void Foreign_quotation_marks_are_inline_quotations(string line) => Assert.Single(InlineMarks.Scan(line).Spans);

    [Fact]
    public void The_same_lines_give_the_same_labels_in_every_culture()
    {
        var expected = Label(Prose, LeadIn, Quoted, Prose);
        var commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        commas.NumberFormat.NumberDecimalSeparator = ",";
        commas.NumberFormat.NegativeSign = "~";
        CultureInfo.CurrentCulture = commas;
        var weights = ChainModel.Parse(EmbeddedResource.Lines("weights.tsv"), EmbeddedResource.Lines("words.tsv"));
        var labels = BlockQuotationChain.Label([Line(Prose), Line(LeadIn), Line(Quoted), Line(Prose)], weights);
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

        Assert.Equal(expected.Select(label => (label.Label, label.Probability, label.BeginProbability)), labels.Select(label => (label.Label, label.Probability, label.BeginProbability)));
        Assert.Equal(expected.SelectMany(label => label.Reasons), labels.SelectMany(label => label.Reasons));
    }

    private static ImmutableArray<LineLabel> Label(params string[] lines) => BlockQuotationChain.Label([.. lines.Select(Line)]);

    private static BodyLine Line(string content) => new(content, IsHeading: false, BlankLinesBefore: 1);

    private static IEnumerable<QuotationLabel> Kinds(ImmutableArray<LineLabel> labels) => labels.Select(label => label.Label);
}
