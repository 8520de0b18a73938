using System.Collections.Immutable;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>Tells which lines of unmarked plain text are block quotations: a linear chain over explainable features of each line and its neighbours.</summary>
/// <remarks>
/// Time and memory are linear in the text. The same lines give the same labels on every machine.
/// The model, its features and its results: <c>docs/recognition.md</c>.
/// </remarks>
public static class BlockQuotationChain
{
    private const int States = ChainWeights.States;
    private const int MostReasons = 3;

    /// <summary>Digits kept of a probability: beyond them the exponential function differs between machines.</summary>
    private const int Digits = 4;

    /// <summary>
    /// The even balance of precision and recall asks for a quotation a little below one in two; the value that served best when
    /// books and authors not learnt from were read. Probabilities are untouched by it.
    /// </summary>
    private const double CostOfOverlooking = 0.15;

    /// <summary>Labels the lines of one chapter's body, given in order, headings included, note bodies left out.</summary>
    /// <returns>One label a line, in the same order; a heading is outside with probability 0.</returns>
    public static ImmutableArray<LineLabel> Label(ImmutableArray<BodyLine> lines) => Label(lines, ChainModel.Shipped);

    internal static ImmutableArray<LineLabel> Label(ImmutableArray<BodyLine> lines, ChainModel model)
    {
        var chapter = new ChapterReading(lines);
        return Label(chapter, FeatureCatalogue.Of(chapter), [.. Enumerable.Range(0, chapter.Count).Select(line => model.Words.Read(chapter[line]))], model.For(chapter.Style));
    }

    internal static ImmutableArray<LineLabel> Label(ChapterReading chapter, int[][] features, int[][] words, ChainWeights weights)
    {
        var scores = ChainDecoder.Score(features, words, chapter, weights);
        var states = ChainDecoder.BestStates(scores, weights.OfTransitions, CostOfOverlooking);
        var sums = new ChainSums(scores, weights.OfTransitions);
        var result = ImmutableArray.CreateBuilder<LineLabel>(chapter.Count);
        for (var line = 0; line < chapter.Count; line++)
        {
            var begins = sums.Probability(line, (int)ChainState.Begins);
            var quoted = Math.Min(1, begins + sums.Probability(line, (int)ChainState.Inside));
            result.Add(new LineLabel(LabelOf(states[line]), Math.Round(quoted, Digits), Math.Round(begins, Digits), Reasons(features[line], states[line], weights)));
        }

        return result.MoveToImmutable();
    }

    internal static QuotationLabel LabelOf(int state) => ChainWeights.IsQuoted(state) ? (QuotationLabel)state : QuotationLabel.Outside;

    /// <summary>
    /// The facts that raise the chosen state most above its rival: whether a quotation begins or not, whether it goes on or the author
    /// returns. The steps of one fact count together, under the name of the highest; what is true of the whole chapter is no reason.
    /// </summary>
    private static ImmutableArray<string> Reasons(int[] features, int state, ChainWeights weights)
    {
        var rival = (int)RivalOf((ChainState)state);
        var best = new (int Feature, double Gain)[MostReasons];
        for (var i = 0; i < features.Length;)
        {
            var fact = FeatureCatalogue.FactOf(features[i]);
            var gain = 0.0;
            for (; i < features.Length && FeatureCatalogue.FactOf(features[i]) == fact; i++)
                gain += weights.OfFeatures[(features[i] * States) + state] - weights.OfFeatures[(features[i] * States) + rival];
            if (FeatureCatalogue.IsOfLine(features[i - 1]))
                Insert(best, features[i - 1], gain);
        }

        return [.. best.Where(reason => reason.Gain > 0).Select(reason => FeatureCatalogue.Names[reason.Feature])];
    }

    private static ChainState RivalOf(ChainState state) => state switch
    {
        ChainState.Outside => ChainState.Begins,
        ChainState.Begins => ChainState.Outside,
        ChainState.Inside => ChainState.Returns,
        _ => ChainState.Inside,
    };

    private static void Insert((int Feature, double Gain)[] best, int feature, double gain)
    {
        for (var place = 0; place < best.Length; place++)
            if (gain > best[place].Gain)
                ((feature, gain), best[place]) = (best[place], (feature, gain));
    }
}
