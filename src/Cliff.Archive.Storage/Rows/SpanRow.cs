using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Rows;

/// <summary>An <see cref="InlineSpan"/> of a block.</summary>
public sealed class SpanRow
{
    /// <summary><see cref="ChapterRow.Key"/> of the chapter.</summary>
    public required int ChapterKey { get; init; }

    /// <summary><see cref="BlockRow.Ordinal"/> of the block.</summary>
    public required int BlockOrdinal { get; init; }

    /// <summary>Its place among the spans of the block, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What it is.</summary>
    public required InlineSpanKind Kind { get; init; }

    /// <summary>Offset into the block's text.</summary>
    public required int Start { get; init; }

    /// <summary>Offset into the block's text, after the last code unit.</summary>
    public required int End { get; init; }

    /// <summary>Id of the quotation or marker it stands for.</summary>
    public string? Id { get; init; }

    /// <summary>For a correction: what should stand there.</summary>
    public string? Correction { get; init; }

    /// <summary>For a correction: why.</summary>
    public string? Reason { get; init; }

    /// <summary>For a link and a picture: the address as written.</summary>
    public string? Address { get; init; }

    /// <summary>For a picture: the words in its place.</summary>
    public string? Alternative { get; init; }

    /// <summary>For a cell: whether it heads its column or its row.</summary>
    public bool IsHeader { get; init; }

    /// <summary>For foreign words: their BCP 47 tag.</summary>
    public string? Language { get; init; }
}
