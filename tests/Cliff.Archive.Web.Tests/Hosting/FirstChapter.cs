namespace Cliff.Archive.Web.Tests.Hosting;

/// <summary>The archive of the repository's texts, built and served once for all tests that only read.</summary>
public sealed class FirstChapter : IDisposable
{
    public const string Path = "/works/trotsky-3/02-campaign";

    public FirstChapter()
    {
        Archive = new TestArchive();
        Archive.Ingest();
        Server = ArchiveServer.Start(Archive);
        Client = Server.Client();
    }

    public TestArchive Archive { get; }

    public ArchiveServer Server { get; }

    public HttpClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        Server.Dispose();
        Archive.Dispose();
    }
}

/// <summary>Tests that read the repository's texts share one server.</summary>
[CollectionDefinition(Name)]
public sealed class Reading : ICollectionFixture<FirstChapter>
{
    public const string Name = "reading the first chapter";
}
