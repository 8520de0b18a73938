namespace Cliff.Archive.Text.Documents;

/// <summary>What kind of voice a speaker is.</summary>
public enum SpeakerKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A congress, a committee, a party.</summary>
    Body,

    /// <summary>A newspaper, a journal.</summary>
    Publication,

    /// <summary>Someone the text does not name: kept under the printed words, with no page.</summary>
    Unnamed,
}

/// <summary>Whose words they are.</summary>
/// <param name="Slug">Id in URLs; null for the unnamed.</param>
/// <param name="Name">Fullest name the text or the editor gives.</param>
/// <param name="Kind">Person, body, publication or unnamed.</param>
public sealed record Speaker(string? Slug, string Name, SpeakerKind Kind);

/// <summary>How sure an attribution is, and on what ground.</summary>
public enum Certainty
{
    /// <summary>The text names the speaker.</summary>
    Explicit,

    /// <summary>A pronoun, or a noun that stands for a person, resolved by grammar.</summary>
    Pronoun,

    /// <summary>Inferred from what stands around.</summary>
    Context,

    /// <summary>An editor decided.</summary>
    Editor,

    /// <summary>Nobody is named.</summary>
    Unattributed,
}

/// <summary>Who speaks a quotation, in whose report, introduced by which words, and how we know.</summary>
public sealed record Attribution
{
    /// <summary>The speaker; null when nothing says.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>The words of the text that stand for the speaker: <c>he</c>, <c>the resolution</c>.</summary>
    public string? AsPrinted { get; init; }

    /// <summary>Who hands the words on, when that is not the author.</summary>
    public Speaker? Reporter { get; init; }

    /// <summary>The words that introduce the quotation.</summary>
    public LeadIn? LeadIn { get; init; }

    /// <summary>Who would have been next, had this speaker not been found.</summary>
    public Speaker? RunnerUp { get; init; }

    /// <summary>All whom it names: speaker, reporter, and who would have been next.</summary>
    public IEnumerable<Speaker> Named => new[] { Speaker, Reporter, RunnerUp }.OfType<Speaker>();

    /// <summary>The rule that fired, or the editor's decision, and why.</summary>
    public required Finding Evidence { get; init; }

    /// <summary>How sure.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>Nobody: the text does not say who speaks.</summary>
    public static Attribution None { get; } = new()
    {
        Evidence = new Finding("none", "Nothing in the text says whose words these are."),
        Certainty = Certainty.Unattributed,
    };
}

/// <summary>The words that introduce a quotation: one or two sentences at the end of a block.</summary>
/// <param name="BlockId">The block.</param>
/// <param name="Range">Offsets into the block's text.</param>
public sealed record LeadIn(string BlockId, TextSpan Range);
