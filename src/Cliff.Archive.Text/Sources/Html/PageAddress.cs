namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Addresses of links as a page writes them.</summary>
internal static class PageAddress
{
    /// <summary>The name in the page itself that <paramref name="address"/> leads to; null when it leads elsewhere.</summary>
    /// <param name="page">The name of the page's file.</param>
    /// <param name="address">The address as written.</param>
    public static string? FragmentIn(string page, string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0 || (hash > 0 && !address.AsSpan(0, hash).Equals(page, StringComparison.OrdinalIgnoreCase)))
            return null;
        return Uri.UnescapeDataString(address[(hash + 1)..]);
    }
}
