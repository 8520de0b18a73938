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
    private const string WordsOfQuotation = "its words are more those of quotations";
    private const string WordsOfAuthor = "its words are more those of an author";

    /// <summary>Digits kept of a probability: beyond them the exponential function differs between machines.</summary>
    private const int Digits = 4;

    /// <summary>Labels the lines of one chapter's body, given in order, headings included, note bodies left out.</summary>
    /// <returns>One label a line, in the same order; a heading is outside with probability 0.</returns>
    public static ImmutableArray<LineLabel> Label(ImmutableArray<BodyLine> lines) => Label(lines, ChainModel.Shipped);

    internal static ImmutableArray<LineLabel> Label(ImmutableArray<BodyLine> lines, ChainModel model) => Label(ChainInput.Of(lines, model.Words), model);

    internal static ImmutableArray<LineLabel> Label(ChainInput chapter, ChainModel model)
    {
        var weights = model.For(chapter.Reading.Style);
        var scores = ChainScores.Of(chapter, weights);
        var sums = new ChainSums(scores, weights.OfTransitions);
        var quoted = RunDecoder.Decode(sums, chapter.Count);
        var result = ImmutableArray.CreateBuilder<LineLabel>(chapter.Count);
        for (var line = 0; line < chapter.Count; line++)
        {
            var begins = sums.Probability(line, (int)ChainState.Begins);
            var inside = sums.Probability(line, (int)ChainState.Inside);
            var follows = line > 0 && quoted[line - 1];
            var state = quoted[line]
                ? follows && inside >= begins ? ChainState.Inside : ChainState.Begins
                : follows ? ChainState.Returns : ChainState.Outside;
            result.Add(new LineLabel(LabelOf((int)state), Math.Round(Math.Min(1, begins + inside), Digits), Math.Round(begins, Digits), Reasons(chapter, line, state, weights)));
        }

        return result.MoveToImmutable();
    }

    internal static QuotationLabel LabelOf(int state) => ChainWeights.IsQuoted(state) ? (QuotationLabel)state : QuotationLabel.Outside;

    /// <summary>
    /// The facts that raise the chosen state most above its rival: whether a quotation begins or not, whether it goes on or the author
    /// returns. The steps of one fact count together, under the name of the highest; what is true of the whole chapter is no reason.
    /// </summary>
    private static ImmutableArray<string> Reasons(ChainInput chapter, int line, ChainState state, ChainWeights weights)
    {
        var features = chapter.Features[line];
        var rival = (int)RivalOf(state);
        var best = new (string? Reason, double Gain)[MostReasons];
        for (var i = 0; i < features.Length;)
        {
            var fact = FeatureCatalogue.FactOf(features[i]);
            var gain = 0.0;
            for (; i < features.Length && FeatureCatalogue.FactOf(features[i]) == fact; i++)
                gain += weights.OfFeatures[(features[i] * States) + (int)state] - weights.OfFeatures[(features[i] * States) + rival];
            if (FeatureCatalogue.IsOfLine(features[i - 1]))
                Insert(best, FeatureCatalogue.Names[features[i - 1]], gain);
        }

        var voice = weights.VoiceOf(chapter.Words[line]);
        Insert(best, voice > 0 ? WordsOfQuotation : WordsOfAuthor, ChainWeights.IsQuoted((int)state) ? voice : -voice);
        return [.. best.Where(reason => reason.Gain > 0).Select(reason => reason.Reason!)];
    }

    private static ChainState RivalOf(ChainState state) => state switch
    {
        ChainState.Outside => ChainState.Begins,
        ChainState.Begins => ChainState.Outside,
        ChainState.Inside => ChainState.Returns,
        _ => ChainState.Inside,
    };

    private static void Insert((string? Reason, double Gain)[] best, string? reason, double gain)
    {
        for (var place = 0; place < best.Length; place++)
            if (gain > best[place].Gain)
                ((reason, gain), best[place]) = (best[place], (reason, gain));
    }
}
