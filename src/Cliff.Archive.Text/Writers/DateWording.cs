using System.Globalization;
using Cliff.Archive.Text.Recognition.Dates;

namespace Cliff.Archive.Text.Writers;

/// <summary>The words in which the archive says how it understands a date.</summary>
public static class DateWording
{
    private const int Winter = 12;
    private const string Article = "the ";

#pragma warning disable CS8524 // A kind without words must not compile (CS8509); a number that is no kind may throw.
    /// <summary>What the place of a date in time rests on, in two or three words.</summary>
    public static string Of(DateCertainty certainty) => certainty switch
    {
        DateCertainty.Explicit => "as printed",
        DateCertainty.Context => "year from context",
        DateCertainty.Relative => "counted",
        DateCertainty.Undated => "no year",
    };

    /// <summary>How much of the calendar the words name.</summary>
    public static string Of(DatePrecision precision) => precision switch
    {
        DatePrecision.Day => "a day",
        DatePrecision.Month => "a month",
        DatePrecision.Season => "a season",
        DatePrecision.Year => "a year",
        DatePrecision.Decade => "ten years",
        DatePrecision.Century => "a century",
        DatePrecision.Range => "a stretch of time",
    };

    /// <summary>What is said of the calendar; null where the text says nothing of it.</summary>
    public static string? Of(DateCalendar calendar) => calendar switch
    {
        DateCalendar.Unstated => null,
        DateCalendar.OldStyle => "printed in the old calendar",
        DateCalendar.NewStyle => "new calendar",
        DateCalendar.Both => "printed in both calendars",
    };

    /// <summary>The time from the first to the last day, no more precise than the words: <c>December 1923</c>, <c>3 to 8 March 1921</c>, <c>before 1921</c>.</summary>
    /// <param name="earliest">The first day.</param>
    /// <param name="latest">The last.</param>
    /// <param name="precision">How much of the calendar the words name.</param>
    /// <param name="relation">Whether it is told of that time, or of the time before or after it.</param>
    /// <param name="part">The part of the time that is named; null for the whole.</param>
    public static string Understood(DateOnly earliest, DateOnly latest, DatePrecision precision, DateRelation relation, string? part = null)
    {
        // Counted in weeks: a day in the middle, and some to either side.
        if (relation == DateRelation.About && precision == DatePrecision.Range)
            return "about " + Day(DateOnly.FromDayNumber((earliest.DayNumber + latest.DayNumber) / 2));
        var time = precision switch
        {
            DatePrecision.Day => Day(earliest),
            DatePrecision.Month => Month(earliest),
            DatePrecision.Season => Season(earliest, latest),
            DatePrecision.Year => Year(earliest),
            DatePrecision.Decade => $"the {Year(earliest)}s",
            DatePrecision.Century => earliest.Year % 100 == 0 ? $"the {Year(earliest)}s" : $"the {Wording.Ordinal((earliest.Year / 100) + 1)} century",
            DatePrecision.Range => Range(earliest, latest),
        };
        return Before(relation) + WithPart(part, time);
    }

    private static string Before(DateRelation relation) => relation switch
    {
        DateRelation.At => "",
        DateRelation.Before => "before ",
        DateRelation.After => "after ",
        DateRelation.Since => "since ",
        DateRelation.Until => "until ",
        DateRelation.By => "by ",
        DateRelation.About => "about ",
    };
#pragma warning restore CS8524

    /// <summary>The time with the part of it that is named: <c>the end of 1917</c>, <c>early 1917</c>, and, where it has an article of its own, <c>the end of the 1920s</c>, <c>the early 1920s</c>.</summary>
    private static string WithPart(string? part, string time)
    {
        var words = part?.ToLowerInvariant() ?? "";
        words = words.EndsWith(" the", StringComparison.Ordinal) ? words[..^4] : words;
        if (words.Length == 0)
            return time;
        if (words.EndsWith(" of", StringComparison.Ordinal))
            return $"the {words} {time}";
        words = words.EndsWith('-') ? words : words.EndsWith(" in", StringComparison.Ordinal) ? words[..^2] : words + " ";
        return time.StartsWith(Article, StringComparison.Ordinal) ? Article + words + time[Article.Length..] : words + time;
    }

    /// <summary>A date for machines, as HTML's <c>time</c> takes it: a day, a month or a year; null for other times.</summary>
    public static string? Machine(DateOnly earliest, DatePrecision precision) => precision switch
    {
        DatePrecision.Day => earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DatePrecision.Month => earliest.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Year => Year(earliest),
        _ => null,
    };

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);

    private static string Season(DateOnly earliest, DateOnly latest) => earliest.Month switch
    {
        3 => "spring " + Year(earliest),
        6 => "summer " + Year(earliest),
        9 => "autumn " + Year(earliest),
        Winter => $"winter {Year(earliest)}–{latest.Year % 100:00}",
        _ => "winter " + Year(earliest),
    };

    /// <summary>Whole years or months by their names where they are several, else days.</summary>
    private static string Range(DateOnly earliest, DateOnly latest)
    {
        var isSameYear = earliest.Year == latest.Year;
        var isSameMonth = isSameYear && earliest.Month == latest.Month;
        if (!isSameYear && earliest is { Month: 1, Day: 1 } && latest is { Month: 12, Day: 31 })
            return $"{Year(earliest)} to {Year(latest)}";
        if (!isSameMonth && earliest.Day == 1 && latest.AddDays(1).Day == 1)
            return $"{(isSameYear ? earliest.ToString("MMMM", CultureInfo.InvariantCulture) : Month(earliest))} to {Month(latest)}";
        var first = !isSameYear ? Day(earliest) : earliest.ToString(isSameMonth ? "%d" : "d MMMM", CultureInfo.InvariantCulture);
        return $"{first} to {Day(latest)}";
    }
}
