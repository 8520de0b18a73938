using System.Collections.Frozen;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Classes and elements that say that words lead about the site.</summary>
internal static class NavigationClasses
{
    private static readonly FrozenSet<string> Classes = new[]
    {
        "toplink", "link", "links", "linkback", "updat", "updated", "footer", "skip", "toc", "next", "prev", "previous", "nav", "navigation", "navbar", "breadcrumb", "breadcrumbs", "menu",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether an element of this name and class is navigation.</summary>
    /// <param name="name">Its name, in lower case.</param>
    /// <param name="classes">Its classes, in lower case.</param>
    public static bool Mark(string name, string classes) => name is "nav" or "footer" || (classes.Length > 0 && ClassNames.Any(classes, Classes.Contains));
}

/// <summary>The classes of an element, one by one.</summary>
internal static class ClassNames
{
    /// <summary>Whether one of <paramref name="classes"/> is meant; stops and commas that typists left behind one are no part of it.</summary>
    public static bool Any(string classes, Func<string, bool> isMeant) => First(classes, isMeant) is not null;

    /// <summary>The first of <paramref name="classes"/> that is meant, or null.</summary>
    public static string? First(string classes, Func<string, bool> isMeant)
    {
        if (classes.Length == 0)
            return null;
        foreach (var name in classes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var trimmed = name.Trim('.', ',', ';', '"', '\'');
            if (isMeant(trimmed))
                return trimmed;
        }

        return null;
    }
}
