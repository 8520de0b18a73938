namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>Reads one date from its own words.</summary>
internal sealed class DatePointReader(DateWords words)
{
    /// <summary>The date that begins with the word at <paramref name="at"/>; null when none does.</summary>
    public DatePoint? At(int at)
    {
        var word = words[at];
        return word.Kind switch
        {
            DateWordKind.Figures => OfFigures(at),
            DateWordKind.Decade => Of(at, at + 1, word.Value % 100 == 0 ? DatePrecision.Century : DatePrecision.Decade, word.Value),
            DateWordKind.Month => MonthFirst(at),
            DateWordKind.Season => OfSeason(at),
            DateWordKind.Ordinal => Century(at) ?? DayFirst(at),
            DateWordKind.Number when word.CanBeDay => DayFirst(at),
            DateWordKind.Number when word.CanBeYear => Of(at, at + 1, DatePrecision.Year, word.Value),
            _ => null,
        };
    }

    /// <summary>A further day behind "March 3": "8", "8, 1921".</summary>
    public DatePoint? DayBehindMonth(int at, DatePoint month)
    {
        if (!words[at].CanBeDay || char.IsLetter(words.Content[words[at].Start]))
            return null;
        var (year, end) = YearAt(at + 1);
        return year is null && words.IsCounted(at + 1) || words[end].Kind == DateWordKind.Month ? null
            : new DatePoint { First = at, End = end, Shape = DatePrecision.Day, Day = words[at].Value, Month = month.Month, Year = year, IsMonthFirst = true };
    }

    /// <summary>The second year of "1917–21", "1917/18", "1905-7": its number is that of the years of the same century, or of the next.</summary>
    public (int Year, int End)? ShortYear(int joint, int first)
    {
        var second = words[joint + 1];
        if (words[joint].Kind is not (DateWordKind.Dash or DateWordKind.Slash) || !words.IsTight(joint - 1) || !words.IsTight(joint) || second.Kind != DateWordKind.Number || second.Length > 2)
            return null;
        if (words[joint + 2].Kind == DateWordKind.Month || words[joint + 2].Kind == DateWordKind.Dash && words.IsTight(joint + 1) && words[joint + 3].Kind == DateWordKind.Number)
            return null;
        var power = second.Length == 1 ? 10 : 100;
        var year = (first / power * power) + second.Value;
        year = year <= first && power == 100 && first % 100 >= 90 && second.Value < 50 ? year + 100 : year;
        return year > first ? (year, joint + 2) : null;
    }

    private static DatePoint Of(int first, int end, DatePrecision shape, int year) => new() { First = first, End = end, Shape = shape, Year = year };

    private DatePoint OfFigures(int at)
    {
        var day = DateOnly.FromDayNumber(words[at].Value);
        return Of(at, at + 1, DatePrecision.Day, day.Year) with { Month = day.Month, Day = day.Day };
    }

    private DatePoint OfSeason(int at)
    {
        var point = new DatePoint { First = at, End = at + 1, Shape = DatePrecision.Season, Month = words[at].Value };
        var next = words[at + 1].Is(DateSense.Of | DateSense.In) ? at + 2 : at + 1;
        var (year, end) = YearAt(next);
        if (year is not { } first)
            return point;
        point = point with { Year = year, End = end };
        return point.Month == (int)Season.Winter && ShortYear(end, first) is { } second ? point with { End = second.End, SecondYear = second.Year } : point;
    }

    private DatePoint? Century(int at)
    {
        var isOne = words[at + 1].Is(DateSense.Century);
        var isOneOfTwo = words[at + 1].Is(DateSense.And | DateSense.To | DateSense.Or) && words[at + 2].Kind == DateWordKind.Ordinal && words[at + 3].Is(DateSense.Century);
        return words[at].Value is >= 11 and <= 21 && (isOne || isOneOfTwo) ? Of(at, isOne ? at + 2 : at + 1, DatePrecision.Century, ((words[at].Value - 1) * 100) + 1) : null;
    }

    private DatePoint? DayFirst(int at)
    {
        var isWord = char.IsLetter(words.Content[words[at].Start]);
        var month = at + 1;
        (int Day, int Next)? other = isWord ? null : DayInBrackets(at);
        if (other is { } found)
            month = found.Next;
        else if (words[month].Is(DateSense.Of) || words.IsMark(month, '.') && words[month].Kind == DateWordKind.Mark && words[month + 1].Kind == DateWordKind.Month && (words[month + 1].Sense & DateSense.Short) != 0)
            month++;
        if (words[month].Kind != DateWordKind.Month || isWord && month == at + 1)
            return isWord || other is not null ? null : new DatePoint { First = at, End = at + 1, Shape = DatePrecision.Day, Day = words[at].Value };
        var point = new DatePoint { First = at, End = month + 1, Shape = DatePrecision.Day, Day = words[at].Value, Month = words[month].Value };
        if (other is not { } second)
            return Dated(point);
        return OldStyle.Matches((point.Month, point.Day), (point.Month, second.Day)) ? Dated(point with { Day = second.Day, Calendar = DateCalendar.Both }) : null;
    }

    /// <summary>"12 (25) March".</summary>
    private (int Day, int Next)? DayInBrackets(int at) =>
        words[at + 1].Kind == DateWordKind.Open && words[at + 2].CanBeDay && words[at + 3].Kind == DateWordKind.Close && words[at + 4].Kind == DateWordKind.Month ? (words[at + 2].Value, at + 4) : null;

    private DatePoint MonthFirst(int at)
    {
        var point = new DatePoint { First = at, End = at + 1, Shape = DatePrecision.Month, Month = words[at].Value };
        var day = words[at + 1].Is(DateSense.The) && words[at + 2].Kind == DateWordKind.Ordinal ? at + 2 : at + 1;
        if (words[day].CanBeDay && !words.Content.AsSpan(words[at].End, words[day].Start - words[at].End).Contains('\n') && (words[at].Sense & DateSense.Short) == 0 | words[at].Length <= 5)
        {
            var dated = Dated(point with { End = day + 1, Shape = DatePrecision.Day, Day = words[day].Value, IsMonthFirst = true });
            if (dated is not null && (dated.Year is not null || words[day].Kind == DateWordKind.Ordinal || !words.IsCounted(day + 1)))
                return dated;
        }

        var (year, end) = YearAt(words[at + 1].Is(DateSense.Of) ? at + 2 : at + 1);
        return year is null ? point : point with { Year = year, End = end };
    }

    /// <summary>A day and month with what stands behind them: the same day in the other calendar, the year, what calendar it is. Null when no month has such a day.</summary>
    private DatePoint? Dated(DatePoint point)
    {
        if (point.Day > DateTime.DaysInMonth(2000, point.Month))
            return null;
        var (year, end) = YearAt(point.End);
        point = point with { Year = year, End = end };
        if (point.Calendar == DateCalendar.Unstated && InOtherCalendar(point) is { } both)
            point = both;
        if (point.Year is null)
            (year, end) = YearAt(point.End);
        point = point.Year is null && year is not null ? point with { Year = year, End = end } : point;
        return Labelled(point);
    }

    /// <summary>"25 October (7 November)": the Gregorian day is the one that counts; a year printed before it is that of the Julian one.</summary>
    private DatePoint? InOtherCalendar(DatePoint old)
    {
        if (words[old.End].Kind is not (DateWordKind.Open or DateWordKind.Slash))
            return null;
        var isMonthFirst = words[old.End + 1].Kind == DateWordKind.Month;
        var (day, month) = isMonthFirst ? (old.End + 2, old.End + 1) : (old.End + 1, old.End + 2);
        if (words[month].Is(DateSense.Of))
            month++;
        if (!words[day].CanBeDay || words[month].Kind != DateWordKind.Month && words[month].Kind != DateWordKind.Close)
            return null;
        var isDayOnly = words[month].Kind == DateWordKind.Close;
        var next = (Month: isDayOnly ? old.Month : words[month].Value, Day: words[day].Value);
        var isTurned = OldStyle.Matches(next, (old.Month, old.Day));
        if (!isTurned && !OldStyle.Matches((old.Month, old.Day), next))
            return null;
        var (year, end) = YearAt(isDayOnly ? month : Math.Max(day, month) + 1);
        return words[old.End].Kind == DateWordKind.Slash ? Both(old, next, isTurned, year, end) : Closing(end) is { } close ? Both(old, next, isTurned, year, close) : null;
    }

    private static DatePoint Both(DatePoint old, (int Month, int Day) next, bool isTurned, int? year, int end)
    {
        var (month, day) = isTurned ? (old.Month, old.Day) : next;
        var turn = year is null && !isTurned && month < old.Month ? 1 : 0;
        return old with { Month = month, Day = day, Year = year ?? old.Year + turn, End = end, Calendar = DateCalendar.Both };
    }

    /// <summary>The place behind the closing bracket, a name of the calendar before it left out.</summary>
    private int? Closing(int at)
    {
        for (var close = at; close < at + 6; close++)
        {
            if (words[close].Kind == DateWordKind.Close)
                return close == at || OldStyle.LabelAt(words.Content.AsSpan(words[at - 1].End)).Length > 0 ? close + 1 : null;
        }

        return null;
    }

    private DatePoint Labelled(DatePoint point)
    {
        var (calendar, length) = OldStyle.LabelAt(words.Content.AsSpan(words[point.End - 1].End));
        if (calendar == DateCalendar.Unstated || point.Calendar == DateCalendar.Both)
            return point;
        var (end, last) = (point.End, words[point.End - 1].End + length);
        while (words[end].Kind != DateWordKind.Mark | words[end].End <= last && end < words.Count && words[end].Start < last)
            end++;
        point = point with { Calendar = calendar, End = end };
        var (year, after) = point.Year is null ? YearAt(end) : (null, end);
        return year is null ? point : point with { Year = year, End = after };
    }

    /// <summary>The year that stands here, behind a comma or not, and the place behind it.</summary>
    private (int? Year, int End) YearAt(int at)
    {
        var isParted = words[at].Kind == DateWordKind.Comma || words[at].Is(DateSense.Of);
        var year = isParted ? at + 1 : at;
        var named = words[year].Is(DateSense.In) ? year + 1 : year;
        if (words[named].Is(DateSense.The) && words[named + 1].Is(DateSense.Year))
            year = named + 2;
        return words[year].CanBeYear && !words[year].IsInserted && !words.Counts(year, year + 1, isParted) ? (words[year].Value, year + 1) : (null, at);
    }
}
