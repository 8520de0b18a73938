using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Editions;

/// <summary>The files an edition is made of, in their order: works by slug, chapters as the <c>work.yaml</c> lists them, the others by name.</summary>
public sealed record SourceTree
{
    /// <summary>What was to be read.</summary>
    public required SourceSelection Selection { get; init; }

    /// <summary>The works, in the ordinal order of their slugs.</summary>
    public required ImmutableArray<SourceWork> Works { get; init; }

    /// <summary>What editors decided of who is who in all works together, from the <c>speakers.yaml</c> in the root of each path.</summary>
    public ImmutableArray<SpeakersFile> SpeakerFiles { get; init; } = [];

    /// <summary>How many files of other kinds were passed over.</summary>
    public required int Skipped { get; init; }

    /// <summary>What cannot be used before any source is read: a <c>work.yaml</c>, a folder that may not be opened.</summary>
    public required ImmutableArray<Refusal> Refusals { get; init; }

    /// <summary>Looks at the folders and files of <paramref name="selection"/>; no source is opened.</summary>
    /// <exception cref="SourceRefusedException">A path does not exist, or there is nothing to read in any of them.</exception>
    public static SourceTree Read(SourceSelection selection)
    {
        var reader = new SourceTreeReader(selection);
        foreach (var path in selection.Paths)
            reader.Add(path);
        var tree = reader.Finish();
        return tree.Works.IsEmpty
            ? throw new SourceRefusedException(string.Join(", ", selection.Paths), "holds nothing that is read (files of texts end in .txt)")
            : tree;
    }
}

/// <summary>A folder with the files of one work.</summary>
/// <param name="Work">What is known of it; its slug is unique in the tree.</param>
/// <param name="WorkFile">Path of its <c>work.yaml</c>; null when there is none.</param>
/// <param name="Chapters">Its files in reading order.</param>
public sealed record SourceWork(Work Work, string? WorkFile, ImmutableArray<SourceChapter> Chapters);

/// <summary>A source file and what belongs to it.</summary>
/// <param name="Slug">Id in URLs, unique in the work.</param>
/// <param name="Path">Where it is, absolute.</param>
/// <param name="RelativePath">Its path below the folder that holds its work, with <c>/</c>.</param>
/// <param name="IdsPath">Where its ids are kept, absolute.</param>
public sealed record SourceChapter(string Slug, string Path, string RelativePath, string IdsPath)
{
    /// <summary>Where the editor's decisions are, if there are any.</summary>
    public string DecisionsPath => ChapterFiles.Beside(Path).Decisions;

    /// <summary>All that is read of it.</summary>
    internal ChapterFiles Files => ChapterFiles.Beside(Path) with { Ids = IdsPath, Slug = Slug == Slugs.Of(System.IO.Path.GetFileNameWithoutExtension(Path)) ? null : Slug };
}

/// <summary>A file that could not be used: a source, a <c>work.yaml</c>, a file that a <c>work.yaml</c> lists and that is not there; or a folder that could not be opened.</summary>
/// <param name="Path">The file or folder.</param>
/// <param name="Reason">Why, without the path.</param>
/// <param name="IsFolder">Whether it is a folder: what it holds is not known, so it is no file that was refused.</param>
public sealed record Refusal(string Path, string Reason, [property: JsonIgnore] bool IsFolder = false);
