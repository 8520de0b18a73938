namespace Cliff.Archive.Storage.Works;

/// <summary>The pages of a tree, to look addresses up in.</summary>
public sealed class SiteMap
{
    private readonly Dictionary<string, string> _pages;
    private readonly HashSet<string> _folders;
    private readonly HashSet<string> _exact;

    /// <summary>The map of the pages at <paramref name="paths"/>, below the folder of the tree, with <c>/</c>.</summary>
    public SiteMap(IEnumerable<string> paths)
    {
        var sorted = paths.Order(StringComparer.Ordinal).ToArray();
        _exact = sorted.ToHashSet(StringComparer.Ordinal);
        _pages = sorted.DistinctBy(path => path, StringComparer.OrdinalIgnoreCase).ToDictionary(path => path, StringComparer.OrdinalIgnoreCase);
        _folders = sorted.Select(FolderOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The folder of a path, without a slash at its end; empty for the folder of the tree.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : string.Empty;

    /// <summary>The page at <paramref name="place"/>, as its path is spelt in the tree; null where there is none.</summary>
    public string? Find(SitePath place)
    {
        foreach (var path in place.Candidates)
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
        !place.FromRoot && Find(place) is null && place.Candidates.Any(path => IsPage(path) && _folders.Contains(FolderOf(path)));

    private static bool IsPage(string path) => Text.Sources.SourceReader.FormatOf(path) is not null;
}
