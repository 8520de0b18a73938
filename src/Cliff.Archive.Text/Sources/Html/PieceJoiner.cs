using System.Collections.Immutable;
using System.Text;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Puts the words of several pieces one behind the other and shifts all that is known of them.</summary>
internal sealed class PieceJoiner
{
    private readonly StringBuilder _content = new();
    private readonly ImmutableArray<InlineSpan>.Builder _spans = ImmutableArray.CreateBuilder<InlineSpan>();
    private readonly ImmutableArray<PieceLink>.Builder _links = ImmutableArray.CreateBuilder<PieceLink>();
    private readonly ImmutableArray<TextSpan>.Builder _superscripts = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly ImmutableArray<PieceAnchor>.Builder _anchors = ImmutableArray.CreateBuilder<PieceAnchor>();
    private readonly ImmutableArray<PieceItem>.Builder _items = ImmutableArray.CreateBuilder<PieceItem>();

    /// <summary>A label that has a line or a cell of its own, and the note it belongs to.</summary>
    public static HtmlPiece Join(HtmlPiece label, HtmlPiece note)
    {
        var joiner = new PieceJoiner();
        joiner.Append(label);
        joiner.Separate(' ');
        joiner.Append(note);
        return joiner.Build(note.Owner, null, note.Class) with { Source = new TextSpan(label.Source.Start, note.Source.End) };
    }

    /// <summary>Length of the words so far.</summary>
    public int Length => _content.Length;

    /// <summary>Appends <paramref name="separator"/>, unless nothing stands before it.</summary>
    public void Separate(char separator)
    {
        if (Length > 0)
            _content.Append(separator);
    }

    /// <summary>Appends <paramref name="separator"/>.</summary>
    public void Append(char separator) => _content.Append(separator);

    /// <summary>Appends a piece, in one line.</summary>
    public void Append(HtmlPiece piece)
    {
        var by = Length;
        _content.Append(piece.Content).Replace('\n', ' ', by, Length - by);
        _spans.AddRange(piece.Spans.Select(span => span with { Range = Shifted(span.Range, by) }));
        _links.AddRange(piece.Links.Select(link => link with { Range = Shifted(link.Range, by) }));
        _superscripts.AddRange(piece.Superscripts.Select(range => Shifted(range, by)));
        _anchors.AddRange(piece.Anchors.Select(anchor => anchor with { Offset = anchor.Offset + by }));
        _items.AddRange(piece.Items.Select(item => item with { Offset = item.Offset + by }));
    }

    /// <summary>Notes what the words from <paramref name="start"/> on are.</summary>
    /// <param name="kind">What they are.</param>
    /// <param name="start">Where they begin.</param>
    /// <param name="isHeader">For a cell: whether it is a heading.</param>
    public void Mark(InlineSpanKind kind, int start, bool isHeader = false)
    {
        if (start < Length)
            _spans.Add(new InlineSpan(kind, new TextSpan(start, Length)) { IsHeader = isHeader });
    }

    /// <summary>The whole, which is all of <paramref name="element"/>.</summary>
    public HtmlPiece Build(HtmlElement element, BlockKind? shape, string sharedClass) => new(new TextSpan(element.Start, Math.Max(element.Start, element.End)), element, _content.ToString())
    {
        Spans = _spans.ToImmutable(),
        Links = _links.ToImmutable(),
        Superscripts = _superscripts.ToImmutable(),
        Anchors = _anchors.ToImmutable(),
        Items = _items.ToImmutable(),
        Shape = shape,
        Class = sharedClass,
    };

    private static TextSpan Shifted(TextSpan range, int by) => new(range.Start + by, range.End + by);
}
