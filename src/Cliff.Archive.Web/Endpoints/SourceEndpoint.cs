using Cliff.Archive.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Cliff.Archive.Web.Endpoints;

/// <summary><c>/works/{work}/{chapter}/source</c>: the bytes of the file, as they came.</summary>
internal static class SourceEndpoint
{
    public static WebApplication MapSource(this WebApplication app)
    {
        app.MapGet("/works/{work}/{chapter}/source", SendAsync);
        return app;
    }

    private static async Task<IResult> SendAsync(string work, string chapter, ArchiveDbContext archive, HttpResponse response, CancellationToken cancellation)
    {
        var file = await (from book in archive.Works
                          join row in archive.Chapters on book.Key equals row.WorkKey
                          join source in archive.Sources on row.Key equals source.ChapterKey
                          where book.Slug == work && row.Slug == chapter
                          select new { row.SourcePath, row.Encoding, source.Bytes, book.NoIndex }).SingleOrDefaultAsync(cancellation);
        if (file is null)
            return Results.NotFound();

        RobotsTag.Add(response, file.NoIndex);
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(file.SourcePath.Split('/')[^1]);
        response.Headers.ContentDisposition = disposition.ToString();
        // HTML too is sent as text: what a stranger typed never runs on this site.
        return Results.Bytes(file.Bytes, $"text/plain; charset={file.Encoding}");
    }
}
