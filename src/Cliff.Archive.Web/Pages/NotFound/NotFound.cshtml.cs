using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Web.Endpoints;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
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

    /// <summary>The address on the old site that was asked for; null where another page was.</summary>
    public string? OldAddress { get; private set; }

    /// <summary>Words of the old address to search for.</summary>
    public string OldWords => string.Join(' ', System.IO.Path.GetFileNameWithoutExtension(OldAddress ?? "").Split('-', '_', '.', '%'));

    /// <summary>The work the path names, if there is one.</summary>
    public WorkRow? Work { get; private set; }

    /// <summary>The chapter the path names, if there is one.</summary>
    public ChapterRow? Chapter { get; private set; }

    /// <summary>Answers 404 with what the path leads near to.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        Asked = asked?.OriginalPath ?? Request.Path;
        if (Asked == RedirectEndpoint.Path)
            OldAddress = QueryHelpers.ParseQuery(asked?.OriginalQueryString).GetValueOrDefault("from").ToString();
        var parts = Asked.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not ["works", var work, ..])
            return;
        Work = await archive.Works.SingleOrDefaultAsync(row => row.Slug == work, cancellation);
        if (Work is { Key: var key } && parts is [_, _, var chapter, ..])
            Chapter = await archive.Chapters.SingleOrDefaultAsync(row => row.WorkKey == key && row.Slug == chapter, cancellation);
    }
}
