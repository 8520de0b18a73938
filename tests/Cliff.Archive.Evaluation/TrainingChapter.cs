using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Evaluation;

/// <summary>A chapter as the trainer wants it: the features of each line, computed once.</summary>
/// <param name="Gold">The chapter.</param>
/// <param name="Input">What the chain sees of it.</param>
/// <param name="Allowed">For each line and state, whether the gold allows it; where it says nothing, all are.</param>
/// <param name="Weight">What each of its lines counts.</param>
internal sealed record TrainingChapter(GoldChapter Gold, ChainInput Input, bool[] Allowed, double Weight = 1)
{
    private const int States = ChainWeights.States;

    public static TrainingChapter From(GoldChapter gold, Vocabulary vocabulary) => new(gold, ChainInput.Of(gold.Lines, vocabulary), AllowedBy(gold));

    /// <summary>The same chapter with every line left open whose label is less probable than a bound.</summary>
    public TrainingChapter WithoutSlips(ChainWeights weights, double bound)
    {
        var sums = new ChainSums(ChainScores.Of(Input, weights), weights.OfTransitions);
        var allowed = (bool[])Allowed.Clone();
        for (var line = 0; line < Input.Count; line++)
        {
            var outside = sums.Probability(line, (int)ChainState.Outside) + sums.Probability(line, (int)ChainState.Returns);
            var gold = Gold.Labels[line] == (int)QuotationLabel.Outside ? outside : 1 - outside;
            if (gold < bound && !Gold.Lines[line].IsHeading)
                allowed.AsSpan(line * States, States).Fill(true);
        }

        return this with { Allowed = allowed };
    }

    /// <summary>Of a table or the like it is not known whether it is quoted; where a guessed heading has cut a run, the rest begins anew.</summary>
    private static bool[] AllowedBy(GoldChapter gold)
    {
        var allowed = new bool[gold.Lines.Length * States];
        var wasQuoted = false;
        for (var line = 0; line < gold.Lines.Length; line++)
        {
            var isHeading = gold.Lines[line].IsHeading;
            var label = isHeading ? QuotationLabel.Outside : (QuotationLabel)gold.Labels[line];
            if (label == QuotationLabel.Inside && !wasQuoted)
                label = QuotationLabel.Begins;
            var isOpen = gold.Kinds[line] is not ("prose" or "quote" or "heading") && !isHeading;
            for (var state = 0; state < States; state++)
                allowed[(line * States) + state] = isOpen || BlockQuotationChain.LabelOf(state) == label;
            wasQuoted = label != QuotationLabel.Outside;
        }

        return allowed;
    }
}
