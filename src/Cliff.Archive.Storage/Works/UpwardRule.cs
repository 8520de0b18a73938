using System.Collections.Immutable;

namespace Cliff.Archive.Storage.Works;

/// <summary>Pages that lead up to one contents page in their folder are of its work: to one that is there, or to one that is missing, where their names count as those of chapters do.</summary>
internal static class UpwardRule
{
    /// <summary>Puts the free <paramref name="pages"/> of a folder into the works they lead up to.</summary>
    public static void Apply(ImmutableArray<SitePage> pages)
    {
        foreach (var page in pages.Where(page => page.Draft is null))
        {
            if (page.Up.Find(up => up.Folder == page.Folder && up.Draft?.Contents == up) is { Draft: { } draft } && !page.IsOfAnotherWork(draft.Contents!))
                draft.Take(page, "It leads up to the contents page of the work, which does not list it; its file name gives it its place.");
        }

        foreach (var siblings in pages.Where(page => page.Draft is null && page.UpToMissing.Count > 0).GroupBy(page => page.UpToMissing[^1], StringComparer.OrdinalIgnoreCase))
            CountingRule.Apply([.. siblings], CountingNames.ChaptersOrNumbers, $"It leads up to the same contents page as the others, {siblings.Key}, which is missing; its file name gives it its place.");
    }
}
