namespace Cliff.Archive.Storage.Rows;

/// <summary>Who a voice of a chapter is in the archive. Made from the voices of all chapters together, so that a changed chapter changes no other chapter's own rows.</summary>
public sealed class IdentityRow
{
    /// <summary><see cref="ChapterRow.Key"/> of the chapter.</summary>
    public required int ChapterKey { get; init; }

    /// <summary><see cref="VoiceRow.Slug"/> in the chapter.</summary>
    public required string Voice { get; init; }

    /// <summary><see cref="SpeakerRow.Slug"/> in the archive.</summary>
    public required string Speaker { get; init; }

    /// <summary>Name of the rule: <c>same-name</c>, <c>forenames</c>, <c>only-bearer</c>, <c>editor</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Why, in one sentence.</summary>
    public required string Because { get; init; }
}
