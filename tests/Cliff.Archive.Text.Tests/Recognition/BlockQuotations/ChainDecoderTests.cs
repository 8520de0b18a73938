using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Tests.Recognition.BlockQuotations;

public class ChainDecoderTests
{
    private const int Labels = ChainWeights.Labels;

    private static readonly double[] Transitions = [0.3, -0.7, 0, 0.1, -0.4, 0.9, -0.2, 0.2, 1.1];

    [Fact]
    public void The_probabilities_of_a_line_add_up_to_one()
    {
        var (probabilities, _) = ChainDecoder.Probabilities(SomeScores(40), Transitions);

        Assert.All(probabilities.Chunk(Labels), line => Assert.Equal(1, line.Sum(), 9));
    }

    [Fact]
    public void Probabilities_and_best_labels_are_those_of_all_readings_counted_out()
    {
        const int lines = 6;
        var scores = SomeScores(lines);
        var readings = AllReadings(lines).Select(reading => (reading, weight: Math.Exp(Score(reading, scores)))).ToList();
        var total = readings.Sum(reading => reading.weight);

        var (probabilities, logSum) = ChainDecoder.Probabilities(scores, Transitions);

        Assert.Equal(Math.Log(total), logSum, 9);
        Assert.Equal(readings.MaxBy(reading => reading.weight).reading, ChainDecoder.BestLabels(scores, Transitions));
        for (var at = 0; at < probabilities.Length; at++)
            Assert.Equal(readings.Where(reading => reading.reading[at / Labels] == at % Labels).Sum(reading => reading.weight) / total, probabilities[at], 9);
    }

    [Fact]
    public void Nothing_is_inside_that_has_not_begun()
    {
        var scores = new double[Labels * 8];
        for (var line = 0; line < 8; line++)
            scores[(line * Labels) + (int)QuotationLabel.Inside] = 9;

        var labels = ChainDecoder.BestLabels(scores, Transitions);

        Assert.Equal((int)QuotationLabel.Begins, labels[0]);
        Assert.All(labels[1..], label => Assert.Equal((int)QuotationLabel.Inside, label));
    }

    private static double[] SomeScores(int lines)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, lines * Labels).Select(_ => (random.NextDouble() * 4) - 2)];
    }

    private static IEnumerable<int[]> AllReadings(int lines) =>
        Enumerable.Range(0, (int)Math.Pow(Labels, lines))
            .Select(number => Enumerable.Range(0, lines).Select(line => number / (int)Math.Pow(Labels, line) % Labels).ToArray())
            .Where(reading => reading.Prepend(0).Zip(reading).All(pair => ChainWeights.MayFollow(pair.First, pair.Second)));

    private static double Score(int[] reading, double[] scores) =>
        reading.Prepend(0).Zip(reading).Sum(pair => Transitions[(pair.First * Labels) + pair.Second]) + reading.Select((label, line) => scores[(line * Labels) + label]).Sum();
}
