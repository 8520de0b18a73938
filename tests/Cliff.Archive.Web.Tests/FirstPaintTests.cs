using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Cliff.Archive.Web.Hosting;
using Cliff.Archive.Web.Tests.Hosting;

namespace Cliff.Archive.Web.Tests;

/// <summary>The script in the page, and the scripts beside it.</summary>
[Collection(Reading.Name)]
public sealed partial class FirstPaintTests(FirstChapter site)
{
    [Theory]
    [InlineData("/")]
    [InlineData(FirstChapter.Path)]
    [InlineData("/nothing")]
    public async Task TheOneScriptInThePageIsTheOneThatIsAllowed(string path)
    {
        var answer = await site.Client.GetAsync(path);
        var script = Assert.Single(InlineScripts().Matches(await answer.Content.ReadAsStringAsync())).Groups[1].Value;

        var hash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains($"script-src 'self' {hash};", policy, StringComparison.Ordinal);
        Assert.Contains("worker-src 'self'", policy, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(FirstPaint.Script), 1, 600);
    }

    [Fact]
    public async Task TheScriptsOfAPageAreAtMostFifteenKilobytesCompressedAndSoIsTheStyleSheet()
    {
        var folder = Path.Combine(Repository.Folder, "src", "Cliff.Archive.Web", "wwwroot", "scripts");
        var sent = await Task.WhenAll(Directory.GetFiles(folder, "*.js").Select(file => SentBytes("scripts/" + Path.GetFileName(file))));

        Assert.InRange(sent.Sum(), 1, 15_000);
        Assert.InRange(await SentBytes("archive.css"), 1, 15_000);
        // No part of a page: the browser asks for it when it likes.
        Assert.InRange(await SentBytes("sw.js"), 1, 2_000);
    }

    [Fact]
    public async Task TheOneScriptOfThePageForNoNetworkIsTheOneThatIsAllowed()
    {
        var worker = await site.Client.GetStringAsync("/sw.js");

        var script = Painting().Match(worker).Groups[1].Value;
        Assert.Contains($"script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'", worker, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryModuleThatIsImportedIsThere()
    {
        var folder = Path.Combine(Repository.Folder, "src", "Cliff.Archive.Web", "wwwroot", "scripts");
        foreach (var file in Directory.GetFiles(folder, "*.js"))
        {
            foreach (Match import in Imports().Matches(await File.ReadAllTextAsync(file)))
                Assert.True(File.Exists(Path.Combine(folder, import.Groups[1].Value)), $"{Path.GetFileName(file)} imports {import.Groups[1].Value}");
        }
    }

    private async Task<long> SentBytes(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/" + path);
        request.Headers.Add("Accept-Encoding", "br");
        var answer = await site.Client.SendAsync(request);
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        return answer.Content.Headers.ContentLength!.Value;
    }

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline, 1000)]
    private static partial Regex InlineScripts();

    [GeneratedRegex("const paint = `(.*?)`;", RegexOptions.None, 1000)]
    private static partial Regex Painting();

    [GeneratedRegex("(?:from|import) \"\\./([a-z]+\\.js)\"", RegexOptions.None, 1000)]
    private static partial Regex Imports();
}
