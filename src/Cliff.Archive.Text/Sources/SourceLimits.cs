namespace Cliff.Archive.Text.Sources;

/// <summary>How much of a source is read, so that no file can exhaust the machine.</summary>
public sealed record SourceLimits
{
    /// <summary>What is read where nothing else is configured.</summary>
    public static SourceLimits Default { get; } = new();

    /// <summary>The largest file, in bytes.</summary>
    public int MaximumBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How deep elements may stand in one another; what is nested deeper is read as if it stood at this depth, as browsers do (Chromium: 512).</summary>
    public int MaximumDepth { get; init; } = 512;

    /// <summary>The most paragraphs, headings, cells and items of one source.</summary>
    public int MaximumPieces { get; init; } = 500_000;
}
