using System.Text;
using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Endpoints;

/// <summary><c>/works/{work}/{chapter}.md</c>: a chapter as Markdown (RFC 7763), which the archive reads back as the same document.</summary>
internal static class MarkdownEndpoint
{
    private const string MediaType = "text/markdown; charset=utf-8";

    public static WebApplication MapMarkdown(this WebApplication app)
    {
        app.MapGet("/works/{work}/{chapter}.md", SendAsync);
        return app;
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> SendAsync(string work, string chapter, HttpRequest http, ArchiveDbContext archive, CancellationToken cancellation)
    {
        // Routes know no case; every address of this site has one.
        var isWritten = http.Path.Value?.EndsWith(".md", StringComparison.Ordinal) == true;
        if (!isWritten || await archive.LoadChapterAsync(work, chapter, cancellation) is not { } found)
            return TypedResults.NotFound();
        RobotsTag.Add(http.HttpContext.Response, await archive.Works.AnyAsync(book => book.Slug == work && book.NoIndex, cancellation));
        using var markdown = new StringWriter();
        MarkdownWriter.Write(markdown, new ChapterIndex(found));
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(markdown.ToString()), MediaType);
    }
}
