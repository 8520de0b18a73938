using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.PlainText;

/// <summary>How a note begins where its label is no number in square brackets: <c>* </c>, <c>(1) </c>, <c>¹ </c>, <c>[Footnote 1: </c>.</summary>
/// <param name="Make">What stands around the label; its markers have the same.</param>
/// <param name="Label">The label.</param>
/// <param name="Length">Length of all before the note's own words.</param>
internal sealed record NoteOpening(NoteMake Make, string Label, int Length)
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Gutenberg = "[Footnote ";
    private const int LongestLabel = 4;

    /// <summary>The opening of <paramref name="content"/>, if it is one of a note.</summary>
    public static NoteOpening? At(string content)
    {
        if (content.StartsWith(Gutenberg, StringComparison.OrdinalIgnoreCase) && content.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && colon - Gutenberg.Length is > 0 and <= LongestLabel)
            return Opening(NoteMake.Gutenberg, content[Gutenberg.Length..colon], content, colon + 1);
        return LabelAt(content, 0) is (var make, var label, var end) && end < content.Length && (char.IsWhiteSpace(content[end]) || make == NoteMake.Superscript)
            ? Opening(make, label, content, end)
            : null;
    }

    /// <summary>The markers of all makes in <paramref name="content"/>, by place.</summary>
    public static IEnumerable<(NoteMake Make, string Label, TextSpan Range)> MarkersIn(string content)
    {
        for (var index = 1; index < content.Length; index++)
        {
            if (!MayBegin(content[index]) || !StandsAfterWords(content, index) || LabelAt(content, index) is not (var make, var label, var end))
                continue;
            if (end == content.Length || !char.IsLetterOrDigit(content[end]))
                yield return (make, label, new TextSpan(index, end));
            index = end - 1;
        }
    }

    private static NoteOpening? Opening(NoteMake make, string label, string content, int end)
    {
        while (end < content.Length && char.IsWhiteSpace(content[end]))
            end++;
        return end < content.Length ? new NoteOpening(make, label, end) : null;
    }

    private static bool MayBegin(char character) => character is '*' or '†' or '‡' or '(' || Superscripts.Contains(character, StringComparison.Ordinal);

    private static bool StandsAfterWords(string content, int index) => content[index - 1] != '['
        && (!char.IsWhiteSpace(content[index - 1]) || (content[index] == '(' && index > 1 && !char.IsWhiteSpace(content[index - 2])));

    private static (NoteMake Make, string Label, int End)? LabelAt(string content, int start)
    {
        if (content[start] is '*' or '†' or '‡')
        {
            var run = content.AsSpan(start).IndexOfAnyExcept(content[start]);
            var end = run < 0 ? content.Length : start + run;
            return end - start <= LongestLabel ? (NoteMake.Sign, content[start..end], end) : null;
        }

        if (Superscripts.Contains(content[start], StringComparison.Ordinal))
        {
            var end = start;
            while (end < content.Length && Superscripts.Contains(content[end], StringComparison.Ordinal))
                end++;
            return (NoteMake.Superscript, string.Concat(content[start..end].Select(digit => Superscripts.IndexOf(digit, StringComparison.Ordinal))), end);
        }

        var close = content[start] == '(' ? content.AsSpan(start, Math.Min(content.Length - start, LongestLabel + 1)).IndexOf(')') : -1;
        return close > 1 && content.AsSpan(start + 1, close - 1).IndexOfAnyExceptInRange('0', '9') < 0 ? (NoteMake.Parentheses, content[(start + 1)..(start + close)], start + close + 1) : null;
    }
}

/// <summary>What stands around the label of a note.</summary>
internal enum NoteMake
{
    /// <summary>Nothing: the label is a sign.</summary>
    Sign,

    /// <summary>Nothing: the label is in superscript digits.</summary>
    Superscript,

    /// <summary>Parentheses.</summary>
    Parentheses,

    /// <summary>Square brackets around the whole note, as Project Gutenberg sets it; its marker is the label in square brackets.</summary>
    Gutenberg,
}
