using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Tests.Recognition.BlockQuotations;

public class ChainDecoderTests
{
    private const int States = ChainWeights.States;

    private static readonly double[] Transitions = [0.3, -0.7, 0, 0, 0, -0.4, 0.9, -0.2, 0, 0.2, 1.1, -0.6, 0.8, -0.1, 0, 0];

    [Fact]
    public void The_probabilities_of_a_line_add_up_to_one()
    {
        var sums = new ChainSums(SomeScores(40), Transitions);

        Assert.All(Enumerable.Range(0, 40), line => Assert.Equal(1, Enumerable.Range(0, States).Sum(state => sums.Probability(line, state)), 9));
        Assert.All(Enumerable.Range(0, 40), line => Assert.Equal(1, Enumerable.Range(0, States * States).Sum(pair => sums.Probability(line, pair / States, pair % States)), 9));
    }

    [Fact]
    public void Probabilities_and_best_states_are_those_of_all_readings_counted_out()
    {
        const int lines = 5;
        var scores = SomeScores(lines);
        var readings = AllReadings(lines).Select(reading => (reading, weight: Math.Exp(Score(reading, scores)))).ToList();
        var total = readings.Sum(reading => reading.weight);

        var sums = new ChainSums(scores, Transitions);

        Assert.Equal(Math.Log(total), sums.LogSum, 9);
        Assert.Equal(readings.MaxBy(reading => reading.weight).reading, ChainDecoder.BestStates(scores, Transitions));
        for (var at = 0; at < scores.Length; at++)
            Assert.Equal(readings.Where(reading => reading.reading[at / States] == at % States).Sum(reading => reading.weight) / total, sums.Probability(at / States, at % States), 9);
    }

    [Fact]
    public void Nothing_is_inside_that_has_not_begun()
    {
        var scores = new double[States * 8];
        for (var line = 0; line < 8; line++)
            scores[(line * States) + (int)ChainState.Inside] = 9;

        var states = ChainDecoder.BestStates(scores, Transitions);

        Assert.Equal((int)ChainState.Begins, states[0]);
        Assert.All(states[1..], state => Assert.Equal((int)ChainState.Inside, state));
    }

    private static double[] SomeScores(int lines)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, lines * States).Select(_ => (random.NextDouble() * 4) - 2)];
    }

    private static IEnumerable<int[]> AllReadings(int lines) =>
        Enumerable.Range(0, (int)Math.Pow(States, lines))
            .Select(number => Enumerable.Range(0, lines).Select(line => number / (int)Math.Pow(States, line) % States).ToArray())
            .Where(reading => reading.Prepend(0).Zip(reading).All(pair => ChainWeights.MayFollow(pair.First, pair.Second)));

    private static double Score(int[] reading, double[] scores) =>
        reading.Prepend(0).Zip(reading).Sum(pair => Transitions[(pair.First * States) + pair.Second]) + reading.Select((state, line) => scores[(line * States) + state]).Sum();

    [Theory]
    [InlineData("Outside", "Inside", false)]
    [InlineData("Outside", "Returns", false)]
    [InlineData("Begins", "Outside", false)]
    [InlineData("Inside", "Returns", true)]
    [InlineData("Returns", "Outside", true)]
    [InlineData("Returns", "Returns", false)]
    public void The_author_returns_only_behind_a_quotation(string before, string state, bool may) =>
        Assert.Equal(may, ChainWeights.MayFollow((int)Enum.Parse<ChainState>(before), (int)Enum.Parse<ChainState>(state)));
}
