using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Works;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Chapters;

namespace Cliff.Archive.Web.Endpoints;

/// <summary><c>/redirect?from=</c>: the chapter that a page of the old site has become. It leads to pages of this archive only.</summary>
internal static class RedirectEndpoint
{
    public const string Path = "/redirect";

    /// <summary>Each folder of an address is a place more where the page may be; nobody wrote such addresses by hand.</summary>
    private const int MostFolders = 32;

    private const int LongestAddress = 1_000;

    public static WebApplication MapRedirect(this WebApplication app)
    {
        app.MapGet(Path, LeadAsync);
        return app;
    }

    private static async Task<IResult> LeadAsync(string? from, ArchiveDbContext archive, SiteLinks site, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(from) || from.Length > LongestAddress)
            return Results.NotFound();
        if (SitePath.Of(from, page: string.Empty) is not { } place || place.Path.Count(letter => letter == '/') > MostFolders)
            return Results.NotFound();
        var candidates = place.CandidatesInParts.ToList();
        var pages = await ChapterPages.FindAsync(archive, candidates, cancellation);
        if (ArchiveLinks.First(candidates, pages) is not { } page)
            return Results.NotFound();
        var anchors = await ChapterAnchors.ReadAsync(archive, place.Fragment is null ? [] : [page.Key], cancellation);
        // A link that was shared keeps its meaning, and so does where the old one leads.
        return Results.Redirect(ArchiveLinks.AddressOf(site, page, place.Fragment, anchors), permanent: true);
    }
}
