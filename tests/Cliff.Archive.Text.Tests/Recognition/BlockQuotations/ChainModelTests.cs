using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Tests.Recognition.BlockQuotations;

public class ChainModelTests
{
    [Theory]
    [InlineData("weights.tsv")]
    [InlineData("words.tsv")]
    public void The_shipped_weights_are_sorted_and_say_where_they_come_from(string file)
    {
        var lines = EmbeddedResource.Lines(file).ToList();
        var rows = lines.Where(line => !line.StartsWith('#')).ToList();

        Assert.Contains("Learnt from", lines[1], StringComparison.Ordinal);
        Assert.Equal(rows.Order(StringComparer.Ordinal), rows);
        Assert.Equal(rows, file == "words.tsv" ? ChainModel.Shipped.FormatWords() : ChainModel.Shipped.FormatWeights());
    }

    [Fact]
    public void A_weight_for_a_feature_that_does_not_exist_is_refused() =>
        Assert.Throws<FormatException>(() => ChainModel.Parse(["this: smells of roses\t0\t1\t2\t0\t1\t2\t0\t0"], []));

    [Fact]
    public void A_weight_too_few_is_refused() => Assert.Throws<FormatException>(() => ChainModel.Parse([], ["0a1b2c3d\t1"]));

    [Fact]
    public void Every_feature_has_a_name_of_its_own() =>
        Assert.Equal(FeatureCatalogue.Names.Length, FeatureCatalogue.Names.Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [InlineData("‘Go,’ he said, ‘before the boys’ boat leaves.’", 2)]
    [InlineData("It wasn’t the workers’ wish, nor the owners’.", 0)]
    [InlineData("“She called it ‘madness’ and left.” [4]", 1)]
    [InlineData("He said 'no' and didn't wait.", 1)]
    [InlineData("An opening mark ‘without its pair stays alone", 0)]
    public void Inline_quotations_are_told_from_apostrophes(string line, int quotations) =>
        Assert.Equal(quotations, InlineMarks.Scan(line).Spans.Length);

    [Theory]
    [InlineData("as it was put. [12]", true)]
    [InlineData("as it was put [1*].", true)]
    [InlineData("as it was put. [3] [4]", true)]
    [InlineData("as it was [potential]", false)]
    [InlineData("as it was in [1905]", false)]
    [InlineData("[7] as it was", false)]
    public void Markers_at_the_end_are_told_from_insertions(string line, bool marker)
    {
        NoteMarker.TrimEnd(line, out var endsInMarker);

        Assert.Equal(marker, endsInMarker);
    }

    [Theory]
    [InlineData("“It began so.", "It went on.", "And so it ended.” [3]", true)]
    [InlineData("“It began so.", "“It went on.", "“And so it ended.”", true)]
    [InlineData("“It began so.”", "It went on.", "And so it ended.”", false)]
    [InlineData("“It began so.", "It went on.", "He called that ‘the end’.", false)]
    public void Marks_hold_paragraphs_together_until_one_closes(string first, string second, string third, bool held) =>
        Assert.Equal(held, OpenMarks.Find([.. new[] { first, second, third }.Select(line => new LineReading(new BodyLine(line, false, 1)))])[1]);
}
