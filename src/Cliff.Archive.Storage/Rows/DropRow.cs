namespace Cliff.Archive.Storage.Rows;

/// <summary>A <see cref="Cliff.Archive.Text.Documents.Drop"/>: source text that is in no block.</summary>
public sealed class DropRow
{
    /// <summary><see cref="ChapterRow.Key"/> of the chapter.</summary>
    public required int ChapterKey { get; init; }

    /// <summary>Its place in the chapter, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Offset in the decoded source.</summary>
    public required int Start { get; init; }

    /// <summary>Offset in the decoded source, after the last code unit.</summary>
    public required int End { get; init; }

    /// <summary>What it is.</summary>
    public required string Reason { get; init; }
}
