using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Evaluation;

/// <summary>Scores every chapter with weights that have seen nothing of its group.</summary>
internal static class CrossValidation
{
    /// <summary>Splits the groups of <paramref name="scored"/> into folds and, for each, learns from the other folds and <paramref name="others"/>.</summary>
    public static IEnumerable<Fold> Run(ChainTrainer trainer, IReadOnlyList<TrainingChapter> scored, IReadOnlyList<TrainingChapter> others, int folds)
    {
        var groups = scored.Select(chapter => chapter.Gold.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        for (var fold = 0; fold < Math.Min(folds, groups.Count); fold++)
        {
            var held = groups.Where((_, number) => number % folds == fold).ToHashSet(StringComparer.Ordinal);
            List<TrainingChapter> learnt = [.. scored.Where(chapter => !held.Contains(chapter.Gold.Group)), .. others];
            yield return new Fold(trainer.Train(learnt), [.. scored.Where(chapter => held.Contains(chapter.Gold.Group))]);
        }
    }
}

/// <summary>Chapters and the weights learnt without their groups.</summary>
internal sealed record Fold(ChainModel Model, IReadOnlyList<TrainingChapter> Chapters)
{
    public IEnumerable<Prediction> Predictions => Chapters.Select(chapter => Prediction.Of(chapter, Model));
}
