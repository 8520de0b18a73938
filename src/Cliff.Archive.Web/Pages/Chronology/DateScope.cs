using System.Globalization;
using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Web.Pages.Parts;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Chronology;

/// <summary>The dates of a chapter, a work or the archive, and how many each year has.</summary>
/// <param name="Dates">The dates.</param>
/// <param name="Path">Address of their chronology.</param>
/// <param name="Work">Slug of the work, where the address needs it.</param>
/// <param name="Years">How many dates begin in each year, in order.</param>
/// <param name="WithoutYear">How many have no year.</param>
public sealed record DateScope(IQueryable<DateRow> Dates, string Path, string? Work, IReadOnlyList<KeyValuePair<int, int>> Years, int WithoutYear)
{
    /// <summary>How many have a year.</summary>
    public int Dated => Years.Sum(year => year.Value);

    /// <summary>The address of their chronology, of one year or ten of it.</summary>
    public string Address(int? year = null, int? from = null, bool withoutYear = false) => Listing.Address(Path, [.. Parameters(year, from, withoutYear)]);

    /// <summary>What such an address says.</summary>
    public (string Name, string? Value)[] Parameters(int? year, int? from, bool withoutYear) =>
        [("work", Work), ("year", year?.ToString(CultureInfo.InvariantCulture)), ("from", from?.ToString(CultureInfo.InvariantCulture)), ("without", withoutYear ? "year" : null)];

    /// <summary>Those of a chapter.</summary>
    public static Task<DateScope> OfChapterAsync(ArchiveDbContext archive, int chapter, string path, CancellationToken cancellation) =>
        CountedAsync(archive.Dates.Where(date => date.ChapterKey == chapter), path, work: null, cancellation);

    /// <summary>Those of a work.</summary>
    public static Task<DateScope> OfWorkAsync(ArchiveDbContext archive, string work, string path, CancellationToken cancellation) =>
        CountedAsync(archive.Dates.Where(date => date.Work == work), path, work, cancellation);

    /// <summary>Those of the archive, which are counted already.</summary>
    public static async Task<DateScope> OfArchiveAsync(ArchiveDbContext archive, string path, CancellationToken cancellation)
    {
        var counts = await archive.Letters.Where(row => row.List == LetterRow.Dates).ToListAsync(cancellation);
        var years = counts.Where(row => row.Letter.Length > 0).Select(row => KeyValuePair.Create(int.Parse(row.Letter, CultureInfo.InvariantCulture), row.Count)).OrderBy(year => year.Key);
        return new DateScope(archive.Dates, path, Work: null, [.. years], counts.Where(row => row.Letter.Length == 0).Sum(row => row.Count));
    }

    private static async Task<DateScope> CountedAsync(IQueryable<DateRow> dates, string path, string? work, CancellationToken cancellation)
    {
        var counts = await dates.GroupBy(date => date.Year).Select(year => new { year.Key, Count = year.Count() }).ToListAsync(cancellation);
        var years = counts.Where(year => year.Key is not null).Select(year => KeyValuePair.Create(year.Key!.Value, year.Count)).OrderBy(year => year.Key);
        return new DateScope(dates, path, work, [.. years], counts.Where(year => year.Key is null).Sum(year => year.Count));
    }
}
