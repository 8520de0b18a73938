using System.Buffers.Text;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using Cliff.Archive.Web.Tests.Hosting;

namespace Cliff.Archive.Web.Tests;

[Collection(Reading.Name)]
public sealed class AnswerTests(FirstChapter site)
{
    public static TheoryData<string> Kept =>
        ["/", "/works/trotsky-3", FirstChapter.Path, FirstChapter.Path + "/q9", FirstChapter.Path + "/source", FirstChapter.Path + ".md", "/speakers", "/search?q=party", "/api/v1/search?q=party", "/robots.txt", "/sitemap.xml", "/archive.css", "/scripts/archive.js"];

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task WhatTheReaderHasIsNotSentAgain(string path)
    {
        var first = await Get(path);
        var tag = Assert.IsType<string>(first.Headers.ETag?.Tag);

        foreach (var known in new[] { tag, $"\"other\", {tag}", $"W/{tag}", "*" })
        {
            var again = await Get(path, ("If-None-Match", known));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(tag, again.Headers.ETag?.Tag);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        }

        Assert.Equal(HttpStatusCode.OK, (await Get(path, ("If-None-Match", "\"other\", nonsense"))).StatusCode);
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task HeadHasTheHeadersOfGet(string path)
    {
        foreach (var coding in new[] { "identity", "br" })
        {
            var get = await Get(path, ("Accept-Encoding", coding));
            var head = await Send(HttpMethod.Head, path, ("Accept-Encoding", coding));

            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Equal(Headers(get), Headers(head));
            Assert.Equal(get.Content.Headers.ContentLength, (await get.Content.ReadAsByteArrayAsync()).Length);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task EveryCodingSaysTheSameUnderItsOwnTag(string path)
    {
        var plain = await Get(path);
        var brotli = await Get(path, ("Accept-Encoding", "gzip, br"));
        var gzip = await Get(path, ("Accept-Encoding", "gzip"));
        var words = await plain.Content.ReadAsStringAsync();

        Assert.Equal(["br"], brotli.Content.Headers.ContentEncoding);
        Assert.Equal(["gzip"], gzip.Content.Headers.ContentEncoding);
        Assert.Equal(words, await new StreamReader(new BrotliStream(await brotli.Content.ReadAsStreamAsync(), CompressionMode.Decompress)).ReadToEndAsync());
        Assert.Equal(words, await new StreamReader(new GZipStream(await gzip.Content.ReadAsStreamAsync(), CompressionMode.Decompress)).ReadToEndAsync());
        Assert.Equal(3, new[] { plain, brotli, gzip }.Select(answer => answer.Headers.ETag?.Tag).Distinct().Count());
        Assert.All(new[] { plain, brotli, gzip }, answer => Assert.Contains("Accept-Encoding", answer.Headers.Vary));
        Assert.Equal(HttpStatusCode.OK, (await Get(path, ("If-None-Match", plain.Headers.ETag!.Tag), ("Accept-Encoding", "br"))).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nothing")]
    [InlineData("/archive.css")]
    [InlineData("/api/v1/search")]
    [InlineData("/api/v1/search?page=0")]
    [InlineData("/health/ready")]
    public async Task EveryAnswerTellsTheBrowserWhatItMayDo(string path)
    {
        var answer = await Get(path);

        Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self' 'sha256-", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task HealthIsAskedAnewEveryTime(string path)
    {
        var answer = await Get(path);

        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Null(answer.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, (await Send(HttpMethod.Head, path)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Get(path, ("If-None-Match", "*"))).StatusCode);
    }

    [Fact]
    public async Task OnlyTheAddressThatNamesAFilesContentIsKeptForEver()
    {
        var hash = Base64Url.EncodeToString(SHA256.HashData(await site.Client.GetByteArrayAsync("/archive.css")));

        Assert.Contains("immutable", Header(await Get("/archive.css?v=" + hash), "Cache-Control"), StringComparison.Ordinal);
        foreach (var query in new[] { "", "?v=", "?v=1", "?v=" + hash.ToUpperInvariant(), $"?v=1&v={hash}" })
            Assert.Equal("no-cache", Header(await Get("/archive.css" + query), "Cache-Control"));
    }

    [Fact]
    public async Task TheHostHeaderIsNeverBelieved()
    {
        foreach (var path in new[] { "/", FirstChapter.Path, FirstChapter.Path + "/q9", "/sitemap.xml", "/robots.txt" })
        {
            var answer = await Get(path, ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"));
            Assert.DoesNotContain("evil.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, headers);

    private Task<HttpResponseMessage> Send(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return site.Client.SendAsync(request);
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));

    private static string[] Headers(HttpResponseMessage answer) =>
        [.. answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal)];
}
