using System.Collections.Immutable;
using Cliff.Archive.Evaluation.Scoring;
using Cliff.Archive.Evaluation.Speakers;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition;
using Cliff.Archive.Text.Recognition.BlockQuotations;
using Cliff.Archive.Text.Recognition.Speakers;

namespace Cliff.Archive.Evaluation;

/// <summary>Measures the recogniser on the corpora and prints what it reached: by cross-validation, or as it ships.</summary>
internal sealed class Measurement(Options options, ChainTrainer trainer)
{
    /// <summary>As many as there are books: each is scored alone.</summary>
    private const int BookFolds = 100;

    /// <summary>Chapters with labels of who speaks, below which learning from them says little.</summary>
    private const int FewestLabelled = 20;

    private readonly List<Prediction> _predictions = [];

    /// <summary>Prints the figures of the books and, if there are any, of the authors; then how far probabilities keep their word, and the worst errors.</summary>
    public void Print(IReadOnlyList<TrainingChapter> books, IReadOnlyList<TrainingChapter> authors)
    {
        Print("book", options.Corpus, books, Folds(books, authors, BookFolds));
        if (authors.Count > 0)
            Print("author", options.Authors!, authors, Folds(authors, books, options.AuthorFolds));
        Reports.PrintReliability(_predictions);
        Reports.PrintWorst(_predictions, options.Errors);
    }

    private IEnumerable<Fold> Folds(IReadOnlyList<TrainingChapter> scored, IReadOnlyList<TrainingChapter> others, int folds) =>
        options.Score ? [new Fold(ChainModel.Shipped, scored)] : CrossValidation.Run(trainer, scored, others, folds);

    private void Print(string what, string folder, IReadOnlyList<TrainingChapter> chapters, IEnumerable<Fold> folds)
    {
        var card = new Scorecard();
        var predictions = new List<Prediction>();
        var labelled = LabelledChapter.ReadFolder(folder);
        foreach (var fold in folds)
        {
            predictions.AddRange(fold.Predictions);
            var voice = LearnsVoice(labelled) ? VoiceWithout(fold, labelled) : VoiceWeights.Shipped;
            foreach (var chapter in fold.Chapters)
                AddWhole(card, ScoredText.Read(folder, chapter.Gold.Name), fold.Model, voice);
        }

        Console.WriteLine($"By {what}, {chapters.Count} chapters, {(options.Score ? "with the shipped weights" : "never learning from what is scored")}, headings known: {Figures.Of(predictions)}");
        if (options.Verbose || predictions.Select(prediction => prediction.Gold.Group).Distinct().Count() < 10)
            foreach (var group in predictions.GroupBy(prediction => prediction.Gold.Group))
                Console.WriteLine($"  {group.Key}: {Figures.Of(group)}");
        Console.WriteLine($"\nThe same, everything recognised; who speaks where nothing introduces, {(LearnsVoice(labelled) ? "never learnt from what is scored" : "with the shipped weights")}:\n{card}");
        if (card.ByCertainty.Count > 0)
            Reports.PrintAttributions(card);
        Console.WriteLine();
        _predictions.AddRange(predictions);
    }

    /// <summary>Whether there are enough labels of who speaks to learn that by turns too.</summary>
    private bool LearnsVoice(ImmutableArray<LabelledChapter> labelled) => !options.Score && labelled.Length >= FewestLabelled;

    private static VoiceWeights VoiceWithout(Fold fold, ImmutableArray<LabelledChapter> labelled)
    {
        var held = fold.Chapters.Select(chapter => Groups.BookOf(chapter.Gold.Name)).ToHashSet(StringComparer.Ordinal);
        return VoiceTrainer.Train([.. labelled.Where(chapter => !held.Contains(chapter.Group))]);
    }

    private static void AddWhole(Scorecard card, ScoredText text, ChainModel model, VoiceWeights voice) =>
        ChapterScorer.Add(text, ChapterRecognizer.Recognize(text.Source, ChapterDecisions.None, IdRegister.Empty, model, voice).Chapter, card);
}
