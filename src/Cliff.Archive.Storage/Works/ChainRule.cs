using System.Collections.Immutable;

namespace Cliff.Archive.Storage.Works;

/// <summary>Pages that link from one to the next are of one work.</summary>
internal static class ChainRule
{
    /// <summary>Puts the free <paramref name="pages"/> of a folder that are in a chain into the work its other pages are in, or into a new one.</summary>
    public static void Apply(ImmutableArray<SitePage> pages)
    {
        foreach (var page in pages.Where(page => page.Draft is null && (page.Before ?? page.Next) is not null))
        {
            if (page.Draft is null)
                Join(ChainOf(page));
        }
    }

    private static void Join(List<SitePage> chain)
    {
        var draft = chain.FirstOrDefault(page => page.Draft is not null)?.Draft ?? new WorkDraft();
        foreach (var page in chain)
        {
            if (page.Draft is null)
                draft.Take(page, Because(page));
            // A contents page that follows another page is of a part of the work.
            else if (page.Draft != draft && page.Draft.Contents == page)
                draft.Absorb(page.Draft);
        }
    }

    /// <summary>Why a page is where it is, from its links.</summary>
    public static string Because(SitePage page) => page.Before is null
        ? "The pages after it follow it from link to link."
        : page.IsNamedByBefore ? "The page before links to it as the next." : "It links to the page before as the one before.";

    private static List<SitePage> ChainOf(SitePage page)
    {
        var met = new HashSet<SitePage> { page };
        var first = page;
        while (first.Before is { } before && met.Add(before))
            first = before;
        var chain = new List<SitePage>();
        var last = first;
        met.Clear();
        for (var next = (SitePage?)last; next is not null && met.Add(next); next = next.Next)
            chain.Add(next);
        return chain;
    }
}
