namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>Words that count from a day: "eight days later", "the next day".</summary>
/// <param name="First">Place of the first of them.</param>
/// <param name="End">Place after the last.</param>
/// <param name="Unit">Days in the unit that is counted: 1, 7, 14, 30 for a month, 365 for a year.</param>
/// <param name="Number">How many, less than 0 for what lies before.</param>
internal readonly record struct RelativeDate(int First, int End, int Unit, int Number)
{
    private const int Month = 30;
    private const int Year = 365;

    /// <summary>What the words name of the calendar.</summary>
    public DatePrecision Precision => Unit switch { 1 => DatePrecision.Day, Month => DatePrecision.Month, Year => DatePrecision.Year, _ => DatePrecision.Range };

    /// <summary>The time they name, counted from <paramref name="day"/>: so many weeks give a day or three to either side, months a month, years a year. Null beyond the calendar.</summary>
    public (DateOnly Earliest, DateOnly Latest)? From(DateOnly day)
    {
        if (day.Year + (Unit == Year ? Number : 0) is < 1000 or > 2098)
            return null;
        var (months, date) = (day.AddMonths(Unit == Month ? Number : 0), day.AddDays(Unit < Month ? Unit * Number : 0));
        return Unit switch
        {
            1 => (date, date),
            Month => (new DateOnly(months.Year, months.Month, 1), DatePoint.LastOf(months.Year, months.Month)),
            Year => (new DateOnly(day.Year + Number, 1, 1), new DateOnly(day.Year + Number, 12, 31)),
            _ => (date.AddDays(-3), date.AddDays(3)),
        };
    }
}

/// <summary>Finds the words that count from a day.</summary>
internal static class RelativeDates
{
    /// <summary>Nobody counts further in words that mean a day.</summary>
    private const int MostCounted = 100;

    /// <summary>Those of a block, in order.</summary>
    public static IEnumerable<RelativeDate> In(DateWords words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Is(DateSense.Unit) && (Counted(words, at) ?? Neighbouring(words, at)) is { } found)
                yield return found;
        }
    }

    /// <summary>"Eight days later", "a week earlier"; not "two or three days later" and not "twenty-five years later".</summary>
    private static RelativeDate? Counted(DateWords words, int unit)
    {
        var number = words[unit - 1];
        var isNumber = number.Is(DateSense.Number) || number.Kind == DateWordKind.Number && number.Value is > 0 and < MostCounted;
        var before = words[unit - 2];
        if (!isNumber || before.Is(DateSense.Or | DateSense.And | DateSense.To | DateSense.Number) || before.Kind == DateWordKind.Dash || words.Letters(unit - 2) is "than" or "nearly" or "almost" or "over" or "only")
            return null;
        var sign = words[unit + 1].Is(DateSense.Later) ? 1 : words[unit + 1].Is(DateSense.Earlier) ? -1 : 0;
        return sign == 0 ? null : new RelativeDate(unit - 1, unit + 2, words[unit].Value, sign * number.Value);
    }

    /// <summary>"The next day", "the following morning", "the day before", "the same day".</summary>
    private static RelativeDate? Neighbouring(DateWords words, int day)
    {
        if (words[day].Value != 1 || words.Letters(day)[^1] == 's')
            return null;
        var first = words[day - 2].Is(DateSense.The) ? day - 2 : day - 1;
        var isEnded = words[day + 1].Kind is DateWordKind.Mark or DateWordKind.Comma || words[day + 1].Kind == DateWordKind.Word && !words[day + 1].Is(DateSense.Of);
        if (words[day - 1].Is(DateSense.Next) && isEnded)
            return new RelativeDate(first, day + 1, 1, 1);
        if (words[day - 1].Is(DateSense.Previous) && isEnded)
            return new RelativeDate(first, day + 1, 1, -1);
        if (words[day - 1].Is(DateSense.Same) && isEnded)
            return new RelativeDate(first, day + 1, 1, 0);
        if (!words[day - 1].Is(DateSense.The) || words[day + 2].Kind is not (DateWordKind.Mark or DateWordKind.Comma))
            return null;
        return words[day + 1].Is(DateSense.After) ? new RelativeDate(day - 1, day + 2, 1, 1) : words[day + 1].Is(DateSense.Before) ? new RelativeDate(day - 1, day + 2, 1, -1) : null;
    }
}
