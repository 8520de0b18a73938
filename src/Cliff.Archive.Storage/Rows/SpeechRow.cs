namespace Cliff.Archive.Storage.Rows;

/// <summary>What one speaker says in one passage, as search knows it.</summary>
public sealed class SpeechRow
{
    /// <summary>Number in the word index: <see cref="PassageRow.Key"/> shifted by <see cref="PassageWords.SpeechBits"/> and the place among the passage's speeches, from 1.</summary>
    public required long Key { get; init; }

    /// <summary><see cref="ChapterRow.Key"/> of the chapter.</summary>
    public required int ChapterKey { get; init; }

    /// <summary>Its place among the speeches of the chapter, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary><see cref="PassageRow.Id"/> of the passage.</summary>
    public required string PassageId { get; init; }

    /// <summary><see cref="VoiceRow.Slug"/> of the speaker in the chapter.</summary>
    public required string Speaker { get; init; }
}
