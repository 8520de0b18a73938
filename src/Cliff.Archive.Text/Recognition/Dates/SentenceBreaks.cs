using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>Where the sentences of a block begin, found in one pass without reading its names.</summary>
internal sealed class SentenceBreaks
{
    /// <summary>Of a longer sentence only so many characters on either side of a date are shown.</summary>
    private const int Reach = 240;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…\n");

    private static readonly string[] Abbreviations =
        ["Mr", "Mrs", "Dr", "St", "No", "Nos", "Vol", "vol", "p", "pp", "cf", "Cf", "vs", "etc", "ed", "eds", "Prof", "Gen", "Col", "Rev", "Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Oct", "Nov", "Dec", "c", "ca", "art", "ch"];

    private readonly Block _block;
    private readonly ImmutableArray<TextSpan> _skipped;
    private readonly List<int> _starts = [0];

    /// <summary>Cuts <paramref name="block"/> into sentences.</summary>
    public SentenceBreaks(Block block)
    {
        _block = block;
        _skipped = [.. block.Spans.Where(span => span.Kind is InlineSpanKind.Marker or InlineSpanKind.Furniture).Select(span => span.Range)];
        var content = block.Content;
        var hasLines = block.Kind is BlockKind.List or BlockKind.Verse;
        for (var at = Next(0); at < content.Length; at = Next(at + 1))
        {
            if (content[at] != '\n' && StartBehind(at) is { } start)
                Begin(start);
            else if (content[at] == '\n' && hasLines)
                Begin(at + 1);
        }
    }

    private int Next(int from) => _block.Content.AsSpan(from).IndexOfAny(Stops) is >= 0 and var stop ? from + stop : _block.Content.Length;

    /// <summary>How many sentences there are.</summary>
    public int Count => _starts.Count;

    /// <summary>The number, from 0, of the sentence that holds <paramref name="offset"/>.</summary>
    public int IndexOf(int offset)
    {
        var found = _starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The sentence around <paramref name="date"/>, on one line and without markers, and where the date stands in it.</summary>
    public (string Sentence, TextSpan Marked) Around(TextSpan date)
    {
        var index = IndexOf(date.Start);
        var end = index + 1 < _starts.Count ? Math.Max(_starts[index + 1], date.End) : _block.Content.Length;
        var (from, to) = (Math.Max(_starts[index], date.Start - Reach), Math.Min(end, date.End + Reach));
        while (from > _starts[index] && from < date.Start && !char.IsWhiteSpace(_block.Content[from - 1]))
            from++;
        while (to < end && to > date.End && !char.IsWhiteSpace(_block.Content[to]))
            to--;
        var line = new StringBuilder(from > _starts[index] ? "… " : "");
        Append(line, Math.Max(from, Math.Min(_block.LabelLength, date.Start)), date.Start);
        var start = line.Length;
        Append(line, date.Start, date.End);
        var marked = new TextSpan(start, line.Length);
        Append(line, date.End, to);
        var sentence = line.ToString().TrimEnd();
        return (sentence.Length < marked.End ? line.ToString() : to < end ? sentence + " …" : sentence, marked);
    }

    /// <summary>The range of the sentence that holds <paramref name="offset"/>.</summary>
    public TextSpan RangeOf(int offset)
    {
        var index = IndexOf(offset);
        return new TextSpan(_starts[index], index + 1 < _starts.Count ? _starts[index + 1] : _block.Content.Length);
    }

    /// <summary>Words of the block on one line and without markers.</summary>
    public string OnOneLine(TextSpan words)
    {
        var line = new StringBuilder();
        Append(line, words.Start, words.End);
        return line.ToString().TrimEnd();
    }

    private void Begin(int start)
    {
        if (start > _starts[^1] && start < _block.Content.Length)
            _starts.Add(start);
    }

    /// <summary>Where the sentence behind the stop at <paramref name="at"/> begins; null when it ends none.</summary>
    private int? StartBehind(int at)
    {
        var content = _block.Content;
        if (content[at] == '.' && IsAbbreviated(at))
            return null;
        var next = at + 1;
        while (next < content.Length && (Characters.IsClosing(content[next]) || content[next] is '.' or '…'))
            next++;
        if (next >= content.Length || !char.IsWhiteSpace(content[next]))
            return null;
        while (next < content.Length && char.IsWhiteSpace(content[next]))
            next++;
        var marker = next < content.Length ? NoteMarker.LengthAt(content, next) : 0;
        if (marker > 0)
            next += marker;
        while (next < content.Length && char.IsWhiteSpace(content[next]))
            next++;
        return next < content.Length && !char.IsLower(content[next]) ? next : null;
    }

    private bool IsAbbreviated(int stop)
    {
        var start = stop;
        while (start > 0 && stop - start < 6 && char.IsLetter(_block.Content[start - 1]))
            start--;
        var word = _block.Content.AsSpan(start, stop - start);
        if (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I')
            return true;
        foreach (var known in Abbreviations)
        {
            if (word.SequenceEqual(known))
                return true;
        }

        return false;
    }

    private void Append(StringBuilder line, int from, int to)
    {
        for (var at = FirstSkippedFrom(from); at < _skipped.Length && _skipped[at].Start < to; at++)
        {
            AppendOnOneLine(line, from, Math.Max(from, _skipped[at].Start));
            from = Math.Min(to, Math.Max(from, _skipped[at].End));
        }

        AppendOnOneLine(line, from, to);
    }

    private int FirstSkippedFrom(int offset)
    {
        var (first, end) = (0, _skipped.Length);
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = _skipped[middle].End <= offset ? (middle + 1, end) : (first, middle);
        }

        return first;
    }

    private void AppendOnOneLine(StringBuilder line, int from, int to)
    {
        var words = _block.Content.AsSpan(from, to - from);
        if (!words.ContainsAny('\n', '\r', '\t') && !words.Contains("  ", StringComparison.Ordinal) && !(words.StartsWith(" ") && (line.Length == 0 || line[^1] == ' ')))
        {
            line.Append(words);
            return;
        }

        for (var at = from; at < to; at++)
        {
            var letter = char.IsWhiteSpace(_block.Content[at]) ? ' ' : _block.Content[at];
            if (letter != ' ' || line.Length > 0 && line[^1] != ' ')
                line.Append(letter);
        }
    }
}
