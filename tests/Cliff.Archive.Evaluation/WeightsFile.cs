using System.Globalization;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Evaluation;

/// <summary>Writes the weights that ship, with a header that says what they were learnt from.</summary>
internal static class WeightsFile
{
    public static void Write(string path, ChainTrainer trainer, IReadOnlyList<TrainingChapter> chapters)
    {
        var model = trainer.Train(chapters);
        var lines = chapters.Sum(chapter => chapter.Gold.Lines.Length);
        var groups = chapters.Select(chapter => chapter.Gold.Group).Distinct(StringComparer.Ordinal).Count();
        string[] header =
        [
            "# Block quotations, weights 1: feature; its weight for outside, begins, inside in chapters thick with markers; the same in others. Described in docs/recognition.md.",
            string.Create(CultureInfo.InvariantCulture, $"# Learnt from {chapters.Count} chapters ({lines} lines) of {groups} books and authors, by L-BFGS; penalty {trainer.FeaturePenalty} on features at first, then {ChainTrainer.SizePenalty} by their size; {trainer.TransitionPenalty} on transitions."),
        ];
        File.WriteAllLines(path, header.Concat(model.Format()));
    }
}
