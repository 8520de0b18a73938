using System.Collections.Immutable;
using Cliff.Archive.Storage.Works;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Tests.Works;

/// <summary>A tree of pages for tests, of which only what they say of themselves and of each other matters.</summary>
internal sealed class SomeSite
{
    private readonly List<SourceSurvey> _pages = [];
    private readonly List<ListedFolder> _listed = [];

    /// <summary>Adds a page with its links: addresses as written on it.</summary>
    public SomeSite Page(string path, string? work = null, string? author = null, string? title = null, string[]? lists = null, string? next = null, string? previous = null, string? up = null, int words = 1000)
    {
        (SourceLinkRole Role, string? Address)[] links =
        [
            .. (lists ?? []).Select(address => (SourceLinkRole.Contents, (string?)address)),
            (SourceLinkRole.Previous, previous), (SourceLinkRole.Next, next), (SourceLinkRole.Up, up),
        ];
        _pages.Add(new SourceSurvey
        {
            Path = path,
            Format = SourceReader.FormatOf(path) ?? SourceFormat.Html,
            Sha256 = "",
            Work = work,
            Author = author,
            ChapterTitle = title,
            Links = [.. links.Where(link => link.Address is not null).Select(link => new SurveyedLink(link.Role, SitePath.Of(link.Address!, path)!.Value))],
            Words = words,
            IsContents = lists is not null && words < 100,
        });
        return this;
    }

    /// <summary>Adds a page of contents.</summary>
    public SomeSite Contents(string path, string[] lists, string? work = null, string? author = null) => Page(path, work, author, lists: lists, words: 10);

    /// <summary>Adds a <c>work.yaml</c>.</summary>
    public SomeSite WorkFile(string folder, params string[] chapters)
    {
        _listed.Add(new ListedFolder(folder, [.. chapters.Select(chapter => new ListedChapter(chapter, 1))]));
        return this;
    }

    public WorkPlan Plan() => WorkPlanner.Plan([.. _pages], [.. _listed]);

    /// <summary>Its works: <c>name: page page</c>, contents pages with a star.</summary>
    public string[] Works() =>
    [
        .. Plan().Works.Select(work => $"{work.Name}: {string.Join(' ', work.Chapters.Select(chapter => chapter.Path[(work.Folder.Length == 0 ? 0 : work.Folder.Length + 1)..] + (chapter.IsContents ? "*" : "")))}"),
    ];
}
