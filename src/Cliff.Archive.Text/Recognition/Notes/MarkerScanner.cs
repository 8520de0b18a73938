using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Recognition.Notes;

/// <summary>Finds markers in a text: a label of at most three digits, with or without a sign, in square brackets. All else in brackets is an editor's insertion.</summary>
public static class MarkerScanner
{
    private const int LongestNumber = 3;

    /// <summary>Every pair of square brackets in <paramref name="content"/> that holds no other, in order.</summary>
    public static IEnumerable<Bracket> Brackets(string content)
    {
        var open = -1;
        for (var index = 0; index < content.Length; index++)
        {
            if (content[index] == '[')
                open = index;
            else if (content[index] == ']' && open >= 0)
            {
                var label = content[(open + 1)..index];
                yield return new Bracket(new TextSpan(open, index + 1), label, IsMarker(label));
                open = -1;
            }
        }
    }

    /// <summary>The markers of a piece of a source, behind the label of a note: those that mark-up makes, and labels in brackets beside them; by place.</summary>
    public static ImmutableArray<MarkedReference> MarkersOf(SourceBlock piece)
    {
        var plain = Brackets(piece.Content)
            .Where(bracket => bracket.IsMarker && bracket.Range.Start >= (piece.Label?.Length ?? 0) && !piece.Markers.Any(marker => marker.Range.Overlaps(bracket.Range)))
            .Select(bracket => new MarkedReference(bracket.Range, bracket.Label, Note: null));
        return piece.Markers.IsEmpty ? [.. plain] : [.. piece.Markers.Concat(plain).OrderBy(marker => marker.Range.Start)];
    }

    /// <summary>The labels of all markers in <paramref name="content"/>.</summary>
    public static IEnumerable<string> Labels(string content) => Brackets(content).Where(bracket => bracket.IsMarker).Select(bracket => bracket.Label);

    private static bool IsMarker(string label)
    {
        var digits = label.TakeWhile(char.IsAsciiDigit).Count();
        var sign = label[digits..];
        return digits is > 0 and <= LongestNumber && (sign.Length == 0 || sign.Length == 1 && char.IsAsciiLetterLower(sign[0]) || NoteLabel.IsSign(sign))
            || digits == 0 && NoteLabel.IsSign(label);
    }
}

/// <summary>Something in square brackets.</summary>
/// <param name="Range">Where, brackets included.</param>
/// <param name="Label">What stands inside.</param>
/// <param name="IsMarker">Whether it refers to a note.</param>
public readonly record struct Bracket(TextSpan Range, string Label, bool IsMarker);
