using System.Globalization;
using System.Text;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Gives names their form in URLs, <c>[a-z0-9-]+</c>, no two alike.</summary>
internal sealed class Slugs
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>The slug of <paramref name="name"/>; of one that was given already, with <c>-2</c>, <c>-3</c>…</summary>
    public string Give(string name)
    {
        var slug = Of(name);
        var unique = slug;
        for (var number = 2; !_given.Add(unique); number++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        return unique;
    }

    /// <summary>Gives exactly <paramref name="slug"/>; false when it is given already.</summary>
    public bool TryKeep(string slug) => _given.Add(slug);

    /// <summary>The slug of <paramref name="name"/> by itself.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            var lower = Rune.ToLowerInvariant(rune);
            slug.Append(lower.IsAscii && Rune.IsLetterOrDigit(lower) ? (char)lower.Value : '-');
        }

        return slug.ToString();
    }
}
