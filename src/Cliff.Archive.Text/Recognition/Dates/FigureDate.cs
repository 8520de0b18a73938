using System.Globalization;

namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>A date all in figures: <c>15.12.1923</c>, <c>1923-12-15</c>; with strokes only where no more than one order of day and month makes sense: <c>15/12/1923</c>.</summary>
/// <param name="Day">The day.</param>
/// <param name="End">Offset after it.</param>
internal readonly record struct FigureDate(DateOnly Day, int End)
{
    /// <summary>The date that begins at <paramref name="start"/>; null when none does.</summary>
    public static FigureDate? ReadAt(ReadOnlySpan<char> content, int start)
    {
        if (start > 0 && content[start - 1] is '.' or '/' or '-' || Number(content, start) is not { } first || first.End >= content.Length)
            return null;
        var mark = content[first.End];
        if (mark is not ('.' or '/' or '-') || Number(content, first.End + 1) is not { } second || second.End >= content.Length || content[second.End] != mark || Number(content, second.End + 1) is not { } third)
            return null;
        if (third.End < content.Length && (char.IsAsciiDigit(content[third.End]) || char.IsLetter(content[third.End])))
            return null;
        return mark switch
        {
            '-' when first.Digits == 4 && second.Digits == 2 && third.Digits == 2 => Of(first.Value, second.Value, third.Value, third.End),
            '.' when third.Digits == 4 => Of(third.Value, second.Value, first.Value, third.End),
            '/' when third.Digits == 4 && first.Value > 12 => Of(third.Value, second.Value, first.Value, third.End),
            '/' when third.Digits == 4 && second.Value > 12 => Of(third.Value, first.Value, second.Value, third.End),
            _ => null,
        };
    }

    private static FigureDate? Of(int year, int month, int day, int end) =>
        year is >= 1000 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new FigureDate(new DateOnly(year, month, day), end) : null;

    private static (int Value, int Digits, int End)? Number(ReadOnlySpan<char> content, int start)
    {
        var end = start;
        while (end < content.Length && end - start < 4 && char.IsAsciiDigit(content[end]))
            end++;
        return end == start ? null : (int.Parse(content[start..end], NumberStyles.None, CultureInfo.InvariantCulture), end - start, end);
    }
}
