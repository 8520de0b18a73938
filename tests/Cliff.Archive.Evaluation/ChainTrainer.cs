using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Evaluation;

/// <summary>Learns the weights of the chain: the likelihood of the labels, held back by a penalty on large weights.</summary>
/// <param name="FeaturePenalty">Half of this times the square of each feature's weight is taken off.</param>
/// <param name="TransitionPenalty">The same for transitions.</param>
/// <param name="Iterations">Steps of the optimiser at the most.</param>
internal sealed record ChainTrainer(double FeaturePenalty = 10, double TransitionPenalty = 0.1, int Iterations = 150)
{
    private const int Labels = ChainWeights.Labels;

    public ChainWeights Train(IReadOnlyList<TrainingChapter> chapters)
    {
        var weights = new ChainWeights();
        var features = weights.OfFeatures.Length;
        var best = Lbfgs.Minimise((point, gradient) => Cost(chapters, point, gradient), new double[features + weights.OfTransitions.Length], Iterations);
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
            var penalty = i < features ? (i < Labels ? 0.01 : FeaturePenalty) : TransitionPenalty;
            gradient[i] += halves[1][i] + (penalty * point[i]);
            cost += penalty / 2 * point[i] * point[i];
        }

        return cost;
    }

    /// <summary>Minus the logarithm of the probability of a chapter's labels; its gradient is added.</summary>
    private static double Cost(TrainingChapter chapter, ChainWeights weights, double[] gradient)
    {
        var scores = ChainDecoder.Score(chapter.Features, chapter.Reading, weights);
        var (probabilities, logSum) = ChainDecoder.Probabilities(scores, weights.OfTransitions);
        var gold = chapter.Gold.Labels;
        var cost = logSum;
        for (var line = 0; line < gold.Length; line++)
        {
            var label = chapter.Gold.Lines[line].IsHeading ? 0 : gold[line];
            cost -= scores[(line * Labels) + label];
            for (var other = 0; other < Labels; other++)
            {
                var excess = probabilities[(line * Labels) + other] - (other == label ? 1 : 0);
                foreach (var feature in chapter.Features[line])
                    gradient[(feature * Labels) + other] += excess;
            }
        }

        return cost + TransitionCost(chapter, scores, logSum, weights, gradient.AsSpan(weights.OfFeatures.Length));
    }

    private static double TransitionCost(TrainingChapter chapter, double[] scores, double logSum, ChainWeights weights, Span<double> gradient)
    {
        var forward = ChainDecoder.Forward(scores, weights.OfTransitions);
        var backward = ChainDecoder.Backward(scores, weights.OfTransitions);
        var cost = 0.0;
        var before = (int)QuotationLabel.Outside;
        for (var line = 0; line < chapter.Gold.Labels.Length; line++)
        {
            var label = chapter.Gold.Lines[line].IsHeading ? 0 : Allowed(before, chapter.Gold.Labels[line]);
            cost -= weights.OfTransitions[(before * Labels) + label];
            gradient[(before * Labels) + label]--;
            for (var pair = 0; pair < Labels * Labels; pair++)
            {
                var (from, to) = (pair / Labels, pair % Labels);
                var start = line == 0 ? (from == 0 ? 0 : double.NegativeInfinity) : forward[((line - 1) * Labels) + from];
                var end = (line * Labels) + to;
                if (ChainWeights.MayFollow(from, to))
                    gradient[pair] += Math.Exp(start + weights.OfTransitions[pair] + scores[end] + backward[end] - logSum);
            }

            before = label;
        }

        return cost;
    }

    /// <summary>Where a guessed heading has cut a run, its rest begins anew.</summary>
    private static int Allowed(int before, int label) => ChainWeights.MayFollow(before, label) ? label : (int)QuotationLabel.Begins;
}
