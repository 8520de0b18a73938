using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Cliff.Archive.Evaluation.Scoring;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Evaluation;

/// <summary>What is printed beside the figures: how often a probability keeps its word, and the worst errors with their text.</summary>
internal static class Reports
{
    private static readonly double[] Bounds = [0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 0.98, 1.01];

    public static void PrintReliability(IReadOnlyList<Prediction> predictions)
    {
        var lines = predictions.SelectMany(prediction => Enumerable.Range(0, prediction.Gold.Lines.Length).Where(prediction.Counts)
            .Select(line => (prediction.Labels[line].Probability, Gold: prediction.IsGoldQuoted(line)))).ToList();
        Console.WriteLine("| probability | lines | mean | in a quotation |");
        Console.WriteLine("|---|---|---|---|");
        var from = 0.0;
        foreach (var bound in Bounds)
        {
            var group = lines.Where(line => line.Probability >= from && line.Probability < bound).ToList();
            if (group.Count > 0)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {from:F2}–{Math.Min(bound, 1):F2} | {group.Count} | {group.Average(line => line.Probability):F3} | {group.Average(line => line.Gold ? 1.0 : 0):F3} |"));
            from = bound;
        }
    }

    /// <summary>How far each certainty of a speaker keeps its word, over the block quotations whose speaker the text names.</summary>
    public static void PrintAttributions(Scorecard card)
    {
        Console.WriteLine("| a speaker called | quotations | of them right |");
        Console.WriteLine("|---|---|---|");
        foreach (var (certainty, tally) in card.ByCertainty)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {certainty} | {tally.Right + tally.Missed} | {tally.Recall:F3} |"));
    }

    /// <summary>For each feature, the lines it holds for and the share of them in quotations.</summary>
    public static void PrintFeatures(IReadOnlyList<TrainingChapter> chapters)
    {
        var lines = new int[FeatureCatalogue.Names.Length];
        var quoted = new int[lines.Length];
        foreach (var chapter in chapters)
        {
            for (var line = 0; line < chapter.Input.Count; line++)
            {
                foreach (var feature in chapter.Input.Features[line].Where(_ => chapter.Gold.Kinds[line] is "prose" or "quote"))
                {
                    lines[feature]++;
                    quoted[feature] += chapter.Gold.Kinds[line] == "quote" ? 1 : 0;
                }
            }
        }

        for (var feature = 0; feature < lines.Length; feature++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{FeatureCatalogue.Names[feature]}\t{lines[feature]}\t{quoted[feature] / Math.Max(1.0, lines[feature]):F3}"));
    }

    /// <summary>Prints the errors of which the chain was surest, each with the line before and after. Text goes to standard output only.</summary>
    public static void PrintWorst(IReadOnlyList<Prediction> predictions, int count)
    {
        var errors = predictions.SelectMany(prediction => Enumerable.Range(0, prediction.Gold.Lines.Length)
            .Where(line => prediction.Counts(line) && prediction.IsGoldQuoted(line) != prediction.IsQuoted(line))
            .Select(line => (prediction, line, doubt: Math.Abs(prediction.Labels[line].Probability - 0.5))));
        foreach (var (prediction, line, _) in errors.OrderByDescending(error => error.doubt).ThenBy(error => error.prediction.Gold.Name, StringComparer.Ordinal).ThenBy(error => error.line).Take(count))
        {
            var label = prediction.Labels[line];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{prediction.Gold.Name}, line {line}: {prediction.Gold.Kinds[line]}, read as {label.Label} (p {label.Probability:F3}): {string.Join("; ", label.Reasons)}"));
            for (var near = Math.Max(0, line - 2); near <= Math.Min(prediction.Gold.Lines.Length - 1, line + 1); near++)
                Console.WriteLine($"  {(near == line ? ">" : " ")} {(prediction.IsGoldQuoted(near) ? "Q" : prediction.Gold.Kinds[near] == "heading" ? "H" : ".")}{(prediction.IsQuoted(near) ? "q" : ".")} {Shortened(prediction.Gold.Lines[near].Content, near == line ? 700 : 260)}");
        }
    }

    private static string Shortened(string text, int length) => text.Length <= length ? text : $"{text[..(length / 2)]} [...] {text[^(length / 2)..]}";
}
