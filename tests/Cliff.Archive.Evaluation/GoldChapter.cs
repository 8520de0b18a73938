using System.Collections.Immutable;
using System.Text.Json;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Evaluation;

/// <summary>A chapter with the labels of its lines, as the corpus gives them: <c>NAME.txt</c> beside <c>NAME.lines.json</c>.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Group">What is never split between training and test: the book, or the author.</param>
/// <param name="Lines">Its lines, bodies of notes left out.</param>
/// <param name="Kinds">Of each line: heading, prose, quote, table, other.</param>
/// <param name="Labels">Of each line, by <see cref="QuotationLabel"/>.</param>
internal sealed record GoldChapter(string Name, string Group, ImmutableArray<BodyLine> Lines, ImmutableArray<string> Kinds, ImmutableArray<int> Labels)
{
    /// <summary>The chapters of a folder, by name.</summary>
    public static ImmutableArray<GoldChapter> ReadFolder(string folder, Func<string, string> groupOf, bool guessHeadings) =>
        [.. Directory.GetFiles(folder, "*.lines.json").Order(StringComparer.Ordinal).Select(path => Read(path, groupOf, guessHeadings))];

    private static GoldChapter Read(string path, Func<string, string> groupOf, bool guessHeadings)
    {
        var name = Path.GetFileName(path)[..^".lines.json".Length];
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var gold = json.RootElement.EnumerateArray()
            .Select(pair => (Kind: pair[0].GetString()!, Run: pair[1].ValueKind == JsonValueKind.Number ? pair[1].GetInt32() : -1)).ToList();
        var lines = SplitLines(File.ReadAllText(Path.ChangeExtension(path[..^".json".Length], ".txt")));
        if (lines.Count != gold.Count)
            throw new InvalidDataException($"{name}: {lines.Count} lines and {gold.Count} labels.");
        var kept = Enumerable.Range(0, lines.Count).Where(line => gold[line].Kind != "note").ToList();
        return new GoldChapter(
            name,
            groupOf(name),
            [.. kept.Select(line => new BodyLine(lines[line].Content, IsHeading(gold[line].Kind, lines[line].Content, guessHeadings), lines[line].BlankLinesBefore))],
            [.. kept.Select(line => gold[line].Kind)],
            [.. kept.Select((line, at) => LabelOf(gold[line], at == 0 ? ("", -1) : gold[kept[at - 1]]))]);
    }

    private static List<(string Content, int BlankLinesBefore)> SplitLines(string text)
    {
        var lines = new List<(string, int)>();
        var blank = 0;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            if (line.Length > 0)
                lines.Add((line, blank));
            blank = line.Length > 0 ? 0 : blank + 1;
        }

        return lines;
    }

    /// <summary>The guess is what a reader without mark-up has: a short line without a final stop.</summary>
    private static bool IsHeading(string kind, string content, bool guess) =>
        guess ? content.Length < 80 && char.IsLetterOrDigit(content[^1]) : kind == "heading";

    private static int LabelOf((string Kind, int Run) line, (string Kind, int Run) before) =>
        line.Kind != "quote" ? (int)QuotationLabel.Outside
        : before.Kind == "quote" && before.Run == line.Run ? (int)QuotationLabel.Inside
        : (int)QuotationLabel.Begins;
}
