using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Storage.Works;

/// <summary>The works that the files of a tree make.</summary>
/// <param name="Works">The works, in the ordinal order of their names.</param>
/// <param name="Missing">Links between the pages of works that lead to no page: chapters that a contents page lists and that are not there.</param>
public sealed record WorkPlan(ImmutableArray<PlannedWork> Works, ImmutableArray<MissingPage> Missing);

/// <summary>A work to be made.</summary>
/// <param name="Name">Path of what it is made of, below the folder of the tree: a folder, or a page without its ending; empty for the folder of the tree itself.</param>
/// <param name="Folder">The folder of its first page, below the folder of the tree.</param>
/// <param name="Stated">What its pages state of it.</param>
/// <param name="Chapters">Its pages in reading order.</param>
public sealed record PlannedWork(string Name, string Folder, StatedWork Stated, ImmutableArray<PlannedChapter> Chapters);

/// <summary>A page in its place in a work.</summary>
/// <param name="Path">Path below the folder of the tree, with <c>/</c>.</param>
/// <param name="IsContents">Whether it is a page of contents.</param>
/// <param name="Because">Why it is in the work and in this place, in a sentence.</param>
public sealed record PlannedChapter(string Path, bool IsContents, string Because);

/// <summary>What the pages of a work state of it; null where they do not.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Author">Its author.</param>
/// <param name="Year">Year of writing or of first publication.</param>
/// <param name="Language">BCP 47 tag.</param>
public sealed record StatedWork(string? Title, string? Author, int? Year, string? Language);

/// <summary>A page that another page of a tree leads to and that is not there.</summary>
/// <param name="Path">The path it should have.</param>
/// <param name="From">The page that leads to it.</param>
public sealed record MissingPage(string Path, string From);

/// <summary>A folder's <c>work.yaml</c>.</summary>
/// <param name="Folder">The folder, below the folder of the tree.</param>
/// <param name="Chapters">The files it lists, in reading order.</param>
public sealed record ListedFolder(string Folder, ImmutableArray<ListedChapter> Chapters);
