using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Evaluation;

/// <summary>Scores every chapter with weights that have seen nothing of its group.</summary>
internal static class CrossValidation
{
    /// <summary>Splits the groups of <paramref name="scored"/> into folds and, for each, learns from the other folds and <paramref name="others"/>.</summary>
    public static List<Prediction> Run(ChainTrainer trainer, IReadOnlyList<TrainingChapter> scored, IReadOnlyList<TrainingChapter> others, int folds)
    {
        var groups = scored.Select(chapter => chapter.Gold.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var predictions = new List<Prediction>();
        for (var fold = 0; fold < Math.Min(folds, groups.Count); fold++)
        {
            var held = groups.Where((_, number) => number % folds == fold).ToHashSet(StringComparer.Ordinal);
            List<TrainingChapter> learnt = [.. scored.Where(chapter => !held.Contains(chapter.Gold.Group)), .. others];
            foreach (var style in scored.Where(chapter => held.Contains(chapter.Gold.Group)).GroupBy(chapter => chapter.Reading.Style.IsAnnotated))
            {
                var weights = trainer.Train(learnt, style.Key);
                predictions.AddRange(style.Select(chapter => Prediction.Of(chapter, weights)));
            }
        }

        return predictions;
    }
}
