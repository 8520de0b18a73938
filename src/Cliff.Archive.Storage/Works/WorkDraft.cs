namespace Cliff.Archive.Storage.Works;

/// <summary>A work that is being made.</summary>
internal sealed class WorkDraft
{
    private readonly Dictionary<SitePage, string> _reasons = [];

    /// <summary>Its page of contents; null where it has none.</summary>
    public SitePage? Contents { get; init; }

    /// <summary>Its pages, as they were found to belong to it.</summary>
    public List<SitePage> Pages { get; } = [];

    /// <summary>The pages that a list gives a place, in its order.</summary>
    public List<SitePage> Listed { get; } = [];

    /// <summary>Takes <paramref name="page"/> in; <paramref name="because"/> says why it is in the work and where.</summary>
    public void Take(SitePage page, string because)
    {
        page.Draft = this;
        Pages.Add(page);
        _reasons[page] = because;
    }

    /// <summary>Takes <paramref name="page"/> in and gives it the next place.</summary>
    public void TakeNext(SitePage page, string because)
    {
        Take(page, because);
        Listed.Add(page);
    }

    /// <summary>Takes in all that is in <paramref name="other"/>.</summary>
    public void Absorb(WorkDraft other)
    {
        foreach (var page in other.Pages)
            Take(page, other.Because(page));
        Listed.AddRange(other.Listed);
    }

    /// <summary>Why <paramref name="page"/> is in the work and where, in a sentence.</summary>
    public string Because(SitePage page) => _reasons[page];
}
