using System.Buffers;
using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Quotations;

/// <summary>Pairs quotation marks within one paragraph in one pass, telling a closing mark from an apostrophe and a plural possessive.</summary>
public static class QuotationMarks
{
    /// <summary>Marks open at once; what opens deeper than that is no quotation but noise.</summary>
    private const int DeepestNesting = 8;

    /// <summary>How far behind a doubtful mark a better one is looked for, in code units; a bound, so that time stays linear.</summary>
    private const int FarthestSecondThought = 400;

    private static readonly SearchValues<char> Marks = SearchValues.Create("‘’“”„«»\"'");

    /// <summary>The outermost and nested pairs of <paramref name="content"/>, marks included, by first character, the outer before the inner. An opening mark without its closing one pairs with nothing.</summary>
    public static ImmutableArray<TextSpan> Pairs(string content)
    {
        var pairs = ImmutableArray.CreateBuilder<TextSpan>();
        var open = new List<int>();
        for (var index = content.AsSpan().IndexOfAny(Marks); index >= 0; index = NextMark(content, index))
        {
            var at = index;
            var opened = open.FindLastIndex(start => Closes(content, at, content[start]));
            if (opened >= 0 && !IsRatherPossessive(content, index, content[open[opened]]))
            {
                pairs.Add(new TextSpan(open[opened], index + 1));
                open.RemoveRange(opened, open.Count - opened);
            }
            else if (Opens(content, index) && open.Count < DeepestNesting)
            {
                open.Add(index);
            }
        }

        pairs.Sort((left, right) => left.Start.CompareTo(right.Start));
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

    private static int NextMark(string content, int index)
    {
        var next = content.AsSpan(index + 1).IndexOfAny(Marks);
        return next < 0 ? -1 : index + 1 + next;
    }

    private static bool Opens(string content, int index) => content[index] switch
    {
        '‘' or '“' or '„' or '«' => true,
        '"' or '\'' => StandsFree(content, index - 1) && index + 1 < content.Length && !char.IsWhiteSpace(content[index + 1]),
        _ => false,
    };

    /// <summary>Whether a quotation can begin behind the character at <paramref name="index"/>.</summary>
    private static bool StandsFree(string content, int index) =>
        index < 0 || char.IsWhiteSpace(content[index]) || content[index] is '(' or '[' or '–' or '—' or '‘' or '“' or '-' or '"';

    private static bool Closes(string content, int index, char mark)
    {
        var isClosing = mark switch
        {
            '‘' => content[index] == '’',
            '“' => content[index] == '”',
            '„' => content[index] is '“' or '”',
            '«' => content[index] == '»',
            _ => content[index] == mark,
        };
        return isClosing && mark switch
        {
            '‘' or '\'' => !IsLetter(content, index + 1) && !char.IsWhiteSpace(content[index - 1]),
            '"' => !IsLetter(content, index + 1) && !char.IsWhiteSpace(content[index - 1]),
            _ => true,
        };
    }

    private static bool IsLetter(string content, int index) => index < content.Length && char.IsLetterOrDigit(content[index]);

    /// <summary>"the workers’ cells": after an s, before a word, while a mark that can only close stands further on.</summary>
    private static bool IsRatherPossessive(string content, int index, char mark) => MayBePossessive(content, index, mark) && HasBetterClosing(content, index, mark);

    private static bool MayBePossessive(string content, int index, char mark) =>
        mark is '‘' or '\'' && content[index - 1] == 's' && index + 2 < content.Length && content[index + 1] == ' ' && char.IsLetter(content[index + 2]);

    private static bool HasBetterClosing(string content, int from, char mark)
    {
        var end = Math.Min(content.Length, from + FarthestSecondThought);
        for (var index = from + 1; index < end; index++)
        {
            if (content[index] == mark && Opens(content, index))
                return false;
            if (Closes(content, index, mark) && !MayBePossessive(content, index, mark))
                return true;
        }

        return false;
    }
}
