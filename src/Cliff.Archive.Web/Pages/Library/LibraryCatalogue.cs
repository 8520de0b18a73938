using System.Globalization;
using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Storage.Searching;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Parts;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Library;

/// <summary>In what order a library of many works stands.</summary>
public enum LibraryOrder
{
    /// <summary>By author, then by title.</summary>
    Author,

    /// <summary>By title.</summary>
    Title,

    /// <summary>By year, then by title.</summary>
    Year,
}

/// <summary>A page of a library of many works: by author, by title or by year, from a letter, a decade or the beginning of a name.</summary>
public sealed class LibraryCatalogue
{
    private const int OnAPage = 50;
    private const int Decade = 10;

    private readonly ArchiveDbContext _archive;
    private readonly string _path;

    private LibraryCatalogue(ArchiveDbContext archive, string path, IQueryCollection query)
    {
        (_archive, _path) = (archive, path);
        Order = query["by"].ToString() switch { "title" => LibraryOrder.Title, "year" => LibraryOrder.Year, _ => LibraryOrder.Author };
        Name = query["name"].ToString().Trim() is { Length: > 0 } name && FoldedName.Of(name).Length > 0 ? name : null;
        if (Order is LibraryOrder.Year)
            From = int.TryParse(query["from"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year <= CatalogueRow.UnknownYear ? year - year % Decade : null;
        else if (Name is null)
            Letter = query["letter"].ToString() is { Length: 1 or 2 } letter ? letter.ToUpperInvariant() : null;
    }

    /// <summary>The order.</summary>
    public LibraryOrder Order { get; }

    /// <summary>The beginning that was asked for: of a surname in the order of authors, else of a title.</summary>
    public string? Name { get; }

    /// <summary>The letter that was asked for.</summary>
    public string? Letter { get; }

    /// <summary>First year of the decade that was asked for.</summary>
    public int? From { get; }

    /// <summary>The place of this page among those of the list.</summary>
    public Listing Listing { get; private set; } = null!;

    /// <summary>The works of this page.</summary>
    public IReadOnlyList<WorkEntry> Works { get; private set; } = [];

    /// <summary>The authors of the entries, by slug.</summary>
    public IReadOnlyDictionary<string, AuthorRow> Authors { get; private set; } = new Dictionary<string, AuthorRow>();

    /// <summary>The ways into the list.</summary>
    public IReadOnlyList<Ways> Ways { get; private set; } = [];

    /// <summary>The page that <paramref name="query"/> asks for; whatever is odd in it is taken as if it had not been given.</summary>
    public static async Task<LibraryCatalogue> ReadAsync(ArchiveDbContext archive, SiteLinks links, IQueryCollection query, CancellationToken cancellation)
    {
        var catalogue = new LibraryCatalogue(archive, links.Library, query);
        await catalogue.LoadAsync(query, cancellation);
        return catalogue;
    }

    /// <summary>The word that stands for the order in addresses; null for the one that goes without saying.</summary>
    public string? By => WordFor(Order);

    /// <summary>The works under their headings: an author or a decade; one shelf without a heading in the order of titles.</summary>
    public IEnumerable<Shelf> Shelves => Order switch
    {
        LibraryOrder.Author => Works.GroupBy(entry => entry.Entry.Author).Select(author => new Shelf(author.Key is { } slug ? Authors[slug].Name : "Author not known", author.Key, [.. author])),
        LibraryOrder.Year => Works.GroupBy(entry => entry.Entry.YearSorted / Decade * Decade).Select(decade => new Shelf(NameOf(decade.Key), Author: null, [.. decade])),
        _ => [new Shelf(Heading: null, Author: null, Works)],
    };

    private static string? WordFor(LibraryOrder order) => order switch { LibraryOrder.Title => "title", LibraryOrder.Year => "year", _ => null };

    private static string NameOf(int decade) => decade == CatalogueRow.UnknownYear / Decade * Decade ? "No year" : string.Create(CultureInfo.InvariantCulture, $"{decade}s");

    private async Task LoadAsync(IQueryCollection query, CancellationToken cancellation)
    {
        var entries = Asked();
        var from = From?.ToString(CultureInfo.InvariantCulture);
        var letters = await ListLetters.ReadAsync(_archive, [ListName], cancellation);
        Listing = Listing.Of(query, Name is null ? letters.Under(Letter ?? from) : await entries.CountAsync(cancellation), OnAPage, _path, ("by", By), ("letter", Letter), ("from", from), ("name", Name));
        var rows = await Ordered(entries).Skip(Listing.Skip).Take(Listing.Size).ToListAsync(cancellation);
        Works = await WorkEntry.ReadAsync(_archive, rows, cancellation);
        var slugs = rows.Select(row => row.Author).OfType<string>().Distinct().ToList();
        Authors = await _archive.Authors.Where(row => slugs.Contains(row.Slug)).ToDictionaryAsync(row => row.Slug, cancellation);
        Ways = [Orders(), LetterWays(letters)];
    }

    private IQueryable<CatalogueRow> Asked()
    {
        var entries = Order is LibraryOrder.Author ? _archive.Catalogue : _archive.Catalogue.Where(row => row.Ordinal == 0);
        if (Letter is not null)
            return Order is LibraryOrder.Author ? entries.Where(row => row.AuthorLetter == Letter) : entries.Where(row => row.TitleLetter == Letter);
        if (From is { } first)
            entries = entries.Where(row => row.YearSorted >= first && row.YearSorted < first + Decade);
        if (Name is null)
            return entries;
        var from = FoldedName.Of(Name);
        var to = FoldedName.AfterAll(from);
        return Order is LibraryOrder.Author
            ? entries.Where(row => string.Compare(row.AuthorSorted, from) >= 0 && string.Compare(row.AuthorSorted, to) < 0)
            : entries.Where(row => string.Compare(row.TitleSorted, from) >= 0 && string.Compare(row.TitleSorted, to) < 0);
    }

    private IOrderedQueryable<CatalogueRow> Ordered(IQueryable<CatalogueRow> entries) => Order switch
    {
        LibraryOrder.Title => entries.OrderBy(row => row.TitleSorted).ThenBy(row => row.Slug),
        LibraryOrder.Year => entries.OrderBy(row => row.YearSorted).ThenBy(row => row.TitleSorted).ThenBy(row => row.Slug),
        _ => entries.OrderBy(row => row.AuthorSorted).ThenBy(row => row.TitleSorted).ThenBy(row => row.Slug),
    };

    private Ways Orders() => new("Order", [.. Enum.GetValues<LibraryOrder>().Select(order =>
        new Way(order switch { LibraryOrder.Title => "By title", LibraryOrder.Year => "By year", _ => "By author" }, Listing.Address(_path, ("by", WordFor(order))), null, order == Order))]);

    private Ways LetterWays(ListLetters letters) => Order is LibraryOrder.Year
        ? letters.Ways("Decade", From?.ToString(CultureInfo.InvariantCulture), decade => NameOf(int.Parse(decade, CultureInfo.InvariantCulture)), decade => Listing.Address(_path, ("by", By), ("from", decade)))
        : letters.Ways("Letter", Letter, letter => letter, letter => Listing.Address(_path, ("by", By), ("letter", letter)));

    private string ListName => Order switch { LibraryOrder.Title => LetterRow.CatalogueByTitle, LibraryOrder.Year => LetterRow.CatalogueByDecade, _ => LetterRow.CatalogueByAuthor };
}

/// <summary>Works that stand together.</summary>
/// <param name="Heading">What stands over them; null for nothing.</param>
/// <param name="Author">Slug of the author they are of; null where they are of several or of nobody named.</param>
/// <param name="Works">The works, in order.</param>
public sealed record Shelf(string? Heading, string? Author, IReadOnlyList<WorkEntry> Works);
