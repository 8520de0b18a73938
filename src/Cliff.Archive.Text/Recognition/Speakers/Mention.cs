namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>How a sentence refers to someone.</summary>
internal enum MentionKind
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>He.</summary>
    He,

    /// <summary>She.</summary>
    She,

    /// <summary>It.</summary>
    It,

    /// <summary>By a noun for a body: the conference.</summary>
    Body,

    /// <summary>By a noun for something written or spoken: the resolution, an article.</summary>
    Document,
}

/// <summary>Words of a block that refer to someone or something that can speak.</summary>
/// <param name="Kind">How.</param>
/// <param name="First">Place of its first word among the words of the block.</param>
/// <param name="End">Place after its last word.</param>
/// <param name="Printed">The words, without a possessive ending.</param>
/// <param name="IsPossessive">Whether it owns what follows.</param>
/// <param name="IsOblique">Whether it follows a preposition, and so is no subject.</param>
internal sealed record Mention(MentionKind Kind, int First, int End, string Printed, bool IsPossessive, bool IsOblique)
{
    /// <summary>Whether it can be the subject of a clause.</summary>
    public bool CanBeSubject => !IsPossessive && !IsOblique;
}
