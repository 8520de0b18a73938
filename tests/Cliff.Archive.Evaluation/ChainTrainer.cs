using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Evaluation;

/// <summary>Learns the weights of the chain: the likelihood of the labels, held back by a penalty on large weights.</summary>
/// <param name="FeaturePenalty">Half of this times the square of each feature's weight is taken off.</param>
/// <param name="TransitionPenalty">The same for transitions.</param>
/// <param name="Iterations">Steps of the optimiser at the most.</param>
internal sealed record ChainTrainer(double FeaturePenalty = 20, double TransitionPenalty = 0.1, int Iterations = 150)
{
    public Vocabulary Words { get; init; } = new([]);

    private const int States = ChainWeights.States;
    private const double BiasPenalty = 0.01;
    private const double SlipBelow = 0.03;

    /// <summary>In the later passes: a weight of this size and half the penalty for each unit.</summary>
    public const double SizePenalty = 8;

    private const double OtherStyle = 0.3;

    /// <summary>The weights for both styles of chapter.</summary>
    public ChainModel Train(IReadOnlyList<TrainingChapter> chapters) => new(Train(chapters, annotated: true), Train(chapters, annotated: false)) { Words = Words };

    /// <summary>The weights for one style of chapter; chapters of the other count less.</summary>
    private ChainWeights Train(IReadOnlyList<TrainingChapter> chapters, bool annotated) =>
        Train([.. chapters.Select(chapter => chapter with { Weight = chapter.Reading.Style.IsAnnotated == annotated ? 1 : Tuning.Of("OTHER", OtherStyle) })]);

    /// <summary>
    /// Learns three times. Lines whose label the first weights find next to impossible are taken for slips of the typist and left
    /// open from then on; and what hardly weighed is held back more, what weighed much less, as a penalty on the weights' size would.
    /// </summary>
    private ChainWeights Train(TrainingChapter[] chapters)
    {
        var weights = Learn(chapters, new ChainWeights { OfWords = new double[Words.Hashes.Count] }, Penalties(null));
        TrainingChapter[] withoutSlips = [.. chapters.Select(chapter => chapter.WithoutSlips(weights, Tuning.Of("SLIP", SlipBelow)))];
        for (var pass = 0; pass < 2; pass++)
            weights = Learn(withoutSlips, weights, Penalties(weights));
        return weights;
    }

    private double[] Penalties(ChainWeights? before)
    {
        var features = FeatureCatalogue.Names.Length;
        var penalties = new double[((features + States) * States) + Words.Hashes.Count];
        penalties.AsSpan().Fill(TransitionPenalty);
        penalties.AsSpan(features * States, Words.Hashes.Count).Fill(Tuning.Of("W", 3));
        for (var feature = 0; feature < features; feature++)
        {
            var rotated = before is null ? new double[States] : before.OfFeatures.AsSpan(feature * States, States).ToArray();
            Contrasts.Turn(rotated);
            var size = Math.Sqrt(rotated.Sum(weight => weight * weight));
            for (var c = 0; c < States; c++)
            {
                var own = Tuning.Of("OWN", 0) > 0 ? Math.Sqrt((Tuning.Of("OWN", 0) * rotated[c] * rotated[c]) + ((1 - Tuning.Of("OWN", 0)) * size * size)) : size;
                var factor = c == 3 ? 1 : Tuning.Of("DIFF", 1);
                penalties[(feature * States) + c] = feature == 0 ? BiasPenalty : factor * (before is null ? Tuning.Of("L2", FeaturePenalty) : Tuning.Of("SIZE", SizePenalty) / (own + Tuning.Of("EPS", 0.01)));
            }
        }

        return penalties;
    }

    private ChainWeights Learn(IReadOnlyList<TrainingChapter> chapters, ChainWeights start, double[] penalties)
    {
        double[] point = [.. start.OfFeatures, .. start.OfWords, .. start.OfTransitions];
        Contrasts.Turn(point.AsSpan(0, start.OfFeatures.Length));
        return Unpack(Lbfgs.Minimise((point, gradient) => Cost(chapters, point, gradient, penalties), point, Iterations), start.OfWords.Length);
    }

    private static ChainWeights Unpack(double[] point, int words)
    {
        var weights = new ChainWeights { OfWords = new double[words] };
        var features = weights.OfFeatures.Length;
        point.AsSpan(0, features).CopyTo(weights.OfFeatures);
        Contrasts.Turn(weights.OfFeatures);
        point.AsSpan(features, words).CopyTo(weights.OfWords);
        point.AsSpan(features + words).CopyTo(weights.OfTransitions);
        return weights;
    }

    private double Cost(IReadOnlyList<TrainingChapter> chapters, double[] point, double[] gradient, double[] penalties)
    {
        var weights = Unpack(point, Words.Hashes.Count);
        Array.Clear(gradient);
        var halves = new[] { gradient, new double[gradient.Length] };
        var costs = new double[2];
        Parallel.For(0, 2, half =>
        {
            for (var i = half; i < chapters.Count; i += 2)
                costs[half] += Cost(chapters[i], weights, halves[half]);
        });
        var cost = costs[0] + costs[1];
        foreach (var half in halves)
            Contrasts.Turn(half.AsSpan(0, weights.OfFeatures.Length));
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] += halves[1][i] + (penalties[i] * point[i]);
            cost += penalties[i] / 2 * point[i] * point[i];
        }

        return cost;
    }

    /// <summary>Minus the logarithm of the probability of a chapter's labels, times its weight; its gradient is added.</summary>
    private static double Cost(TrainingChapter chapter, ChainWeights weights, double[] gradient)
    {
        var scores = ChainDecoder.Score(chapter.Features, chapter.Words, chapter.Reading, weights);
        var allowed = new double[scores.Length];
        for (var i = 0; i < scores.Length; i++)
            allowed[i] = chapter.Allowed[i] ? scores[i] : double.NegativeInfinity;
        var surplus = new double[scores.Length];
        var cost = Expect(scores, weights, surplus, gradient, chapter.Weight) - Expect(allowed, weights, surplus, gradient, -chapter.Weight);
        var slopes = MemoryMarshal.Cast<double, Vector256<double>>(gradient.AsSpan(0, weights.OfFeatures.Length));
        for (var line = 0; line < chapter.Features.Length; line++)
        {
            var share = Vector256.LoadUnsafe(ref surplus[line * States]);
            foreach (var feature in chapter.Features[line])
                slopes[feature] += share;
            var voice = (share[(int)ChainState.Begins] + share[(int)ChainState.Inside]) * Vocabulary.ShareOf(chapter.Words[line]);
            foreach (var word in chapter.Words[line])
                gradient[weights.OfFeatures.Length + word] += voice;
        }

        return cost;
    }

    /// <summary>
    /// The logarithm of the sum over all readings with these scores, times the size of the weight. The probability of each state of each
    /// line, times the weight, is added to <paramref name="surplus"/>, that of each pair of states to the gradient.
    /// </summary>
    private static double Expect(double[] scores, ChainWeights weights, double[] surplus, double[] gradient, double weight)
    {
        var sums = new ChainSums(scores, weights.OfTransitions);
        var transitions = gradient.AsSpan(gradient.Length - weights.OfTransitions.Length);
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
}
