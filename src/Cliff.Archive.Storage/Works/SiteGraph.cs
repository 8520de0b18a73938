using System.Collections.Immutable;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Works;

/// <summary>The pages of a tree and how they hang together.</summary>
internal sealed class SiteGraph
{
    private readonly Dictionary<string, SitePage> _pages;
    private readonly SiteMap _map;

    private SiteGraph(ImmutableArray<SourceSurvey> surveys, HashSet<string> wholeFolders)
    {
        _pages = surveys.ToDictionary(
            survey => survey.Path,
            survey => new SitePage(survey) { IsOfFolder = wholeFolders.Contains(SiteMap.FolderOf(survey.Path)) },
            StringComparer.Ordinal);
        _map = new SiteMap(_pages.Keys);
        Folders =
        [
            .. _pages.Values.GroupBy(page => page.Folder, StringComparer.Ordinal)
                .OrderBy(folder => folder.Key, StringComparer.Ordinal)
                .Select(folder => new SiteFolder(folder.Key, [.. folder.OrderBy(page => page.Survey.Path, NaturalOrder.OfNames)])),
        ];
    }

    /// <summary>The folders that hold pages, a folder before those in it.</summary>
    public ImmutableArray<SiteFolder> Folders { get; }

    /// <summary>Links to pages that are not there.</summary>
    public List<BrokenLink> Broken { get; } = [];

    /// <summary>Links the pages of <paramref name="surveys"/>, whose paths are all different.</summary>
    /// <param name="surveys">What the pages say.</param>
    /// <param name="wholeFolders">The folders that are a work as a whole.</param>
    public static SiteGraph Of(ImmutableArray<SourceSurvey> surveys, HashSet<string> wholeFolders)
    {
        var graph = new SiteGraph(surveys, wholeFolders);
        var pages = graph.Folders.SelectMany(folder => folder.Pages).ToList();
        foreach (var page in pages)
            graph.Link(page);
        // What a page says of the next one weighs more than what that one says of the page before it.
        foreach (var page in pages)
            graph.Chain(page, SourceLinkRole.Next, next => Follow(page, next, isNamedByBefore: true));
        foreach (var page in pages)
            graph.Chain(page, SourceLinkRole.Previous, before => Follow(before, page, isNamedByBefore: false));
        return graph;
    }

    private void Link(SitePage page)
    {
        foreach (var link in page.Survey.Links)
        {
            var target = Target(link);
            if (target is null)
                LinkToNothing(page, link);
            else if (target != page && (link.Role is SourceLinkRole.Contents || IsDownward(page, link, target)))
                page.List(target);
            else if (target != page && link.Role is SourceLinkRole.Up)
                page.Up.Add(target);
        }
    }

    /// <summary>Whether a link that is taken for one upward is not: of two pages that lead up to each other, that of contents is above, and of two of those the longer.</summary>
    private static bool IsDownward(SitePage page, SurveyedLink link, SitePage target) =>
        link.Role is SourceLinkRole.Up && page.Survey.IsContents && target.Folder == page.Folder
        && target.Survey.Links.Any(back => back.Role is SourceLinkRole.Up && back.Place.Path == page.Survey.Path)
        && (!target.Survey.IsContents || ListedBy(target) < ListedBy(page));

    private static int ListedBy(SitePage page) => page.Survey.Links.Count(link => link.Role is SourceLinkRole.Contents);

    private void LinkToNothing(SitePage page, SurveyedLink link)
    {
        if (!_map.IsBroken(link.Place))
            return;
        Broken.Add(new BrokenLink(page.Survey.Path, link.Place.Path, link.Role));
        if (link.Role is SourceLinkRole.Up && SiteMap.FolderOf(link.Place.Path) == page.Folder)
            page.UpToMissing.Add(link.Place.Path);
    }

    private void Chain(SitePage page, SourceLinkRole role, Action<SitePage> follow)
    {
        foreach (var link in page.Survey.Links.Where(link => link.Role == role))
        {
            if (Target(link) is { } target && target != page && target.Folder == page.Folder)
                follow(target);
        }
    }

    private static void Follow(SitePage before, SitePage next, bool isNamedByBefore)
    {
        // A page leads back to its contents page as to what comes next when it is the last.
        var leadsBack = isNamedByBefore && next.Survey.IsContents && next.ListsPage(before);
        if (leadsBack || before.Next is not null || next.Before is not null || before.IsOfAnotherWork(next))
            return;
        (before.Next, next.Before, next.IsNamedByBefore) = (next, before, isNamedByBefore);
    }

    private SitePage? Target(SurveyedLink link) => _map.Find(link.Place) is { } path ? _pages[path] : null;
}

/// <summary>A folder that holds pages.</summary>
/// <param name="Path">Its path, without a slash at its end; empty for the folder of the tree.</param>
/// <param name="Pages">Its pages by name.</param>
internal sealed record SiteFolder(string Path, ImmutableArray<SitePage> Pages);
