namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>
/// Chooses the lines in quotations that promise most: a whole run with both ends right counts most, each line right by itself a little.
/// The single most probable reading would lose whole runs for one doubtful paragraph between two quotations.
/// </summary>
/// <remarks>
/// Expected worth is what is greatest, over all choices, by dynamic programming. The probabilities of all runs that end in one line add
/// up to 1 at most, so no more than 1/<see cref="LeastProbability"/> of them are looked at there: time is linear.
/// </remarks>
internal sealed class RunDecoder
{
    /// <summary>What a run must promise, where a run exactly right is worth 1.</summary>
    internal const double PriceOfRun = 0.3;

    internal const double WorthOfLine = 0.8;

    /// <summary>The probability from which a line by itself is worth calling quoted.</summary>
    internal const double EvenLine = 0.4;

    private const double LeastProbability = 0.02;

    private readonly ChainSums _sums;
    private readonly int _count;
    private readonly double[] _worth;
    private readonly Choice[] _behind;
    private readonly List<Run> _runs = [];

    private RunDecoder(ChainSums sums, int count)
    {
        _sums = sums;
        _count = count;
        _worth = new double[count + 1];
        for (var line = 0; line < count; line++)
            _worth[line + 1] = _worth[line] + (WorthOfLine * (Quoted(line) - EvenLine));
        _behind = new Choice[count + 2];
    }

    /// <summary>For each line, whether it is quoted.</summary>
    public static bool[] Decode(ChainSums sums, int count)
    {
        var decoder = new RunDecoder(sums, count);
        decoder.Choose();
        var quoted = new bool[count];
        for (var line = count; line >= 0; line--)
        {
            if (decoder._behind[line + 1].First is not { } first)
                continue;
            quoted.AsSpan(first, line - first).Fill(true);
            line = first;
        }

        return quoted;
    }

    /// <summary>Fills in the best choice behind each line that is left outside, and behind the end.</summary>
    private void Choose()
    {
        var open = new Choice(double.NegativeInfinity, null);
        for (var line = 0; line <= _count; line++)
        {
            var best = BestOf(_behind[line] with { First = null }, open);
            foreach (var run in _runs)
                best = BestOf(best, WithRun(run.First, line, ProbabilityOfEnd(run, line)));
            _behind[line + 1] = best;
            if (line == _count)
                break;
            open = Quoted(line) == 0 ? new Choice(double.NegativeInfinity, null) : Extended(BestOf(open, WithRun(line, line, 0)), line);
            Advance(line);
        }
    }

    private static Choice BestOf(Choice left, Choice right) => right.Worth > left.Worth ? right : left;

    private Choice WithRun(int first, int end, double probability) =>
        new(_behind[first].Worth + probability - PriceOfRun + _worth[end] - _worth[first], first);

    private Choice Extended(Choice choice, int line) => choice with { Worth = choice.Worth + _worth[line + 1] - _worth[line] };

    /// <summary>Takes the runs one line on, drops those that have become improbable, and begins one.</summary>
    private void Advance(int line)
    {
        for (var i = 0; i < _runs.Count; i++)
            _runs[i] = new Run(_runs[i].First, Reach(_runs[i], line, ChainState.Begins), Reach(_runs[i], line, ChainState.Inside));
        _runs.Add(new Run(line, _sums.Probability(line, (int)ChainState.Outside, (int)ChainState.Begins) + _sums.Probability(line, (int)ChainState.Returns, (int)ChainState.Begins), 0));
        _runs.RemoveAll(run => run.Begins + run.Inside < LeastProbability);
    }

    private double ProbabilityOfEnd(Run run, int line) =>
        line == _count ? run.Begins + run.Inside : Reach(run, line, ChainState.Outside) + Reach(run, line, ChainState.Returns);

    /// <summary>The probability that a run holds all lines since its first and the line has a state.</summary>
    private double Reach(Run run, int line, ChainState state) =>
        (run.Begins * Following(line, ChainState.Begins, state)) + (run.Inside * Following(line, ChainState.Inside, state));

    private double Following(int line, ChainState before, ChainState state)
    {
        var all = _sums.Probability(line - 1, (int)before);
        return all == 0 ? 0 : _sums.Probability(line, (int)before, (int)state) / all;
    }

    private double Quoted(int line) => _sums.Probability(line, (int)ChainState.Begins) + _sums.Probability(line, (int)ChainState.Inside);

    /// <summary>What the lines so far promise, and the first line of the run that has just ended, if one has.</summary>
    private readonly record struct Choice(double Worth, int? First);

    /// <summary>A run that may have begun in a line and not ended since, with the probability that it is so and the last line has each state.</summary>
    private readonly record struct Run(int First, double Begins, double Inside);
}
