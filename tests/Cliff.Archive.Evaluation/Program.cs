using Cliff.Archive.Evaluation;
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
    var shipped = dev.Select(chapter => Prediction.Of(chapter, ChainModel.Shipped.For(chapter.Reading.Style))).ToList();
    Console.WriteLine($"With the shipped weights, {dev.Count} chapters: {Figures.Of(shipped)}");
    Reports.PrintWorst(shipped, options.Errors);
    return 0;
}

var predictions = CrossValidation.Run(trainer, dev, authors, folds: 100);
Console.WriteLine($"By book, {dev.Count} chapters: {Figures.Of(predictions)}");
foreach (var book in predictions.GroupBy(prediction => prediction.Gold.Group))
    Console.WriteLine($"  {book.Key}: {Figures.Of(book)}");
if (authors.Count > 0)
{
    var byAuthor = CrossValidation.Run(trainer, authors, dev, options.AuthorFolds);
    Console.WriteLine($"By author, {authors.Count} chapters: {Figures.Of(byAuthor)}");
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
