using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>Cuts a block into the words, numbers and marks that dates are read from, in one pass. Markers and page furniture are left out.</summary>
internal ref struct DateWordScanner
{
    /// <summary>Without four digits together and without any of these no date is named. What counts from a day is looked for behind a day only.</summary>
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
            "the spring", "the summer", "the autumn", "the winter", " centur",
        ],
        StringComparison.Ordinal);

    private readonly ReadOnlySpan<char> _content;
    private readonly ImmutableArray<InlineSpan> _spans;
    private readonly List<DateWord> _words;
    private readonly bool _hasLines;
    private int _nextSpan;
    private int _brackets;

    private DateWordScanner(Block block, List<DateWord> words)
    {
        _content = block.Content;
        _spans = block.Spans;
        _hasLines = block.Kind is BlockKind.List or BlockKind.Verse;
        _words = words;
    }

    /// <summary>Whether <paramref name="content"/> may name a date.</summary>
    public static bool MayNameDate(ReadOnlySpan<char> content) => HasFourDigits(content) || content.ContainsAny(Signs);

    /// <summary>Puts the words of <paramref name="block"/> into <paramref name="words"/>, in place of those of the block before.</summary>
    public static void Scan(Block block, List<DateWord> words)
    {
        words.Clear();
        var scanner = new DateWordScanner(block, words);
        for (var at = Math.Min(block.LabelLength, block.Content.Length); at < block.Content.Length;)
            at = scanner.Read(at);
    }

    private static bool HasFourDigits(ReadOnlySpan<char> content)
    {
        for (var start = content.IndexOfAnyInRange('0', '9'); start >= 0; start = content.IndexOfAnyInRange('0', '9'))
        {
            var length = content[start..].IndexOfAnyExceptInRange('0', '9');
            length = length < 0 ? content.Length - start : length;
            if (length >= 4)
                return true;
            content = content[(start + length)..];
        }

        return false;
    }

    private int Read(int at)
    {
        var letter = _content[at];
        if (char.IsWhiteSpace(letter))
            return letter == '\n' && _hasLines ? Add(DateWordKind.Mark, at, at + 1) : at + 1;
        if (SkippedFrom(at) is { } end)
            return end;
        if (char.IsAsciiDigit(letter))
            return ReadNumber(at);
        return char.IsLetter(letter) ? ReadWord(at) : ReadMark(at);
    }

    /// <summary>The end of the marker or piece of furniture that begins at or before <paramref name="at"/>; spans come by their start.</summary>
    private int? SkippedFrom(int at)
    {
        while (_nextSpan < _spans.Length && (_spans[_nextSpan].Range.End <= at || !IsSkipped(_spans[_nextSpan])))
            _nextSpan++;
        return _nextSpan < _spans.Length && _spans[_nextSpan].Range.Start <= at ? _spans[_nextSpan].Range.End : null;
    }

    private static bool IsSkipped(InlineSpan span) => span.Kind is InlineSpanKind.Marker or InlineSpanKind.Furniture;

    private int ReadWord(int start)
    {
        var end = start + 1;
        while (end < _content.Length && char.IsLetter(_content[end]))
            end++;
        var found = DateLexicon.Find(_content[start..end]);
        if (found.Kind == DateWordKind.Month && (found.Sense & DateSense.Short) != 0 && end - start <= 4 && end < _content.Length && _content[end] == '.')
            return Add(found.Kind, start, end + 1, found.Value, found.Sense);
        return Add(found.Kind, start, end, found.Value, found.Sense);
    }

    private int ReadMark(int at)
    {
        var mark = _content[at];
        _brackets += mark == '[' ? 1 : mark == ']' && _brackets > 0 ? -1 : 0;
        if (Characters.IsDash(mark))
            return Add(DateWordKind.Dash, at, at + 1);
        var kind = mark switch
        {
            ',' => DateWordKind.Comma,
            '/' => DateWordKind.Slash,
            '(' or '[' => DateWordKind.Open,
            ')' or ']' => DateWordKind.Close,
            _ => DateWordKind.Mark,
        };
        return Add(kind, at, at + 1);
    }

    private int ReadNumber(int start)
    {
        var end = start;
        while (end < _content.Length && char.IsAsciiDigit(_content[end]))
            end++;
        if (FigureDate.ReadAt(_content, start) is { } figures)
            return Add(DateWordKind.Figures, start, figures.End, figures.Day.DayNumber);
        var isClean = start == 0 || !(_content[start - 1] is '£' or '$' or '€' or '#' or '.' or '+' or '=' || char.IsLetter(_content[start - 1]));
        if (!isClean || end - start > 4 || IsGoneOn(end))
            return Add(DateWordKind.Mark, start, EndOfFigures(end));
        var value = int.Parse(_content[start..end], NumberStyles.None, CultureInfo.InvariantCulture);
        var ending = EndingAt(end);
        if (ending is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH")
            return Add(DateWordKind.Ordinal, start, end + 2, value);
        if (ending is "s" or "'s" or "’s" && end - start == 4 && value % 10 == 0)
            return Add(DateWordKind.Decade, start, end + ending.Length, value);
        return ending.Length > 0 && char.IsLetter(ending[0]) ? Add(DateWordKind.Mark, start, end + ending.Length) : Add(DateWordKind.Number, start, end, value);
    }

    /// <summary>Letters right behind a number, with the apostrophe before them.</summary>
    private readonly ReadOnlySpan<char> EndingAt(int start)
    {
        var end = start < _content.Length && Characters.IsApostrophe(_content[start]) ? start + 1 : start;
        while (end < _content.Length && char.IsLetter(_content[end]))
            end++;
        return _content[start..end];
    }

    /// <summary>Whether a number goes on behind a point: "1,924", "3.30", "10:15"; or is a share: "50%".</summary>
    private readonly bool IsGoneOn(int end) =>
        end < _content.Length && (_content[end] is '%' or '°' or '½' || end + 1 < _content.Length && _content[end] is ',' or '.' or ':' && char.IsAsciiDigit(_content[end + 1]));

    private readonly int EndOfFigures(int end)
    {
        while (end < _content.Length && (char.IsAsciiDigit(_content[end]) || end + 1 < _content.Length && _content[end] is ',' or '.' or ':' && char.IsAsciiDigit(_content[end + 1])))
            end++;
        return end;
    }

    private readonly int Add(DateWordKind kind, int start, int end, int value = 0, DateSense sense = DateSense.None)
    {
        _words.Add(new DateWord(kind, start, end, value, sense, _brackets > 0));
        return end;
    }
}
