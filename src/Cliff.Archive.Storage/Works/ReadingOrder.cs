namespace Cliff.Archive.Storage.Works;

/// <summary>Puts the pages of a work in order: as they are listed, what the list leaves out where its links to its neighbours put it, the others by name.</summary>
internal sealed class ReadingOrder
{
    private readonly WorkDraft _draft;
    private readonly HashSet<SitePage> _listed;
    private readonly HashSet<SitePage> _placed = [];
    private readonly List<PlannedPage> _chapters = [];

    private ReadingOrder(WorkDraft draft)
    {
        _draft = draft;
        _listed = [.. draft.Listed];
    }

    /// <summary>The pages of <paramref name="draft"/> in reading order, its contents page first.</summary>
    public static IReadOnlyList<PlannedPage> Of(WorkDraft draft)
    {
        var order = new ReadingOrder(draft);
        if (draft.Contents is { } contents && !order._listed.Contains(contents))
            order.Place(contents, draft.Because(contents));
        foreach (var page in draft.Listed)
            order.PlaceListed(page);
        // What follows no other page of the work begins a chain.
        foreach (var page in draft.Pages.OrderBy(page => page.Before?.Draft == draft).ThenBy(CountingRule.Rank).ThenBy(page => page.Survey.Path, NaturalOrder.OfNames))
            order.PlaceWithNext(page, draft.Because(page));
        return order._chapters;
    }

    private void PlaceListed(SitePage page)
    {
        foreach (var before in Enumerable.Reverse(Unplaced(page.Before, before => before.Before)))
            Place(before, "By its links, the page after it comes next.");
        PlaceWithNext(page, _draft.Because(page));
    }

    private void PlaceWithNext(SitePage page, string because)
    {
        if (_placed.Contains(page))
            return;
        Place(page, because);
        foreach (var next in Unplaced(page.Next, next => next.Next))
            Place(next, ChainRule.Because(next));
    }

    /// <summary>The pages from <paramref name="first"/> on that have no place by a list or by another page.</summary>
    private List<SitePage> Unplaced(SitePage? first, Func<SitePage, SitePage?> following)
    {
        var met = new HashSet<SitePage>();
        var pages = new List<SitePage>();
        for (var page = first; page is not null && page.Draft == _draft && !_listed.Contains(page) && !_placed.Contains(page) && met.Add(page); page = following(page))
            pages.Add(page);
        return pages;
    }

    private void Place(SitePage page, string because)
    {
        if (_placed.Add(page))
            _chapters.Add(new PlannedPage(page.Survey.Path, page.Survey.IsContents, because));
    }
}
