namespace Cliff.Archive.Storage.Rows;

/// <summary>A <see cref="Cliff.Archive.Text.Documents.NoteReference"/>: the marker of a note in the text.</summary>
public sealed class ReferenceRow
{
    /// <summary><see cref="ChapterRow.Key"/> of the chapter.</summary>
    public required int ChapterKey { get; init; }

    /// <summary>Its place in the chapter, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Contract id: <c>r4</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The label as printed, without brackets.</summary>
    public required string Label { get; init; }

    /// <summary>Id of the block it stands in.</summary>
    public required string BlockId { get; init; }

    /// <summary>Offset into the block's text.</summary>
    public required int Start { get; init; }

    /// <summary>Offset into the block's text, after the last code unit.</summary>
    public required int End { get; init; }

    /// <summary>Id of the note it points to.</summary>
    public required string NoteId { get; init; }
}
