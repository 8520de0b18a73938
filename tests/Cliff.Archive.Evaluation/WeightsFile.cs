using System.Globalization;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Evaluation;

/// <summary>Writes the weights that ship, with a header that says what they were learnt from.</summary>
internal static class WeightsFile
{
    public static void Write(string path, ChainTrainer trainer, IReadOnlyList<TrainingChapter> chapters)
    {
        var weights = trainer.Train(chapters);
        var lines = chapters.Sum(chapter => chapter.Gold.Lines.Length);
        var groups = chapters.Select(chapter => chapter.Gold.Group).Distinct(StringComparer.Ordinal).Count();
        string[] header =
        [
            "# Block quotations, weights 1: feature, then its weight for outside, begins, inside. Described in docs/recognition.md.",
            string.Create(CultureInfo.InvariantCulture, $"# Learnt from {chapters.Count} chapters ({lines} lines) of {groups} books and authors, by L-BFGS; penalty {trainer.FeaturePenalty} on features, {trainer.TransitionPenalty} on transitions."),
        ];
        File.WriteAllLines(path, header.Concat(weights.Format()));
    }
}
