using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Which lists are one block to a reader, and their items.</summary>
internal static class ListShape
{
    /// <summary>Whether <paramref name="pieces"/>, all that a list holds, are items alone: no headings, no tables, not some quoted and some not, no notes.</summary>
    public static bool IsOne(ReadOnlySpan<HtmlPiece> pieces, LabelLinks links)
    {
        foreach (var piece in pieces)
        {
            if (piece.IsHeading || piece.Shape is not null || links.LeadTo(piece) || QuotationMarkup.IsMarked(piece) != QuotationMarkup.IsMarked(pieces[0]))
                return false;
        }

        return true;
    }

    /// <summary>The list as one piece, its items parted by <c>\n</c>.</summary>
    public static HtmlPiece Join(HtmlElement list, ReadOnlySpan<HtmlPiece> pieces)
    {
        var joiner = new PieceJoiner();
        var start = 0;
        for (var index = 0; index < pieces.Length; index++)
        {
            var isNewItem = index == 0 || ItemOf(pieces[index]) != ItemOf(pieces[index - 1]);
            if (isNewItem)
                joiner.Mark(InlineSpanKind.Line, start);
            joiner.Separate(isNewItem ? '\n' : ' ');
            start = isNewItem ? joiner.Length : start;
            joiner.Append(pieces[index]);
        }

        joiner.Mark(InlineSpanKind.Line, start);
        return joiner.Build(list, BlockKind.List, pieces[0].Class.Length > 0 ? pieces[0].Class : list.Class);
    }

    // Items of a list within an item are lines of their own.
    private static HtmlElement? ItemOf(HtmlPiece piece)
    {
        var element = piece.Owner;
        while (element is { Parent: not null } && element.Name is not ("li" or "dt" or "dd"))
            element = element.Parent;
        return element;
    }
}
