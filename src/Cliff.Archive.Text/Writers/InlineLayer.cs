using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>What a range of a block's text is written as. The order decides which of two overlapping ranges stays whole: the earlier kind is the outer one. Lines and cells come first: they hold all else.</summary>
internal enum InlineLayerKind
{
    Furniture,
    Line,
    Cell,
    Quotation,
    Link,
    Foreign,
    Emphasis,
    Insertion,
    Ellipsis,
    Opening,
    Highlight,
    Correction,
    Picture,
    QuotationMark,
    Marker,
}

/// <summary>What a cell of a table heads: its column, where all cells of its row are headings, else its row.</summary>
internal enum HeaderScope
{
    Column,
    Row,
}

/// <summary>A range of a block's text and what it is written as.</summary>
/// <param name="Kind">What it is written as.</param>
/// <param name="Range">Offsets into the block's text.</param>
/// <param name="Span">What recognition knows of it; null for what a page adds: a highlight, a small-capital opening, a line filled up.</param>
internal sealed record InlineLayer(InlineLayerKind Kind, TextSpan Range, InlineSpan? Span = null)
{
    /// <summary>For a cell that is a heading: what it heads.</summary>
    public HeaderScope? Heads { get; init; }

    /// <summary>Whether it is a part of the block's own structure, which no other layer may hold.</summary>
    public bool IsLineOrCell => Kind is InlineLayerKind.Line or InlineLayerKind.Cell;

    /// <summary>Whether it is written as one thing, which no other layer may split.</summary>
    public bool IsWhole => Kind is InlineLayerKind.Marker or InlineLayerKind.Picture;

    /// <summary>The layer of a span.</summary>
    public static InlineLayer Of(InlineSpan span) => new(KindOf(span.Kind), span.Range, span);

#pragma warning disable CS8524 // A kind that is not handled must not compile (CS8509); a number that is no kind may throw.
    private static InlineLayerKind KindOf(InlineSpanKind kind) => kind switch
    {
        InlineSpanKind.Emphasis => InlineLayerKind.Emphasis,
        InlineSpanKind.Marker => InlineLayerKind.Marker,
        InlineSpanKind.Quotation => InlineLayerKind.Quotation,
        InlineSpanKind.Insertion => InlineLayerKind.Insertion,
        InlineSpanKind.Ellipsis => InlineLayerKind.Ellipsis,
        InlineSpanKind.Correction => InlineLayerKind.Correction,
        InlineSpanKind.Line => InlineLayerKind.Line,
        InlineSpanKind.Cell => InlineLayerKind.Cell,
        InlineSpanKind.Link => InlineLayerKind.Link,
        InlineSpanKind.Picture => InlineLayerKind.Picture,
        InlineSpanKind.Foreign => InlineLayerKind.Foreign,
        InlineSpanKind.Furniture => InlineLayerKind.Furniture,
    };
#pragma warning restore CS8524
}
