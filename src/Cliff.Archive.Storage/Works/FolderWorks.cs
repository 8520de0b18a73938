using System.Collections.Immutable;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Writers;

namespace Cliff.Archive.Storage.Works;

/// <summary>Names the works that begin in a folder.</summary>
internal static class FolderWorks
{
    private const string IndexName = "index";

    /// <summary>The works of a folder: the main one has the folder's name, the others that and the name of their first page.</summary>
    /// <param name="path">The folder, below the folder of the tree.</param>
    /// <param name="pages">Its pages, each in a draft.</param>
    public static IEnumerable<PlannedWork> Of(string path, ImmutableArray<SitePage> pages)
    {
        var works = Ordered(path, pages);
        var main = Main(works);
        return works.Select(work => Planned(work == main ? path : WithoutEnding(work.Chapters[0].Path), path, work));
    }

    /// <summary>The one work of a folder that has a <c>work.yaml</c> or plain texts: what that lists, what hangs together by links, the rest by name.</summary>
    /// <param name="path">The folder, below the folder of the tree.</param>
    /// <param name="pages">Its pages, each in a draft.</param>
    /// <param name="listed">What its <c>work.yaml</c> lists.</param>
    public static PlannedWork Whole(string path, ImmutableArray<SitePage> pages, ImmutableArray<ListedChapter> listed)
    {
        var works = Ordered(path, pages);
        var byName = pages.ToDictionary(page => Path.GetFileName(page.Survey.Path), StringComparer.Ordinal);
        var first = listed.Select(chapter => byName.GetValueOrDefault(chapter.FileName)).OfType<SitePage>().Distinct()
            .Select((page, place) => new PlannedPage(page.Survey.Path, page.Survey.IsContents, $"{EditorsFile.OfWork} lists it {Wording.Ordinal(place + 1)}."));
        var linked = works.Where(work => work.Chapters.Count > 1).SelectMany(work => work.Chapters);
        var others = works.Where(work => work.Chapters.Count == 1).SelectMany(work => work.Chapters)
            .OrderBy(chapter => chapter.Path, StringComparer.Ordinal)
            .Select(chapter => chapter with { Because = "It is a file of the folder; its name gives it its place." });
        ImmutableArray<PlannedPage> chapters = [.. first.Concat(linked).Concat(others).DistinctBy(chapter => chapter.Path, StringComparer.Ordinal)];
        return new PlannedWork(path, path, Statements.Of(works.SelectMany(work => work.Draft.Pages)), chapters);
    }

    private static List<OrderedWork> Ordered(string path, ImmutableArray<SitePage> pages) =>
    [
        .. pages.Select(page => page.Draft!).Distinct()
            .Select(draft => new OrderedWork(draft, ReadingOrder.Of(draft)))
            // What pages of a folder above have taken in is told of there.
            .Where(work => SiteMap.FolderOf(work.Chapters[0].Path) == path),
    ];

    /// <summary>The work that a folder stands for: its only one, that of its index page, or the only one of several pages.</summary>
    private static OrderedWork? Main(List<OrderedWork> works)
    {
        if (works.Count == 1)
            return works[0];
        if (works.Find(work => Path.GetFileNameWithoutExtension(work.Chapters[0].Path).Equals(IndexName, StringComparison.OrdinalIgnoreCase)) is { } ofIndex)
            return ofIndex;
        var ofSeveral = works.Where(work => work.Chapters.Count > 1).Take(2).ToList();
        return ofSeveral is [var only] ? only : null;
    }

    private static PlannedWork Planned(string name, string path, OrderedWork work) =>
        new(name, path, Statements.Of(work.Draft.Pages.OrderByDescending(page => page == work.Draft.Contents)), [.. work.Chapters]);

    private static string WithoutEnding(string path) => path[..^Path.GetExtension(path).Length];

    private sealed record OrderedWork(WorkDraft Draft, IReadOnlyList<PlannedPage> Chapters);
}
