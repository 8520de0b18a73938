using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Makes one piece of the items of a list and of the cells of a table; tables that only put paragraphs side by side, and lists of notes, stay as they are.</summary>
internal static class PieceGrouping
{
    /// <summary>The pieces with lists and tables put together.</summary>
    /// <param name="pieces">The pieces of a page.</param>
    /// <param name="links">Its links between markers and notes.</param>
    public static ImmutableArray<HtmlPiece> Apply(ImmutableArray<HtmlPiece> pieces, LabelLinks links)
    {
        var grouped = ImmutableArray.CreateBuilder<HtmlPiece>(pieces.Length);
        var end = 0;
        for (var first = 0; first < pieces.Length;)
        {
            var (whole, last) = Group(pieces, first, end, links);
            grouped.Add(whole);
            end = whole.Source.End;
            first = last;
        }

        return grouped.ToImmutable();
    }

    /// <summary>The piece that begins at <paramref name="first"/>, and the place of the next.</summary>
    private static (HtmlPiece Whole, int Next) Group(ImmutableArray<HtmlPiece> pieces, int first, int end, LabelLinks links)
    {
        var place = pieces[first].Owner.Place;
        if (place.Table is { } table && Run(pieces, first, piece => piece.Owner.Place.Table == table) is var cells
            && Stands(table, pieces, first, cells, end) && TableShape.IsOfData(pieces.AsSpan(first, cells), links))
            return (TableShape.Join(table, pieces.AsSpan(first, cells)), first + cells);
        if (place.List is { } list && Run(pieces, first, piece => piece.Owner.Place.List == list) is var items
            && Stands(list, pieces, first, items, end) && ListShape.IsOne(pieces.AsSpan(first, items), links))
            return (ListShape.Join(list, pieces.AsSpan(first, items)), first + items);
        return (pieces[first], first + 1);
    }

    private static int Run(ImmutableArray<HtmlPiece> pieces, int first, Func<HtmlPiece, bool> belongs)
    {
        var next = first + 1;
        while (next < pieces.Length && belongs(pieces[next]))
            next++;
        return next - first;
    }

    /// <summary>Whether the pieces are all that stands in <paramref name="element"/>.</summary>
    private static bool Stands(HtmlElement element, ImmutableArray<HtmlPiece> pieces, int first, int count, int end) =>
        element.Start >= end && (first + count == pieces.Length || pieces[first + count].Source.Start >= element.End);
}
