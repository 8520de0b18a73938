using System.Net;
using Cliff.Archive.Storage.Searching;
using Cliff.Archive.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Cliff.Archive.Web.Tests;

public sealed class FaultTests : IDisposable
{
    private readonly BareServer _server = BareServer.Start("nowhere", app =>
    {
        foreach (var root in new[] { "", "/api/v1" })
        {
            app.MapGet(root + "/costly", Nothing () => throw new SearchDeadlineException(TimeSpan.FromSeconds(2)));
            app.MapGet(root + "/broken", Nothing () => throw new InvalidOperationException("the secret of the house"));
        }
    });

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("/costly", "text/plain", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/api/v1/costly", "application/problem+json", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/broken", "text/plain", HttpStatusCode.InternalServerError)]
    [InlineData("/api/v1/broken", "application/problem+json", HttpStatusCode.InternalServerError)]
    public async Task AFaultIsAnsweredInTheFormThatWasAskedForAndTellsNoSecret(string path, string kind, HttpStatusCode status)
    {
        using var client = _server.Client();
        var answer = await client.GetAsync(path);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(kind, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(status == HttpStatusCode.ServiceUnavailable, answer.Headers.RetryAfter is not null);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
        Assert.DoesNotContain("secret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private sealed record Nothing;
}
