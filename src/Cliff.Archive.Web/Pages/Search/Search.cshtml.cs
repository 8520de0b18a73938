using System.Globalization;
using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Storage.Searching;
using Cliff.Archive.Text.Writers;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Search;

/// <summary>The search page. Whatever is asked, it answers 200 and helps.</summary>
public sealed class SearchModel(ArchiveDbContext archive, PassageSearch search, SiteLinks links) : PageModel
{
    /// <summary>What was asked, every odd value taken as if it had not been given.</summary>
    public SearchRequest Asked { get; private set; } = new();

    /// <summary>The hits.</summary>
    public SearchResult Result { get; private set; } = null!;

    /// <summary>How the hits divide.</summary>
    public SearchFacets Facets { get; private set; } = SearchFacets.None;

    /// <summary>Everyone who can be picked as a speaker.</summary>
    public IReadOnlyList<SpeakerRow> Speakers { get; private set; } = [];

    /// <summary>The work looked in; null for all.</summary>
    public WorkRow? Work { get; private set; }

    /// <summary>Titles of the chapters and works of the hits, by their slugs.</summary>
    public IReadOnlyDictionary<(string Work, string Chapter), (string Work, string Chapter)> Titles { get; private set; } = new Dictionary<(string, string), (string, string)>();

    /// <summary>Whether anything was asked at all.</summary>
    public bool IsAsked => !string.IsNullOrWhiteSpace(Asked.Query) || Asked.Speaker is not null;

    /// <summary>The name of the speaker picked; null when none was.</summary>
    public string? SpeakerName => Speakers.FirstOrDefault(row => row.Slug == Asked.Speaker)?.Name ?? Asked.Speaker;

    /// <summary>Answers with the hits.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Asked = Read(Request.Query);
        Speakers = await archive.Speakers.OrderBy(row => row.Name).ThenBy(row => row.Slug).ToListAsync(cancellation);
        Work = Asked.Work is null ? null : await archive.Works.SingleOrDefaultAsync(row => row.Slug == Asked.Work, cancellation);
        Result = await search.SearchAsync(Asked, cancellation);
        if (IsAsked)
            Facets = await search.CountAsync(Asked, cancellation);
        Titles = await TitlesAsync(cancellation);
    }

    /// <summary>The address of the same search with something changed; what is empty is left out.</summary>
    public string With(SearchScope? scope = null, string? speaker = null, int page = 1)
    {
        var parameters = new[]
        {
            ("q", Asked.Query), ("speaker", speaker ?? Asked.Speaker), ("in", (scope ?? Asked.Scope).Name()), ("work", Asked.Work),
            ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
        };
        var given = parameters.Where(parameter => !string.IsNullOrEmpty(parameter.Item2));
        return links.Search + QueryString.Create(given.Select(parameter => KeyValuePair.Create(parameter.Item1, parameter.Item2))).ToUriComponent();
    }

    private static SearchRequest Read(IQueryCollection query) => new()
    {
        Query = query["q"].ToString(),
        Speaker = Given(query["speaker"].ToString()),
        Scope = SearchScopeNames.Parse(query["in"].ToString()) ?? SearchScope.All,
        Work = Given(query["work"].ToString()),
        Page = int.TryParse(query["page"].ToString(), out var page) && page > 0 ? page : 1,
    };

    private static string? Given(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task<IReadOnlyDictionary<(string Work, string Chapter), (string Work, string Chapter)>> TitlesAsync(CancellationToken cancellation)
    {
        var works = Result.Hits.Select(hit => hit.Work).Distinct().ToList();
        var chapters = Result.Hits.Select(hit => hit.Chapter).Distinct().ToList();
        var rows = await (
            from chapter in archive.Chapters
            join work in archive.Works on chapter.WorkKey equals work.Key
            where works.Contains(work.Slug) && chapters.Contains(chapter.Slug)
            select new { Work = work.Slug, Chapter = chapter.Slug, WorkTitle = work.Title, chapter.Title }).ToListAsync(cancellation);
        return rows.ToDictionary(row => (row.Work, row.Chapter), row => (row.WorkTitle, row.Title));
    }
}
