using System.Collections.Immutable;
using System.Text;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>The words of a piece with the numbers that a browser counts and shows among them: no source text, so they are put in when all else is known of the piece.</summary>
internal sealed class CountedContent
{
    /// <summary>Where the numbers stand in the piece's own words, and the length of all up to each.</summary>
    private readonly ImmutableArray<int> _offsets;
    private readonly ImmutableArray<int> _lengths;

    /// <summary>The words of <paramref name="piece"/> with its numbers; without that of an item which is a note, whose label says it.</summary>
    public CountedContent(HtmlPiece piece, bool isNote)
    {
        var words = new StringBuilder();
        var (offsets, lengths) = (ImmutableArray.CreateBuilder<int>(), ImmutableArray.CreateBuilder<int>());
        var end = 0;
        foreach (var (offset, number) in piece.Items.Where(item => !isNote || item.Offset > 0).Select(item => (item.Offset, item.Number.Printed)))
        {
            words.Append(piece.Content, end, offset - end).Append(number);
            offsets.Add(offset);
            lengths.Add(words.Length - offset);
            end = offset;
        }

        Words = words.Append(piece.Content, end, piece.Content.Length - end).ToString();
        (_offsets, _lengths) = (offsets.ToImmutable(), lengths.ToImmutable());
    }

    /// <summary>The words.</summary>
    public string Words { get; }

    /// <summary>Where a range of the piece's own words stands in them: the number of an item is part of its line and its cell and of nothing else.</summary>
    public ImmutableArray<InlineSpan> Place(ImmutableArray<InlineSpan> spans) => _offsets.IsEmpty ? spans
        : [.. spans.Select(span => span with { Range = Place(span.Range, span.Kind is InlineSpanKind.Line or InlineSpanKind.Cell) })];

    /// <summary>Where markers stand in them.</summary>
    public ImmutableArray<MarkedReference> Place(ImmutableArray<MarkedReference> markers) => _offsets.IsEmpty ? markers
        : [.. markers.Select(marker => marker with { Range = Place(marker.Range, withNumber: false) })];

    private TextSpan Place(TextSpan range, bool withNumber) => new(range.Start + LengthBefore(withNumber ? range.Start : range.Start + 1), range.End + LengthBefore(range.End));

    /// <summary>Length of the numbers that stand before <paramref name="offset"/>.</summary>
    private int LengthBefore(int offset)
    {
        var place = _offsets.BinarySearch(offset);
        for (place = place < 0 ? ~place : place; place > 0 && _offsets[place - 1] == offset; place--)
        {
            // Of items that begin at one place the first is meant.
        }

        return place == 0 ? 0 : _lengths[place - 1];
    }
}
