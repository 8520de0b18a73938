using System.Collections.Immutable;

namespace Cliff.Archive.Text.Documents;

/// <summary>What a note is for.</summary>
public enum NoteKind
{
    /// <summary>It says where something comes from.</summary>
    Reference,

    /// <summary>Starred or lettered, or with words of its own beyond a citation.</summary>
    Footnote,
}

/// <summary>What is known of a note's text.</summary>
public enum NoteState
{
    /// <summary>Its text stands in the source.</summary>
    Present,

    /// <summary>The source has its marker and no text.</summary>
    Absent,

    /// <summary>An editor added the text.</summary>
    Supplied,

    /// <summary>The source has its text and no marker.</summary>
    Orphan,
}

/// <summary>An entry of the apparatus under its printed label.</summary>
public sealed record Note
{
    /// <summary>Contract id: <c>n4</c>, <c>n1star</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The label as printed: <c>4</c>, <c>1*</c>.</summary>
    public required string Label { get; init; }

    /// <summary>Footnote or reference.</summary>
    public required NoteKind Kind { get; init; }

    /// <summary>Present, absent, supplied or orphan.</summary>
    public required NoteState State { get; init; }

    /// <summary>Its text without the label; null when absent.</summary>
    public string? Content { get; init; }

    /// <summary>Ranges of its text that are emphasised (titles).</summary>
    public ImmutableArray<TextSpan> Emphasis { get; init; } = [];

    /// <summary>For a supplied text: where it comes from.</summary>
    public string? Provenance { get; init; }

    /// <summary>Its blocks in the source, in order; empty when absent or supplied.</summary>
    public ImmutableArray<string> BlockIds { get; init; } = [];

    /// <summary>The works it cites.</summary>
    public ImmutableArray<Citation> Cites { get; init; } = [];

    /// <summary>The markers that point to it.</summary>
    public ImmutableArray<string> ReferenceIds { get; init; } = [];

    /// <summary>The lacuna in which its marker was lost.</summary>
    public string? LacunaId { get; init; }

    /// <summary>For an absent note whose text the source says stands on another page: that address as written.</summary>
    public string? Address { get; init; }
}

/// <summary>One work that a note cites.</summary>
public sealed record Citation
{
    /// <summary>Its author as the notes name them.</summary>
    public string? Author { get; init; }

    /// <summary>Its title.</summary>
    public string? Work { get; init; }

    /// <summary>The pages, as printed without "p.".</summary>
    public string? Pages { get; init; }

    /// <summary>Id of the note through which <i>Ibid.</i> or a short title was resolved.</summary>
    public string? ViaNoteId { get; init; }

    /// <summary>The rule or decision that resolved it.</summary>
    public required Finding Evidence { get; init; }
}

/// <summary>A marker: the place in the text that refers to a note.</summary>
/// <param name="Id">Contract id: <c>r4</c>, a second one for the same note <c>r4-2</c>.</param>
/// <param name="Label">The label as printed, without brackets.</param>
/// <param name="BlockId">The block it stands in.</param>
/// <param name="Range">Offsets into the block's text, brackets included.</param>
/// <param name="NoteId">The note it points to.</param>
public sealed record NoteReference(string Id, string Label, string BlockId, TextSpan Range, string NoteId);
