using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Storage.Editions;

/// <summary>The files of one work.</summary>
/// <param name="Work">What is known of it; its slug is unique in the tree.</param>
/// <param name="WorkFile">Path of its <c>work.yaml</c>; null when there is none.</param>
/// <param name="Chapters">Its files in reading order.</param>
public sealed record SourceWork(Work Work, string? WorkFile, ImmutableArray<SourceChapter> Chapters);

/// <summary>A source file and what belongs to it.</summary>
/// <param name="Slug">Id in URLs, unique in the work.</param>
/// <param name="Path">Where it is, absolute.</param>
/// <param name="RelativePath">Its path below the folder that was to be read, with <c>/</c>; that folder's name comes first where nothing but it holds sources.</param>
/// <param name="IdsPath">Where its ids are kept, absolute.</param>
public sealed record SourceChapter(string Slug, string Path, string RelativePath, string IdsPath)
{
    /// <summary>Whether it is a page of contents: little but links to other pages.</summary>
    public bool IsContents { get; init; }

    /// <summary>Why it is in its work and where, in a sentence.</summary>
    public required string Because { get; init; }

    /// <summary>Paths of pages, below the folder that was to be read, to which it links and which are not there.</summary>
    public ImmutableArray<string> BrokenLinks { get; init; } = [];

    /// <summary>All that other files make of it beside its place, in one string: where it is the same, so is what is written of the chapter.</summary>
    internal string Arrangement => string.Join('\n', BrokenLinks.Prepend(Because).Prepend(IsContents ? "contents" : "text"));

    /// <summary>The encoding of all files of its folder, when the <c>work.yaml</c> says it.</summary>
    public string? Encoding { get; init; }

    /// <summary>Where the editor's decisions are, if there are any.</summary>
    public string DecisionsPath => ChapterFiles.Beside(Path).Decisions;

    /// <summary>All that is read of it.</summary>
    internal ChapterFiles Files => ChapterFiles.Beside(Path) with { Ids = IdsPath, Slug = Slug == Slugs.Of(System.IO.Path.GetFileNameWithoutExtension(Path)) ? null : Slug, Encoding = Encoding };
}

/// <summary>A file that could not be used: a source, a <c>work.yaml</c>, a file that a <c>work.yaml</c> lists and that is not there; or a folder that could not be opened.</summary>
/// <param name="Path">The file or folder.</param>
/// <param name="Reason">Why, without the path.</param>
/// <param name="IsFolder">Whether it is a folder: what it holds is not known, so it is no file that was refused.</param>
public sealed record Refusal(string Path, string Reason, [property: JsonIgnore] bool IsFolder = false);
