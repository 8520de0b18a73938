using System.Collections.Immutable;

namespace Cliff.Archive.Text.Documents;

/// <summary>What an editor's decision is about.</summary>
public enum DecisionSubject
{
    /// <summary>Who someone is, where the text says less.</summary>
    Speaker,

    /// <summary>A quotation with paragraphs of its own, or paragraphs that are none.</summary>
    Block,

    /// <summary>A quotation within a paragraph, or words in quotation marks that are none.</summary>
    Inline,

    /// <summary>A note's text that the source lacks.</summary>
    Note,

    /// <summary>What a note cites.</summary>
    Citation,

    /// <summary>A slip of the source.</summary>
    Correction,

    /// <summary>A place where the source lost text.</summary>
    Lacuna,
}

/// <summary>One decision of an editor about a chapter, as its page tells it. What follows from it stands in the chapter itself.</summary>
public sealed record EditorialDecision
{
    /// <summary>What it is about.</summary>
    public required DecisionSubject Subject { get; init; }

    /// <summary>Id of the thing it is about: the quotation, the note, the lacuna, else the block; null for a speaker.</summary>
    public string? ThingId { get; init; }

    /// <summary>The words of the text at which it is made, as the file gives them; null where it names a thing.</summary>
    public string? Words { get; init; }

    /// <summary>What was decided, field by field, under the names of the file: <c>speaker</c>, <c>ends</c>, <c>text</c>.</summary>
    public required ImmutableArray<DecidedField> Fields { get; init; }

    /// <summary>Why: the editor's reason, the provenance of a note's text, the source of a name, or the signs of a loss, each a sentence.</summary>
    public required ImmutableArray<string> Reasons { get; init; }

    /// <summary>Line of the file of decisions, from 1.</summary>
    public required int Line { get; init; }
}

/// <summary>One thing that was decided.</summary>
/// <param name="Name">Its name in the file of decisions.</param>
/// <param name="Value">What was decided: words, labels of notes, a speaker by name.</param>
public sealed record DecidedField(string Name, string Value);
