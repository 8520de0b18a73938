using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Evaluation;

/// <summary>All weights as one vector for the optimiser: those of features by what they tell apart, those of words, those of transitions.</summary>
internal static class WeightVector
{
    public static double[] Of(ChainWeights weights)
    {
        double[] vector = [.. weights.OfFeatures, .. weights.OfWords, .. weights.OfTransitions];
        Contrasts.Turn(vector.AsSpan(0, weights.OfFeatures.Length));
        return vector;
    }

    public static ChainWeights ToWeights(double[] vector, int words)
    {
        var weights = new ChainWeights { OfWords = new double[words] };
        var features = weights.OfFeatures.Length;
        vector.AsSpan(0, features).CopyTo(weights.OfFeatures);
        Contrasts.Turn(weights.OfFeatures);
        vector.AsSpan(features, words).CopyTo(weights.OfWords);
        vector.AsSpan(features + words).CopyTo(weights.OfTransitions);
        return weights;
    }
}
