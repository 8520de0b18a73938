using System.Diagnostics;
using System.Net;
using Cliff.Archive.Web.Tests.Hosting;

namespace Cliff.Archive.Web.Tests;

public sealed class EditionTests
{
    [Fact]
    public async Task ANewEditionIsServedByItselfAndTheOldTagIsNoLongerKnown()
    {
        using var archive = new TestArchive();
        var old = archive.Ingest().Edition;
        using var server = ArchiveServer.Start(archive);
        using var client = server.Client();
        var before = await client.GetAsync(FirstChapter.Path);
        Assert.DoesNotContain("An added paragraph", await before.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        archive.Insert("An added paragraph.");
        Assert.NotEqual(old, archive.Ingest().Edition);

        // Two seconds on a machine at rest; here it is asked only that it comes.
        var clock = Stopwatch.StartNew();
        while (!(await client.GetStringAsync(FirstChapter.Path)).Contains("An added paragraph", StringComparison.Ordinal))
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), "the new edition was not served");
            await Task.Delay(50);
        }

        using var conditional = new HttpRequestMessage(HttpMethod.Get, FirstChapter.Path);
        conditional.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(conditional)).StatusCode);
    }

    [Fact]
    public async Task AWithdrawnIdIsGoneAndSaysItsLastWords()
    {
        using var archive = new TestArchive();
        archive.Ingest();
        archive.Insert("An added paragraph, soon to be removed.");
        archive.Ingest();
        await File.WriteAllBytesAsync(archive.FirstChapter, await File.ReadAllBytesAsync(Path.Combine(Repository.Folder, "seeds", "trotsky-3", "02-campaign.txt")));
        archive.Ingest();
        using var server = ArchiveServer.Start(archive);
        using var client = server.Client();

        var gone = $"{FirstChapter.Path}/{archive.Withdrawn("soon to be removed")}";
        var answer = await client.GetAsync(gone);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        foreach (var citation in new[] { ".bib", ".ris", ".csl.json", ".txt" })
            Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(gone + citation)).StatusCode);
        Assert.Contains("soon to be removed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServerBuildsTheEditionThatIsMissingAndThatOfSourcesThatHaveChanged()
    {
        using var archive = new TestArchive();
        using (var first = ArchiveServer.Start(archive))
        using (var client = first.Client())
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(FirstChapter.Path)).StatusCode);
        var built = archive.Files.ReadCurrent();

        using (ArchiveServer.Start(archive))
            Assert.Equal(built, archive.Files.ReadCurrent());

        archive.Insert("An added paragraph.");
        using (ArchiveServer.Start(archive))
            Assert.NotEqual(built, archive.Files.ReadCurrent());
    }

    [Fact]
    public async Task AServerNeverReplacesAnEditionOfPaths()
    {
        using var archive = new TestArchive();
        var other = Directory.CreateDirectory(Path.Combine(archive.Folder, "other", "book")).FullName;
        await File.WriteAllTextAsync(Path.Combine(other, "one.txt"), "A title\n\nOne paragraph of some other book.\n");
        var published = (await Run.InProcessAsync("ingest", other, "--data", archive.DataDirectory, "--sources", archive.SourceDirectory)).ExitCode;
        Assert.Equal(0, published);
        var current = archive.Files.ReadCurrent();

        using var server = ArchiveServer.Start(archive);
        using var client = server.Client();

        Assert.Equal(current, archive.Files.ReadCurrent());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/works/book/one")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(FirstChapter.Path)).StatusCode);
    }

    [Fact]
    public async Task WithoutAnEditionItIsNotReadyAndSaysSo()
    {
        using var archive = new TestArchive();
        archive.Ingest();
        using var server = ArchiveServer.Start(archive);
        using var client = server.Client();
        File.Delete(archive.Files.Current);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);

        using var bare = Hosting.BareServer.Start(Path.Combine(archive.Folder, "nothing"));
        using var visitor = bare.Client();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.GetAsync("/health/ready")).StatusCode);
        var page = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.NotNull(page.Headers.RetryAfter);
        Assert.Equal("application/problem+json", (await visitor.GetAsync("/api/v1/search?q=x")).Content.Headers.ContentType?.MediaType);
    }
}
