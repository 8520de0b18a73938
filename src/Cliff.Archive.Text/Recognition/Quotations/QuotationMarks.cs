using System.Buffers;
using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Quotations;

/// <summary>The quotation marks of one paragraph, paired in one pass.</summary>
/// <remarks>
/// A closing mark is told from an apostrophe, a plural possessive, a clipped word and a measure in feet and inches by what stands
/// beside it, and where that leaves a doubt, by whether a better closing mark follows. Matching never leaves the paragraph. Time
/// is linear in its length.
/// </remarks>
/// <param name="Pairs">Outermost and nested pairs, marks included, by first character, the outer before the inner.</param>
/// <param name="Unclosed">Offsets of the marks that open a quotation and that nothing closes, in order; of a straight single mark it is never certain that it opens.</param>
/// <param name="HasStrayClosing">Whether there is a mark that can only close and closes nothing.</param>
public sealed record QuotationMarks(ImmutableArray<TextSpan> Pairs, ImmutableArray<int> Unclosed, bool HasStrayClosing)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("‘’‚“”„‟«»‹›\"'");

    /// <summary>A paragraph without marks.</summary>
    public static QuotationMarks None { get; } = new([], [], false);

    /// <summary>Reads the marks of <paramref name="content"/>.</summary>
    public static QuotationMarks Scan(string content)
    {
        var first = content.AsSpan().IndexOfAny(Marks);
        return first < 0 ? None : new MarkPairing(Read(content, first)).Pair();
    }

    /// <summary>The same range without its marks.</summary>
    public static TextSpan Inside(TextSpan pair) => new(pair.Start + 1, pair.End - 1);

    /// <summary>Whether <paramref name="character"/> is a quotation mark of any kind.</summary>
    public static bool IsMark(char character) => Marks.Contains(character);

    private static List<QuotationMark> Read(string content, int first)
    {
        var marks = new List<QuotationMark>();
        for (var at = first; at >= 0; at = Next(content, at + 1))
        {
            if (IsClippedAnd(content, at))
            {
                at += 2;
                continue;
            }

            var mark = QuotationMark.Read(content, at);
            if (mark.Roles != MarkRoles.None)
                marks.Add(mark);
        }

        return marks;
    }

    private static int Next(string content, int from)
    {
        var next = content.AsSpan(from).IndexOfAny(Marks);
        return next < 0 ? -1 : from + next;
    }

    /// <summary>"rock ’n’ roll": two apostrophes.</summary>
    private static bool IsClippedAnd(string content, int at) =>
        at > 0 && at + 3 < content.Length
        && content[at] is '‘' or '’' or '\''
        && content[at + 1] is 'n' or 'N'
        && content[at + 2] is '’' or '\''
        && content[at - 1] is ' ' or '-'
        && content[at + 3] is ' ' or '-';
}
