using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Tests.Recognition.BlockQuotations;

public class ChainSumsTests
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
    public void Probabilities_are_those_of_all_readings_counted_out()
    {
        const int lines = 5;
        var scores = SomeScores(lines);
        var readings = AllReadings(lines).Select(reading => (reading, weight: Math.Exp(Score(reading, scores)))).ToList();
        var total = readings.Sum(reading => reading.weight);

        var sums = new ChainSums(scores, Transitions);

        Assert.Equal(Math.Log(total), sums.LogSum, 9);
        for (var at = 0; at < scores.Length; at++)
            Assert.Equal(readings.Where(reading => reading.reading[at / States] == at % States).Sum(reading => reading.weight) / total, sums.Probability(at / States, at % States), 9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_lines_chosen_promise_most_of_all_choices(int seed)
    {
        const int lines = 6;
        var scores = SomeScores(lines, seed);
        var readings = AllReadings(lines).Select(reading => (quoted: Quoted(reading), weight: Math.Exp(Score(reading, scores)))).ToList();
        var total = readings.Sum(reading => reading.weight);

        var best = Enumerable.Range(0, 1 << lines)
            .Select(number => Enumerable.Range(0, lines).Select(line => (number >> line & 1) == 1).ToArray())
            .MaxBy(choice => readings.Sum(reading => reading.weight / total * Worth(choice, reading.quoted)));

        Assert.Equal(best, RunDecoder.Decode(new ChainSums(scores, Transitions), lines));
    }

    [Fact]
    public void A_heading_is_never_bridged()
    {
        var scores = new double[States * 9];
        for (var line = 0; line < 9; line++)
            scores[(line * States) + (int)ChainState.Inside] = scores[(line * States) + (int)ChainState.Begins] = line == 4 ? double.NegativeInfinity : 9;

        Assert.Equal(Enumerable.Range(0, 9).Select(line => line != 4), RunDecoder.Decode(new ChainSums(scores, Transitions), 9));
    }

    private static bool[] Quoted(int[] reading) => [.. reading.Select(ChainWeights.IsQuoted)];

    private static double Worth(bool[] chosen, bool[] truth)
    {
        var worth = chosen.Zip(truth).Sum(line => line.First ? RunDecoder.WorthOfLine * ((line.Second ? 1 : 0) - RunDecoder.EvenLine) : 0);
        for (var first = 0; first < chosen.Length; first++)
        {
            if (!chosen[first] || (first > 0 && chosen[first - 1]))
                continue;
            var run = chosen.AsSpan(first).IndexOf(false) is var length and >= 0 ? length : chosen.Length - first;
            var isExact = truth.AsSpan(first, run).IndexOf(false) < 0 && (first == 0 || !truth[first - 1]) && (first + run == truth.Length || !truth[first + run]);
            worth += (isExact ? 1 : 0) - RunDecoder.PriceOfRun;
        }

        return worth;
    }

    private static double[] SomeScores(int lines, int seed = 7)
    {
        var random = new Random(seed);
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
