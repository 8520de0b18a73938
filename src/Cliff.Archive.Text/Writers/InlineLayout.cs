using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>What a writer of inline text does next.</summary>
internal enum InlineStepKind
{
    /// <summary>A layer begins.</summary>
    Open,

    /// <summary>Words follow.</summary>
    Words,

    /// <summary>A whole marker follows; nothing begins or ends inside it.</summary>
    Marker,

    /// <summary>The layer opened last ends.</summary>
    Close,
}

/// <summary>One step of writing a block's text.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Range">The words, for words and markers; the whole layer otherwise.</param>
/// <param name="Layer">The layer that begins, ends or is the marker; null for words.</param>
/// <param name="Continues">The layer was open before and had to be split to keep the nesting.</param>
internal readonly record struct InlineStep(InlineStepKind Kind, TextSpan Range, InlineLayer? Layer, bool Continues = false);

/// <summary>Turns ranges that may overlap in any way into steps that nest: a layer that straddles another's edge is split.</summary>
internal static class InlineLayout
{
    /// <summary>The steps that write <paramref name="range"/> of a text with <paramref name="layers"/> over it.</summary>
    public static List<InlineStep> Lay(TextSpan range, IEnumerable<InlineLayer> layers)
    {
        var known = Fit(range, layers);
        var markers = new Dictionary<TextSpan, InlineLayer>();
        foreach (var layer in known.Where(layer => layer.Kind == InlineLayerKind.Marker))
            markers.TryAdd(layer.Range, layer);
        var waiting = new Queue<InlineLayer>(known.Where(layer => layer.Kind != InlineLayerKind.Marker));
        var over = new List<InlineLayer>();
        var steps = new List<InlineStep>();
        var open = new List<InlineLayer>();
        var begun = new HashSet<InlineLayer>(ReferenceEqualityComparer.Instance);
        foreach (var piece in Pieces(range, known))
        {
            Advance(over, waiting, piece.Start);
            MoveTo(over, open, begun, steps);
            var marker = markers.GetValueOrDefault(piece);
            steps.Add(new(marker is null ? InlineStepKind.Words : InlineStepKind.Marker, piece, marker));
        }

        MoveTo([], open, begun, steps);
        return steps;
    }

    /// <summary>Layers cut to the range and kept out of markers, by start, the longer first.</summary>
    private static List<InlineLayer> Fit(TextSpan range, IEnumerable<InlineLayer> layers)
    {
        var within = layers
            .Where(layer => layer.Range.Overlaps(range))
            .Select(layer => layer with { Range = Cut(layer.Range, range) })
            .ToList();
        var markers = Joined(within.Where(layer => layer.Kind == InlineLayerKind.Marker).Select(layer => layer.Range));
        return within
            .Select(layer => layer.Kind == InlineLayerKind.Marker ? layer : layer with { Range = OutOf(markers, layer.Range) })
            .Where(layer => !layer.Range.IsEmpty)
            .OrderBy(layer => layer.Range.Start).ThenByDescending(layer => layer.Range.End).ThenBy(layer => layer.Kind)
            .ToList();
    }

    private static TextSpan Cut(TextSpan span, TextSpan range) => new(Math.Max(span.Start, range.Start), Math.Min(span.End, range.End));

    /// <summary>Ranges by start, those that overlap made one.</summary>
    private static List<TextSpan> Joined(IEnumerable<TextSpan> ranges)
    {
        var joined = new List<TextSpan>();
        foreach (var range in ranges.OrderBy(range => range.Start))
        {
            if (joined.Count > 0 && range.Start < joined[^1].End)
                joined[^1] = new(joined[^1].Start, Math.Max(joined[^1].End, range.End));
            else
                joined.Add(range);
        }

        return joined;
    }

    private static TextSpan OutOf(List<TextSpan> markers, TextSpan span)
    {
        var start = MarkerAround(markers, span.Start)?.End ?? span.Start;
        var end = MarkerAround(markers, span.End)?.Start ?? span.End;
        return new(start, Math.Max(start, end));
    }

    /// <summary>The marker that <paramref name="offset"/> is inside of, not at an edge of.</summary>
    private static TextSpan? MarkerAround(List<TextSpan> markers, int offset)
    {
        var (low, high) = (0, markers.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (markers[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low < markers.Count && markers[low].Start < offset ? markers[low] : null;
    }

    private static IEnumerable<TextSpan> Pieces(TextSpan range, List<InlineLayer> layers)
    {
        var edges = new SortedSet<int> { range.Start, range.End };
        foreach (var layer in layers)
        {
            edges.Add(layer.Range.Start);
            edges.Add(layer.Range.End);
        }

        return edges.Zip(edges.Skip(1), (start, end) => new TextSpan(start, end));
    }

    /// <summary>Goes on to the piece at <paramref name="start"/>: leaves the layers that end there and takes up those that begin, outermost first. What contains goes before what is contained; of two that overlap, the kind decides.</summary>
    private static void Advance(List<InlineLayer> over, Queue<InlineLayer> waiting, int start)
    {
        over.RemoveAll(layer => layer.Range.End <= start);
        while (waiting.TryPeek(out var next) && next.Range.Start <= start)
        {
            var layer = waiting.Dequeue();
            var place = over.FindIndex(other => GoesOutside(layer, other));
            over.Insert(place < 0 ? over.Count : place, layer);
        }
    }

    private static bool GoesOutside(InlineLayer layer, InlineLayer other)
    {
        var contains = layer.Range.Contains(other.Range);
        var contained = other.Range.Contains(layer.Range);
        return contains == contained ? layer.Kind < other.Kind : contains;
    }

    private static void MoveTo(List<InlineLayer> wanted, List<InlineLayer> open, HashSet<InlineLayer> begun, List<InlineStep> steps)
    {
        var kept = 0;
        while (kept < wanted.Count && kept < open.Count && ReferenceEquals(wanted[kept], open[kept]))
            kept++;
        for (var i = open.Count - 1; i >= kept; i--)
            steps.Add(new(InlineStepKind.Close, open[i].Range, open[i]));
        open.RemoveRange(kept, open.Count - kept);
        foreach (var layer in wanted.Skip(kept))
        {
            steps.Add(new(InlineStepKind.Open, layer.Range, layer, Continues: !begun.Add(layer)));
            open.Add(layer);
        }
    }
}
