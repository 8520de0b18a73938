using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>What the marks of a line say, letters aside: how it starts and ends, note markers, brackets, ellipses, exclamations.</summary>
internal sealed class LineShape
{
    private readonly string _content;
    private readonly InlineMarks _marks;
    private int _nextInline;

    private LineShape(string content, InlineMarks marks)
    {
        _content = content;
        _marks = marks;
    }

    /// <summary>How it ends, markers and closing marks aside.</summary>
    public LineEnd End { get; private set; }

    /// <summary>Whether its last mark, note markers aside, closes an inline quotation or a bracket.</summary>
    public bool EndsClosed { get; private set; }

    /// <summary>Note markers: in all, those at the end, those before it.</summary>
    public int Markers { get; private set; }

    public bool EndsInMarker { get; private set; }

    public int MarkersInside => Markers - (EndsInMarker ? 1 : 0);

    /// <summary>The first marker's number, 0 if none or not a number.</summary>
    public int FirstMarker { get; private set; }

    /// <summary>Brackets that are no markers.</summary>
    public int Insertions { get; private set; }

    /// <summary>Words of saying within such brackets.</summary>
    public int InsertionsOfSaying { get; private set; }

    /// <summary>Ellipses outside inline quotations.</summary>
    public int Ellipses { get; private set; }

    public bool StartsWithEllipsis { get; private set; }

    public int Exclamations { get; private set; }

    public int Questions { get; private set; }

    public int Dashes { get; private set; }

    public int Semicolons { get; private set; }

    public int Colons { get; private set; }

    public int Parentheses { get; private set; }

    /// <summary>Inline quotations with a marker directly after them.</summary>
    public int MarkedQuotations { get; private set; }

    /// <summary>Characters within inline quotations, marks included.</summary>
    public int QuotedCharacters { get; private set; }

    public int LongestQuotation { get; private set; }

    /// <summary>Whether its last words stand in parentheses: with a number in them most often a source, "(p. 12)".</summary>
    public bool EndsInParentheses { get; private set; }

    /// <summary>The same with a number.</summary>
    public bool EndsInSource { get; private set; }

    /// <summary>Whether one pair of marks holds the whole line, note markers aside.</summary>
    public bool IsWrapped { get; private set; }

    public static LineShape Of(string content, InlineMarks marks)
    {
        var shape = new LineShape(content, marks);
        for (var at = 0; at < content.Length; at++)
            at = shape.Read(at);
        shape.ReadEnds();
        shape.ReadQuotations();
        return shape;
    }

    private int Read(int at)
    {
        while (_nextInline < _marks.Spans.Length && _marks.Spans[_nextInline].End <= at)
            _nextInline++;
        var outside = _nextInline == _marks.Spans.Length || at < _marks.Spans[_nextInline].Start;
        var mark = _content[at];
        if (mark == '[')
            return ReadBracket(at);
        if (!outside)
            return at;
        if (mark == '\u2026' || (mark == '.' && NoteMarker.IsEllipsis(_content, at)))
        {
            Ellipses++;
            StartsWithEllipsis |= at == 0;
            return NoteMarker.SkipDots(_content, at) - 1;
        }

        Exclamations += mark == '!' ? 1 : 0;
        Questions += mark == '?' ? 1 : 0;
        Semicolons += mark == ';' ? 1 : 0;
        Colons += mark == ':' ? 1 : 0;
        Parentheses += mark == '(' ? 1 : 0;
        Dashes += Characters.IsDash(mark) && mark != '-' ? 1 : 0;
        return at;
    }

    private int ReadBracket(int at)
    {
        var marker = NoteMarker.LengthAt(_content, at);
        if (marker > 0)
        {
            if (Markers++ == 0)
                FirstMarker = NoteMarker.NumberAt(_content, at);
            return at + marker - 1;
        }

        Insertions++;
        var close = _content.AsSpan(at, Math.Min(NoteMarker.LongestInsertion, _content.Length - at)).IndexOf(']');
        if (close > 0 && InsertionSays(_content.AsSpan(at + 1, close - 1)))
            InsertionsOfSaying++;
        return at;
    }

    private static bool InsertionSays(ReadOnlySpan<char> inside)
    {
        foreach (var range in inside.Split(' '))
            if ((Lexicon.ClassesOf(inside[range].Trim(",.;:")) & WordClasses.AnySaying) != 0)
                return true;
        return false;
    }

    private void ReadEnds()
    {
        var end = NoteMarker.TrimEnd(_content, out var marker);
        EndsInMarker = marker;
        ReadParentheses(end);
        var bare = end;
        while (bare > 0 && (Characters.IsClosing(_content[bare - 1]) || char.IsWhiteSpace(_content[bare - 1])))
            bare--;
        EndsClosed = bare < end;
        End = bare == 0 ? LineEnd.Other : EndOf(_content, bare - 1);
        IsWrapped = _marks.Spans.Length > 0 && _marks.Spans[0].Start == 0 && _marks.Spans[^1].End >= end - 1
            && _marks.Spans.Length == 1;
    }

    private void ReadParentheses(int end)
    {
        var last = end > 0 && _content[end - 1] is ('.' or ',') ? end - 1 : end;
        var open = last > 0 && _content[last - 1] == ')' ? _content.LastIndexOf('(', last - 1, Math.Min(last, NoteMarker.LongestInsertion)) : -1;
        EndsInParentheses = open > 0;
        EndsInSource = open > 0 && _content.AsSpan(open, last - open).ContainsAnyInRange('0', '9');
    }

    private static LineEnd EndOf(string content, int at) => content[at] switch
    {
        '\u2026' => LineEnd.Ellipsis,
        '.' when at > 0 && (content[at - 1] == '.' || (at > 1 && content[at - 1] == ' ' && content[at - 2] == '.')) => LineEnd.Ellipsis,
        '.' => LineEnd.FullStop,
        ':' => LineEnd.Colon,
        ',' => LineEnd.Comma,
        ';' => LineEnd.Semicolon,
        '?' => LineEnd.Question,
        '!' => LineEnd.Exclamation,
        var mark when Characters.IsDash(mark) => at > 0 && content[at - 1] is (':' or '.') ? LineEnd.Colon : LineEnd.Dash,
        var mark when char.IsLetterOrDigit(mark) => LineEnd.Letter,
        _ => LineEnd.Other,
    };

    private void ReadQuotations()
    {
        foreach (var span in _marks.Spans)
        {
            QuotedCharacters += span.Length;
            LongestQuotation = Math.Max(LongestQuotation, span.Length);
            var next = span.End;
            while (next < _content.Length && (_content[next] is ' ' or '.' or ',' or ';'))
                next++;
            if (next < _content.Length && NoteMarker.LengthAt(_content, next) > 0)
                MarkedQuotations++;
        }
    }
}
