using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Evaluation;

/// <summary>Learns the weights of the chain: the likelihood of the labels, held back by a penalty on large weights.</summary>
/// <param name="FeaturePenalty">Half of this times the square of each feature's weight is taken off.</param>
/// <param name="TransitionPenalty">The same for transitions.</param>
/// <param name="Iterations">Steps of the optimiser at the most.</param>
internal sealed record ChainTrainer(double FeaturePenalty = 20, double TransitionPenalty = 0.1, int Iterations = 150)
{
    private const int Labels = ChainWeights.Labels;
    private const double BiasPenalty = 0.01;
    private const double SlipBelow = 0.03;
    private const double OtherStyle = 0.3;

    /// <summary>The weights for one style of chapter; chapters of the other count less.</summary>
    public ChainWeights Train(IReadOnlyList<TrainingChapter> chapters, bool annotated) =>
        Train([.. chapters.Select(chapter => chapter with { Weight = chapter.Reading.Style.IsAnnotated == annotated ? 1 : OtherStyle })]);

    /// <summary>Learns twice: lines whose label the first weights find next to impossible are taken for slips of the typist and left open in the second.</summary>
    private ChainWeights Train(TrainingChapter[] chapters)
    {
        var first = Learn(chapters, new ChainWeights());
        return Learn([.. chapters.Select(chapter => chapter.WithoutSlips(first, SlipBelow))], first);
    }

    private ChainWeights Learn(IReadOnlyList<TrainingChapter> chapters, ChainWeights start)
    {
        var weights = new ChainWeights();
        var features = weights.OfFeatures.Length;
        var best = Lbfgs.Minimise((point, gradient) => Cost(chapters, point, gradient), [.. start.OfFeatures, .. start.OfTransitions], Iterations);
        best.AsSpan(0, features).CopyTo(weights.OfFeatures);
        best.AsSpan(features).CopyTo(weights.OfTransitions);
        return weights;
    }

    private double Cost(IReadOnlyList<TrainingChapter> chapters, double[] point, double[] gradient)
    {
        var weights = new ChainWeights();
        var features = weights.OfFeatures.Length;
        point.AsSpan(0, features).CopyTo(weights.OfFeatures);
        point.AsSpan(features).CopyTo(weights.OfTransitions);
        Array.Clear(gradient);
        var halves = new[] { gradient, new double[gradient.Length] };
        var costs = new double[2];
        Parallel.For(0, 2, half =>
        {
            for (var i = half; i < chapters.Count; i += 2)
                costs[half] += Cost(chapters[i], weights, halves[half]);
        });
        var cost = costs[0] + costs[1];
        for (var i = 0; i < gradient.Length; i++)
        {
            var penalty = i < Labels ? BiasPenalty : i < features ? FeaturePenalty : TransitionPenalty;
            gradient[i] += halves[1][i] + (penalty * point[i]);
            cost += penalty / 2 * point[i] * point[i];
        }

        return cost;
    }

    /// <summary>Minus the logarithm of the probability of a chapter's labels; its gradient is added.</summary>
    private static double Cost(TrainingChapter chapter, ChainWeights weights, double[] gradient)
    {
        var scores = ChainDecoder.Score(chapter.Features, chapter.Reading, weights);
        var allowed = scores.Zip(chapter.Allowed, (score, isAllowed) => isAllowed ? score : double.NegativeInfinity).ToArray();
        return Expect(chapter, scores, weights, gradient, chapter.Weight) - Expect(chapter, allowed, weights, gradient, -chapter.Weight);
    }

    /// <summary>The logarithm of the sum over all readings with these scores, times the weight; its gradient, what a reading is expected to hold, is added.</summary>
    private static double Expect(TrainingChapter chapter, double[] scores, ChainWeights weights, double[] gradient, double weight)
    {
        var forward = ChainDecoder.Forward(scores, weights.OfTransitions);
        var backward = ChainDecoder.Backward(scores, weights.OfTransitions);
        var (probabilities, logSum) = ChainDecoder.Probabilities(scores, weights.OfTransitions);
        var transitions = gradient.AsSpan(weights.OfFeatures.Length);
        for (var line = 0; line < chapter.Features.Length; line++)
        {
            for (var label = 0; label < Labels; label++)
            {
                var end = (line * Labels) + label;
                var share = weight * probabilities[end];
                foreach (var feature in chapter.Features[line])
                    gradient[(feature * Labels) + label] += share;
                for (var before = 0; before < Labels; before++)
                {
                    var start = line > 0 ? forward[((line - 1) * Labels) + before] : before == 0 ? 0 : double.NegativeInfinity;
                    if (ChainWeights.MayFollow(before, label))
                        transitions[(before * Labels) + label] += weight * Math.Exp(start + weights.OfTransitions[(before * Labels) + label] + scores[end] + backward[end] - logSum);
                }
            }
        }

        return Math.Abs(weight) * logSum;
    }
}
