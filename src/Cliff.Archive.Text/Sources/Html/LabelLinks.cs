using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>The links within a page whose words are a label: markers, and the labels of notes that lead back to them.</summary>
internal sealed class LabelLinks
{
    private readonly Dictionary<string, ReadLabel> _targets = new(StringComparer.Ordinal);

    private LabelLinks(ImmutableArray<HtmlPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            foreach (var link in piece.Links)
            {
                if (!IsOfEntry(piece, link) && link.Link.Fragment is { Length: > 0 } fragment && LabelOf(piece, link) is { } label)
                    _targets.TryAdd(fragment, label);
            }
        }
    }

    /// <summary>Whether a link is no marker but the label of a note or of an entry in a list of contents: it begins a paragraph, or a line of one that begins with such a label.</summary>
    private static bool IsOfEntry(HtmlPiece piece, PieceLink link) =>
        link.Range.Start <= 1 || (piece.Links[0].Range.Start <= 1 && piece.Content[link.Range.Start - 1] == '\n');

    /// <summary>The label links of <paramref name="pieces"/>.</summary>
    public static LabelLinks Of(ImmutableArray<HtmlPiece> pieces) => new(pieces);

    /// <summary>The label that the words of a link are; null when they are others. Raised words may be "note".</summary>
    public static ReadLabel? LabelOf(HtmlPiece piece, PieceLink link)
    {
        var words = piece.Content.AsSpan(link.Range.Start, link.Range.Length);
        if (PrintedLabels.Whole(words) is { } label)
            return label;
        var word = words.Trim("[]().: ");
        return word.Equals("note", StringComparison.OrdinalIgnoreCase) && (words[0] == '[' || SortedRanges.Overlap(piece.Superscripts, link.Range))
            ? new ReadLabel(word.ToString(), words.Length, IsBracketed: true, HasStop: false)
            : null;
    }

    /// <summary>Whether a marker leads to <paramref name="piece"/>.</summary>
    public bool LeadTo(HtmlPiece piece) => MarkerOf(piece) is not null;

    /// <summary>Whether <paramref name="piece"/> is nothing but the label of a note, and <paramref name="next"/> the note.</summary>
    public bool IsLabelOf(HtmlPiece piece, HtmlPiece next) =>
        !piece.IsHeading && !next.IsHeading && PrintedLabels.Whole(piece.Content) is not null && LeadTo(piece) && !LeadTo(next);

    /// <summary>The label of a marker that leads to the beginning of <paramref name="piece"/>; null when none does.</summary>
    public ReadLabel? MarkerOf(HtmlPiece piece)
    {
        var beginning = PrintedLabels.At(piece.Content)?.End ?? 0;
        foreach (var anchor in piece.Anchors)
        {
            if (anchor.Offset <= beginning && _targets.TryGetValue(anchor.Name, out var label))
                return label;
        }

        return null;
    }
}
