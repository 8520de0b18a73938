using System.Collections.Frozen;
using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Works;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;

namespace Cliff.Archive.Web.Pages.Chapters;

/// <summary>Where the links of a page lead: to the chapter that the other page has become, else out of the archive, else nowhere.</summary>
public sealed class ArchiveLinks
{
    /// <summary>Links are followed to the parts of so many pages at the most, the first that are linked; to others they lead as a whole. The source of each is read for it.</summary>
    private const int MostPagesWithParts = 8;

    /// <summary>Length of all these sources together, at the most.</summary>
    private const int MostBytesWithParts = 4 * 1024 * 1024;

    private readonly FrozenDictionary<string, string> _inside;

    private ArchiveLinks(FrozenDictionary<string, string> inside) => _inside = inside;

    /// <summary>Where <paramref name="address"/> leads; null where nowhere.</summary>
    public LinkTarget? Resolve(string address) =>
        _inside.TryGetValue(address, out var href) ? new LinkTarget(href, IsOutside: false) : LinkTarget.Outside(address);

    /// <summary>Looks up <paramref name="addresses"/> as the page at <paramref name="page"/> writes them.</summary>
    /// <param name="archive">The edition.</param>
    /// <param name="site">Where its pages are.</param>
    /// <param name="page">Path of the page's source below the folder that was ingested.</param>
    /// <param name="addresses">Addresses as written.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<ArchiveLinks> ReadAsync(ArchiveDbContext archive, SiteLinks site, string page, IEnumerable<string> addresses, CancellationToken cancellation)
    {
        var places = addresses.Distinct(StringComparer.Ordinal)
            .Select(address => (Address: address, Place: SitePath.Of(address, page)))
            .Where(link => link.Place is not null)
            .Select(link => (link.Address, Place: link.Place!.Value))
            .ToList();
        var pages = await ChapterPages.FindAsync(archive, places.SelectMany(link => link.Place.Candidates), cancellation);
        var found = places.Select(link => (link.Address, link.Place.Fragment, Page: First(link.Place.Candidates, pages)))
            .Where(link => link.Page is not null).ToList();
        var parted = found.Where(link => !string.IsNullOrEmpty(link.Fragment)).Select(link => link.Page!).Distinct();
        var anchors = await ChapterAnchors.ReadAsync(archive, Affordable(parted), cancellation);
        return new ArchiveLinks(found.ToFrozenDictionary(link => link.Address, link => AddressOf(site, link.Page!, link.Fragment, anchors), StringComparer.Ordinal));
    }

    /// <summary>The addresses that the text and the notes of <paramref name="chapter"/> write.</summary>
    public static IEnumerable<string> AddressesIn(Chapter chapter) =>
        chapter.Blocks.SelectMany(block => block.Spans).Select(span => span.Address).Concat(chapter.Notes.Select(note => note.Address)).OfType<string>();

    /// <summary>The first of <paramref name="candidates"/> that is a page of the archive; null where none is.</summary>
    public static ChapterPage? First(IEnumerable<string> candidates, IReadOnlyDictionary<string, ChapterPage> pages) =>
        candidates.Select(path => pages.GetValueOrDefault(path)).FirstOrDefault(page => page is not null);

    /// <summary>The address in the archive of a page, or of the part of it that its source calls <paramref name="fragment"/>.</summary>
    public static string AddressOf(SiteLinks site, ChapterPage page, string? fragment, ChapterAnchors anchors)
    {
        var chapter = site.Chapter(page.Work, page.Chapter);
        if (fragment is not null && anchors.IdOf(page.Key, fragment) is { } id)
            return chapter.Place(id);
        return page.IsContentsOfWork ? site.Work(page.Work) : chapter.Reader;
    }

    private static List<int> Affordable(IEnumerable<ChapterPage> pages)
    {
        var affordable = new List<int>();
        long bytes = 0;
        foreach (var page in pages.Take(MostPagesWithParts))
        {
            bytes += page.Bytes;
            if (bytes > MostBytesWithParts)
                break;
            affordable.Add(page.Key);
        }

        return affordable;
    }
}
