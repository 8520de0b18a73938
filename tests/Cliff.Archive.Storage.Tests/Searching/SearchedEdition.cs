using Cliff.Archive.Storage.Editions;
using Cliff.Archive.Storage.Searching;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Tests.Searching;

/// <summary>An edition of chapters made for a test, open for searching.</summary>
internal sealed class SearchedEdition : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SearchedEdition(params (string Work, string Marked)[] works)
        : this(works.Select(work => (work.Work, new[] { MarkedText.Chapter(work.Marked) })))
    {
    }

    public SearchedEdition(IEnumerable<(string Work, Chapter[] Chapters)> works)
    {
        using (var writer = new EditionWriter(_folder["edition.db"]))
        {
            foreach (var (slug, chapters) in works)
            {
                var work = new Work { Slug = slug, Title = slug };
                writer.Begin(work);
                for (var at = 0; at < chapters.Length; at++)
                    writer.Add(work, $"chapter-{at + 1}", at, chapters[at]);
            }

            writer.Finish();
        }

        Context = new ArchiveDbContext(EditionConnection.Options(EditionConnection.ForReading(_folder["edition.db"]) + ";Pooling=False"));
    }

    public ArchiveDbContext Context { get; }

    public SearchResult Search(string? query, string? speaker = null, SearchScope scope = SearchScope.All, string? work = null, int page = 1) =>
        new PassageSearch(Context).SearchAsync(new SearchRequest { Query = query, Speaker = speaker, Scope = scope, Work = work, Page = page, Deadline = TimeSpan.FromSeconds(30) }).GetAwaiter().GetResult();

    /// <summary>The ids of the hits, in the order of the text.</summary>
    public string Ids(string? query, string? speaker = null, SearchScope scope = SearchScope.All, string? work = null) =>
        string.Join(' ', Search(query, speaker, scope, work).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));

    /// <summary>The marked words of the only hit.</summary>
    public string Marked(string query, string? speaker = null, SearchScope scope = SearchScope.All)
    {
        var hit = Assert.Single(Search(query, speaker, scope).Hits);
        return string.Join('|', hit.Marks.Select(mark => mark.In(hit.Content)));
    }

    public void Dispose()
    {
        Context.Dispose();
        _folder.Dispose();
    }
}
