using System.Text;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources.Markdown;

namespace Cliff.Archive.Text.Writers;

/// <summary>Writes the words of a block with emphasis, links, pictures, markers and corrections as one line of Markdown.</summary>
internal sealed class MarkdownInlines(ChapterIndex chapter, MarkdownNotes notes)
{
    /// <summary>The words of <paramref name="range"/>; they begin a line of Markdown, unless <paramref name="isStart"/> denies it.</summary>
    public string Line(Block block, TextSpan range, bool isStart = true)
    {
        var layers = LayersOf(block).ToArray();
        var line = Write(block, range, isStart, layers);
        return (line.HasLostEmphasis ? Write(block, range, isStart, CutAtLinks(layers)) : line).ToString();
    }

    private MarkdownLine Write(Block block, TextSpan range, bool isStart, IEnumerable<InlineLayer> layers)
    {
        var line = new MarkdownLine(block.Content, range, isStart);
        foreach (var step in InlineLayout.Lay(range, layers))
            Write(line, block, step);
        return line;
    }

    /// <summary>The layers, no emphasis reaching into a link or out of one.</summary>
    private static IEnumerable<InlineLayer> CutAtLinks(InlineLayer[] layers)
    {
        int[] edges = [.. layers.Where(layer => layer.Kind != InlineLayerKind.Emphasis).SelectMany(layer => new[] { layer.Range.Start, layer.Range.End }).Distinct().Order()];
        foreach (var layer in layers)
        {
            if (layer.Kind != InlineLayerKind.Emphasis)
            {
                yield return layer;
                continue;
            }

            int[] cuts = [layer.Range.Start, .. edges.Where(edge => layer.Range.Start < edge && edge < layer.Range.End), layer.Range.End];
            foreach (var (start, end) in cuts.Zip(cuts.Skip(1)))
                yield return layer with { Range = new TextSpan(start, end) };
        }
    }

    /// <summary>Words that are nothing else.</summary>
    public string Plain(string words) => Line(new Block { Kind = BlockKind.Paragraph, Source = new TextSpan(0, 0), Content = words }, new TextSpan(0, words.Length), isStart: false);

    /// <summary>The line that says whose words a quotation is.</summary>
    public string Attribution(Quotation quotation, bool isContinued)
    {
        var speaker = isContinued ? AttributionLine.Continued : quotation.Attribution.Speaker?.Name ?? AttributionLine.Unattributed;
        var line = $"{AttributionLine.Dash} {speaker}";
        if (isContinued || quotation.Work is not { } work)
            return AttributionLine.EndsLikeSentence(line) ? $"{Plain(line[..^1])}{MarkdownEscapes.Reference(line[^1])}" : Plain(line);
        var words = $"{line}, {work}";
        var emphasis = new InlineSpan(InlineSpanKind.Emphasis, new TextSpan(words.Length - work.Length, words.Length));
        return Line(new Block { Kind = BlockKind.Paragraph, Source = new TextSpan(0, 0), Content = words, Spans = [emphasis] }, new TextSpan(0, words.Length), isStart: false);
    }

    private static IEnumerable<InlineLayer> LayersOf(Block block) => block.Spans
        .Where(span => span.Kind is InlineSpanKind.Marker or InlineSpanKind.Link or InlineSpanKind.Foreign or InlineSpanKind.Correction or InlineSpanKind.Picture)
        .Select(InlineLayer.Of)
        .Concat(EmphasisIn(block));

    /// <summary>Emphasis within emphasis and beside it is one, and white space has none.</summary>
    private static IEnumerable<InlineLayer> EmphasisIn(Block block)
    {
        var (start, end) = (-1, -1);
        foreach (var span in block.Spans.Where(span => span.Kind == InlineSpanKind.Emphasis))
        {
            if (start >= 0 && span.Range.Start <= end)
            {
                end = Math.Max(end, span.Range.End);
                continue;
            }

            foreach (var layer in Emphasised(block, start, end))
                yield return layer;
            (start, end) = (span.Range.Start, span.Range.End);
        }

        foreach (var layer in Emphasised(block, start, end))
            yield return layer;
    }

    private static IEnumerable<InlineLayer> Emphasised(Block block, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(block.Content[start]))
            start++;
        while (end > start && char.IsWhiteSpace(block.Content[end - 1]))
            end--;
        return start < end ? [new InlineLayer(InlineLayerKind.Emphasis, new TextSpan(start, end))] : [];
    }

    private void Write(MarkdownLine line, Block block, InlineStep step)
    {
        switch (step.Kind)
        {
            case InlineStepKind.Words:
                line.Words(step.Range);
                break;
            case InlineStepKind.Whole when step.Layer!.Kind == InlineLayerKind.Picture:
                line.Picture(step.Layer.Span!);
                break;
            case InlineStepKind.Whole:
                WriteMarker(line, block, step);
                break;
            case InlineStepKind.Open:
                line.Open(step.Layer!);
                break;
            case InlineStepKind.Close:
                line.Close(step.Layer!);
                break;
        }
    }

    private void WriteMarker(MarkdownLine line, Block block, InlineStep step)
    {
        if (chapter.Reference(step.Layer!.Span!.Id) is not { } reference || chapter.Note(reference.NoteId) is not { } note)
            line.Words(step.Range);
        else if (note.State == NoteState.Absent && note.Address is { } address)
            line.Linked(step.Range, address, LinkMarks.LabelTitle + reference.Label);
        else if (step.Range.In(block.Content) == $"[{note.Label}]" && reference.Label == note.Label && NoteName.CanBeTyped(notes.NameOf(note)))
            line.Raw($"[^{NoteName.Typed(notes.NameOf(note))}]");
        else
            line.Linked(step.Range, LinkMarks.Note + notes.NameOf(note), reference.Label == note.Label ? null : reference.Label);
    }
}
