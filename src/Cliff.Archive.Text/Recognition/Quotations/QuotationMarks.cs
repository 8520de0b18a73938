using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Quotations;

/// <summary>Pairs quotation marks within one paragraph, telling a closing mark from an apostrophe and a plural possessive.</summary>
public static class QuotationMarks
{
    /// <summary>The outermost and nested pairs of <paramref name="content"/>, marks included, by first character, the outer before the inner. An opening mark without its closing one pairs with nothing.</summary>
    public static ImmutableArray<TextSpan> Pairs(string content)
    {
        var pairs = ImmutableArray.CreateBuilder<TextSpan>();
        Collect(content, 0, content.Length, pairs);
        pairs.Sort((left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.End.CompareTo(left.End));
        return pairs.ToImmutable();
    }

    /// <summary>Offsets of the marks that can only open and that nothing closes.</summary>
    public static IEnumerable<int> Unclosed(string content)
    {
        var paired = Pairs(content).Select(pair => pair.Start).ToHashSet();
        return Enumerable.Range(0, content.Length).Where(index => content[index] is '‘' or '“' or '„' or '«' && !paired.Contains(index));
    }

    /// <summary>The same range without its marks.</summary>
    public static TextSpan Inside(TextSpan pair) => new(pair.Start + 1, pair.End - 1);

    private static void Collect(string content, int start, int end, ImmutableArray<TextSpan>.Builder pairs)
    {
        for (var index = start; index < end; index++)
        {
            if (!IsOpening(content, index))
                continue;
            var close = ClosingOf(content, index, end);
            if (close < 0)
                continue;
            pairs.Add(new TextSpan(index, close + 1));
            Collect(content, index + 1, close, pairs);
            index = close;
        }
    }

    private static bool IsOpening(string content, int index) => content[index] switch
    {
        '‘' or '“' or '„' or '«' => true,
        '"' or '\'' => IsBoundary(content, index - 1) && index + 1 < content.Length && !char.IsWhiteSpace(content[index + 1]),
        _ => false,
    };

    private static bool IsBoundary(string content, int index) =>
        index < 0 || char.IsWhiteSpace(content[index]) || content[index] is '(' or '[' or '–' or '—' or '‘' or '“' or '-' or '"';

    private static int ClosingOf(string content, int open, int end)
    {
        var mark = content[open];
        var last = -1;
        for (var index = open + 1; index < end; index++)
        {
            if (content[index] == mark && mark is '‘' or '“' or '«' && IsOpening(content, index))
            {
                var inner = ClosingOf(content, index, end);
                if (inner < 0 || ClosingOf(content, inner, mark, end) < 0)
                    break;
                index = inner;
                continue;
            }

            if (!Closes(content, index, mark))
                continue;
            if (!MayBePossessive(content, index, mark))
                return index;
            last = last < 0 ? index : last;
            if (!HasBetterClosing(content, index, mark, end))
                return last;
        }

        return last;
    }

    /// <summary>First closing mark for <paramref name="mark"/> after <paramref name="from"/>, however doubtful; -1 when there is none.</summary>
    private static int ClosingOf(string content, int from, char mark, int end)
    {
        for (var index = from + 1; index < end; index++)
        {
            if (content[index] == mark)
                return -1;
            if (Closes(content, index, mark))
                return index;
        }

        return -1;
    }

    private static bool Closes(string content, int index, char mark)
    {
        var closing = mark switch { '‘' => '’', '“' => '”', '„' => '“', '«' => '»', _ => mark };
        if (content[index] != closing && !(mark == '„' && content[index] == '”'))
            return false;
        var letterBefore = index > 0 && char.IsLetterOrDigit(content[index - 1]);
        var letterAfter = index + 1 < content.Length && char.IsLetterOrDigit(content[index + 1]);
        return closing switch
        {
            '’' or '\'' => !letterAfter && !(index > 0 && char.IsWhiteSpace(content[index - 1]) && !IsBoundary(content, index + 1)),
            '"' => !(letterAfter && !letterBefore) && !char.IsWhiteSpace(content[index - 1]),
            _ => true,
        };
    }

    /// <summary>"the workers’ cells": after an s, before a word in lower case.</summary>
    private static bool MayBePossessive(string content, int index, char mark) =>
        mark is '‘' or '\''
        && content[index - 1] == 's'
        && index + 2 < content.Length
        && content[index + 1] == ' '
        && char.IsLetter(content[index + 2]);

    /// <summary>Whether a mark that can only close stands later, with no opening one between.</summary>
    private static bool HasBetterClosing(string content, int from, char mark, int end)
    {
        for (var index = from + 1; index < end; index++)
        {
            if (content[index] == mark && mark == '‘')
                return false;
            if (mark == '\'' && IsOpening(content, index))
                return false;
            if (Closes(content, index, mark) && !MayBePossessive(content, index, mark))
                return true;
        }

        return false;
    }
}
