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
    private readonly int[] _sinceOpenColon;
    private readonly LineReading[] _leadIns;
    private readonly bool[] _withinMarks;
    private readonly PresumedRun[] _runs;
    private readonly int[] _markersInARow;

    public ChapterReading(IReadOnlyList<BodyLine> lines)
    {
        _lines = [.. lines.Select(line => new LineReading(line))];
        foreach (var line in _lines)
            foreach (var name in line.Names)
                _linesWithName[name] = _linesWithName.GetValueOrDefault(name) + 1;
        foreach (var line in _lines)
            AddOpeners(line);
        _frequentNames = [.. _lines.Select(line => line.Names.Count(IsFrequent))];
        _toEndMarker = DistancesAhead();
        _sinceEndMarker = DistancesBack();
        _sinceOpenColon = DistancesFromOpenColon();
        _leadIns = LeadIns();
        _withinMarks = OpenMarks.Find(_lines);
        _runs = PresumedRun.Before(_lines);
        _markersInARow = MarkersInARow();
        Voice = ChapterVoice.Of(_lines);
        Author = AuthorVoice.Of(_lines, Voice);
        Style = ChapterStyle.Of(_lines);
    }

    public int Count => _lines.Length;

    public ChapterStyle Style { get; }

    /// <summary>How its paragraphs sound on the whole.</summary>
    public ChapterVoice Voice { get; }

    /// <summary>How its author sounds, as far as lines that can only be his tell.</summary>
    public AuthorVoice Author { get; }

    /// <summary>The line at an index; beyond the ends, nothing.</summary>
    public LineReading this[int index] => (uint)index < (uint)_lines.Length ? _lines[index] : LineReading.Nothing;

    /// <summary>Lines from here to the next that ends in a marker, itself 0, with no heading and no marker within a line between; 99 if there is none.</summary>
    public int LinesToEndMarker(int index) => _toEndMarker[index];

    /// <summary>Lines since the last that ends in a marker; 99 if a heading comes between.</summary>
    public int LinesSinceEndMarker(int index) => _sinceEndMarker[index];

    /// <summary>Names in the line that occur in at least three lines of the chapter.</summary>
    public int FrequentNames(int index) => (uint)index < (uint)_lines.Length ? _frequentNames[index] : 0;

    /// <summary>Lines since one that ends in a colon, with no marker between to close what it opened; 99 if there is none.</summary>
    public int LinesSinceOpenColon(int index) => (uint)index < (uint)_lines.Length ? _sinceOpenColon[index] : 99;

    /// <summary>Whether a quotation mark that opens this line or one before is closed in a later one, or was opened before and is closed in this.</summary>
    public bool IsWithinMarks(int index) => (uint)index < (uint)_lines.Length && _withinMarks[index];

    /// <summary>The last line before the previous one that ends in a colon under the same heading; nothing if there is none.</summary>
    public LineReading LeadInBefore(int index) => index > 0 && index < _lines.Length ? _leadIns[index - 1] : LineReading.Nothing;

    /// <summary>The line that opened what no marker has closed yet; nothing if it is the previous one or there is none.</summary>
    public LineReading OpenLeadIn(int index) => LinesSinceOpenColon(index) is > 1 and < 99 and var since ? _lines[index - since] : LineReading.Nothing;

    /// <summary>The quotation that the last colon seems to have led in, up to the line before.</summary>
    public PresumedRun RunBefore(int index) => _runs[index];

    /// <summary>Paragraphs right before the line that all end in a marker.</summary>
    public int MarkersInARow(int index) => _markersInARow[index];

    /// <summary>Whether one of the first words of the line is a name that occurs in at least three lines of the chapter.</summary>
    public bool OpensWithFrequentName(int index, int words)
    {
        var line = this[index];
        for (var i = 0; i < Math.Min(words, line.Words.Count) && line.Words[i].Sentence == 0; i++)
            if (line.Words[i].IsOutside && !line.Words[i].Is(WordClasses.Stop) && char.IsUpper(line.Content[line.Words[i].Start]) && _linesWithName.GetValueOrDefault(line.Words[i].Hash) >= FrequentFrom)
                return true;
        return false;
    }

    private void AddOpeners(LineReading line)
    {
        var before = line.Names;
        line.AddOpeners(_linesWithName);
        foreach (var name in line.Names)
            if (!Overlap.Has(before, name))
                _linesWithName[name]++;
    }

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

    private int[] DistancesFromOpenColon()
    {
        var distances = new int[_lines.Length];
        var distance = 99;
        for (var i = 0; i < _lines.Length; i++)
        {
            distances[i] = distance = _lines[i].IsHeading ? 99 : Math.Min(99, distance + 1);
            if (_lines[i].Shape.End == LineEnd.Colon)
                distance = 0;
            else if (_lines[i].Shape.Markers > 0)
                distance = 99;
        }

        return distances;
    }

    private int[] MarkersInARow()
    {
        var rows = new int[_lines.Length];
        for (var i = 1; i < _lines.Length; i++)
            rows[i] = _lines[i - 1].Shape.EndsInMarker ? rows[i - 1] + 1 : 0;
        return rows;
    }

    private LineReading[] LeadIns()
    {
        var leadIns = new LineReading[_lines.Length];
        var last = LineReading.Nothing;
        for (var i = 0; i < _lines.Length; i++)
        {
            leadIns[i] = last;
            last = _lines[i].IsHeading ? LineReading.Nothing : _lines[i].Shape.End == LineEnd.Colon ? _lines[i] : last;
        }

        return leadIns;
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
