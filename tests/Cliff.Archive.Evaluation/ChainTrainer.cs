using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Evaluation;

/// <summary>Learns the weights of the chain: the likelihood of the labels, held back by a penalty on large weights.</summary>
/// <param name="Words">The words that get weights.</param>
internal sealed record ChainTrainer(Vocabulary Words)
{
    /// <summary>In the first pass, half of this times the square of each weight is taken off.</summary>
    public const double FeaturePenalty = 20;

    /// <summary>In the later passes, a weight of this size and half the penalty for each unit.</summary>
    public const double SizePenalty = 6;

    public const double WordPenalty = 0.5;

    public const double TransitionPenalty = 0.1;

    /// <summary>
    /// What all weights are multiplied by in the end. Labels of plain chapters differ more from hand to hand than one book tells, and
    /// weights learnt from some authors are too sure of the others; these are the factors of least surprise where neither was learnt from.
    /// </summary>
    private const double SharpnessAnnotated = 1.05;

    private const double SharpnessPlain = 0.88;

    /// <summary>How much more the differences between the states of quotation, or of the author, are held back than what both say alike.</summary>
    private const double Apart = 1.4;

    private const double BiasPenalty = 0.01;
    private const double SmallestSize = 0.01;
    private const double SlipBelow = 0.03;
    private const double OtherStyle = 0.05;
    private const int Iterations = 150;
    private const int States = ChainWeights.States;

    private static readonly int Features = FeatureCatalogue.Names.Length;

    /// <summary>The weights for both styles of chapter.</summary>
    public ChainModel Train(IReadOnlyList<TrainingChapter> chapters) => new(Words, Train(chapters, annotated: true), Train(chapters, annotated: false));

    /// <summary>The weights for one style of chapter; chapters of the other count less.</summary>
    private ChainWeights Train(IReadOnlyList<TrainingChapter> chapters, bool annotated) =>
        Sharpened(
            Train([.. chapters.Select(chapter => chapter with { Weight = chapter.Input.Reading.Style.IsAnnotated == annotated ? 1 : OtherStyle })]),
            annotated ? SharpnessAnnotated : SharpnessPlain);

    private static ChainWeights Sharpened(ChainWeights weights, double factor) =>
        WeightVector.ToWeights([.. WeightVector.Of(weights).Select(weight => weight * factor)], weights.OfWords.Length);

    /// <summary>
    /// Learns three times. Lines whose label the first weights find next to impossible are taken for slips of the typist and left
    /// open from then on; and what hardly weighed is held back more, what weighed much less, as a penalty on the weights' size would.
    /// </summary>
    private ChainWeights Train(TrainingChapter[] chapters)
    {
        var weights = Learn(chapters, Convictions.Weights(Words.Count), Penalties(null));
        TrainingChapter[] withoutSlips = [.. chapters.Select(chapter => chapter.WithoutSlips(weights, SlipBelow))];
        for (var pass = 0; pass < 2; pass++)
            weights = Learn(withoutSlips, weights, Penalties(weights));
        return weights;
    }

    private static ChainWeights Learn(TrainingChapter[] chapters, ChainWeights start, double[] penalties)
    {
        var likelihood = new Likelihood(chapters, WeightVector.Of(Convictions.Weights(start.OfWords.Length)), penalties);
        return WeightVector.ToWeights(Lbfgs.Minimise(likelihood.Cost, WeightVector.Of(start), Iterations), start.OfWords.Length);
    }

    /// <summary>For each number of the vector, what half its square costs.</summary>
    private double[] Penalties(ChainWeights? before)
    {
        var penalties = new double[((Features + States) * States) + Words.Count];
        penalties.AsSpan(Features * States, Words.Count).Fill(WordPenalty);
        penalties.AsSpan((Features * States) + Words.Count).Fill(TransitionPenalty);
        for (var feature = 0; feature < Features; feature++)
        {
            var size = before is null ? 0 : Math.Sqrt(before.OfFeatures.Skip(feature * States).Take(States).Sum(weight => weight * weight));
            var penalty = before is null ? FeaturePenalty : SizePenalty / (size + SmallestSize);
            penalties.AsSpan(feature * States, States).Fill(feature == 0 ? BiasPenalty : Apart * penalty);
            penalties[(feature * States) + Contrasts.QuotationOrAuthor] = feature == 0 ? BiasPenalty : penalty;
        }

        return penalties;
    }
}
