using System.Collections.Immutable;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Works;

/// <summary>The works that the files of a tree make.</summary>
/// <param name="Works">The works, in the ordinal order of their names.</param>
/// <param name="Broken">Links that lead into a folder of the tree to a page that is not there, each once for each page that has it.</param>
public sealed record WorkPlan(ImmutableArray<PlannedWork> Works, ImmutableArray<BrokenLink> Broken);

/// <summary>A work to be made.</summary>
/// <param name="Name">Path of what it is made of, below the folder of the tree: a folder, or a page without its ending; empty for the folder of the tree itself.</param>
/// <param name="Folder">The folder of its first page, below the folder of the tree.</param>
/// <param name="Stated">What its pages state of it.</param>
/// <param name="Chapters">Its pages in reading order.</param>
public sealed record PlannedWork(string Name, string Folder, StatedWork Stated, ImmutableArray<PlannedPage> Chapters);

/// <summary>A page in its place in a work.</summary>
/// <param name="Path">Path below the folder of the tree, with <c>/</c>.</param>
/// <param name="IsContents">Whether it is a page of contents.</param>
/// <param name="Because">Why it is in the work and in this place, in a sentence.</param>
public sealed record PlannedPage(string Path, bool IsContents, string Because);

/// <summary>What the pages of a work state of it; null where they do not.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Author">Its author.</param>
/// <param name="Year">Year of writing or of first publication.</param>
/// <param name="Language">BCP 47 tag.</param>
public sealed record StatedWork(string? Title, string? Author, int? Year, string? Language);

/// <summary>A link to a page that is not there.</summary>
/// <param name="From">The page that has it.</param>
/// <param name="Path">The path the other page should have.</param>
/// <param name="Role">What the link is for: one of contents, or to a neighbour, tells of a chapter that is missing.</param>
public sealed record BrokenLink(string From, string Path, SourceLinkRole Role);

/// <summary>A folder's <c>work.yaml</c>.</summary>
/// <param name="Folder">The folder, below the folder of the tree.</param>
/// <param name="Chapters">The files it lists, in reading order.</param>
public sealed record ListedFolder(string Folder, ImmutableArray<ListedChapter> Chapters);
