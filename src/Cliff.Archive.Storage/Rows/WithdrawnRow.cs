namespace Cliff.Archive.Storage.Rows;

/// <summary>A <see cref="Cliff.Archive.Text.Documents.WithdrawnId"/>: an id that is gone.</summary>
public sealed class WithdrawnRow
{
    /// <summary><see cref="ChapterRow.Key"/> of the chapter.</summary>
    public required int ChapterKey { get; init; }

    /// <summary>Its place in the chapter, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The first words of what it last named.</summary>
    public required string LastWords { get; init; }

    /// <summary>Id of the last edition that had it.</summary>
    public string? LastEdition { get; init; }
}
