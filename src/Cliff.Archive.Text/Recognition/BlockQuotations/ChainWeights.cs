namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>The weights of a chain: three for each feature, one a label, and one for each pair of labels that may follow each other.</summary>
internal sealed class ChainWeights
{
    /// <summary>Outside, begins, inside.</summary>
    public const int Labels = 3;

    /// <summary>By feature number times <see cref="Labels"/> plus label.</summary>
    public double[] OfFeatures { get; } = new double[FeatureCatalogue.Names.Length * Labels];

    /// <summary>By label before times <see cref="Labels"/> plus label; from outside to inside is never allowed.</summary>
    public double[] OfTransitions { get; } = new double[Labels * Labels];

    /// <summary>Whether the second label may follow the first.</summary>
    public static bool MayFollow(int before, int label) => before != (int)QuotationLabel.Outside || label != (int)QuotationLabel.Inside;
}
