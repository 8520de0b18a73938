using System.Runtime.Intrinsics;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>What a line is to the chain: the labels, with the author's words apart that stand right behind a quotation.</summary>
internal enum ChainState
{
    /// <summary>The author's own, after the author's own.</summary>
    Outside,

    /// <summary>The first paragraph of a quotation.</summary>
    Begins,

    /// <summary>A further paragraph of it.</summary>
    Inside,

    /// <summary>The author's own, right behind a quotation: what tells that he is back is not what tells that he goes on.</summary>
    Returns,
}

/// <summary>The weights of a chain: four for each feature, one a state, and one for each pair of states that may follow each other.</summary>
internal sealed class ChainWeights
{
    /// <summary>Of <see cref="ChainState"/>.</summary>
    public const int States = 4;

    /// <summary>By feature number times <see cref="States"/> plus state.</summary>
    public double[] OfFeatures { get; } = new double[FeatureCatalogue.Names.Length * States];

    /// <summary>By number of the word in the vocabulary: what it adds to the states of quotation.</summary>
    public double[] OfWords { get; init; } = [];

    /// <summary>By state before times <see cref="States"/> plus state.</summary>
    public double[] OfTransitions { get; } = new double[States * States];

    /// <summary>The four weights of a feature.</summary>
    public Vector256<double> Of(int feature) => Vector256.LoadUnsafe(ref OfFeatures[feature * States]);

    /// <summary>What the words of a line say for a quotation: the sum of their weights, each counting less the more there are, so that long lines are not louder.</summary>
    public double VoiceOf(int[] words)
    {
        var sum = 0.0;
        foreach (var word in words)
            sum += OfWords[word];
        return sum * Vocabulary.ShareOf(words);
    }

    /// <summary>Whether the second state may follow the first: only a quotation goes on, and only the author goes on.</summary>
    public static bool MayFollow(int before, int state) => (ChainState)state switch
    {
        ChainState.Outside => !IsQuoted(before),
        ChainState.Begins => true,
        _ => IsQuoted(before),
    };

    /// <summary>Whether a state is of a quotation.</summary>
    public static bool IsQuoted(int state) => (ChainState)state is ChainState.Begins or ChainState.Inside;
}
