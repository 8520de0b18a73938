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

var goldOfBooks = GoldChapter.ReadFolder(options.Corpus, Groups.BookOf, options.GuessHeadings);
var goldOfAuthors = options.Authors is null ? [] : GoldChapter.ReadFolder(options.Authors, Groups.AuthorOf, options.GuessHeadings);
var words = CorpusWords.Of([.. goldOfBooks, .. goldOfAuthors]);
var trainer = new ChainTrainer(words);
var dev = goldOfBooks.Select(gold => TrainingChapter.From(gold, options.Score ? ChainModel.Shipped.Words : words)).ToList();
var authors = goldOfAuthors.Select(gold => TrainingChapter.From(gold, words)).ToList();
if (options.Train)
{
    WeightsFile.Write(options.Out, trainer, [.. dev, .. authors]);
    Console.WriteLine($"Weights of {dev.Count + authors.Count} chapters written into {options.Out}.");
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
