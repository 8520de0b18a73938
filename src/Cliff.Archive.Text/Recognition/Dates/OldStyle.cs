using System.Globalization;

namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>The Julian calendar, which Russia kept until February 1918 and other countries to other dates. Only where the text says so.</summary>
internal static class OldStyle
{
    private static readonly JulianCalendar Calendar = new();

    private static readonly string[] Old = ["O.S.", "O. S.", "(O.S.)", "OS", "(OS)", "old style", "(old style)", "Old Style", "(Old Style)", "old calendar", "(old calendar)"];
    private static readonly string[] New = ["N.S.", "N. S.", "(N.S.)", "NS", "(NS)", "new style", "(new style)", "New Style", "(New Style)", "new calendar", "(new calendar)"];

    /// <summary>The day of the Gregorian calendar on which the Julian one had this date.</summary>
    public static DateOnly ToNew(int year, int month, int day) => DateOnly.FromDateTime(Calendar.ToDateTime(year, month, day, 0, 0, 0, 0));

    /// <summary>How many days the Julian calendar gives a month: a 29 February in every fourth year, 1900 too.</summary>
    public static int DaysInMonth(int year, int month) => Calendar.GetDaysInMonth(year, month);

    /// <summary>Whether the second date is the first in the Gregorian calendar: by 10 days since 1582, by 13 since 1900.</summary>
    public static bool Matches((int Month, int Day) old, (int Month, int Day) next)
    {
        var days = DayOfYear(next) - DayOfYear(old);
        return (days < 0 ? days + 365 : days) is >= 10 and <= 13;
    }

    /// <summary>What the text says of the calendar right behind a date, and how long these words are, the space before them included.</summary>
    public static (DateCalendar Calendar, int Length) LabelAt(ReadOnlySpan<char> content)
    {
        var words = content.TrimStart(" ,\n");
        var skipped = content.Length - words.Length;
        return Longest(Old, words) is > 0 and var old ? (DateCalendar.OldStyle, skipped + old)
            : Longest(New, words) is > 0 and var recent ? (DateCalendar.NewStyle, skipped + recent)
            : (DateCalendar.Unstated, 0);
    }

    private static int Longest(string[] labels, ReadOnlySpan<char> words)
    {
        var longest = 0;
        foreach (var label in labels)
        {
            if (label.Length > longest && words.StartsWith(label, StringComparison.Ordinal) && (words.Length == label.Length || !char.IsLetterOrDigit(words[label.Length])))
                longest = label.Length;
        }

        return longest;
    }

    private static int DayOfYear((int Month, int Day) date) => new DateOnly(1917, date.Month, Math.Min(date.Day, DateTime.DaysInMonth(1917, date.Month))).DayOfYear;
}
