namespace Cliff.Archive.Text.Editing;

/// <summary>What an editor decided about one chapter, from its <c>.edition.yaml</c>.</summary>
public sealed record ChapterDecisions
{
    /// <summary>No decisions.</summary>
    public static ChapterDecisions None { get; } = new();
}
