namespace Cliff.Archive.Storage.Rows;

/// <summary>A headed part of a chapter, for tables of contents; the heading itself is a <see cref="BlockRow"/> too.</summary>
public sealed class SectionRow
{
    /// <summary><see cref="ChapterRow.Key"/> of the chapter.</summary>
    public required int ChapterKey { get; init; }

    /// <summary>Its place in the chapter, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Contract id: <c>s2</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The heading without its markers.</summary>
    public required string Title { get; init; }

    /// <summary>Depth, from 1.</summary>
    public required int Level { get; init; }

    /// <summary><see cref="BlockRow.Ordinal"/> of the heading.</summary>
    public required int BlockOrdinal { get; init; }

    /// <summary>Words of the chapter before it, of <see cref="ChapterRow.Words"/>.</summary>
    public required int Place { get; init; }

    /// <summary>Quotations that begin in this section, below no further heading.</summary>
    public required int Quotations { get; init; }
}
