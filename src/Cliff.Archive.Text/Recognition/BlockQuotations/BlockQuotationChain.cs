using System.Collections.Immutable;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>Tells which lines of unmarked plain text are block quotations: a linear chain over explainable features of each line and its neighbours.</summary>
/// <remarks>
/// Time and memory are linear in the text. The same lines give the same labels on every machine.
/// The model, its features and its results: <c>docs/recognition.md</c>.
/// </remarks>
public static class BlockQuotationChain
{
    private const int Labels = ChainWeights.Labels;
    private const int MostReasons = 3;

    /// <summary>Digits kept of a probability: beyond them the exponential function differs between machines.</summary>
    private const int Digits = 4;

    /// <summary>Labels the lines of one chapter's body, given in order, headings included, note bodies left out.</summary>
    /// <returns>One label a line, in the same order; a heading is outside with probability 0.</returns>
    public static ImmutableArray<LineLabel> Label(ImmutableArray<BodyLine> lines) => Label(lines, ChainWeights.Shipped);

    internal static ImmutableArray<LineLabel> Label(ImmutableArray<BodyLine> lines, ChainWeights weights)
    {
        var chapter = new ChapterReading(lines);
        var features = FeatureCatalogue.Of(chapter);
        var scores = ChainDecoder.Score(features, chapter, weights);
        var labels = ChainDecoder.BestLabels(scores, weights.OfTransitions);
        var (probabilities, _) = ChainDecoder.Probabilities(scores, weights.OfTransitions);
        var result = ImmutableArray.CreateBuilder<LineLabel>(lines.Length);
        for (var line = 0; line < lines.Length; line++)
        {
            var begins = probabilities[(line * Labels) + (int)QuotationLabel.Begins];
            var quoted = Math.Min(1, begins + probabilities[(line * Labels) + (int)QuotationLabel.Inside]);
            result.Add(new LineLabel((QuotationLabel)labels[line], Math.Round(quoted, Digits), Math.Round(begins, Digits), Reasons(features[line], labels[line], weights)));
        }

        return result.MoveToImmutable();
    }

    /// <summary>The features that raise the chosen label most above its strongest rival: outside for a quotation, the beginning of one for the author's words.</summary>
    private static ImmutableArray<string> Reasons(int[] features, int label, ChainWeights weights)
    {
        var rival = label == (int)QuotationLabel.Outside ? (int)QuotationLabel.Begins : (int)QuotationLabel.Outside;
        double Gain(int feature) => weights.OfFeatures[(feature * Labels) + label] - weights.OfFeatures[(feature * Labels) + rival];
        return [.. features.Where(feature => feature != 0 && Gain(feature) > 0).OrderByDescending(Gain).ThenBy(feature => feature).Take(MostReasons).Select(feature => FeatureCatalogue.Names[feature])];
    }
}
