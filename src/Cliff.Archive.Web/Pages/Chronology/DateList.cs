using System.Globalization;
using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Parts;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Chronology;

/// <summary>A page of dates in order: all, those of one year or of ten, or those without a year.</summary>
public sealed record DateList
{
    /// <summary>Dates on a page.</summary>
    public const int OnAPage = 150;

    /// <summary>Dates without a year that stand below the others; more have pages of their own.</summary>
    private const int MostApart = 40;

    private const int Decade = 10;

    /// <summary>What they are of.</summary>
    public required DateScope Scope { get; init; }

    /// <summary>The year that was asked for.</summary>
    public int? Year { get; init; }

    /// <summary>First of the ten years that were asked for.</summary>
    public int? From { get; init; }

    /// <summary>Whether those without a year were asked for.</summary>
    public bool IsWithoutYear { get; init; }

    /// <summary>The place of this page among those of the list.</summary>
    public required Listing Listing { get; init; }

    /// <summary>The dates of this page; none of an archive of many until a part of it is asked for.</summary>
    public IReadOnlyList<DateEntry> Entries { get; init; } = [];

    /// <summary>Dates without a year, in the order of the text, where they stand below the others.</summary>
    public IReadOnlyList<DateEntry> Apart { get; init; } = [];

    /// <summary>The times to draw, in order, each once; none where a part was asked for, and none where they are more than <see cref="TimeSpot.Most"/>.</summary>
    public IReadOnlyList<TimeSpot> Spots { get; init; } = [];

    /// <summary>Whether all dates with a year are meant.</summary>
    public bool IsWhole => Year is null && From is null && !IsWithoutYear;

    /// <summary>The entries by the year they begin in.</summary>
    public IEnumerable<IGrouping<int?, DateEntry>> Years => Entries.GroupBy(entry => entry.Date.Year);

    /// <summary>The page that <paramref name="query"/> asks for; whatever is odd in it is taken as if it had not been given.</summary>
    /// <param name="archive">The edition.</param>
    /// <param name="links">Addresses.</param>
    /// <param name="scope">The dates.</param>
    /// <param name="query">The query of the request.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<DateList> ReadAsync(ArchiveDbContext archive, SiteLinks links, DateScope scope, IQueryCollection query, CancellationToken cancellation)
    {
        var (year, from, isWithout) = (Number(query["year"]), Number(query["from"]), query["without"].ToString() == "year");
        from = year is null && !isWithout && from is { } asked ? asked - (asked % Decade) : null;
        year = isWithout ? null : year;
        var total = isWithout ? scope.WithoutYear : scope.Years.Where(count => (year is null || count.Key == year) && (from is null || count.Key >= from && count.Key < from + Decade)).Sum(count => count.Value);
        var listing = Listing.Of(query, total, OnAPage, scope.Path, scope.Parameters(year, from, isWithout));
        var isWhole = year is null && from is null && !isWithout;
        var isTooMany = isWhole && scope is { Work: null } && scope.Path == links.Chronology && total > OnAPage;
        var rows = isTooMany ? [] : await Ordered(Asked(scope.Dates, year, from, isWithout)).Skip(listing.Skip).Take(listing.Size).ToListAsync(cancellation);
        var apart = isWhole && !isTooMany && listing.Number == listing.Pages && scope.WithoutYear > 0
            ? await Ordered(scope.Dates.Where(date => date.Year == null)).Take(MostApart).ToListAsync(cancellation) : [];
        return new DateList
        {
            Scope = scope,
            Year = year,
            From = from,
            IsWithoutYear = isWithout,
            Listing = listing,
            Entries = await DateEntry.ReadAsync(archive, links, rows, cancellation),
            Apart = await DateEntry.ReadAsync(archive, links, apart, cancellation),
            Spots = isWhole && !isTooMany ? await TimeSpot.ReadAsync(scope.Dates, cancellation) : [],
        };
    }

    private static IQueryable<DateRow> Asked(IQueryable<DateRow> dates, int? year, int? from, bool isWithoutYear)
    {
        if (isWithoutYear)
            return dates.Where(date => date.Year == null);
        if (year is not null)
            return dates.Where(date => date.Year == year);
        return from is { } first ? dates.Where(date => date.Year >= first && date.Year < first + Decade) : dates.Where(date => date.Year != null);
    }

    private static IOrderedQueryable<DateRow> Ordered(IQueryable<DateRow> dates) => dates
        .OrderBy(date => date.Year).ThenBy(date => date.Earliest).ThenByDescending(date => date.Latest).ThenBy(date => date.Work).ThenBy(date => date.Chapter).ThenBy(date => date.Ordinal);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 10_000 ? number : null;
}
