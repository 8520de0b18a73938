using System.Net;
using AngleSharp.Html.Parser;
using Cliff.Archive.Web.Tests.Hosting;

namespace Cliff.Archive.Web.Tests;

public sealed class PublicAddressTests : IDisposable
{
    private readonly TestArchive _archive = new();
    private readonly ArchiveServer _server;
    private readonly HttpClient _client;

    public PublicAddressTests()
    {
        _archive.Ingest();
        _server = ArchiveServer.Start(_archive, ("Archive:PublicBaseUrl", "https://example.org/below/here"));
        _client = _server.Client();
    }

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
        _archive.Dispose();
    }

    [Theory]
    [InlineData("/below/here/", "the proxy hands the path on")]
    [InlineData("/", "the proxy takes the path off")]
    public async Task EveryLinkStaysBelowThePath(string address, string because)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await _client.GetStringAsync(address));
        var links = page.QuerySelectorAll("[href], [src], [action]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!)
            .Where(link => !link.StartsWith('#')).ToArray();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(link.StartsWith("/below/here/", StringComparison.Ordinal) || link.StartsWith("https://example.org/below/here/", StringComparison.Ordinal), $"{link}: {because}"));
        foreach (var link in links.Where(link => link.StartsWith('/')))
            Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync(link)).StatusCode);
    }

    [Theory]
    [InlineData("/Below/here/")]
    [InlineData("/below/HERE/speakers")]
    public async Task ThePathInOtherLettersIsNoSecondAddress(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(address)).StatusCode);

    [Fact]
    public async Task AddressesForOthersAreAbsolute()
    {
        Assert.Contains("Sitemap: https://example.org/below/here/sitemap.xml", await _client.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
        Assert.Contains("<loc>https://example.org/below/here/works/trotsky-3/02-campaign</loc>", await _client.GetStringAsync("/below/here/sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("\"url\":\"/below/here/works/trotsky-3/02-campaign#", await _client.GetStringAsync("/below/here/api/v1/search?q=party"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWorkThatSaysNoindexIsNotInTheSitemap()
    {
        var file = Path.Combine(_archive.SourceDirectory, "trotsky-3", "work.yaml");
        await File.AppendAllTextAsync(file, "\nnoindex: true\n");
        _archive.Ingest();
        using var server = ArchiveServer.Start(_archive);
        using var client = server.Client();

        var sitemap = await client.GetStringAsync("/sitemap.xml");

        Assert.DoesNotContain("trotsky", sitemap, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", await client.GetStringAsync(FirstChapter.Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".md")]
    [InlineData("/source")]
    public async Task What_is_no_page_says_noindex_in_its_headers_where_its_work_does(string ending)
    {
        Assert.False((await _client.GetAsync(FirstChapter.Path + ending)).Headers.Contains("X-Robots-Tag"));
        await File.AppendAllTextAsync(Path.Combine(_archive.SourceDirectory, "trotsky-3", "work.yaml"), "\nnoindex: true\n");
        _archive.Ingest();
        using var server = ArchiveServer.Start(_archive);
        using var client = server.Client();

        Assert.Equal(["noindex"], (await client.GetAsync(FirstChapter.Path + ending)).Headers.GetValues("X-Robots-Tag"));
    }
}
