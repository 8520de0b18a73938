using System.Runtime.Intrinsics;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>Scores the states of every line: the weights of its features and its voice.</summary>
/// <remarks>Lafferty, McCallum, Pereira, "Conditional Random Fields", ICML 2001.</remarks>
internal static class ChainScores
{
    private const int States = ChainWeights.States;

    /// <summary>The scores of every state of every line; a heading can only be outside.</summary>
    public static double[] Of(ChainInput chapter, ChainWeights weights)
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
}
