namespace Cliff.Archive.Storage.Searching;

/// <summary>The words that stand for a <see cref="SearchScope"/> in URLs and queries.</summary>
public static class SearchScopeNames
{
    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<SearchScope> All { get; } = [SearchScope.All, SearchScope.Prose, SearchScope.Quotations, SearchScope.Notes];

    /// <summary>The word for <paramref name="scope"/>.</summary>
    public static string Name(this SearchScope scope) => scope switch
    {
        SearchScope.Prose => "prose",
        SearchScope.Quotations => "quotations",
        SearchScope.Notes => "notes",
        _ => "all",
    };

    /// <summary>The scope that <paramref name="name"/> stands for, in capitals or not; null when it stands for none.</summary>
    public static SearchScope? Parse(string? name)
    {
        foreach (var scope in All)
        {
            if (string.Equals(scope.Name(), name, StringComparison.OrdinalIgnoreCase))
                return scope;
        }

        return null;
    }
}
