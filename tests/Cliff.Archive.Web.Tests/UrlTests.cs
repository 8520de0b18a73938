using System.Net;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition;
using Cliff.Archive.Text.Sources;
using Cliff.Archive.Web.Tests.Hosting;

namespace Cliff.Archive.Web.Tests;

[Collection(Reading.Name)]
public sealed class UrlTests(FirstChapter site)
{
    [Theory]
    [InlineData("/", 200, "text/html")]
    [InlineData("/works/trotsky-3", 200, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign", 200, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign/p48", 200, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign/q9", 200, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign/n33", 200, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign/n1star", 200, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign/s3", 200, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign/f1", 200, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign/r4", 200, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign/l1", 200, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign/notes", 200, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign/quotations", 200, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign/voices", 200, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign/argument", 200, "text/html")]
    [InlineData("/works/trotsky-3/nothing/voices", 404, "text/html")]
    [InlineData("/works/trotsky-3/nothing/argument", 404, "text/html")]
    [InlineData("/quoting", 200, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign/editor", 200, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign/chronology", 200, "text/html")]
    [InlineData("/chronology", 200, "text/html")]
    [InlineData("/chronology?work=trotsky-3&year=1924", 200, "text/html")]
    [InlineData("/chronology?work=nothing", 404, "text/html")]
    [InlineData("/chronology?year=99999&from=-4&without=5&page=x", 200, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign/source", 200, "text/plain")]
    [InlineData("/works/trotsky-3/02-campaign.md", 200, "text/markdown")]
    [InlineData("/works/trotsky-3/nothing.md", 404, "text/html")]
    [InlineData("/works/nothing/02-campaign.md", 404, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign.MD", 404, "text/html")]
    [InlineData("/speakers", 200, "text/html")]
    [InlineData("/speakers/trotsky", 200, "text/html")]
    [InlineData("/search", 200, "text/html")]
    [InlineData("/search?q=party&speaker=trotsky&in=quotations&work=trotsky-3&page=1", 200, "text/html")]
    [InlineData("/search?q=%22&in=nowhere&page=-1&speaker=%00", 200, "text/html")]
    [InlineData("/search?q=NEAR(a%20b,%20AND%20OR%20*)%20col:x%20%5E%22", 200, "text/html")]
    [InlineData("/api/v1/search", 200, "application/json")]
    [InlineData("/robots.txt", 200, "text/plain")]
    [InlineData("/sitemap.xml", 200, "application/xml")]
    [InlineData("/health/live", 200, "text/plain")]
    [InlineData("/health/ready", 200, "text/plain")]
    [InlineData("/archive.css", 200, "text/css")]
    [InlineData("/scripts/archive.js", 200, "text/javascript")]
    [InlineData("/scripts/share.js", 200, "text/javascript")]
    [InlineData("/scripts/text-fragment.js", 200, "text/javascript")]
    [InlineData("/works/trotsky-3/02-campaign/p999", 404, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign/", 404, "text/html")]
    [InlineData("/works/trotsky-3/nothing", 404, "text/html")]
    [InlineData("/works/trotsky-3/nothing/p1", 404, "text/html")]
    [InlineData("/works/trotsky-3/nothing/source", 404, "text/html")]
    [InlineData("/works/nothing", 404, "text/html")]
    [InlineData("/works", 404, "text/html")]
    [InlineData("/speakers/nobody", 404, "text/html")]
    [InlineData("/nothing", 404, "text/html")]
    [InlineData("/%0d%0aSet-Cookie:x=y", 404, "text/html")]
    [InlineData("/works/..%2f..%2fetc%2fpasswd/x", 404, "text/html")]
    [InlineData("/%ff%fe", 404, "text/html")]
    [InlineData("/appsettings.json", 404, "text/html")]
    [InlineData("/Cliff.Archive.Web.dll", 404, "text/html")]
    [InlineData("/WORKS/trotsky-3/02-campaign", 404, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign/Notes", 404, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign/Editor", 404, "text/html")]
    [InlineData("/works/trotsky-3/nothing/editor", 404, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign/SOURCE", 404, "text/html")]
    [InlineData("/works/Trotsky-3", 404, "text/html")]
    [InlineData("/works/trotsky-3/02-campaign/P48", 404, "text/html")]
    [InlineData("/Search?q=party", 404, "text/html")]
    [InlineData("/Robots.txt", 404, "text/html")]
    [InlineData("/health/Live", 404, "text/html")]
    [InlineData("/api/V1/search", 404, "application/problem+json")]
    [InlineData("/API/v1/search", 404, "application/problem+json")]
    [InlineData("/API/v1/nothing", 404, "application/problem+json")]
    [InlineData("/api/v1/nothing", 404, "application/problem+json")]
    [InlineData("/api/v1/search?page=-1", 400, "application/problem+json")]
    public async Task EveryAddressHasItsStatusAndKind(string path, int status, string kind)
    {
        var answer = await site.Client.GetAsync(path);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(kind, answer.Content.Headers.ContentType?.MediaType);
        Assert.NotEqual(0, answer.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task APathOfTenThousandLettersIsNoFault()
    {
        var answer = await site.Client.GetAsync("/works/" + new string('x', 7000));

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.RequestUriTooLong });
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    public async Task NothingCanBeChangedThroughTheWeb(string method)
    {
        var answer = await site.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), FirstChapter.Path));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task TheSourceIsTheFileByteForByte()
    {
        var answer = await site.Client.GetAsync(FirstChapter.Path + "/source");

        Assert.Equal(await File.ReadAllBytesAsync(site.Archive.FirstChapter), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("utf-8", answer.Content.Headers.ContentType?.CharSet);
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("02-campaign.txt", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("\"0fdc3d4423213a9ec75d8416b07a3f5a3e8973905dbe268ebbb702e0c5b7a4bd\"", answer.Headers.ETag?.Tag);
    }

    [Fact]
    public async Task TheMarkdownOfAChapterIsReadBackAsThatChapter()
    {
        var page = await site.Client.GetStringAsync(FirstChapter.Path);
        var answer = await site.Client.GetAsync(FirstChapter.Path + ".md");
        var markdown = await answer.Content.ReadAsByteArrayAsync();
        var original = await File.ReadAllBytesAsync(site.Archive.FirstChapter);

        Assert.Contains($"href=\"{FirstChapter.Path}.md\"", page, StringComparison.Ordinal);
        Assert.Equal("utf-8", answer.Content.Headers.ContentType?.CharSet);
        Assert.Equal(Paragraphs("02-campaign.txt", original), Paragraphs("02-campaign.md", markdown));
    }

    private static IEnumerable<(string, string)> Paragraphs(string path, byte[] bytes) =>
        ChapterRecognizer.Recognize(SourceReader.Read(path, [.. bytes]), ChapterDecisions.None, IdRegister.Empty).Chapter.Blocks
            .Where(block => block.Id is not null && block.Kind != BlockKind.Note)
            .Select(block => (block.Id!, block.Content));
}
