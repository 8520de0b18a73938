using System.Text;
using Cliff.Archive.Storage;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Endpoints;

/// <summary><c>/robots.txt</c> and <c>/sitemap.xml</c>, with <c>/sitemap-1.xml</c> and so on where one file does not hold all: what search engines are asked to read, and what not.</summary>
internal static class CrawlerEndpoints
{
    public static WebApplication MapCrawlers(this WebApplication app)
    {
        app.MapGet("/robots.txt", Robots);
        app.MapGet("/sitemap.xml", SitemapAsync);
        app.MapGet("/sitemap-{part:int:min(1)}.xml", SitemapPartAsync);
        return app;
    }

    // A work that says noindex is not named here: a page that may not be fetched cannot say so itself.
    private static IResult Robots(HttpRequest request, ArchiveSettings settings)
    {
        var root = request.PathBase.ToUriComponent();
        // A sitemap is named by its whole address (sitemaps.org, "Specifying the Sitemap location in your robots.txt file"), or not at all.
        var sitemap = settings.PublicBaseUrl is null ? "" : $"\nSitemap: {LinksOf(request, settings).File("sitemap.xml")}\n";
        return Results.Text($"User-agent: *\nDisallow: {root}/search?\nDisallow: {root}/api/\n{sitemap}");
    }

    private static async Task<IResult> SitemapAsync(HttpRequest request, ArchiveSettings settings, ArchiveDbContext archive, CancellationToken cancellation)
    {
        var links = LinksOf(request, settings);
        var addresses = await AddressesAsync(links, archive, cancellation);
        return addresses.Count <= Sitemap.MostAddresses
            ? Xml(Sitemap.Of(addresses))
            : Xml(Sitemap.Index(addresses.Chunk(Sitemap.MostAddresses).Select((_, part) => links.File(Sitemap.PartName(part + 1)))));
    }

    private static async Task<IResult> SitemapPartAsync(int part, HttpRequest request, ArchiveSettings settings, ArchiveDbContext archive, CancellationToken cancellation)
    {
        var addresses = await AddressesAsync(LinksOf(request, settings), archive, cancellation);
        return addresses.Count > Sitemap.MostAddresses && addresses.Chunk(Sitemap.MostAddresses).ElementAtOrDefault(part - 1) is { } own
            ? Xml(Sitemap.Of(own))
            : Results.NotFound();
    }

    private static IResult Xml(string document) => Results.Text(document, "application/xml", Encoding.UTF8);

    private static async Task<List<string>> AddressesAsync(SiteLinks links, ArchiveDbContext archive, CancellationToken cancellation)
    {
        var works = await archive.Works.Where(work => !work.NoIndex).OrderBy(work => work.Slug).ToListAsync(cancellation);
        var chapters = await (from work in archive.Works
                              join chapter in archive.Chapters on work.Key equals chapter.WorkKey
                              where !work.NoIndex
                              orderby work.Slug, chapter.Ordinal
                              select new { Work = work.Slug, Chapter = chapter.Slug }).ToListAsync(cancellation);
        var speakers = await (from work in archive.Works
                              join chapter in archive.Chapters on work.Key equals chapter.WorkKey
                              join voice in archive.Voices on chapter.Key equals voice.ChapterKey
                              join identity in archive.Identities on new { voice.ChapterKey, Voice = voice.Slug } equals new { identity.ChapterKey, identity.Voice }
                              where !work.NoIndex && voice.Quotations > 0
                              select identity.Speaker).Distinct().ToListAsync(cancellation);
        var authors = await (from work in archive.Works
                             join entry in archive.Catalogue on work.Key equals entry.WorkKey
                             where !work.NoIndex && entry.Author != null
                             select entry.Author!).Distinct().ToListAsync(cancellation);
        return
        [
            links.Library,
            .. works.Select(work => links.Work(work.Slug)),
            .. chapters.Select(row => links.Chapter(row.Work, row.Chapter)).SelectMany(chapter => new[] { chapter.Reader, chapter.Notes, chapter.Quotations }),
            links.Authors,
            .. authors.Order(StringComparer.Ordinal).Select(links.Author),
            links.Speakers,
            .. speakers.Order(StringComparer.Ordinal).Select(links.Speaker),
        ];
    }

    /// <summary>Absolute addresses where the public one is configured; never from the Host header.</summary>
    private static SiteLinks LinksOf(HttpRequest request, ArchiveSettings settings) =>
        new(settings.PublicBaseUrl?.AbsoluteUri.TrimEnd('/') ?? request.PathBase.ToUriComponent());
}
