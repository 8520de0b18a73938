using Cliff.Archive.Evaluation;
using Cliff.Archive.Evaluation.Metadata;
using Cliff.Archive.Evaluation.Site;
using Cliff.Archive.Evaluation.Speakers;
using Cliff.Archive.Text.Recognition.BlockQuotations;

var options = Options.Parse(args);
if (options is null)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

foreach (var folder in new[] { options.Corpus, options.Authors }.OfType<string>().Where(folder => !Directory.Exists(folder)))
{
    Console.WriteLine($"No corpus at {folder}: nothing is evaluated.");
    return 0;
}

if (options.Site)
{
    SiteSpeed.Print(options.Corpus);
    SiteReport.Print(options.Corpus, options.Verbose);
    return 0;
}

if (options.Metadata)
{
    MetadataReport.Print(options.Corpus, options.Verbose);
    return 0;
}

if (options.Works)
{
    WorkReport.Print(options.Corpus, options.Verbose);
    return 0;
}

if (options.TrainSpeakers)
{
    SpeakerTraining.Run(options.Corpus, options.Out);
    return 0;
}

var goldOfBooks = GoldChapter.ReadFolder(options.Corpus, Groups.BookOf, options.GuessHeadings);
var goldOfAuthors = options.Authors is null ? [] : GoldChapter.ReadFolder(options.Authors, Groups.AuthorOf, options.GuessHeadings);
var words = options.Score ? ChainModel.Shipped.Words : CorpusWords.Of([.. goldOfBooks, .. goldOfAuthors]);
var books = goldOfBooks.Select(gold => TrainingChapter.From(gold, words)).ToList();
var authors = goldOfAuthors.Select(gold => TrainingChapter.From(gold, words)).ToList();
if (options.Train)
{
    WeightsFile.Write(options.Out, new ChainTrainer(words), [.. books, .. authors]);
    Console.WriteLine($"Weights of {books.Count + authors.Count} chapters written into {options.Out}.");
}
else if (options.Features)
{
    Reports.PrintFeatures(books);
}
else if (options.Speed)
{
    SpeedReport.Print(books.MaxBy(chapter => chapter.Gold.Lines.Length)!.Gold.Lines);
}
else
{
    new Measurement(options, new ChainTrainer(words)).Print(books, authors);
}

return 0;
