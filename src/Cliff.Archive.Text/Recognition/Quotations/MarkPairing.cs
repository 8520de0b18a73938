using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Quotations;

/// <summary>Pairs the marks of a paragraph: a closing mark belongs to the last opening one of its family that is not closed yet.</summary>
internal sealed class MarkPairing(List<QuotationMark> marks)
{
    /// <summary>Marks open at once; when more open than that, the oldest is a slip.</summary>
    private const int DeepestNesting = 8;

    /// <summary>How far behind a doubtful mark, in code units, a better one may stand.</summary>
    private const int FarthestSecondThought = 400;

    /// <summary>The longest quotation within one paragraph, in code units: what is further apart does not belong together.</summary>
    private const int LongestQuotation = 20_000;

    private readonly bool[] _isBettered = Bettered(marks);
    private readonly List<QuotationMark> _open = [];
    private readonly List<(TextSpan Range, MarkFamily Family)> _pairs = [];
    private readonly List<int> _unclosed = [];
    private bool _hasStrayClosing;

    /// <summary>The pairs, and the marks without a partner.</summary>
    public QuotationMarks Pair()
    {
        for (var index = 0; index < marks.Count; index++)
        {
            var mark = marks[index];
            var opening = mark.Is(MarkRoles.Closes) ? OpeningOf(mark, index) : -1;
            if (opening >= 0)
                Close(opening, mark);
            else if (mark.Is(MarkRoles.Opens))
                Open(mark);
            else
                _hasStrayClosing |= mark.Mark is '”' or '»' or '›';
        }

        GiveUp(0);
        _unclosed.Sort();
        return new QuotationMarks(Ordered(), [.. _unclosed], _hasStrayClosing);
    }

    private void Open(QuotationMark mark)
    {
        _open.Add(mark);
        if (_open.Count <= DeepestNesting)
            return;
        NoteUnclosed(_open[0]);
        _open.RemoveAt(0);
    }

    private void Close(int opening, QuotationMark mark)
    {
        _pairs.Add((new TextSpan(_open[opening].At, mark.At + 1), mark.Family));
        GiveUp(opening + 1);
        _open.RemoveAt(opening);
    }

    private void GiveUp(int from)
    {
        for (var place = from; place < _open.Count; place++)
            NoteUnclosed(_open[place]);
        _open.RemoveRange(from, _open.Count - from);
    }

    private void NoteUnclosed(QuotationMark mark)
    {
        if (!mark.Is(MarkRoles.Doubtful))
            _unclosed.Add(mark.At);
    }

    /// <summary>Place among the open marks of the one that this one closes; -1 when it closes none. A clipped word opens a quotation only if what closes it can be no apostrophe.</summary>
    private int OpeningOf(QuotationMark mark, int index)
    {
        var clipped = -1;
        for (var place = _open.Count - 1; place >= 0; place--)
        {
            var open = _open[place];
            if (mark.At - open.At > LongestQuotation)
                break;
            if (!mark.Closes(open))
            {
                if (mark.Is(MarkRoles.Doubtful) && open.Family != mark.Family)
                    break;
                continue;
            }

            if (!open.Is(MarkRoles.Doubtful))
                return _isBettered[index] ? -1 : place;
            clipped = clipped < 0 ? place : clipped;
        }

        return mark.IsAfterStop ? clipped : -1;
    }

    /// <summary>For each doubtful closing mark whether a certain one of its family follows before another quotation opens: "the workers’ cells’".</summary>
    private static bool[] Bettered(List<QuotationMark> marks)
    {
        var bettered = new bool[marks.Count];
        Span<int> closing = [-1, -1, -1, -1];
        for (var index = marks.Count - 1; index >= 0; index--)
        {
            var mark = marks[index];
            ref var next = ref closing[(int)mark.Family];
            if (mark.Is(MarkRoles.Doubtful) && mark.Is(MarkRoles.Closes))
                bettered[index] = next >= 0 && next - mark.At <= FarthestSecondThought;
            else if (!mark.Is(MarkRoles.Doubtful))
                next = mark.Is(MarkRoles.Closes) ? mark.At : -1;
        }

        return bettered;
    }

    /// <summary>By first character. A mark set twice for a double one makes one pair, the inner.</summary>
    private ImmutableArray<TextSpan> Ordered()
    {
        _pairs.Sort((left, right) => left.Range.Start.CompareTo(right.Range.Start));
        var ordered = ImmutableArray.CreateBuilder<TextSpan>(_pairs.Count);
        for (var index = 0; index < _pairs.Count; index++)
        {
            if (index + 1 == _pairs.Count || !IsSetTwice(_pairs[index], _pairs[index + 1]))
                ordered.Add(_pairs[index].Range);
        }

        return ordered.ToImmutable();
    }

    private static bool IsSetTwice((TextSpan Range, MarkFamily Family) outer, (TextSpan Range, MarkFamily Family) inner) =>
        outer.Family == inner.Family && outer.Range.Start + 1 == inner.Range.Start && outer.Range.End - 1 == inner.Range.End;
}
