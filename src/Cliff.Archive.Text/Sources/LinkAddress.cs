namespace Cliff.Archive.Text.Sources;

/// <summary>Addresses of links and pictures as a source writes them.</summary>
internal static class LinkAddress
{
    /// <summary>Schemes of what everyone can open and nothing runs. Not <c>ftp</c>, which browsers no longer open, and not <c>file</c>, which is a disk of the reader's.</summary>
    private static readonly string[] Schemes = ["http", "https", "mailto"];

    /// <summary>Whether an address is relative or of one of these schemes. Browsers skip white space and control characters in a scheme, so none may stand there.</summary>
    public static bool MayBeFollowed(string address) => SchemeOf(address) is not { } scheme || Schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether <paramref name="address"/> can be that of a page: one that may be followed, and no mail address.</summary>
    public static bool IsOfPage(string address) => address.Length > 0 && MayBeFollowed(address) && !"mailto".Equals(SchemeOf(address), StringComparison.OrdinalIgnoreCase);

    private static string? SchemeOf(string address)
    {
        var end = address.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && address[end] == ':' ? address[..end] : null;
    }
}
