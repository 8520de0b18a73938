using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Evaluation;

/// <summary>What a vector of weights costs: minus the logarithm of the probability of all labels, and the penalties.</summary>
/// <param name="chapters">What is learnt from.</param>
/// <param name="expected">The weights that cost nothing.</param>
/// <param name="penalties">For each weight, what half the square of its distance from there costs.</param>
internal sealed class Likelihood(TrainingChapter[] chapters, double[] expected, double[] penalties)
{
    private const int States = ChainWeights.States;
    private const int Parts = 2;

    private static readonly int Features = FeatureCatalogue.Names.Length * States;

    /// <summary>The cost at a point; its gradient is written.</summary>
    public double Cost(double[] point, double[] gradient)
    {
        var weights = WeightVector.ToWeights(point, point.Length - Features - (States * States));
        var gradients = Enumerable.Range(0, Parts).Select(_ => new double[gradient.Length]).ToArray();
        var costs = new double[Parts];
        Parallel.For(0, Parts, part =>
        {
            for (var i = part; i < chapters.Length; i += Parts)
                costs[part] += Cost(chapters[i], weights, gradients[part]);
            Contrasts.Turn(gradients[part].AsSpan(0, Features));
        });
        var cost = costs.Sum();
        for (var i = 0; i < gradient.Length; i++)
        {
            var distance = point[i] - expected[i];
            gradient[i] = gradients[0][i] + gradients[1][i] + (penalties[i] * distance);
            cost += penalties[i] / 2 * distance * distance;
        }

        return cost;
    }

    /// <summary>Minus the logarithm of the probability of a chapter's labels, times its weight; its gradient is added.</summary>
    private static double Cost(TrainingChapter chapter, ChainWeights weights, double[] gradient)
    {
        var scores = ChainScores.Of(chapter.Input, weights);
        var allowed = new double[scores.Length];
        for (var i = 0; i < scores.Length; i++)
            allowed[i] = chapter.Allowed[i] ? scores[i] : double.NegativeInfinity;
        var surplus = new double[scores.Length];
        var cost = Expect(scores, weights, surplus, gradient, chapter.Weight) - Expect(allowed, weights, surplus, gradient, -chapter.Weight);
        AddSlopes(chapter.Input, surplus, gradient);
        return cost;
    }

    /// <summary>
    /// The logarithm of the sum over all readings with these scores, times the size of the weight. The probability of each state of each
    /// line, times the weight, is added to <paramref name="surplus"/>, that of each pair of states to the gradient.
    /// </summary>
    private static double Expect(double[] scores, ChainWeights weights, double[] surplus, double[] gradient, double weight)
    {
        var sums = new ChainSums(scores, weights.OfTransitions);
        var transitions = gradient.AsSpan(gradient.Length - (States * States));
        for (var line = 0; line < scores.Length / States; line++)
        {
            for (var state = 0; state < States; state++)
            {
                surplus[(line * States) + state] += weight * sums.Probability(line, state);
                for (var before = 0; before < States; before++)
                    transitions[(before * States) + state] += weight * sums.Probability(line, before, state);
            }
        }

        return Math.Abs(weight) * sums.LogSum;
    }

    /// <summary>Adds to the gradient of each feature and word what the lines that have it hold in surplus.</summary>
    private static void AddSlopes(ChainInput chapter, double[] surplus, double[] gradient)
    {
        var slopes = MemoryMarshal.Cast<double, Vector256<double>>(gradient.AsSpan(0, Features));
        for (var line = 0; line < chapter.Count; line++)
        {
            var share = Vector256.LoadUnsafe(ref surplus[line * States]);
            foreach (var feature in chapter.Features[line])
                slopes[feature] += share;
            var voice = (share[(int)ChainState.Begins] + share[(int)ChainState.Inside]) * Vocabulary.ShareOf(chapter.Words[line]);
            foreach (var word in chapter.Words[line])
                gradient[Features + word] += voice;
        }
    }
}
