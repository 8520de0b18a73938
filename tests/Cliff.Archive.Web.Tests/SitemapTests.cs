using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Cliff.Archive.Storage.Editions;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Web.Tests.Hosting;

namespace Cliff.Archive.Web.Tests;

/// <summary>What search engines are told of, where one file may not hold it all.</summary>
public sealed class SitemapTests
{
    private const int MostInOneFile = 50_000;

    private static readonly XNamespace Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task More_addresses_than_one_file_may_hold_stand_in_several_and_an_index_names_them()
    {
        if (Environment.GetEnvironmentVariable("CLIFF_LONG_TESTS") != "1")
            return;
        using var archive = new TestArchive();
        PublishWorks(archive.Files, MostInOneFile);
        using var server = ArchiveServer.Start(archive, ("Archive:PublicBaseUrl", "https://example.org/"));
        using var client = server.Client();

        Assert.Equal(["https://example.org/sitemap-1.xml", "https://example.org/sitemap-2.xml"], await AddressesAsync(client, "/sitemap.xml", "sitemapindex"));
        var first = await AddressesAsync(client, "/sitemap-1.xml", "urlset");
        var all = first.Concat(await AddressesAsync(client, "/sitemap-2.xml", "urlset")).ToArray();
        Assert.Equal(MostInOneFile, first.Length);
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.Equal(MostInOneFile, all.Count(address => address.Contains("/works/", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/sitemap-3.xml")).StatusCode);
    }

    [Fact]
    public async Task A_sitemap_that_one_file_holds_has_no_parts()
    {
        using var archive = new TestArchive();
        archive.Ingest();
        using var server = ArchiveServer.Start(archive);
        using var client = server.Client();

        Assert.NotEmpty(await AddressesAsync(client, "/sitemap.xml", "urlset"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/sitemap-1.xml")).StatusCode);
        // Nobody said under which address the archive is known: a sitemap has no whole address then.
        Assert.DoesNotContain("Sitemap", await client.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
    }

    private static async Task<string[]> AddressesAsync(HttpClient client, string path, string root)
    {
        var document = XDocument.Parse(await client.GetStringAsync(path));
        Assert.Equal(Protocol + root, document.Root!.Name);
        return [.. document.Descendants(Protocol + "loc").Select(address => address.Value)];
    }

    /// <summary>Works without chapters: rows enough, and quickly made.</summary>
    private static void PublishWorks(EditionFiles files, int count)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(files.Database("x"))!);
        var building = Path.Combine(files.Directory, "building.db");
        string id;
        using (var writer = new EditionWriter(building))
        {
            for (var number = 0; number < count; number++)
                writer.Begin(new Work { Slug = string.Create(CultureInfo.InvariantCulture, $"work-{number}"), Title = "A work" });
            id = writer.Finish();
        }

        File.Move(building, files.Database(id));
        File.WriteAllText(files.Current, id + "\n");
    }
}
