using System.Collections.Immutable;

namespace Cliff.Archive.Text.Documents;

/// <summary>Whether a quotation has paragraphs of its own.</summary>
public enum QuotationPlacement
{
    /// <summary>It has paragraphs of its own.</summary>
    Block,

    /// <summary>It stands within a paragraph.</summary>
    Inline,
}

/// <summary>What the quoted words are.</summary>
public enum QuotationNature
{
    /// <summary>Nothing says.</summary>
    Unknown,

    /// <summary>Spoken words.</summary>
    Speech,

    /// <summary>Written words.</summary>
    Writing,

    /// <summary>The words of a body's decision.</summary>
    Resolution,

    /// <summary>A named thing, a slogan, or words held at a distance.</summary>
    Term,

    /// <summary>The name of a work.</summary>
    Title,
}

/// <summary>Words of someone other than the author, from one speaker and one source. An interrupted quotation is one quotation.</summary>
public sealed record Quotation
{
    /// <summary>Contract id: <c>q3</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Paragraphs of its own, or within one.</summary>
    public required QuotationPlacement Placement { get; init; }

    /// <summary>Its words, one segment for each block it touches, without enclosing marks and trailing markers.</summary>
    public required ImmutableArray<QuotationSegment> Segments { get; init; }

    /// <summary>Who speaks, and how we know.</summary>
    public required Attribution Attribution { get; init; }

    /// <summary>What kind of words they are.</summary>
    public QuotationNature Nature { get; init; }

    /// <summary>The quotation that holds this one.</summary>
    public string? ParentId { get; init; }

    /// <summary>The work quoted, as the text or the note names it.</summary>
    public string? Work { get; init; }

    /// <summary>Ids of the references that document it.</summary>
    public ImmutableArray<string> ReferenceIds { get; init; } = [];

    /// <summary>Whether someone is heard in it: a term or a title that nobody is said to use is only held at a distance.</summary>
    public bool IsVoice => Attribution.Speaker is not null || Nature is not (QuotationNature.Term or QuotationNature.Title);

    /// <summary>Why this is a quotation and why it begins and ends where it does: a rule's name, and the sentence for people.</summary>
    public required Finding Recognition { get; init; }
}

/// <summary>A part of a quotation within one block.</summary>
/// <param name="BlockId">The block.</param>
/// <param name="Range">Offsets into the block's text.</param>
public sealed record QuotationSegment(string BlockId, TextSpan Range);

/// <summary>The result of a rule, or of the editor: its name and one sentence that says why.</summary>
/// <param name="Rule">Name of the rule: <c>colon-lead-in</c>, <c>quotation-marks</c>, <c>editor</c>.</param>
/// <param name="Because">One sentence for people; for a decision, the editor's reason.</param>
public sealed record Finding(string Rule, string Because);
