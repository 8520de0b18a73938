using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Words of a page that stand on lines of their own, before it is known what they are to a reader.</summary>
/// <param name="Source">Where they stand in the source: the whole element, when it holds nothing else.</param>
/// <param name="Owner">The block element they stand in.</param>
/// <param name="Content">The words, white space folded; <c>\n</c> where a line is broken.</param>
internal sealed record HtmlPiece(TextSpan Source, HtmlElement Owner, string Content)
{
    /// <summary>Emphasis, pictures, foreign words, and the lines and cells of lists and tables.</summary>
    public ImmutableArray<InlineSpan> Spans { get; init; } = [];

    /// <summary>Its links that have words, by place.</summary>
    public ImmutableArray<PieceLink> Links { get; init; } = [];

    /// <summary>Raised words.</summary>
    public ImmutableArray<TextSpan> Superscripts { get; init; } = [];

    /// <summary>What links can lead to.</summary>
    public ImmutableArray<PieceAnchor> Anchors { get; init; } = [];

    /// <summary>Of a heading, its rank from <c>1</c> to <c>6</c>; null for all else.</summary>
    public char? Rank { get; init; } = Owner.IsHeading ? Owner.Name[1] : null;

    /// <summary>Whether it is a heading.</summary>
    public bool IsHeading => Rank is not null;

    /// <summary>Whether the paragraph was begun by the piece before: an empty line parts the two.</summary>
    public bool IsContinued { get; init; }

    /// <summary>The items of ordered lists that begin in it, by place, the outer before the inner.</summary>
    public ImmutableArray<PieceItem> Items { get; init; } = [];

    /// <summary>List or table, when it was put together from items or cells.</summary>
    public BlockKind? Shape { get; init; }

    /// <summary>The classes that tell what it is, in lower case: its own element's, or those its items share.</summary>
    public string Class { get; init; } = Owner.Class;
}

/// <summary>A link and the words of a piece that it links.</summary>
/// <param name="Link">The link.</param>
/// <param name="Range">Offsets into the content of the piece.</param>
internal sealed record PieceLink(PageLink Link, TextSpan Range);

/// <summary>An item that a browser shows a number before.</summary>
/// <param name="Number">The number.</param>
/// <param name="Offset">Offset of the item into the content of its piece, in which no number stands.</param>
internal readonly record struct PieceItem(ItemNumber Number, int Offset);

/// <summary>A name that links can lead to.</summary>
/// <param name="Name">The name or id.</param>
/// <param name="Offset">Offset into the content of its piece.</param>
internal readonly record struct PieceAnchor(string Name, int Offset);
