namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>One date as far as its own words go: "5 December", "March 1921", "1917". What it lacks it may take from its neighbours.</summary>
internal sealed record DatePoint
{
    /// <summary>Its first word.</summary>
    public required int First { get; init; }

    /// <summary>The word after its last.</summary>
    public required int End { get; init; }

    /// <summary>What it names; of a day without a month <see cref="Month"/> is 0.</summary>
    public required DatePrecision Shape { get; init; }

    /// <summary>The year; of a decade or century the first one.</summary>
    public int? Year { get; init; }

    /// <summary>The month, or the one a season begins with; 0 when there is none.</summary>
    public int Month { get; init; }

    /// <summary>The day of the month; 0 when there is none.</summary>
    public int Day { get; init; }

    /// <summary>Of a winter that is said to lie in two years, the second.</summary>
    public int? SecondYear { get; init; }

    /// <summary>The calendar of the day and month.</summary>
    public DateCalendar Calendar { get; init; }

    /// <summary>Whether the month stands before the day.</summary>
    public bool IsMonthFirst { get; init; }

    /// <summary>Whether the year was taken from a neighbour.</summary>
    public bool IsYearShared { get; init; }

    /// <summary>Whether it is a number that needs a neighbour to be a day.</summary>
    public bool IsBareDay => Shape == DatePrecision.Day && Month == 0;

    /// <summary>Whether a year makes it whole.</summary>
    public bool WantsYear => Year is null && Shape is DatePrecision.Day or DatePrecision.Month or DatePrecision.Season;

    /// <summary>The first and last day it may be; null without a year or where there is no such day.</summary>
    public (DateOnly Earliest, DateOnly Latest)? Bounds => Year is not { } year ? null : Shape switch
    {
        DatePrecision.Day => DayIn(year),
        DatePrecision.Month => (new DateOnly(year, Month, 1), LastOf(year, Month)),
        DatePrecision.Season => SeasonOf(year),
        DatePrecision.Decade => (new DateOnly(year, 1, 1), new DateOnly(year + 9, 12, 31)),
        DatePrecision.Century => (new DateOnly(year, 1, 1), new DateOnly(year + 99, 12, 31)),
        _ => (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)),
    };

    /// <summary>The last day of a month.</summary>
    public static DateOnly LastOf(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private (DateOnly, DateOnly)? DayIn(int year)
    {
        var isOld = Calendar == DateCalendar.OldStyle;
        if (Day > (isOld ? OldStyle.DaysInMonth(year, Month) : DateTime.DaysInMonth(year, Month)))
            return null;
        var day = isOld ? OldStyle.ToNew(year, Month, Day) : new DateOnly(year, Month, Day);
        return (day, day);
    }

    // The winter of one year may be that at its beginning or the one at its end.
    private (DateOnly, DateOnly) SeasonOf(int year) => (Month, SecondYear) switch
    {
        ((int)Season.Winter, { } second) => (new DateOnly(year, 12, 1), LastOf(second, 2)),
        ((int)Season.Winter, null) => (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)),
        _ => (new DateOnly(year, Month, 1), LastOf(year, Month + 2)),
    };
}

/// <summary>A date of a text, or a stretch from one to another.</summary>
/// <param name="From">The date, or the first one.</param>
/// <param name="To">The last one; null for a single date.</param>
internal sealed record DateItem(DatePoint From, DatePoint? To)
{
    /// <summary>The words before it that belong to it: "early", "before", "from"; the place of the first of them.</summary>
    public int Lead { get; init; } = From.First;

    /// <summary>The word with which the part of the time begins that is named before it; the date itself where there is none.</summary>
    public int Part { get; init; } = From.First;

    /// <summary>Whether it is told of that time, or of the time before or after it.</summary>
    public DateRelation Relation { get; init; }

    /// <summary>Whether it is said to be of another year than one named before, "in May of the following year", or its own cannot be read.</summary>
    public bool IsOfOtherYear { get; init; }

    /// <summary>The date of the same phrase from which month or year is taken; null when its own words say all.</summary>
    public DatePoint? Lender { get; init; }

    /// <summary>The word after its last.</summary>
    public int End => (To ?? From).End;

    /// <summary>How much of the calendar it names.</summary>
    public DatePrecision Precision => To is null ? From.Shape : DatePrecision.Range;

    /// <summary>The first and last day it may be; null without a year or where there are no such days.</summary>
    public (DateOnly Earliest, DateOnly Latest)? Bounds => From.Bounds is not { } from ? null
        : To is null ? from
        : To.Bounds is { } to && to.Latest > from.Latest ? (from.Earliest, to.Latest) : null;

    /// <summary>The same in the year <paramref name="year"/>; what ends in an earlier month ends in the next year.</summary>
    public DateItem In(int year) => this with { From = From with { Year = year }, To = To is null ? null : To with { Year = To.Month < From.Month ? year + 1 : year } };
}
