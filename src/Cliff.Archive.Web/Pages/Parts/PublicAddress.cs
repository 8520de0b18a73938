using Cliff.Archive.Text.Writers;

namespace Cliff.Archive.Web.Pages.Parts;

/// <summary>The address under which readers know the archive. Never the Host header, which anyone can write.</summary>
/// <param name="BaseUrl">An absolute address, perhaps with a path; null when nobody configured one.</param>
public sealed record PublicAddress(Uri? BaseUrl)
{
    /// <summary>Addresses for citing: absolute if the base is known, else paths from the root of the site.</summary>
    public SiteLinks Links(SiteLinks ofRequest) =>
        BaseUrl is null ? ofRequest : new SiteLinks(BaseUrl.AbsoluteUri.TrimEnd('/'));

    /// <summary>The canonical address of the page at <paramref name="address"/>, an address of this request's site; null when nobody configured a base.</summary>
    public string? Canonical(SiteLinks ofRequest, string address) => BaseUrl is null ? null : Links(ofRequest).Root + address[ofRequest.Root.Length..];
}
