using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.NotFound;

/// <summary>Nothing is here: says what is near.</summary>
public sealed class NotFoundModel(ArchiveDbContext archive) : PageModel
{
    /// <summary>The path that was asked for.</summary>
    public string Asked { get; private set; } = "";

    /// <summary>The address that was perhaps meant, where a slash ends the one that was asked for; null elsewhere.</summary>
    public string? WithoutSlash => Asked.TrimEnd('/') is { Length: > 1 } path && path.Length < Asked.Length && !path.StartsWith("//", StringComparison.Ordinal)
        ? Request.PathBase.Add(path).ToUriComponent()
        : null;

    /// <summary>The work the path names, if there is one.</summary>
    public WorkRow? Work { get; private set; }

    /// <summary>The chapter the path names, if there is one.</summary>
    public ChapterRow? Chapter { get; private set; }

    /// <summary>Answers 404 with what the path leads near to.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        Asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? Request.Path;
        var parts = Asked.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not ["works", var work, ..])
            return;
        Work = await archive.Works.SingleOrDefaultAsync(row => row.Slug == work, cancellation);
        if (Work is { Key: var key } && parts is [_, _, var chapter, ..])
            Chapter = await archive.Chapters.SingleOrDefaultAsync(row => row.WorkKey == key && row.Slug == chapter, cancellation);
    }
}
