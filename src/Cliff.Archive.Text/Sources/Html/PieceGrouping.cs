using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Makes one piece of the items of a list and of the cells of a table; tables that only put paragraphs side by side, and lists of notes, stay as they are.</summary>
internal sealed class PieceGrouping
{
    private readonly ImmutableArray<HtmlPiece> _pieces;
    private readonly LabelLinks _links;
    private readonly ImmutableArray<HtmlPiece>.Builder _grouped;
    private readonly HashSet<HtmlElement> _apart = [];
    private int _end;

    private PieceGrouping(ImmutableArray<HtmlPiece> pieces, LabelLinks links)
    {
        (_pieces, _links) = (pieces, links);
        _grouped = ImmutableArray.CreateBuilder<HtmlPiece>(pieces.Length);
    }

    /// <summary>The pieces with lists and tables put together.</summary>
    /// <param name="pieces">The pieces of a page.</param>
    /// <param name="links">Its links between markers and notes.</param>
    public static ImmutableArray<HtmlPiece> Apply(ImmutableArray<HtmlPiece> pieces, LabelLinks links)
    {
        var grouping = new PieceGrouping(pieces, links);
        for (var first = 0; first < pieces.Length;)
            first = grouping.Take(first);
        return grouping._grouped.ToImmutable();
    }

    /// <summary>Takes the piece that begins at <paramref name="first"/>, or all of its table or list; the place of the next.</summary>
    private int Take(int first)
    {
        var place = _pieces[first].Owner.Place;
        if (place.Table is { } table && Run(table, first, place => place.Table) is > 0 and var cells && TableShape.IsOfData(_pieces.AsSpan(first, cells), _links))
            return Add(TableShape.Join(table, _pieces.AsSpan(first, cells)), first + cells);
        if (place.List is { } list && Run(list, first, place => place.List) is > 0 and var items && ListShape.IsOne(_pieces.AsSpan(first, items), _links))
            return Add(ListShape.Join(list, _pieces.AsSpan(first, items)), first + items);
        return first + 1 < _pieces.Length && _links.IsLabelOf(_pieces[first], _pieces[first + 1])
            ? Add(PieceJoiner.Join(_pieces[first], _pieces[first + 1]), first + 2)
            : Add(IsHeadingOfNotes(first) ? _pieces[first] with { Rank = '1' } : _pieces[first], first + 1);
    }

    /// <summary>Whether a paragraph stands over a list of notes and says so, as where headings are made of bold words.</summary>
    private bool IsHeadingOfNotes(int index) =>
        index + 1 < _pieces.Length && NoteLists.IsNamed(_pieces[index]) && (_links.LeadTo(_pieces[index + 1]) || PrintedLabels.At(_pieces[index + 1].Content) is { IsPlain: true });

    private int Add(HtmlPiece piece, int next)
    {
        _grouped.Add(piece);
        _end = piece.Source.End;
        return next;
    }

    /// <summary>How many pieces from <paramref name="first"/> on are all that stands in <paramref name="element"/>; 0 when other things do, or when it was looked at before.</summary>
    private int Run(HtmlElement element, int first, Func<ElementPlace, HtmlElement?> elementOf)
    {
        if (!_apart.Add(element))
            return 0;
        var next = first + 1;
        while (next < _pieces.Length && elementOf(_pieces[next].Owner.Place) == element)
            next++;
        return element.Start >= _end && (next == _pieces.Length || _pieces[next].Source.Start >= element.End) ? next - first : 0;
    }
}
