namespace Cliff.Archive.Storage.Rows;

/// <summary>A <see cref="Cliff.Archive.Text.Documents.Lacuna"/>: a place where the source lost text.</summary>
public sealed class LacunaRow
{
    /// <summary><see cref="ChapterRow.Key"/> of the chapter.</summary>
    public required int ChapterKey { get; init; }

    /// <summary>Its place in the chapter, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Contract id: <c>l1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the block before it; null at the very beginning.</summary>
    public string? AfterBlockId { get; init; }

    /// <summary>Offset in the decoded source.</summary>
    public required int Start { get; init; }

    /// <summary>Offset in the decoded source, after the last code unit.</summary>
    public required int End { get; init; }

    /// <summary>One sentence for each sign of the loss.</summary>
    public required string[] Evidence { get; init; }
}
