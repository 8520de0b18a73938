using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Evaluation;

/// <summary>A chapter as the trainer wants it: the features of each line, computed once.</summary>
internal sealed record TrainingChapter(GoldChapter Gold, ChapterReading Reading, int[][] Features)
{
    public static TrainingChapter From(GoldChapter gold)
    {
        var reading = new ChapterReading(gold.Lines);
        return new TrainingChapter(gold, reading, FeatureCatalogue.Of(reading));
    }
}
