namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>Sums over all readings of a chain (forward-backward, each line scaled to 1): how probable each state of each line is.</summary>
/// <remarks>Rabiner, "A tutorial on hidden Markov models", Proc. IEEE 77 (1989), section V.A. The line before the first counts as outside.</remarks>
internal sealed class ChainSums
{
    private const int States = ChainWeights.States;

    private readonly double[] _emissions;
    private readonly double[] _forward;
    private readonly double[] _backward;
    private readonly double[] _scales;
    private readonly double[] _factors = new double[States * States];

    /// <summary>Reads the scores of every state of every line; a state of minus infinity is impossible.</summary>
    public ChainSums(double[] scores, double[] transitions)
    {
        _emissions = new double[scores.Length];
        _forward = new double[scores.Length];
        _backward = new double[scores.Length];
        _scales = new double[scores.Length / States];
        for (var pair = 0; pair < _factors.Length; pair++)
            _factors[pair] = ChainWeights.MayFollow(pair / States, pair % States) ? Math.Exp(transitions[pair]) : 0;
        for (var line = 0; line < _scales.Length; line++)
            ReadForward(line, scores.AsSpan(line * States, States));
        for (var line = _scales.Length - 1; line >= 0; line--)
            ReadBackward(line);
    }

    /// <summary>The logarithm of the sum over all readings.</summary>
    public double LogSum { get; private set; }

    /// <summary>The probability of a state of a line.</summary>
    public double Probability(int line, int state) => _forward[(line * States) + state] * _backward[(line * States) + state];

    /// <summary>The probability of a state of a line together with a state of the line before.</summary>
    public double Probability(int line, int before, int state)
    {
        var at = (line * States) + state;
        return Before(line, before) * _factors[(before * States) + state] * _emissions[at] * _backward[at] / _scales[line];
    }

    private void ReadForward(int line, ReadOnlySpan<double> scores)
    {
        var greatest = Math.Max(Math.Max(scores[0], scores[1]), Math.Max(scores[2], scores[3]));
        var scale = 0.0;
        for (var state = 0; state < States; state++)
        {
            var sum = 0.0;
            for (var before = 0; before < States; before++)
                sum += Before(line, before) * _factors[(before * States) + state];
            var at = (line * States) + state;
            _emissions[at] = Math.Exp(scores[state] - greatest);
            _forward[at] = sum * _emissions[at];
            scale += _forward[at];
        }

        _scales[line] = scale;
        for (var state = 0; state < States; state++)
            _forward[(line * States) + state] /= scale;
        LogSum += Math.Log(scale) + greatest;
    }

    private void ReadBackward(int line)
    {
        var after = (line + 1) * States;
        for (var state = 0; state < States; state++)
        {
            var sum = line + 1 == _scales.Length ? 1.0 : 0.0;
            for (var next = 0; next < States && line + 1 < _scales.Length; next++)
                sum += _factors[(state * States) + next] * _emissions[after + next] * _backward[after + next] / _scales[line + 1];
            _backward[(line * States) + state] = sum;
        }
    }

    private double Before(int line, int state) => line > 0 ? _forward[((line - 1) * States) + state] : state == (int)ChainState.Outside ? 1 : 0;
}
