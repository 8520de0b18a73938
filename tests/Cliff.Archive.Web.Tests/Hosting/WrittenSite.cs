using Cliff.Archive.Storage.Editions;
using Cliff.Archive.Storage.Tests.Searching;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Web.Tests.Hosting;

/// <summary>One work whose chapters a test wrote as marked text, served by the real host.</summary>
internal sealed class WrittenSite : IDisposable
{
    public const string Work = "/works/a-book";

    private readonly TestArchive _archive = new();
    private readonly ArchiveServer _server;

    /// <param name="chapters">The chapters, as <see cref="MarkedText"/> reads them; their slugs are their numbers.</param>
    public WrittenSite(params string[] chapters)
        : this([.. chapters.Select(MarkedText.Chapter)])
    {
    }

    public WrittenSite(params Chapter[] chapters)
        : this(new Work { Slug = "a-book", Title = "A Book", Author = "Lena Strand", Year = 1911 }, chapters)
    {
    }

    public WrittenSite(Work work, params Chapter[] chapters)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_archive.Files.Database("x"))!);
        var building = Path.Combine(_archive.Files.Directory, "building.db");
        string id;
        using (var writer = new EditionWriter(building))
        {
            writer.Begin(work);
            for (var at = 0; at < chapters.Length; at++)
                writer.Add(work, $"{at + 1}", at, chapters[at]);
            id = writer.Finish();
        }

        File.Move(building, _archive.Files.Database(id));
        File.WriteAllText(_archive.Files.Current, id + "\n");
        _server = ArchiveServer.Start(_archive);
        Client = _server.Client();
    }

    public HttpClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        _server.Dispose();
        _archive.Dispose();
    }
}
