using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Rows;

/// <summary>A <see cref="Block"/>, separators included.</summary>
public sealed class BlockRow
{
    /// <summary><see cref="ChapterRow.Key"/> of the chapter.</summary>
    public required int ChapterKey { get; init; }

    /// <summary>Its place in the chapter, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Contract id; null for separators only.</summary>
    public string? Id { get; init; }

    /// <summary>What it is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Offset of its first code unit in the decoded source.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after its last code unit in the decoded source.</summary>
    public required int End { get; init; }

    /// <summary>Its text as printed.</summary>
    public required string Content { get; init; }

    /// <summary>Id of the heading it stands under.</summary>
    public string? SectionId { get; init; }

    /// <summary>Depth of a heading.</summary>
    public int? Level { get; init; }

    /// <summary>Whether it is a title line that says where the text comes from.</summary>
    public required bool IsImprint { get; init; }

    /// <summary>Length of the label that opens a note.</summary>
    public required int LabelLength { get; init; }

    /// <summary>Probability of being part of a block quotation, 0 to 1.</summary>
    public double? Probability { get; init; }

    /// <summary>Id of the block quotation it belongs to.</summary>
    public string? QuotationId { get; init; }
}
