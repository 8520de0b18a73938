using System.Collections.Immutable;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Storage.Editions;

/// <summary>A folder with sources in it.</summary>
internal sealed record SourceFolder
{
    /// <summary>Where it is, absolute.</summary>
    public required string Path { get; init; }

    /// <summary>The one of the paths to be read by which it was found first: the root of its tree.</summary>
    public required string Root { get; init; }

    /// <summary>What its work is called by: its path below the root, with <c>/</c>; its own name where it is the root.</summary>
    public required string Name { get; init; }

    /// <summary>Its place in the tree: <see cref="Name"/>, but empty for a root that has other folders with sources in it, so that its pages and theirs find each other.</summary>
    public required string Place { get; init; }

    /// <summary>Its sources, by name.</summary>
    public required ImmutableArray<FoundFile> Files { get; init; }

    /// <summary>Path of its <c>work.yaml</c>; null when there is none.</summary>
    public string? WorkFilePath { get; init; }

    /// <summary>What its <c>work.yaml</c> says; null when there is none or it cannot be read.</summary>
    public WorkFile? WorkFile { get; init; }
}

/// <summary>A source.</summary>
/// <param name="Path">Where it is, absolute.</param>
/// <param name="RelativePath"><see cref="SourceChapter.RelativePath"/>.</param>
/// <param name="IdsPath">Where its ids are kept, absolute.</param>
/// <param name="Encoding"><see cref="SourceChapter.Encoding"/>.</param>
internal sealed record FoundFile(string Path, string RelativePath, string IdsPath, string? Encoding)
{
    /// <summary><see cref="SourceChapter.BrokenLinks"/>.</summary>
    public ImmutableArray<string> BrokenLinks { get; init; } = [];
}
