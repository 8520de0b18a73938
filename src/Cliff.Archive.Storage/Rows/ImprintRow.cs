namespace Cliff.Archive.Storage.Rows;

/// <summary>An <see cref="Cliff.Archive.Text.Documents.ImprintStatement"/>: what a source says of where it comes from.</summary>
public sealed class ImprintRow
{
    /// <summary><see cref="ChapterRow.Key"/> of the chapter.</summary>
    public required int ChapterKey { get; init; }

    /// <summary>Its place in the chapter, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What it is of: <c>First published</c>.</summary>
    public string? Label { get; init; }

    /// <summary>What it says.</summary>
    public required string Content { get; init; }
}
