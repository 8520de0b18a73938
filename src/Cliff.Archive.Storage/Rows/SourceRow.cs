namespace Cliff.Archive.Storage.Rows;

/// <summary>The bytes of a chapter's source file, as they came. Apart from <see cref="ChapterRow"/>, so that lists do not read them.</summary>
public sealed class SourceRow
{
    /// <summary><see cref="ChapterRow.Key"/> of the chapter.</summary>
    public required int ChapterKey { get; init; }

    /// <summary>The bytes.</summary>
    public required byte[] Bytes { get; init; }
}
