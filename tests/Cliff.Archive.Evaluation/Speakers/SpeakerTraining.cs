using System.Collections.Immutable;
using System.Globalization;
using Cliff.Archive.Text.Recognition.Speakers;

namespace Cliff.Archive.Evaluation.Speakers;

/// <summary>Measures by cross-validation how well speakers can be guessed, then learns the weights that ship from all chapters.</summary>
internal static class SpeakerTraining
{
    private const string FileName = "voice-weights.tsv";

    private static readonly ImmutableArray<double> Thresholds = [0.35, 0.40, 0.45, 0.50];

    /// <summary>Reads the labelled chapters of a folder, prints the table, and writes the weights into a file, or into a folder under their own name.</summary>
    public static void Run(string corpus, string target)
    {
        var chapters = LabelledChapter.ReadFolder(corpus);
        if (chapters.Length == 0)
        {
            Console.WriteLine($"No chapter of {corpus} says who speaks: nothing is learnt.");
            return;
        }

        PrintCrossValidation(chapters);
        var path = Directory.Exists(target) ? Path.Combine(target, FileName) : target;
        File.WriteAllLines(path, Format(chapters, VoiceTrainer.Train(chapters)));
        Console.WriteLine($"Weights of {chapters.Length} chapters written: {path}");
    }

    private static void PrintCrossValidation(ImmutableArray<LabelledChapter> chapters)
    {
        var tallies = Thresholds.Select(threshold => new VoiceTally(threshold)).ToArray();
        foreach (var held in chapters.GroupBy(chapter => chapter.Group))
        {
            var weights = VoiceTrainer.Train([.. chapters.Where(chapter => chapter.Group != held.Key)]);
            foreach (var chapter in held)
            {
                foreach (var tally in tallies)
                    tally.Add(chapter, weights);
            }
        }

        Console.WriteLine($"Block quotations that nothing introduces, {chapters.Length} chapters, never learning from the book or author that is scored:");
        Console.WriteLine(VoiceTally.Header);
        foreach (var tally in tallies)
            Console.WriteLine(tally);
    }

    private static IEnumerable<string> Format(ImmutableArray<LabelledChapter> chapters, VoiceWeights weights)
    {
        var quotations = chapters.Sum(chapter => chapter.Examples(weights).Length);
        var groups = chapters.Select(chapter => chapter.Group).Distinct(StringComparer.Ordinal).Count();
        return
        [
            "# Who speaks a quotation that nothing introduces, weights 1: sign; what it adds to the log-odds of a candidate against nobody. Below the least likelihood nobody is named.",
            string.Create(CultureInfo.InvariantCulture, $"# Learnt from {quotations} labelled quotations of {chapters.Length} chapters of {groups} books and authors, by L-BFGS; penalty {VoiceTrainer.Penalty} on all but the bias. Described in docs/recognition.md."),
            .. weights.Format(),
        ];
    }
}
