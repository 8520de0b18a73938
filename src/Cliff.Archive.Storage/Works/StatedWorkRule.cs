using System.Collections.Immutable;

namespace Cliff.Archive.Storage.Works;

/// <summary>Pages of a folder that state the same work and no different authors are of it.</summary>
internal static class StatedWorkRule
{
    private const string Reason = "It states the same work as the others; its file name gives it its place.";

    /// <summary>Puts the free <paramref name="pages"/> of a folder that state a work into the one whose pages state it, or into a new one where several do.</summary>
    public static void Apply(ImmutableArray<SitePage> pages)
    {
        foreach (var (_, same) in pages.Where(page => page.StatedWork.Length > 0).GroupBy(page => page.StatedWork, StringComparer.Ordinal).Select(group => (group.Key, group.ToList())))
        {
            foreach (var ofOne in ByAuthor(same).Where(ofOne => ofOne.Count > 1 && ofOne.Any(page => page.Draft is null)))
            {
                var draft = ofOne.FirstOrDefault(page => page.Draft is not null)?.Draft
                    ?? new WorkDraft { Contents = ofOne.FirstOrDefault(page => page.Survey.IsContents) };
                foreach (var page in ofOne.Where(page => page.Draft is null))
                    draft.Take(page, page == draft.Contents ? "It is a contents page of the work." : Reason);
            }
        }
    }

    /// <summary>Pages without an author are of the only one there is, or else by themselves.</summary>
    private static IEnumerable<List<SitePage>> ByAuthor(List<SitePage> pages)
    {
        var authors = pages.Select(page => page.StatedAuthor).Where(author => author.Length > 0).Distinct(StringComparer.Ordinal).Count();
        return authors < 2 ? [pages] : pages.GroupBy(page => page.StatedAuthor, StringComparer.Ordinal).Select(ofOne => ofOne.ToList());
    }
}
