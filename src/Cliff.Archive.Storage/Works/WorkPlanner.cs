using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Works;

/// <summary>Makes works of the pages of a tree and puts them in order, by what the pages say and by how they hang together.</summary>
public static class WorkPlanner
{
    /// <summary>Plans the works of one tree, in time linear in the number of pages and links.</summary>
    /// <param name="surveys">What its pages say; every path once, in any order.</param>
    /// <param name="listed">Its folders that have a <c>work.yaml</c>: each is a work as a whole.</param>
    /// <remarks>
    /// A folder with a <c>work.yaml</c> or with plain texts in it is one work. Elsewhere, of each folder in turn: the contents pages with what
    /// they list, the chains of links, the works that pages state, the contents pages that they lead up to, the names that count. What is left
    /// stands alone. Who says so first is believed: what a contents page lists is in its place, whatever its name.
    /// </remarks>
    public static WorkPlan Plan(ImmutableArray<SourceSurvey> surveys, ImmutableArray<ListedFolder> listed)
    {
        var lists = listed.ToDictionary(folder => folder.Folder, folder => folder.Chapters, StringComparer.Ordinal);
        var graph = SiteGraph.Of(surveys, WholeFolders(surveys, lists.Keys));
        foreach (var (_, pages) in graph.Folders)
            Group(pages);
        var works = graph.Folders.SelectMany(folder => folder.Pages[0].IsOfFolder
            ? [FolderWorks.Whole(folder.Path, folder.Pages, lists.GetValueOrDefault(folder.Path, []))]
            : FolderWorks.Of(folder.Path, folder.Pages));
        return new WorkPlan([.. works.OrderBy(work => work.Name, StringComparer.Ordinal)], [.. graph.Broken]);
    }

    private static HashSet<string> WholeFolders(ImmutableArray<SourceSurvey> surveys, IEnumerable<string> withWorkFile) =>
    [
        .. withWorkFile,
        .. surveys.Where(survey => survey.Format is not SourceFormat.Html).Select(survey => SiteMap.FolderOf(survey.Path)),
    ];

    private static void Group(ImmutableArray<SitePage> pages)
    {
        ContentsRule.Apply(pages);
        ChainRule.Apply(pages);
        if (!pages[0].IsOfFolder)
        {
            StatedWorkRule.Apply(pages);
            UpwardRule.Apply(pages);
            CountingRule.Apply(pages, CountingNames.Chapters, "Its file name counts among those of the others, and gives it its place.");
        }

        foreach (var page in pages.Where(page => page.Draft is null))
            new WorkDraft().Take(page, "Nothing says that it belongs with another page: it is a work by itself.");
    }
}
