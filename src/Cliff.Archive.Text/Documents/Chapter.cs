using System.Collections.Immutable;
using Cliff.Archive.Text.Diagnostics;

namespace Cliff.Archive.Text.Documents;

/// <summary>One source file, read: everything known about it as spans over its text. What every page, export and search result is written from.</summary>
public sealed record Chapter
{
    /// <summary>The file it was read from.</summary>
    public required SourceFile Source { get; init; }

    /// <summary>What the source itself says it is.</summary>
    public required ChapterMetadata Metadata { get; init; }

    /// <summary>Its blocks in order; with <see cref="Drops"/> they hold every character of the source once.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>Source text that is in no block.</summary>
    public ImmutableArray<Drop> Drops { get; init; } = [];

    /// <summary>Block and inline quotations by first character, the outer before the inner.</summary>
    public ImmutableArray<Quotation> Quotations { get; init; } = [];

    /// <summary>The apparatus in the order of its numbering, starred notes first.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>The markers in the order of the text.</summary>
    public ImmutableArray<NoteReference> References { get; init; } = [];

    /// <summary>Places where the source lost text.</summary>
    public ImmutableArray<Lacuna> Lacunae { get; init; } = [];

    /// <summary>Ids that once stood in this chapter and no longer do.</summary>
    public ImmutableArray<WithdrawnId> Withdrawn { get; init; } = [];

    /// <summary>Slugs of those speakers, among those named in <see cref="Quotations"/>, whose identity an editor gave; in ordinal order.</summary>
    public ImmutableArray<string> DeclaredSpeakers { get; init; } = [];

    /// <summary>What an editor decided about it, kind by kind, each kind in the order of the file.</summary>
    public ImmutableArray<EditorialDecision> Decisions { get; init; } = [];

    /// <summary>What was found wanting, by place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>What a source says of itself; null where it does not say.</summary>
/// <param name="Author">Author of the work.</param>
/// <param name="Work">Title of the work.</param>
/// <param name="ChapterTitle">Title of the chapter, its number included.</param>
/// <param name="Language">BCP 47 tag.</param>
public sealed record ChapterMetadata(string? Author, string? Work, string? ChapterTitle, string? Language)
{
    /// <summary>Year of writing or of first publication.</summary>
    public int? Year { get; init; }

    /// <summary>What its imprint says, statement by statement: "Source", "Transcription", "Public Domain".</summary>
    public ImmutableArray<ImprintStatement> Imprint { get; init; } = [];
}

/// <summary>A statement of where a text comes from.</summary>
/// <param name="Label">What it is of, as printed and without its colon: <c>First published</c>; null where the source gives no label.</param>
/// <param name="Content">What it says.</param>
public sealed record ImprintStatement(string? Label, string Content);

/// <summary>Source text that is in no block.</summary>
/// <param name="Source">Where it stands in the decoded source.</param>
/// <param name="Reason">What it is: navigation, mark-up.</param>
public sealed record Drop(TextSpan Source, string Reason);

/// <summary>A place where the source demonstrably lost text.</summary>
/// <param name="Id">Contract id: <c>l1</c>.</param>
/// <param name="AfterBlockId">The block before it; null at the very beginning.</param>
/// <param name="Source">Where in the decoded source nothing is left of it.</param>
/// <param name="Evidence">One sentence for each sign of the loss.</param>
public sealed record Lacuna(string Id, string? AfterBlockId, TextSpan Source, ImmutableArray<string> Evidence);

/// <summary>An id that is gone: links to it are answered with its last words.</summary>
/// <param name="Id">The id.</param>
/// <param name="LastWords">The first words of what it last named.</param>
/// <param name="LastEdition">Id of the last edition that had it; null if it was withdrawn before any was published.</param>
public sealed record WithdrawnId(string Id, string LastWords, string? LastEdition);
