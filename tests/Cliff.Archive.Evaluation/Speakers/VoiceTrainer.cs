using System.Collections.Immutable;
using Cliff.Archive.Text.Recognition.Speakers;

namespace Cliff.Archive.Evaluation.Speakers;

/// <summary>Learns who speaks where nothing introduces: the likelihood of the labels, held back by an even penalty on all weights but the bias.</summary>
internal static class VoiceTrainer
{
    /// <summary>Half of this times the square of each weight is taken off.</summary>
    public const double Penalty = 1;

    /// <summary>The least likelihood of the weights that ship: chosen from the table that <see cref="SpeakerTraining"/> prints.</summary>
    public const double LeastLikelihood = 0.5;

    private const int Iterations = 200;
    private const int Passes = 2;

    /// <summary>Names nobody: nobody is ever certain.</summary>
    private static readonly VoiceWeights Silent = new([.. VoiceSign.All.Select(_ => 0.0)], LeastLikelihood: 1);

    /// <summary>
    /// Whom the weights name is a sign for the next quotation. So it learns first from chapters in which nobody is named so, then twice
    /// more from what the recogniser meets with the weights of the pass before.
    /// </summary>
    public static VoiceWeights Train(IReadOnlyCollection<LabelledChapter> chapters)
    {
        var weights = Silent;
        for (var pass = 0; pass <= Passes; pass++)
            weights = Learn([.. chapters.SelectMany(chapter => chapter.Examples(weights))]);
        return weights;
    }

    private static VoiceWeights Learn(ImmutableArray<VoiceExample> examples)
    {
        var start = new double[VoiceSign.All.Length];
        return new VoiceWeights([.. Lbfgs.Minimise((point, gradient) => Cost(examples, point, gradient), start, Iterations)], LeastLikelihood);
    }

    private static double Cost(ImmutableArray<VoiceExample> examples, double[] point, double[] gradient)
    {
        var cost = 0.0;
        for (var sign = 0; sign < point.Length; sign++)
        {
            var penalty = VoiceSign.All[sign].Name == VoiceSign.Bias ? 0 : Penalty;
            cost += penalty * point[sign] * point[sign] / 2;
            gradient[sign] = penalty * point[sign];
        }

        var weights = new VoiceWeights([.. point], LeastLikelihood);
        return cost + examples.Sum(example => Cost(example, weights, gradient));
    }

    /// <summary>Less likely than nobody or not, whoever the label means shares what the label is likely; nobody has it where he is no candidate.</summary>
    private static double Cost(VoiceExample example, VoiceWeights weights, double[] gradient)
    {
        var odds = example.Candidates.Select(candidate => Math.Exp(weights.Score(candidate.Signs))).ToArray();
        var all = 1 + odds.Sum();
        var right = example.IsReachable ? odds.Where((_, number) => example.IsRight[number]).Sum() : 1;
        foreach (var (number, candidate) in example.Candidates.Index())
        {
            var share = (odds[number] / all) - (example.IsRight[number] ? odds[number] / right : 0);
            for (var sign = 0; sign < gradient.Length; sign++)
                gradient[sign] += share * VoiceSign.All[sign].Value(candidate.Signs);
        }

        return Math.Log(all / right);
    }
}
