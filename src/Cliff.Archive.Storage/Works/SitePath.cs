namespace Cliff.Archive.Storage.Works;

/// <summary>Where an address leads in a tree of pages, if it leads into it at all.</summary>
/// <param name="Path">Path below the folder of the tree, with <c>/</c>, without dots and escapes; a folder ends in <c>/</c> or is empty.</param>
/// <param name="Fragment">What stands after <c>#</c>, unescaped; null for none.</param>
/// <param name="FromRoot">Whether the address begins at the root of a site, of which the tree may be all, a part, or nothing.</param>
public readonly record struct SitePath(string Path, string? Fragment, bool FromRoot)
{
    private static readonly string[] IndexNames = ["index.htm", "index.html"];

    /// <summary>The paths at which its page may be, likeliest first: an address may name only the folder of an index page.</summary>
    /// <remarks>
    /// An address from the root of a site is of the tree when that has a page at the whole path, two folders deep or more: that another site
    /// has the same path by chance is past belief, and so it need not be told which site a tree is a copy of. Nothing shallower is looked for.
    /// </remarks>
    public IEnumerable<string> Candidates
    {
        get
        {
            if (FromRoot && Path.Count(letter => letter == '/') < 2)
                yield break;
            foreach (var path in Pages)
                yield return path;
        }
    }

    /// <summary>The paths at which its page may be in a tree that is all of the site or a part of it: the whole path, then without the first folder, and so on.</summary>
    public IEnumerable<string> CandidatesInParts
    {
        get
        {
            for (var rest = this; ; rest = rest with { Path = rest.Path[(rest.Path.IndexOf('/') + 1)..] })
            {
                foreach (var path in rest.Pages)
                    yield return path;
                // What has no folder left could be in any tree.
                if (rest.Path.Count(letter => letter == '/') < 2)
                    yield break;
            }
        }
    }

    private IEnumerable<string> Pages
    {
        get
        {
            var isFolder = Path.Length == 0 || Path.EndsWith('/');
            if (!isFolder)
                yield return Path;
            if (!isFolder && System.IO.Path.HasExtension(Path))
                yield break;
            foreach (var name in IndexNames)
                yield return isFolder ? Path + name : $"{Path}/{name}";
        }
    }

    /// <summary>Reads <paramref name="address"/> as a browser does on the page at <paramref name="page"/>; null where it can lead to no page of the tree.</summary>
    /// <param name="address">The address as written, entities resolved.</param>
    /// <param name="page">Path of the page below the folder of the tree, with <c>/</c>.</param>
    public static SitePath? Of(string address, string page)
    {
        var rest = Cleaned(address).AsSpan();
        string? fragment = null;
        if (rest.IndexOf('#') is >= 0 and var hash)
        {
            fragment = Unescaped(rest[(hash + 1)..]);
            rest = rest[..hash];
        }

        if (rest.IndexOf('?') is >= 0 and var query)
            rest = rest[..query];
        var isAbsolute = SkipHost(ref rest, out var isOfTheWeb);
        if (!isOfTheWeb)
            return null;
        if (rest.IsEmpty && !isAbsolute)
            return new SitePath(page, fragment, FromRoot: false);

        var fromRoot = isAbsolute || rest[0] == '/';
        return Joined(fromRoot ? [] : page.Split('/')[..^1], Unescaped(rest), fromRoot) is { } path
            ? new SitePath(path, fragment, fromRoot)
            : null;
    }

    /// <summary>Browsers drop white space at both ends and line breaks within, and take a backslash for a slash.</summary>
    private static string Cleaned(string address) =>
        address.AsSpan().ContainsAny("\r\n\t\\ ") ? string.Concat(address.Trim().Where(letter => letter is not ('\r' or '\n' or '\t'))).Replace('\\', '/') : address;

    private static string Unescaped(ReadOnlySpan<char> part) => part.Contains('%') ? Uri.UnescapeDataString(part) : part.ToString();

    /// <summary>Passes over the scheme and host of an absolute address.</summary>
    private static bool SkipHost(ref ReadOnlySpan<char> rest, out bool isOfTheWeb)
    {
        isOfTheWeb = true;
        var colon = rest.IndexOfAny(':', '/');
        if (colon > 0 && rest[colon] == ':')
        {
            isOfTheWeb = rest[..colon].Equals("http", StringComparison.OrdinalIgnoreCase) || rest[..colon].Equals("https", StringComparison.OrdinalIgnoreCase);
            rest = rest[(colon + 1)..];
        }

        if (!rest.StartsWith("//"))
            return false;
        rest = rest[2..];
        var path = rest.IndexOf('/');
        rest = path < 0 ? [] : rest[path..];
        return true;
    }

    /// <summary>The path from the folder of the tree; null where it leads above it.</summary>
    private static string? Joined(string[] folders, string address, bool fromRoot)
    {
        var path = new List<string>(folders);
        var parts = address.Split('/');
        foreach (var part in parts)
        {
            if (part == ".." && path.Count > 0)
                path.RemoveAt(path.Count - 1);
            else if (part == ".." && !fromRoot)
                return null;
            else if (part is not ("" or "." or ".."))
                path.Add(part);
        }

        var joined = string.Join('/', path);
        return joined.Length > 0 && parts[^1] is "" or "." or ".." && path.Count > 0 ? joined + "/" : joined;
    }
}
