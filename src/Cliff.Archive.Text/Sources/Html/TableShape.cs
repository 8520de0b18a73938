using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Which tables are tables to a reader, and their rows.</summary>
internal static class TableShape
{
    private const int LongestCell = 400;
    private const int MostPieces = 2;

    /// <summary>Whether <paramref name="pieces"/>, all that a table holds, are set in rows and columns: two rows at least that have several, no cell with paragraphs of its own.</summary>
    public static bool IsOfData(ReadOnlySpan<HtmlPiece> pieces, LabelLinks links)
    {
        var (rows, filledRows, cellsOfRow, piecesOfCell) = (0, 0, 0, 0);
        var isCounted = false;
        HtmlElement? row = null, cell = null;
        foreach (var piece in pieces)
        {
            var place = piece.Owner.Place;
            if (!CanStandInCell(piece, links))
                return false;
            cellsOfRow = place.Row != row ? 0 : cellsOfRow;
            piecesOfCell = place.Cell != cell ? 1 : piecesOfCell + 1;
            if (place.Cell != cell)
                cellsOfRow++;
            if (piecesOfCell > MostPieces)
                return false;
            // A cell behind an empty one stands in a column too.
            if (place.Row != row)
                isCounted = false;
            if (!isCounted && (cellsOfRow == 2 || place.Cell?.Column > 0))
                (isCounted, rows) = (true, rows + 1);
            filledRows += piecesOfCell == 1 && cellsOfRow == 2 ? 1 : 0;
            (row, cell) = (place.Row, place.Cell);
        }

        return rows >= 2 && filledRows >= 1;
    }

    private static bool CanStandInCell(HtmlPiece piece, LabelLinks links) =>
        !piece.IsHeading && piece.Owner.Place.List is null && piece.Content.Length <= LongestCell && !QuotationMarkup.IsMarked(piece) && !links.LeadTo(piece);

    /// <summary>The table as one piece: rows parted by <c>\n</c>, cells by <c>\t</c>.</summary>
    public static HtmlPiece Join(HtmlElement table, ReadOnlySpan<HtmlPiece> pieces)
    {
        var joiner = new PieceJoiner();
        var (lineStart, cellStart, column) = (0, 0, 0);
        for (var index = 0; index < pieces.Length; index++)
        {
            var place = pieces[index].Owner.Place;
            var isNewRow = index == 0 || place.Row != pieces[index - 1].Owner.Place.Row;
            var isNewCell = isNewRow || place.Cell != pieces[index - 1].Owner.Place.Cell;
            if (isNewCell)
                joiner.Mark(InlineSpanKind.Cell, cellStart, IsHeader(pieces, index - 1));
            if (isNewRow)
            {
                joiner.Mark(InlineSpanKind.Line, lineStart);
                joiner.Separate('\n');
                (lineStart, column) = (joiner.Length, 0);
            }

            // Cells that are empty have no piece; the columns behind them must not move.
            for (; isNewCell && column < place.Cell?.Column; column++)
                joiner.Append('\t');
            cellStart = isNewCell ? joiner.Length : cellStart;
            if (!isNewCell)
                joiner.Append(' ');
            joiner.Append(pieces[index]);
        }

        joiner.Mark(InlineSpanKind.Cell, cellStart, IsHeader(pieces, pieces.Length - 1));
        joiner.Mark(InlineSpanKind.Line, lineStart);
        return joiner.Build(table, BlockKind.Table, table.Class);
    }
    private static bool IsHeader(ReadOnlySpan<HtmlPiece> pieces, int index) => index >= 0 && pieces[index].Owner.Place.Cell is { Name: "th" };
}
