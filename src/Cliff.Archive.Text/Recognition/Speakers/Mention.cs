namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>How a sentence refers to someone.</summary>
internal enum MentionKind
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>He, his.</summary>
    He,

    /// <summary>She, her.</summary>
    She,

    /// <summary>They, their.</summary>
    They,

    /// <summary>It, its.</summary>
    It,

    /// <summary>I: the author of the chapter.</summary>
    I,

    /// <summary>By a noun for a body: the conference.</summary>
    Body,

    /// <summary>By a noun for something written or spoken: the resolution, an article.</summary>
    Document,

    /// <summary>By a noun for a person or persons: his wife, one delegate, the sailors.</summary>
    Person,
}

/// <summary>Words of a block that refer to someone or something that can speak.</summary>
/// <param name="Kind">How.</param>
/// <param name="First">Place of its first word among the words of the block.</param>
/// <param name="End">Place after its last word.</param>
/// <param name="Printed">The words, without a possessive ending.</param>
/// <param name="Case">What it does in its clause.</param>
internal sealed record Mention(MentionKind Kind, int First, int End, string Printed, MentionCase Case)
{
    /// <summary>Whether it owns what follows.</summary>
    public bool IsPossessive => Case == MentionCase.Possessive;

    /// <summary>Whether it can be the subject of a clause.</summary>
    public bool CanBeSubject => Case == MentionCase.Subject;
}

/// <summary>What a mention does in its clause.</summary>
internal enum MentionCase
{
    /// <summary>It can be the subject.</summary>
    Subject,

    /// <summary>It follows a verb that has a subject.</summary>
    Object,

    /// <summary>It follows a preposition.</summary>
    Oblique,

    /// <summary>It owns what follows.</summary>
    Possessive,
}
