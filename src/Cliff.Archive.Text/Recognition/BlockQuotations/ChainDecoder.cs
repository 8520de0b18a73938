namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>Reads a chain of scores: its best labels (Viterbi) and the probability of each label (forward-backward).</summary>
/// <remarks>Lafferty, McCallum, Pereira, "Conditional Random Fields", ICML 2001. The line before the first counts as outside.</remarks>
internal static class ChainDecoder
{
    private const int Labels = ChainWeights.Labels;

    /// <summary>The scores of every label of every line; a heading can only be outside.</summary>
    public static double[] Score(int[][] features, ChapterReading chapter, ChainWeights weights)
    {
        var scores = new double[features.Length * Labels];
        for (var line = 0; line < features.Length; line++)
        {
            var own = scores.AsSpan(line * Labels, Labels);
            if (chapter[line].IsHeading)
            {
                own[1] = own[2] = double.NegativeInfinity;
                continue;
            }

            foreach (var feature in features[line])
                for (var label = 0; label < Labels; label++)
                    own[label] += weights.OfFeatures[(feature * Labels) + label];
        }

        return scores;
    }

    /// <summary>The most probable labels of the whole chain, after a cost on every line left outside.</summary>
    public static int[] BestLabels(double[] scores, double[] transitions, double costOfOverlooking = 0)
    {
        var count = scores.Length / Labels;
        var best = new double[scores.Length];
        var from = new int[scores.Length];
        for (var line = 0; line < count; line++)
        {
            for (var label = 0; label < Labels; label++)
            {
                var (value, before) = BestBefore(best, line, label, transitions);
                best[(line * Labels) + label] = value + scores[(line * Labels) + label] - (label == (int)QuotationLabel.Outside ? costOfOverlooking : 0);
                from[(line * Labels) + label] = before;
            }
        }

        var labels = new int[count];
        for (int line = count - 1, label = count == 0 ? 0 : IndexOfMaximum(best.AsSpan(best.Length - Labels)); line >= 0; label = from[(line * Labels) + label], line--)
            labels[line] = label;
        return labels;
    }

    /// <summary>The probability of each label of each line, and the logarithm of the sum over all readings.</summary>
    public static (double[] Probabilities, double LogSum) Probabilities(double[] scores, double[] transitions)
    {
        var forward = Forward(scores, transitions);
        var backward = Backward(scores, transitions);
        var count = scores.Length / Labels;
        var logSum = count == 0 ? 0 : LogSumExp(forward.AsSpan(forward.Length - Labels));
        var probabilities = new double[scores.Length];
        for (var i = 0; i < probabilities.Length; i++)
            probabilities[i] = Math.Exp(forward[i] + backward[i] - logSum);
        return (probabilities, logSum);
    }

    /// <summary>For each line and label, the logarithm of the sum over all readings up to there.</summary>
    public static double[] Forward(double[] scores, double[] transitions)
    {
        var forward = new double[scores.Length];
        Span<double> terms = stackalloc double[Labels];
        for (var at = 0; at < scores.Length; at++)
        {
            var (line, label) = (at / Labels, at % Labels);
            for (var before = 0; before < Labels; before++)
                terms[before] = (line == 0 ? Start(before) : forward[((line - 1) * Labels) + before]) + Transition(transitions, before, label);
            forward[at] = LogSumExp(terms) + scores[at];
        }

        return forward;
    }

    /// <summary>For each line and label, the logarithm of the sum over all readings after it.</summary>
    public static double[] Backward(double[] scores, double[] transitions)
    {
        var backward = new double[scores.Length];
        Span<double> terms = stackalloc double[Labels];
        for (var at = scores.Length - Labels - 1; at >= 0; at--)
        {
            var after = ((at / Labels) + 1) * Labels;
            for (var label = 0; label < Labels; label++)
                terms[label] = backward[after + label] + scores[after + label] + Transition(transitions, at % Labels, label);
            backward[at] = LogSumExp(terms);
        }

        return backward;
    }

    private static double Start(int label) => label == (int)QuotationLabel.Outside ? 0 : double.NegativeInfinity;

    private static double Transition(double[] transitions, int before, int label) =>
        ChainWeights.MayFollow(before, label) ? transitions[(before * Labels) + label] : double.NegativeInfinity;

    private static (double Value, int Before) BestBefore(double[] best, int line, int label, double[] transitions)
    {
        var (value, from) = (double.NegativeInfinity, 0);
        for (var before = 0; before < Labels; before++)
        {
            var candidate = (line == 0 ? Start(before) : best[((line - 1) * Labels) + before]) + Transition(transitions, before, label);
            if (candidate > value)
                (value, from) = (candidate, before);
        }

        return (value, from);
    }

    private static int IndexOfMaximum(ReadOnlySpan<double> values)
    {
        var index = 0;
        for (var i = 1; i < values.Length; i++)
            index = values[i] > values[index] ? i : index;
        return index;
    }

    private static double LogSumExp(ReadOnlySpan<double> terms)
    {
        var greatest = double.NegativeInfinity;
        foreach (var term in terms)
            greatest = Math.Max(greatest, term);
        if (double.IsNegativeInfinity(greatest))
            return greatest;
        var sum = 0.0;
        foreach (var term in terms)
            sum += Math.Exp(term - greatest);
        return greatest + Math.Log(sum);
    }
}
