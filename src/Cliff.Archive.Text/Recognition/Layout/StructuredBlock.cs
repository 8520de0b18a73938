using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Recognition.Layout;

/// <summary>A piece of a source and what it is to the chapter.</summary>
/// <param name="Piece">The piece as it was read.</param>
/// <param name="Kind">Title, heading, paragraph, verse, list, table or note; whether a paragraph is quoted comes later.</param>
public sealed record StructuredBlock(SourceBlock Piece, BlockKind Kind)
{
    /// <summary>Its words.</summary>
    public string Content => Piece.Content;

    /// <summary>Depth of a heading, from 1; null for all else.</summary>
    public int? Level { get; init; }

    /// <summary>For the first piece of a note: its label.</summary>
    public PrintedLabel? Label { get; init; }

    /// <summary>Whether it takes a number among the paragraphs.</summary>
    public bool IsNumbered => Kind is BlockKind.Paragraph or BlockKind.Verse or BlockKind.List or BlockKind.Table;
}
