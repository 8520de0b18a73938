using Cliff.Archive.Evaluation;
using Cliff.Archive.Evaluation.Scoring;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition;
using Cliff.Archive.Text.Recognition.BlockQuotations;

var options = Options.Parse(args);
if (options is null)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

if (!Directory.Exists(options.Corpus))
{
    Console.WriteLine($"No corpus at {options.Corpus}: nothing is evaluated.");
    return 0;
}

var trainer = new ChainTrainer(options.Penalty);
var dev = GoldChapter.ReadFolder(options.Corpus, Groups.BookOf, options.GuessHeadings).Select(TrainingChapter.From).ToList();
var authors = options.Authors is null ? [] : GoldChapter.ReadFolder(options.Authors, Groups.AuthorOf, options.GuessHeadings).Select(TrainingChapter.From).ToList();
if (Tuning.Of("DF", 8) is var df && df > 0)
{
    var all = dev.Concat(authors).ToList();
    var vocabulary = new Vocabulary([.. all.SelectMany(c => Enumerable.Range(0, c.Reading.Count).SelectMany(l => c.Reading[l].Words.Where(w => w.IsOutside && !w.Is(WordClasses.Name | WordClasses.Opener | WordClasses.Number)).Select(w => w.Hash).Distinct().Select(h => (h, c.Gold.Group)))).GroupBy(p => p.h).Where(g => g.Count() >= df && g.Select(p => p.Group).Distinct().Count() >= 3).Select(g => g.Key).Order()]);
    Console.WriteLine($"{vocabulary.Hashes.Count} words");
    dev = [.. dev.Select(c => c.WithWords(vocabulary))];
    authors = [.. authors.Select(c => c.WithWords(vocabulary))];
    trainer = trainer with { Words = vocabulary };
}

if (options.Train)
{
    WeightsFile.Write(options.Out, trainer, [.. dev, .. authors]);
    Console.WriteLine($"Weights of {dev.Count + authors.Count} chapters written to {options.Out}.");
    return 0;
}

if (options.Features)
{
    Reports.PrintFeatures(dev);
    return 0;
}

if (options.Speed)
{
    Reports.PrintSpeed(dev.MaxBy(chapter => chapter.Gold.Lines.Length)!.Gold.Lines);
    return 0;
}

if (options.Score)
{
    var shipped = dev.Select(chapter => Prediction.Of(chapter, ChainModel.Shipped)).ToList();
    Console.WriteLine($"With the shipped weights, {dev.Count} chapters: {Figures.Of(shipped)}");
    Reports.PrintWorst(shipped, options.Errors);
    return 0;
}

var predictions = new List<Prediction>();
var card = new Scorecard();
foreach (var fold in CrossValidation.Run(trainer, dev, authors, folds: 100))
{
    predictions.AddRange(fold.Predictions);
    foreach (var chapter in fold.Chapters)
    {
        var text = ScoredText.Read(options.Corpus, chapter.Gold.Name);
        ChapterScorer.Add(text, ChapterRecognizer.Recognize(text.Source, ChapterDecisions.None, IdRegister.Empty, fold.Model).Chapter, card);
    }
}

Console.WriteLine($"By book, {dev.Count} chapters, headings known: {Figures.Of(predictions)}");
foreach (var book in predictions.GroupBy(prediction => prediction.Gold.Group))
    Console.WriteLine($"  {book.Key}: {Figures.Of(book)}");
Console.WriteLine($"\nBy book, everything recognised:\n{card}");
Reports.PrintAttributions(card);
if (authors.Count > 0)
{
    var byAuthor = CrossValidation.Run(trainer, authors, dev, options.AuthorFolds).SelectMany(fold => fold.Predictions).ToList();
    Console.WriteLine($"\nBy author, {authors.Count} chapters, headings known: {Figures.Of(byAuthor)}");
    if (options.Verbose)
        foreach (var author in byAuthor.GroupBy(prediction => prediction.Gold.Name))
            Console.WriteLine($"  {author.Key}: {Figures.Of(author)}");
    predictions.AddRange(byAuthor);
}

if (Environment.GetEnvironmentVariable("CHAIN_DUMP") is { } dump)
    File.WriteAllLines(dump, predictions.SelectMany(p => Enumerable.Range(0, p.Gold.Lines.Length).Select(l => string.Join('\t', p.Gold.Name, l, p.Gold.Kinds[l], p.Gold.Labels[l], (int)p.Labels[l].Label, p.Labels[l].Probability, p.Labels[l].BeginProbability, string.Join("; ", p.Labels[l].Reasons), p.Gold.Lines[l].Content.Replace('\t', ' ')))));
Reports.PrintReliability(predictions);
Reports.PrintWorst(predictions, options.Errors);
return 0;
