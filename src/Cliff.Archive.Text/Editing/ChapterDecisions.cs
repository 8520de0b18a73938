using System.Collections.Immutable;

namespace Cliff.Archive.Text.Editing;

/// <summary>What an editor decided about one chapter, from its <c>.edition.yaml</c>, in the order of the file.</summary>
/// <remarks>The schema is described in <c>docs/editing-a-chapter.md</c>. What can be judged without the chapter was judged when the file was read.</remarks>
public sealed record ChapterDecisions
{
    /// <summary>No decisions.</summary>
    public static ChapterDecisions None { get; } = new();

    /// <summary>The file they stand in, for messages; empty where there is none.</summary>
    public string Path { get; init; } = "";

    /// <summary>The encoding of the source, by the name the archive has for it; null where it is to be found out.</summary>
    public string? Encoding { get; init; }

    /// <summary>Identities: names fuller than the text's. No id and no printed name stands twice.</summary>
    public ImmutableArray<SpeakerDecision> Speakers { get; init; } = [];

    /// <summary>Texts of notes that the source lacks. No label stands twice.</summary>
    public ImmutableArray<NoteDecision> Notes { get; init; } = [];

    /// <summary>What is a quotation and what is known of it. No place is decided twice.</summary>
    public ImmutableArray<QuotationDecision> Quotations { get; init; } = [];

    /// <summary>Slips of the source and what should stand there.</summary>
    public ImmutableArray<CorrectionDecision> Corrections { get; init; } = [];

    /// <summary>Places where the source lost text.</summary>
    public ImmutableArray<LacunaDecision> Lacunae { get; init; } = [];

    /// <summary>What a note cites.</summary>
    public ImmutableArray<CitationDecision> Citations { get; init; } = [];
}
