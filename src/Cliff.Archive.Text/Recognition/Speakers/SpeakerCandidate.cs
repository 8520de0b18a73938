using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Who may have spoken, by which rule.</summary>
/// <param name="Speaker">The speaker.</param>
/// <param name="AsPrinted">The words that stand for them at the quotation; null when no word does.</param>
/// <param name="Evidence">The rule and why.</param>
/// <param name="Certainty">How sure.</param>
internal sealed record SpeakerCandidate(Speaker Speaker, string? AsPrinted, Finding Evidence, Certainty Certainty)
{
    /// <summary>Who hands the words on, when the rule says so.</summary>
    public Speaker? Reporter { get; init; }

    /// <summary>Whether the words that name the speaker stand beside the main clause: "in Petrov’s speech".</summary>
    public bool IsAside { get; init; }

    /// <summary>How many sentences before the quotation's own the antecedent stands.</summary>
    public int SentencesBack { get; init; }
}
