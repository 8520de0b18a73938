using System.Collections.Immutable;
using System.Globalization;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>Says in a sentence why a date is what it is taken for.</summary>
internal static class DateEvidence
{
    /// <summary>Its own words, or those of its phrase, name the year.</summary>
    /// <param name="item">The date.</param>
    /// <param name="lender">The words of the date that lends it month or year; null when none does.</param>
    public static Finding Printed(DateItem item, string? lender)
    {
        var lent = lender is null ? "" : $" What it lacks stands with “{lender}”.";
        return new Finding(RuleOf(item), SentenceOf(item) + lent);
    }

    /// <summary>The year is that of dates before it.</summary>
    public static Finding Near(DatedContext nearest, DatePlace place, int year)
    {
        var where = nearest.Place.IsHeading ? "in the heading"
            : nearest.Place.Block != place.Block ? "before it in its section"
            : nearest.Place.Sentence == place.Sentence ? "in the same sentence" : "in the same paragraph";
        var turn = nearest.Earliest.Year == year ? "Its year is that of" : string.Create(CultureInfo.InvariantCulture, $"It names no year; {year} lies nearest to");
        return new Finding("nearest-date", $"{turn} “{nearest.Printed}” {where}.");
    }

    /// <summary>The same day was named with its year.</summary>
    public static Finding SameDay(DatedContext day) => new("same-day", $"The same day is named with its year in this chapter: “{day.Printed}”.");

    /// <summary>It is counted from a day.</summary>
    public static Finding Counted(RelativeDate date, DatedContext anchor, DatePlace place)
    {
        var where = anchor.Place.Block == place.Block && anchor.Place.Sentence == place.Sentence ? "in the same sentence" : "in the sentence before";
        var about = date.Precision switch
        {
            DatePrecision.Range => " Whoever counts weeks may mean a day or three to either side.",
            DatePrecision.Month => " Whoever counts months names no day.",
            DatePrecision.Year => " Whoever counts years names no day.",
            _ => "",
        };
        return new Finding("counted", $"Counted from “{anchor.Printed}” {where}.{about}");
    }

    /// <summary>Nothing before it says which year.</summary>
    public static Finding NoYear { get; } = new("no-year", "It names no year, and no date with a year stands before it in its section.");

    /// <summary>It is said to be of another year, or of that of the writing.</summary>
    public static Finding OtherYear { get; } = new("other-year", "Its year is told by that of another date, or of the writing, and not named.");

    /// <summary>What stands before it is too far, or does not agree.</summary>
    public static Finding Doubtful(ImmutableArray<(DatedContext Date, int? Year)> witnesses)
    {
        var years = witnesses.Where(witness => witness.Year is not null).DistinctBy(witness => witness.Year).ToList();
        if (years.Count < 2)
            return new Finding("far-date", $"It names no year, and “{witnesses[0].Date.Printed}”, the last date before it, lies too far from it to lend one.");
        var each = years.Select(witness => string.Create(CultureInfo.InvariantCulture, $"“{witness.Date.Printed}” speaks for {witness.Year}"));
        return new Finding("ambiguous", $"It names no year, and the dates before it do not agree: {string.Join(", ", each)}.");
    }

    private static string RuleOf(DateItem item) => item.Precision switch
    {
        DatePrecision.Day => "printed-day",
        DatePrecision.Month => "printed-month",
        DatePrecision.Season => "printed-season",
        DatePrecision.Year => "printed-year",
        DatePrecision.Decade => "printed-decade",
        DatePrecision.Century => "printed-century",
        _ => "printed-range",
    };

    private static string SentenceOf(DateItem item) => (item.Precision, item.From.Calendar) switch
    {
        (_, DateCalendar.Both) => "The text names the day in both calendars; the new one is followed.",
        (_, DateCalendar.OldStyle) => "The text says old style; it is placed by the new calendar.",
        (DatePrecision.Day, _) => "Day, month and year are named.",
        (DatePrecision.Month, _) => "Month and year are named, no day.",
        (DatePrecision.Season, _) when item.From is { Month: (int)Season.Winter, SecondYear: null } => "Season and year are named. A winter may be that at the beginning of the year or the one at its end.",
        (DatePrecision.Season, _) => "Season and year are named; taken as three months of the northern half of the earth.",
        (DatePrecision.Year, _) => "The year is named, no more.",
        (DatePrecision.Decade, _) => "Ten years are named, no more.",
        (DatePrecision.Century, _) when item.From.Year % 100 == 0 => "A hundred years are named, or the first ten of them.",
        (DatePrecision.Century, _) => "A hundred years are named, no more.",
        _ => "The first and the last are named.",
    };
}
