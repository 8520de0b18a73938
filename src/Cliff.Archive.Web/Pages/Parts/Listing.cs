using System.Globalization;

namespace Cliff.Archive.Web.Pages.Parts;

/// <summary>A page of a long list, its place in the list, and the address of every other page of it.</summary>
public sealed record Listing
{
    private readonly string _path;
    private readonly (string Name, string? Value)[] _parameters;

    private Listing(string path, (string, string?)[] parameters, int total, int size, int number)
    {
        (_path, _parameters, Total, Size) = (path, parameters, total, size);
        Pages = Math.Max(1, (total + size - 1) / size);
        Number = Math.Clamp(number, 1, Pages);
    }

    /// <summary>Things in the list.</summary>
    public int Total { get; }

    /// <summary>Things on a page.</summary>
    public int Size { get; }

    /// <summary>Pages there are, 1 at the least.</summary>
    public int Pages { get; }

    /// <summary>Which of them this is, from 1.</summary>
    public int Number { get; }

    /// <summary>Things on the pages before.</summary>
    public int Skip => (Number - 1) * Size;

    /// <summary>The page that <paramref name="query"/> asks for with <c>page</c>; the nearest there is when it asks for something odd.</summary>
    /// <param name="query">The query of the request.</param>
    /// <param name="total">Things in the list.</param>
    /// <param name="size">Things on a page.</param>
    /// <param name="path">Address of the list.</param>
    /// <param name="parameters">What the list depends on; what is null is left out of addresses.</param>
    public static Listing Of(IQueryCollection query, int total, int size, string path, params (string Name, string? Value)[] parameters) =>
        new(path, parameters, total, size, int.TryParse(query["page"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1);

    /// <summary>The address of a page of it.</summary>
    public string Page(int number) => Address(_path, [.. _parameters, ("page", number > 1 ? number.ToString(CultureInfo.InvariantCulture) : null)]);

    /// <summary>An address with the parameters that have a value, in their order.</summary>
    public static string Address(string path, params (string Name, string? Value)[] parameters) => path + QueryString.Create(
        parameters.Where(parameter => !string.IsNullOrEmpty(parameter.Value)).Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value))).ToUriComponent();
}

/// <summary>A way into a list: a letter, a decade, an order, with how much there is.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Count">How much there is; null where that goes without saying.</param>
/// <param name="IsCurrent">Whether it is what is shown.</param>
public sealed record Way(string Name, string Address, int? Count, bool IsCurrent);

/// <summary>Ways side by side.</summary>
/// <param name="Label">What they choose, for those who hear the page.</param>
/// <param name="All">The ways, in order.</param>
public sealed record Ways(string Label, IReadOnlyList<Way> All);
