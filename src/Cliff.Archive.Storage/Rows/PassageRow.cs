namespace Cliff.Archive.Storage.Rows;

/// <summary>Something search can find: a block, or a note that was supplied. <see cref="Key"/> is the row number in the word indexes and rises in reading order, so that a work is one range of keys.</summary>
public sealed class PassageRow
{
    /// <summary>Number in the word indexes; never part of an address or a hash.</summary>
    public required long Key { get; init; }

    /// <summary><see cref="ChapterRow.Key"/> of the chapter.</summary>
    public required int ChapterKey { get; init; }

    /// <summary>Its place among the passages of the chapter, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Contract id of the block or of the supplied note.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it belongs to the apparatus.</summary>
    public required bool IsNote { get; init; }
}
