using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Evaluation;

/// <summary>
/// Weights that rare signs have before any chapter is read. A sign that hardly ever deceives but stands in a chapter or two would else
/// be held to nothing; its weight is drawn towards its conviction instead of nought.
/// </summary>
internal static class Convictions
{
    private static readonly (string Feature, ChainState State, double Weight)[] All =
    [
        ("this: signs", ChainState.Inside, 2.5),
        ("this: a verb of saying in brackets", ChainState.Begins, 1),
        ("this: a verb of saying in brackets", ChainState.Inside, 1),
        ("this: is wholly in quotation marks", ChainState.Begins, 0.5),
        ("lower case where previous breaks off", ChainState.Begins, 1.5),
        ("an open colon before, this opens with who speaks after it", ChainState.Returns, 1),
        ("an open colon before, this names who speaks after it", ChainState.Returns, 1),
        ("under a heading and in quotation marks", ChainState.Begins, 1),
    ];

    /// <summary>The weights of a chain that is convinced and has seen nothing.</summary>
    public static ChainWeights Weights(int words)
    {
        var weights = new ChainWeights { OfWords = new double[words] };
        foreach (var (feature, state, weight) in All)
            weights.OfFeatures[(FeatureCatalogue.Names.IndexOf(feature) * ChainWeights.States) + (int)state] = weight;
        return weights;
    }
}
