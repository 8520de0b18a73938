using System.Runtime.Intrinsics;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>Scores the states of every line and finds the best reading of the whole chapter (Viterbi).</summary>
/// <remarks>Lafferty, McCallum, Pereira, "Conditional Random Fields", ICML 2001. The line before the first counts as outside.</remarks>
internal static class ChainDecoder
{
    private const int States = ChainWeights.States;

    /// <summary>The scores of every state of every line; a heading can only be outside.</summary>
    public static double[] Score(ChainInput chapter, ChainWeights weights)
    {
        var scores = new double[chapter.Count * States];
        for (var line = 0; line < chapter.Count; line++)
        {
            var own = scores.AsSpan(line * States, States);
            if (chapter.Reading[line].IsHeading)
            {
                own[(int)ChainState.Begins] = own[(int)ChainState.Inside] = double.NegativeInfinity;
                continue;
            }

            var sum = Vector256<double>.Zero;
            foreach (var feature in chapter.Features[line])
                sum += weights.Of(feature);
            sum.CopyTo(own);
            var voice = weights.VoiceOf(chapter.Words[line]);
            own[(int)ChainState.Begins] += voice;
            own[(int)ChainState.Inside] += voice;
        }

        return scores;
    }

    /// <summary>The most probable states of the whole chain, after a cost on every line left outside.</summary>
    public static int[] BestStates(double[] scores, double[] transitions, double costOfOverlooking = 0)
    {
        var count = scores.Length / States;
        var best = new double[scores.Length];
        var from = new int[scores.Length];
        for (var line = 0; line < count; line++)
        {
            for (var state = 0; state < States; state++)
            {
                var (value, before) = BestBefore(best, line, state, transitions);
                best[(line * States) + state] = value + scores[(line * States) + state] - (ChainWeights.IsQuoted(state) ? 0 : costOfOverlooking);
                from[(line * States) + state] = before;
            }
        }

        var states = new int[count];
        for (int line = count - 1, state = count == 0 ? 0 : IndexOfMaximum(best.AsSpan(best.Length - States)); line >= 0; state = from[(line * States) + state], line--)
            states[line] = state;
        return states;
    }

    private static double Start(int state) => state == (int)ChainState.Outside ? 0 : double.NegativeInfinity;

    private static double Transition(double[] transitions, int before, int state) =>
        ChainWeights.MayFollow(before, state) ? transitions[(before * States) + state] : double.NegativeInfinity;

    private static (double Value, int Before) BestBefore(double[] best, int line, int state, double[] transitions)
    {
        var (value, from) = (double.NegativeInfinity, 0);
        for (var before = 0; before < States; before++)
        {
            var candidate = (line == 0 ? Start(before) : best[((line - 1) * States) + before]) + Transition(transitions, before, state);
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
}
