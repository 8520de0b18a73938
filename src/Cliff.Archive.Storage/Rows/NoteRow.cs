using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Rows;

/// <summary>A <see cref="Note"/>; what it cites is in the <see cref="CitationRow"/>s.</summary>
public sealed class NoteRow
{
    /// <summary><see cref="ChapterRow.Key"/> of the chapter.</summary>
    public required int ChapterKey { get; init; }

    /// <summary>Its place in the apparatus, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Contract id: <c>n4</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The label as printed.</summary>
    public required string Label { get; init; }

    /// <summary>Footnote or reference.</summary>
    public required NoteKind Kind { get; init; }

    /// <summary>Present, absent, supplied or orphan.</summary>
    public required NoteState State { get; init; }

    /// <summary>Its text without the label; null when absent.</summary>
    public string? Content { get; init; }

    /// <summary>For a supplied text: where it comes from.</summary>
    public string? Provenance { get; init; }

    /// <summary>Emphasised ranges of its text, flat: start, end, start, end.</summary>
    public required int[] Emphasis { get; init; }

    /// <summary>Ids of its blocks in the source, in order.</summary>
    public required string[] BlockIds { get; init; }

    /// <summary>Ids of the markers that point to it, in order.</summary>
    public required string[] ReferenceIds { get; init; }

    /// <summary>Id of the lacuna in which its marker was lost.</summary>
    public string? LacunaId { get; init; }

    /// <summary>Where the source says its text stands, when that is another page.</summary>
    public string? Address { get; init; }
}
