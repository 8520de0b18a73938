using System.Globalization;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Evaluation;

/// <summary>Writes the two files of weights that ship, each with a header that says what they were learnt from.</summary>
internal static class WeightsFile
{
    /// <summary>Writes <c>weights.tsv</c> and <c>words.tsv</c> into <paramref name="folder"/>.</summary>
    public static void Write(string folder, ChainTrainer trainer, IReadOnlyList<TrainingChapter> chapters)
    {
        var model = trainer.Train(chapters);
        var lines = chapters.Sum(chapter => chapter.Gold.Lines.Length);
        var groups = chapters.Select(chapter => chapter.Gold.Group).Distinct(StringComparer.Ordinal).Count();
        var origin = string.Create(CultureInfo.InvariantCulture, $"# Learnt from {chapters.Count} chapters ({lines} lines) of {groups} books and authors, by L-BFGS; penalty {ChainTrainer.FeaturePenalty} on features at first, then {ChainTrainer.SizePenalty} by their size; {ChainTrainer.WordPenalty} on words, {ChainTrainer.TransitionPenalty} on transitions. Described in docs/recognition.md.");
        File.WriteAllLines(Path.Combine(folder, "weights.tsv"),
        [
            "# Block quotations, weights 2: feature; its weight for outside, begins, inside, returns in chapters thick with markers; the same in others.",
            origin,
            .. model.FormatWeights(),
        ]);
        File.WriteAllLines(Path.Combine(folder, "words.tsv"),
        [
            "# Block quotations, words 2: FNV-1a hash of a word in capitals; what it says for a quotation in chapters thick with markers, in others.",
            origin,
            .. model.FormatWords(),
        ]);
    }
}
