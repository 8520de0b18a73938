using System.Globalization;
using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Storage.Searching;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Search;

/// <summary>The search page. Whatever is asked, it answers 200 and helps.</summary>
public sealed class SearchModel(ArchiveDbContext archive, PassageSearch search, SiteLinks links, ArchiveSettings settings, TimeProvider time) : PageModel
{
    private const int MostToPick = 150;

    private static readonly SearchResult Nothing = new() { Total = 0, Page = 1, Pages = 0, Hits = [] };

    /// <summary>What was asked, every odd value taken as if it had not been given.</summary>
    public SearchRequest Asked { get; private set; } = new();

    /// <summary>The hits.</summary>
    public SearchResult Result { get; private set; } = Nothing;

    /// <summary>How the hits divide; null when nothing was asked or there was no time left to count.</summary>
    public SearchFacets? Facets { get; private set; }

    /// <summary>Whether the time was over before anything was found.</summary>
    public bool TookTooLong { get; private set; }

    /// <summary>Everyone who can be picked as a speaker, by name; the most quoted where they are too many to pick from.</summary>
    public IReadOnlyList<SpeakerRow> Speakers { get; private set; } = [];

    /// <summary>Whether <see cref="Speakers"/> are all there are.</summary>
    public bool HasAllSpeakers { get; private set; }

    /// <summary>Those whom the request names, by what it calls them.</summary>
    public IReadOnlyDictionary<string, SpeakerRow> Named { get; private set; } = new Dictionary<string, SpeakerRow>();

    /// <summary>The work looked in; null for all.</summary>
    public WorkRow? Work { get; private set; }

    /// <summary>Titles of the chapters and works of the hits, by their slugs.</summary>
    public IReadOnlyDictionary<(string Work, string Chapter), (string Work, string Chapter)> Titles { get; private set; } = new Dictionary<(string, string), (string, string)>();

    /// <summary>Printed labels of the notes among the hits, by the slugs of work and chapter and the note's id.</summary>
    private IReadOnlyDictionary<(string Work, string Chapter, string Id), string> Labels { get; set; } = new Dictionary<(string, string, string), string>();

    /// <summary>Whether anything was asked at all.</summary>
    public bool IsAsked => !string.IsNullOrWhiteSpace(Asked.Query) || Asked.Speaker is not null;

    /// <summary>The name of the speaker picked; null when none was.</summary>
    public string? SpeakerName => Asked.Speaker is { } speaker ? Named.GetValueOrDefault(speaker)?.Name ?? speaker : null;

    /// <summary>Answers with the hits.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Asked = Read(Request.Query);
        await LoadSpeakersAsync(cancellation);
        Work = Asked.Work is null ? null : await archive.Works.SingleOrDefaultAsync(row => row.Slug == Asked.Work, cancellation);
        await SearchAsync(cancellation);
        Titles = await TitlesAsync(cancellation);
        Labels = await LabelsAsync(cancellation);
    }

    /// <summary>What a hit is, as every page names it.</summary>
    public string NameOf(SearchHit hit) => Wording.Thing(hit.Id, Labels.GetValueOrDefault((hit.Work, hit.Chapter, Wording.NoteOf(hit.Id))));

    private async Task LoadSpeakersAsync(CancellationToken cancellation)
    {
        HasAllSpeakers = (await archive.Totals.SingleAsync(cancellation)).Speakers <= MostToPick;
        var speakers = await archive.Speakers.Where(row => row.Quotations > 0).OrderByDescending(row => row.Quotations).ThenBy(row => row.Sorted).ThenBy(row => row.Slug).Take(MostToPick).ToListAsync(cancellation);
        Speakers = [.. speakers.OrderBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Slug, StringComparer.Ordinal)];
        var named = new Dictionary<string, SpeakerRow>(StringComparer.Ordinal);
        foreach (var name in QueryParser.Parse(Asked.Query).Speakers.Append(Asked.Speaker).OfType<string>().Distinct())
        {
            if (await SpeakerNames.FindAsync(archive, name, cancellation) is { } speaker)
                named.Add(name, speaker);
        }

        Named = named;
    }

    /// <summary>Searches and counts within one deadline. What was found is shown even if it cannot be counted; neither is an answer to keep.</summary>
    private async Task SearchAsync(CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        var isFound = false;
        try
        {
            Result = await search.SearchAsync(Asked with { Deadline = settings.SearchDeadline }, cancellation);
            isFound = true;
            if (IsAsked)
                Facets = await search.CountAsync(Asked with { Deadline = settings.SearchDeadline - time.GetElapsedTime(began) }, cancellation);
        }
        catch (SearchDeadlineException)
        {
            TookTooLong = !isFound;
            Response.Headers.CacheControl = "no-store";
        }
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

    private async Task<IReadOnlyDictionary<(string Work, string Chapter, string Id), string>> LabelsAsync(CancellationToken cancellation)
    {
        var notes = Result.Hits.Where(hit => hit.Id[0] == 'n').ToList();
        if (notes.Count == 0)
            return new Dictionary<(string, string, string), string>();
        var ids = notes.Select(hit => Wording.NoteOf(hit.Id)).Distinct().ToList();
        var chapters = notes.Select(hit => hit.Chapter).Distinct().ToList();
        var rows = await (
            from note in archive.Notes
            join chapter in archive.Chapters on note.ChapterKey equals chapter.Key
            join work in archive.Works on chapter.WorkKey equals work.Key
            where ids.Contains(note.Id) && chapters.Contains(chapter.Slug)
            select new { Work = work.Slug, Chapter = chapter.Slug, note.Id, note.Label }).ToListAsync(cancellation);
        return rows.ToDictionary(row => (row.Work, row.Chapter, row.Id), row => row.Label);
    }
}
