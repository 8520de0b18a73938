using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>What a writer of inline text does next.</summary>
internal enum InlineStepKind
{
    /// <summary>A layer begins.</summary>
    Open,

    /// <summary>Words follow.</summary>
    Words,

    /// <summary>A whole marker or picture follows; nothing begins or ends inside it.</summary>
    Whole,

    /// <summary>The layer opened last ends.</summary>
    Close,
}

/// <summary>One step of writing a block's text.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Range">The words, for words, markers and pictures; the whole layer otherwise.</param>
/// <param name="Layer">The layer that begins, ends or is the marker or picture; null for words.</param>
/// <param name="Continues">The layer was open before and had to be split to keep the nesting.</param>
internal readonly record struct InlineStep(InlineStepKind Kind, TextSpan Range, InlineLayer? Layer, bool Continues = false);

/// <summary>Turns ranges that may overlap in any way into steps that nest: a layer that straddles another's edge is split.</summary>
internal static class InlineLayout
{
    /// <summary>The steps that write <paramref name="range"/> of a text with <paramref name="layers"/> over it.</summary>
    public static List<InlineStep> Lay(TextSpan range, IEnumerable<InlineLayer> layers)
    {
        var known = Fit(range, layers);
        var wholes = new Dictionary<TextSpan, InlineLayer>();
        foreach (var layer in known.Where(layer => layer.IsWhole))
            wholes.TryAdd(layer.Range, layer);
        var waiting = new Queue<InlineLayer>(known.Where(layer => !layer.IsWhole));
        var over = new List<InlineLayer>();
        var steps = new List<InlineStep>();
        var open = new List<InlineLayer>();
        var begun = new HashSet<InlineLayer>(ReferenceEqualityComparer.Instance);
        foreach (var piece in Pieces(range, known))
        {
            Advance(over, waiting, piece.Start);
            var whole = wholes.GetValueOrDefault(piece);
            MoveTo(Linkable(over, whole), open, begun, steps);
            steps.Add(new(whole is null ? InlineStepKind.Words : InlineStepKind.Whole, piece, whole));
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
        var markers = new MarkerRanges(within.Where(layer => layer.Kind == InlineLayerKind.Marker).Select(layer => layer.Range));
        return within
            .Select(layer => layer.Kind == InlineLayerKind.Marker ? layer : layer with { Range = markers.KeepOut(layer.Range) })
            .Where(layer => !layer.Range.IsEmpty)
            .OrderBy(layer => layer.Range.Start).ThenByDescending(layer => layer.Range.End).ThenBy(layer => layer.Kind)
            .ToList();
    }

    private static TextSpan Cut(TextSpan span, TextSpan range) => new(Math.Max(span.Start, range.Start), Math.Min(span.End, range.End));

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

    /// <summary>Goes on to the piece at <paramref name="start"/>: leaves the layers that end there and takes up those that begin, outermost first. Lines and cells hold all else; otherwise what contains goes before what is contained, and of two that overlap the kind decides.</summary>
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

    /// <summary>A link cannot hold another, and a marker is one: only the outermost stays, and none round a marker.</summary>
    private static List<InlineLayer> Linkable(List<InlineLayer> over, InlineLayer? whole)
    {
        var outermost = whole?.Kind != InlineLayerKind.Marker ? over.Find(layer => layer.Kind == InlineLayerKind.Link) : null;
        return over.Exists(layer => layer.Kind == InlineLayerKind.Link && !ReferenceEquals(layer, outermost))
            ? over.FindAll(layer => layer.Kind != InlineLayerKind.Link || ReferenceEquals(layer, outermost))
            : over;
    }

    private static bool GoesOutside(InlineLayer layer, InlineLayer other)
    {
        if (layer.IsLineOrCell || other.IsLineOrCell)
            return layer.Kind < other.Kind;
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
