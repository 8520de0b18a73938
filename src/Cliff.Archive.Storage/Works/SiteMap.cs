using System.Collections.Frozen;

namespace Cliff.Archive.Storage.Works;

/// <summary>The pages of a tree, to look addresses up in.</summary>
public sealed class SiteMap
{
    private readonly FrozenDictionary<string, string> _pages;
    private readonly FrozenSet<string> _folders;
    private readonly FrozenSet<string> _exact;

    /// <summary>The map of the pages at <paramref name="paths"/>, below the folder of the tree, with <c>/</c>.</summary>
    public SiteMap(IEnumerable<string> paths)
    {
        var sorted = paths.Order(StringComparer.Ordinal).ToArray();
        _exact = sorted.ToFrozenSet(StringComparer.Ordinal);
        _pages = sorted.DistinctBy(path => path, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(path => path, path => path, StringComparer.OrdinalIgnoreCase);
        _folders = sorted.Select(FolderOf).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Names that a page may have whose address names only its folder.</summary>
    public static IReadOnlyList<string> IndexNames { get; } = ["index.htm", "index.html"];

    /// <summary>The folder of a path, without a slash at its end; empty for the folder of the tree.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : string.Empty;

    /// <summary>The paths at which the page of <paramref name="place"/> may be, likeliest first.</summary>
    public static IEnumerable<string> Candidates(SitePath place)
    {
        var isFolder = place.Path.Length == 0 || place.Path.EndsWith('/');
        if (!isFolder)
            yield return place.Path;
        if (!isFolder && Path.HasExtension(place.Path))
            yield break;
        foreach (var name in IndexNames)
            yield return isFolder ? place.Path + name : $"{place.Path}/{name}";
    }

    /// <summary>The page at <paramref name="place"/>, as its path is spelt in the tree; null where there is none.</summary>
    /// <remarks>
    /// An address from the root of a site is of this tree when the tree has a page at the whole path, two folders deep or more: that another
    /// site has the same path by chance is past belief, and which site a tree is a copy of need not be told.
    /// </remarks>
    public string? Find(SitePath place)
    {
        if (place.FromRoot && place.Path.Count(letter => letter == '/') < 2)
            return null;
        foreach (var path in Candidates(place))
        {
            if (_exact.Contains(path))
                return path;
            if (_pages.TryGetValue(path, out var spelt))
                return spelt;
        }

        return null;
    }

    /// <summary>Whether <paramref name="place"/> is in a folder of the tree, of a kind that is read, and not there. Of what lies in other folders, and of pictures and the like, nothing is known.</summary>
    public bool IsBroken(SitePath place) =>
        !place.FromRoot && Find(place) is null && Candidates(place).Any(path => IsPage(path) && _folders.Contains(FolderOf(path)));

    private static bool IsPage(string path) => Text.Sources.SourceReader.FormatOf(path) is not null;
}
