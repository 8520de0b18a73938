namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>All lines of a chapter, and what only the whole of it tells: its frequent names, its style, distances between markers.</summary>
internal sealed class ChapterReading
{
    private const int FrequentFrom = 3;

    private readonly LineReading[] _lines;
    private readonly Dictionary<uint, int> _linesWithName = [];
    private readonly int[] _toEndMarker;
    private readonly int[] _sinceEndMarker;
    private readonly int[] _frequentNames;

    public ChapterReading(IReadOnlyList<BodyLine> lines)
    {
        _lines = [.. lines.Select(line => new LineReading(line))];
        foreach (var line in _lines)
            foreach (var name in line.Names)
                _linesWithName[name] = _linesWithName.GetValueOrDefault(name) + 1;
        _frequentNames = [.. _lines.Select(line => line.Names.Count(IsFrequent))];
        _toEndMarker = DistancesAhead();
        _sinceEndMarker = DistancesBack();
        Style = ChapterStyle.Of(_lines);
    }

    public int Count => _lines.Length;

    public ChapterStyle Style { get; }

    /// <summary>The line at an index; beyond the ends, nothing.</summary>
    public LineReading this[int index] => (uint)index < (uint)_lines.Length ? _lines[index] : LineReading.Nothing;

    /// <summary>Lines from here to the next that ends in a marker, itself 0, with no heading and no marker within a line between; 99 if there is none.</summary>
    public int LinesToEndMarker(int index) => _toEndMarker[index];

    /// <summary>Lines since the last that ends in a marker; 99 if a heading comes between.</summary>
    public int LinesSinceEndMarker(int index) => _sinceEndMarker[index];

    /// <summary>Names in the line that occur in at least three lines of the chapter.</summary>
    public int FrequentNames(int index) => (uint)index < (uint)_lines.Length ? _frequentNames[index] : 0;

    private bool IsFrequent(uint name) => _linesWithName[name] >= FrequentFrom;

    private int[] DistancesAhead()
    {
        var distances = new int[_lines.Length];
        var distance = 99;
        for (var i = _lines.Length - 1; i >= 0; i--)
        {
            distance = _lines[i].IsHeading || (_lines[i].Shape.MarkersInside > 0 && !_lines[i].Shape.EndsInMarker) ? 99
                : _lines[i].Shape.EndsInMarker ? 0
                : Math.Min(99, distance + 1);
            distances[i] = distance;
        }

        return distances;
    }

    private int[] DistancesBack()
    {
        var distances = new int[_lines.Length];
        var distance = 99;
        for (var i = 0; i < _lines.Length; i++)
        {
            distances[i] = distance = _lines[i].IsHeading ? 99 : Math.Min(99, distance + 1);
            if (_lines[i].Shape.EndsInMarker)
                distance = 0;
        }

        return distances;
    }
}
