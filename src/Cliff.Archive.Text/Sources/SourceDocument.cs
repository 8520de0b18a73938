using System.Collections.Immutable;
using Cliff.Archive.Text.Diagnostics;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources;

/// <summary>A source as its reader leaves it: what the file itself says by its lines or mark-up, before anything is inferred from words.</summary>
/// <remarks>Blocks and drops share no character; what lies between them is white space.</remarks>
public sealed record SourceDocument
{
    /// <summary>The file.</summary>
    public required SourceFile Source { get; init; }

    /// <summary>What a reader sees, in order.</summary>
    public required ImmutableArray<SourceBlock> Blocks { get; init; }

    /// <summary>Source text that is in no block, by place.</summary>
    public ImmutableArray<Drop> Drops { get; init; } = [];

    /// <summary>What mark-up says the text is; null in plain text, where only its first lines can tell.</summary>
    public ChapterMetadata? Metadata { get; init; }

    /// <summary>Links to other pages, in order: what a work is put together from.</summary>
    public ImmutableArray<SourceLink> Links { get; init; } = [];

    /// <summary>What the reader could not place, by place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether the source marks block quotations: then what it does not mark is none.</summary>
    public bool MarksQuotations => Blocks.Any(block => block.Quotation is not null);
}

/// <summary>A piece of a source that a reader sees as one: a line of plain text, an element of HTML, a block of Markdown.</summary>
/// <param name="Source">Where it stands in the decoded source; in plain text without the white space at both ends, in mark-up the whole element.</param>
/// <param name="Content">Its words as a reader sees them.</param>
/// <param name="BlankLinesBefore">Blank lines between it and the piece before, or the start; 1 where mark-up parts them.</param>
public sealed record SourceBlock(TextSpan Source, string Content, int BlankLinesBefore)
{
    /// <summary>What the source says it is; null where only its words can tell.</summary>
    public BlockKind? Kind { get; init; }

    /// <summary>Depth of a heading, from 1; null for all else.</summary>
    public int? Level { get; init; }

    /// <summary>For a title line: whether it says where the text comes from, not what it is called.</summary>
    public bool IsImprint { get; init; }

    /// <summary>What the source says of its being quoted; null where it says nothing.</summary>
    public MarkedQuotation? Quotation { get; init; }

    /// <summary>For the first piece of a note: its label. Null in a note's further paragraphs and in all else.</summary>
    public PrintedLabel? Label { get; init; }

    /// <summary>Emphasis, lines, cells, links, pictures, foreign words: ranges that mark-up says something of, by start, the outer before the inner.</summary>
    public ImmutableArray<InlineSpan> Spans { get; init; } = [];

    /// <summary>Markers that mark-up says are such, by place.</summary>
    public ImmutableArray<MarkedReference> Markers { get; init; } = [];

    /// <summary>Where lines that were broken by the width of a page meet, by place: recognition reads the words as if they were not.</summary>
    public ImmutableArray<LineJoint> Joints { get; init; } = [];
}

/// <summary>Where two lines of one piece meet.</summary>
/// <param name="Range">All that stands between their words, page numbers and marks of quoted lines included: offsets into the content of the piece.</param>
/// <param name="IsSpace">Whether a space is meant; else the lines meet in a word.</param>
public sealed record LineJoint(TextSpan Range, bool IsSpace);

/// <summary>The label that opens a note as it is printed.</summary>
/// <param name="Label">Without brackets and stop: <c>4</c>, <c>1*</c>.</param>
/// <param name="Length">Length of all that stands before the note's own words; 0 when the page shows no label.</param>
public sealed record PrintedLabel(string Label, int Length)
{
    /// <summary>For a note that the source says an editor added: where its text comes from, empty where that is not said; else null.</summary>
    public string? Provenance { get; init; }
}

/// <summary>A block quotation that mark-up makes.</summary>
/// <param name="Begins">Whether a quotation begins with this piece; else it goes on with the one before.</param>
/// <param name="Markup">The mark-up that says so, for the evidence: <c>p.quoteb</c>, <c>blockquote</c>, <c>&gt;</c>.</param>
public sealed record MarkedQuotation(bool Begins, string Markup)
{
    /// <summary>Who speaks, where the source says it in so many words; on the piece that begins.</summary>
    public string? Speaker { get; init; }

    /// <summary>Whether the source says whose words they are, be it that nobody knows: then nothing is inferred of it; on the piece that begins.</summary>
    public bool IsAttributed { get; init; }

    /// <summary>The work quoted, where the source says it; on the piece that begins.</summary>
    public string? Work { get; init; }
}

/// <summary>A marker that mark-up makes.</summary>
/// <param name="Range">Offsets into the content of its piece.</param>
/// <param name="Label">The label as printed, without brackets.</param>
/// <param name="Note">Place of its note among the pieces of the document that have a <see cref="SourceBlock.Label"/>; null when it points to none of them.</param>
public sealed record MarkedReference(TextSpan Range, string Label, int? Note)
{
    /// <summary>Where the source says that the note stands, when that is another page: the address as written.</summary>
    public string? Address { get; init; }
}

/// <summary>What a link to another page is for.</summary>
public enum SourceLinkRole
{
    /// <summary>It stands in the text.</summary>
    Text,

    /// <summary>It stands in a list of contents.</summary>
    Contents,

    /// <summary>It leads to what is to be read before.</summary>
    Previous,

    /// <summary>It leads to what is to be read next.</summary>
    Next,

    /// <summary>It leads up: to the contents of the work, to the author's page.</summary>
    Up,
}

/// <summary>A link to another page.</summary>
/// <param name="Address">The address as written, entities resolved.</param>
/// <param name="Content">The words that are linked.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Source">Where it stands in the decoded source.</param>
public sealed record SourceLink(string Address, string Content, SourceLinkRole Role, TextSpan Source);
