namespace Cliff.Archive.Text.Writers;

/// <summary>Where a link of the source leads from a page of the archive.</summary>
/// <param name="Address">What a browser is to open.</param>
/// <param name="IsOutside">Whether that is outside of the archive.</param>
public sealed record LinkTarget(string Address, bool IsOutside)
{
    /// <summary>The target of a whole address of the web (http, https); null for every other, which is shown as text.</summary>
    /// <param name="address">The address as the source writes it.</param>
    public static LinkTarget? Outside(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? new LinkTarget(uri.AbsoluteUri, IsOutside: true)
            : null;
}
