using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>Where the markers of a block stand: nothing else that is written may begin or end inside one.</summary>
internal sealed class MarkerRanges
{
    private readonly List<TextSpan> _ranges = [];

    /// <summary>Ranges that overlap count as one.</summary>
    public MarkerRanges(IEnumerable<TextSpan> markers)
    {
        foreach (var range in markers.OrderBy(range => range.Start))
        {
            if (_ranges.Count > 0 && range.Start < _ranges[^1].End)
                _ranges[^1] = new(_ranges[^1].Start, Math.Max(_ranges[^1].End, range.End));
            else
                _ranges.Add(range);
        }
    }

    /// <summary>The part of <paramref name="span"/> whose edges are in no marker; empty where nothing is left.</summary>
    public TextSpan KeepOut(TextSpan span)
    {
        var start = After(span.Start);
        var end = Around(span.End)?.Start ?? span.End;
        return new(start, Math.Max(start, end));
    }

    /// <summary>The first offset from <paramref name="offset"/> on that is inside of no marker.</summary>
    public int After(int offset) => Around(offset)?.End ?? offset;

    /// <summary>The marker that <paramref name="offset"/> is inside of, not at an edge of.</summary>
    private TextSpan? Around(int offset)
    {
        var (low, high) = (0, _ranges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ranges[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low < _ranges.Count && _ranges[low].Start < offset ? _ranges[low] : null;
    }
}
