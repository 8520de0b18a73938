using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Editing;

/// <summary>What an editor decided about one quotation. What is null is left to the rules.</summary>
public sealed record QuotationDecision
{
    /// <summary>Where it begins. For an inline one the words stand exactly once in the paragraph and hold its first character.</summary>
    public required Anchor At { get; init; }

    /// <summary>Whether it has paragraphs of its own.</summary>
    public required QuotationPlacement Placement { get; init; }

    /// <summary>True: these words are a quotation. False: they are the author's prose, and nothing else is decided. Null: the rules find the quotation, and only the rest is decided.</summary>
    public bool? IsQuotation { get; init; }

    /// <summary>Its last words.</summary>
    public Anchor? Ends { get; init; }

    /// <summary>The first words of the quotation that this run continues.</summary>
    public Anchor? Joins { get; init; }

    /// <summary>Whose words they are.</summary>
    public SpeakerChoice? Speaker { get; init; }

    /// <summary>The words of the text that stand for the speaker.</summary>
    public string? AsPrinted { get; init; }

    /// <summary>Who hands the words on.</summary>
    public SpeakerChoice? Reporter { get; init; }

    /// <summary>The words that introduce it.</summary>
    public Anchor? LeadIn { get; init; }

    /// <summary>What kind of words they are.</summary>
    public QuotationNature? Nature { get; init; }

    /// <summary>The work quoted.</summary>
    public string? Work { get; init; }

    /// <summary>Labels of the notes that document it; empty: none does.</summary>
    public ImmutableArray<string>? DocumentedBy { get; init; }

    /// <summary>Why the editor says so.</summary>
    public required string Reason { get; init; }

    /// <summary>Line of the file of decisions, from 1.</summary>
    public required int Line { get; init; }
}

/// <summary>A speaker, or nobody.</summary>
/// <param name="Id">Slug of the speaker; null for nobody.</param>
/// <param name="Line">Line of the file of decisions, from 1.</param>
public sealed record SpeakerChoice(string? Id, int Line);
