using System.Globalization;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Recognition.Dates;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Chronology;

/// <summary>A time that is named at least once.</summary>
/// <param name="Earliest">Day number of its first day.</param>
/// <param name="Latest">Day number of its last.</param>
/// <param name="IsPrinted">Whether its own words name the year.</param>
public sealed record TimeSpot(int Earliest, int Latest, bool IsPrinted)
{
    /// <summary>More are counted, not drawn.</summary>
    public const int Most = 3000;

    /// <summary>The times of <paramref name="dates"/>, in order, each once; none where they are more than <see cref="Most"/>.</summary>
    public static async Task<IReadOnlyList<TimeSpot>> ReadAsync(IQueryable<DateRow> dates, CancellationToken cancellation)
    {
        var rows = await dates.Where(date => date.Year != null).Select(date => new { date.Earliest, date.Latest, IsPrinted = date.Certainty == DateCertainty.Explicit })
            .Distinct().OrderBy(date => date.Earliest).ThenBy(date => date.Latest).ThenBy(date => date.IsPrinted).Take(Most + 1).ToListAsync(cancellation);
        return rows.Count > Most ? [] : [.. rows.Select(row => new TimeSpot(row.Earliest!.Value, row.Latest!.Value, row.IsPrinted))];
    }
}

/// <summary>The dates drawn: a row for each year that is named, or for ten years where there are many.</summary>
/// <param name="Rows">The rows, in order.</param>
/// <param name="YearsInRow">Years in a row: 1 or 10.</param>
public sealed record Timeline(IReadOnlyList<TimeRow> Rows, int YearsInRow)
{
    private const int MostRows = 30;
    private const int Decade = 10;

    /// <summary>Draws times: days as dots, longer ones as bars; what goes beyond a row goes on in the rows that follow it. Where they are too many, they are counted.</summary>
    /// <param name="list">The dates.</param>
    public static Timeline Of(DateList list)
    {
        if (list.Spots.Count == 0)
            return Counts(list.Scope);
        var step = list.Scope.Years.Count > MostRows ? Decade : 1;
        var rows = list.Scope.Years.GroupBy(year => year.Key / step * step).Select(row => new TimeRow(NameOf(row.Key, step), AddressOf(list, row.First().Key, row.Key, step), row.Sum(year => year.Value), MarksOf(list.Spots, row.Key, step)));
        return new Timeline([.. rows], step);
    }

    /// <summary>Draws how many dates each year has: a row for ten years, a column for each.</summary>
    public static Timeline Counts(DateScope scope)
    {
        var most = scope.Years.Count == 0 ? 1 : scope.Years.Max(year => year.Value);
        var rows = scope.Years.GroupBy(year => year.Key / Decade * Decade).Select(row => new TimeRow(NameOf(row.Key, Decade), scope.Address(from: row.Key), row.Sum(year => year.Value),
            [.. row.Select(year => new TimeMark((year.Key - row.Key) * 10, 8) { Height = Math.Max(8, (int)(100 * Math.Sqrt((double)year.Value / most))) })]));
        return new Timeline([.. rows], Decade);
    }

    private static string NameOf(int year, int step) => string.Create(CultureInfo.InvariantCulture, $"{year}{(step == 1 ? "" : "s")}");

    private static string AddressOf(DateList list, int first, int row, int step) =>
        list.Listing.Pages == 1 ? string.Create(CultureInfo.InvariantCulture, $"#y{first}") : step == 1 ? list.Scope.Address(year: row) : list.Scope.Address(from: row);

    private static IReadOnlyList<TimeMark> MarksOf(IReadOnlyList<TimeSpot> spots, int year, int step)
    {
        var (start, end) = (new DateOnly(year, 1, 1).DayNumber, new DateOnly(year + step, 1, 1).DayNumber);
        return [.. spots.Where(spot => spot.Earliest < end && spot.Latest >= start).Select(spot => MarkOf(spot, start, end))];
    }

    private static TimeMark MarkOf(TimeSpot spot, int start, int end)
    {
        var (from, to) = (Math.Max(start, spot.Earliest), Math.Min(end, spot.Latest + 1));
        double Share(double days) => Math.Round(100 * days / (end - start), 2);
        return spot.Earliest == spot.Latest
            ? new TimeMark(Share(from - start + .5), 0) { IsPrinted = spot.IsPrinted }
            : new TimeMark(Share(from - start), Math.Max(.6, Share(to - from))) { IsPrinted = spot.IsPrinted };
    }
}

/// <summary>A row of a timeline.</summary>
/// <param name="Name">The year, or the ten.</param>
/// <param name="Address">Where its dates stand.</param>
/// <param name="Count">Dates that begin in it.</param>
/// <param name="Marks">What is drawn.</param>
public sealed record TimeRow(string Name, string Address, int Count, IReadOnlyList<TimeMark> Marks);

/// <summary>A mark in a row of a timeline, in hundredths of its width.</summary>
/// <param name="At">Where it begins; of a day its middle.</param>
/// <param name="Width">How wide it is; 0 for a day, which is a dot.</param>
public sealed record TimeMark(double At, double Width)
{
    /// <summary>Whether it is longer than about a month, or a tenth of the row: drawn below the others, so that it hides none.</summary>
    public bool IsLong => Width > 9;

    /// <summary>Whether its own words name the year; else it is drawn hollow.</summary>
    public bool IsPrinted { get; init; } = true;

    /// <summary>How high a column is, in hundredths; 0 for a mark that is none.</summary>
    public int Height { get; init; }
}
