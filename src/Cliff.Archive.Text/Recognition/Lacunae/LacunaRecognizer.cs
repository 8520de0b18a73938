using System.Collections.Immutable;
using System.Globalization;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Text.Recognition.Lacunae;

/// <summary>Finds the places where a source demonstrably lost text: a run of blank lines, a number skipped between two markers.</summary>
public static class LacunaRecognizer
{
    /// <summary>Blank lines in a row that no house style leaves: in 214 chapters of 52 authors no run has as many.</summary>
    private const int BlankLinesOfALoss = 4;

    /// <summary>The lacunae in the order of the text. Blank lines show a loss in plain text and in Markdown, where whoever types it sees them; between the elements of HTML nobody does.</summary>
    public static (ImmutableArray<FoundLacuna> Lacunae, IdRegister Ids) Recognize(
        SourceFormat format, ImmutableArray<Block> blocks, ImmutableArray<NoteReference> references, ChapterDecisions decisions, AnchorResolver anchors, IdRegister ids)
    {
        var shown = format == SourceFormat.Html ? [] : BlankRuns(blocks).ToList();
        var byPlace = shown.ToDictionary(loss => loss.After);
        foreach (var skip in SkippedNumbers(blocks, references))
            AddSkip(byPlace, shown, skip);
        foreach (var decision in decisions.Lacunae)
            AddDecision(byPlace, blocks, anchors, decision);

        Loss[] losses = [.. byPlace.Values.OrderBy(loss => loss.After)];
        var (register, given) = ids.Assign('l', [.. losses.Select(loss => new IdCandidate(blocks[loss.After].Content, Within: blocks[loss.After].Id))]);
        return ([.. losses.Select((loss, index) => new FoundLacuna(new Lacuna(given[index], blocks[loss.After].Id, SourceOf(blocks, loss), [.. loss.Evidence]), [.. loss.Labels]))], register);
    }

    /// <summary>Nothing but blank lines at the end of the file is no loss; between two blocks that a drop parts there is one at the most.</summary>
    private static IEnumerable<Loss> BlankRuns(ImmutableArray<Block> blocks)
    {
        var (before, found) = (-1, -1);
        for (var index = 0; index < blocks.Length - 1; index++)
        {
            if (blocks[index].Kind != BlockKind.Separator)
            {
                before = index;
                continue;
            }

            var blank = BlankLines(blocks[index].Content);
            if (blank < BlankLinesOfALoss || before == found)
                continue;
            found = before;
            yield return new Loss(before).Add([$"{blank} blank lines stand here, where the chapter leaves one."], []);
        }
    }

    private static int BlankLines(string separator)
    {
        var breaks = separator.Count(letter => letter == '\n');
        return Math.Max(0, (breaks > 0 ? breaks : separator.Count(letter => letter == '\r')) - 1);
    }

    /// <summary>Numbers that no marker has, between two that follow each other in the text.</summary>
    private static IEnumerable<Skip> SkippedNumbers(ImmutableArray<Block> blocks, ImmutableArray<NoteReference> references)
    {
        var place = blocks.Select((block, index) => (block.Id, index)).Where(pair => pair.Id is not null).ToDictionary(pair => pair.Id!, pair => pair.index, StringComparer.Ordinal);
        var numbered = references
            .Select(reference => (Number: NumberOf(reference.Label), Place: place[reference.BlockId]))
            .Where(marker => marker.Number > 0)
            .ToArray();
        var present = numbered.Select(marker => marker.Number).ToHashSet();
        var body = numbered.Where(marker => blocks[marker.Place].Kind != BlockKind.Note).ToArray();
        for (var index = 1; index < body.Length; index++)
        {
            var (from, to) = (body[index - 1], body[index]);
            int[] missing = [.. Enumerable.Range(from.Number + 1, Math.Clamp(to.Number - from.Number - 1, 0, 50)).Where(number => !present.Contains(number))];
            if (missing.Length > 0)
                yield return new Skip(from.Place, to.Place, from.Number, to.Number, missing);
        }
    }

    private static int NumberOf(string label) => int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A skipped number is a sign of the loss between its neighbours, if one shows there; else a loss somewhere behind the first of them.</summary>
    private static void AddSkip(Dictionary<int, Loss> byPlace, List<Loss> shown, Skip skip)
    {
        var labels = skip.Missing.Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArray();
        var missing = string.Join(", ", labels.Select(label => $"[{label}]"));
        var evidence = $"The markers go from [{skip.From}] to [{skip.To}]: {missing} {(skip.Missing.Length == 1 ? "is" : "are")} missing.";
        LossAt(byPlace, PlaceOf(shown, skip)).Add([evidence], labels);
    }

    /// <summary>The first blank lines between the neighbours of the skipped number, which stand in order; else the first neighbour.</summary>
    private static int PlaceOf(List<Loss> shown, Skip skip)
    {
        var (first, end) = (0, shown.Count);
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = shown[middle].After < skip.First ? (middle + 1, end) : (first, middle);
        }

        return first < shown.Count && shown[first].After < skip.Last ? shown[first].After : skip.First;
    }

    private static void AddDecision(Dictionary<int, Loss> byPlace, ImmutableArray<Block> blocks, AnchorResolver anchors, LacunaDecision decision)
    {
        anchors.Resolve(decision.After);
        LossAt(byPlace, blocks.IndexOf(anchors.BlockOf(decision.After))).Add(decision.Evidence, decision.Notes);
    }

    private static Loss LossAt(Dictionary<int, Loss> byPlace, int after)
    {
        if (!byPlace.TryGetValue(after, out var loss))
            byPlace.Add(after, loss = new Loss(after));
        return loss;
    }

    /// <summary>The white space behind the block, where what was lost would stand.</summary>
    private static TextSpan SourceOf(ImmutableArray<Block> blocks, Loss loss) =>
        loss.After + 1 < blocks.Length && blocks[loss.After + 1].Kind == BlockKind.Separator
            ? blocks[loss.After + 1].Source
            : new TextSpan(blocks[loss.After].Source.End, blocks[loss.After].Source.End);

    /// <summary>What tells of one loss; the same thing said twice is one sign.</summary>
    private sealed class Loss(int after)
    {
        private readonly HashSet<string> _known = new(StringComparer.Ordinal);

        public int After => after;

        public List<string> Evidence { get; } = [];

        public List<string> Labels { get; } = [];

        public Loss Add(IEnumerable<string> evidence, IEnumerable<string> labels)
        {
            Evidence.AddRange(evidence.Where(_known.Add));
            Labels.AddRange(labels.Where(_known.Add));
            return this;
        }
    }

    private sealed record Skip(int First, int Last, int From, int To, int[] Missing);
}

/// <summary>A lacuna and the notes whose markers were lost in it.</summary>
/// <param name="Lacuna">The lacuna.</param>
/// <param name="NoteLabels">Labels of those notes.</param>
public sealed record FoundLacuna(Lacuna Lacuna, ImmutableArray<string> NoteLabels);
