using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>The lines of a block (of verse, items of a list, rows of a table) and their cells, made to fill it: each reaches to where the next begins, for between two items or two cells no text may stand.</summary>
/// <remarks>Words that no line of the source holds are a line of their own, and no edge lies in a marker.</remarks>
internal static class BlockLines
{
    /// <summary>The lines as layers, and in a table the cells; none where running text has no lines.</summary>
    public static IEnumerable<InlineLayer> In(Block block, LineForm form)
    {
        var lines = Of(block, InlineSpanKind.Line);
        if (form == LineForm.Lines && lines.Length == 0)
            return [];
        var markers = new MarkerRanges(block.Markers);
        var filled = Fill(block.Content, new(0, block.Content.Length), lines, markers).ToList();
        var layers = filled.Select(line => new InlineLayer(InlineLayerKind.Line, line));
        return form == LineForm.Rows ? layers.Concat(Cells(block, filled, markers)) : layers;
    }

    private static IEnumerable<InlineLayer> Cells(Block block, List<TextSpan> rows, MarkerRanges markers)
    {
        var cells = Of(block, InlineSpanKind.Cell);
        var headers = block.Spans.Where(span => span is { Kind: InlineSpanKind.Cell, IsHeader: true }).Select(span => span.Range).ToHashSet();
        var next = 0;
        foreach (var row in rows)
        {
            var first = next;
            while (next < cells.Length && cells[next].Start < row.End)
                next++;
            var scope = cells[first..next].All(headers.Contains) ? HeaderScope.Column : HeaderScope.Row;
            foreach (var cell in Fill(block.Content, row, WithEmpty(block.Content, row, cells[first..next]), markers))
            {
                var isHeader = false;
                for (; first < next && cells[first].Start < cell.End; first++)
                    isHeader |= headers.Contains(cells[first]);
                yield return new InlineLayer(InlineLayerKind.Cell, cell) { Heads = isHeader ? scope : null };
            }
        }
    }

    /// <summary>The cells of a row with those that are empty: of these nothing stands in the text but the tab behind them.</summary>
    private static TextSpan[] WithEmpty(string content, TextSpan row, TextSpan[] filled)
    {
        var all = new List<TextSpan>(filled.Length);
        var end = row.Start;
        foreach (var cell in filled)
        {
            // The first tab after a filled cell ends that one.
            var isEnded = all.Count == 0;
            for (; end < cell.Start; end++)
            {
                if (content[end] == '\t' && isEnded)
                    all.Add(new(end, end + 1));
                isEnded |= content[end] == '\t';
            }

            all.Add(cell);
            end = Math.Max(end, cell.End);
        }

        return [.. all];
    }

    private static TextSpan[] Of(Block block, InlineSpanKind kind) =>
        [.. block.Spans.Where(span => span.Kind == kind).Select(span => span.Range).OrderBy(range => range.Start)];

    /// <summary>Parts that fill <paramref name="whole"/>: one for each span, and one for words between two.</summary>
    private static IEnumerable<TextSpan> Fill(string content, TextSpan whole, TextSpan[] spans, MarkerRanges markers)
    {
        var part = new TextSpan(whole.Start, whole.Start);
        var isSpan = false;
        foreach (var span in spans.Append(new(whole.End, whole.End)))
        {
            var next = Math.Min(markers.After(span.Start), whole.End);
            var end = Math.Clamp(markers.After(part.End), part.Start, Math.Max(part.Start, next));
            var hasWordsAfter = HasWords(content, end, next);
            if (next > part.Start && isSpan && hasWordsAfter && end > part.Start)
            {
                yield return new(part.Start, end);
                yield return new(end, next);
            }
            else if (next > part.Start && (isSpan || hasWordsAfter || next == whole.End))
            {
                yield return new(part.Start, next);
            }
            else
            {
                next = part.Start;
            }

            part = new(next, Math.Max(next, span.End));
            isSpan = true;
        }
    }

    private static bool HasWords(string content, int start, int end) => start < end && !content.AsSpan(start, end - start).IsWhiteSpace();
}
