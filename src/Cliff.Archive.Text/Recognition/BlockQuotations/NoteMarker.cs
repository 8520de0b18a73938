namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>Markers of notes (<c>[12]</c>, <c>[1*]</c>) and ellipses as they are printed.</summary>
internal static class NoteMarker
{
    /// <summary>The longest bracket that is looked into, in characters; a bound, so that time stays linear.</summary>
    public const int LongestInsertion = 300;

    private const int LongestLabel = 3;

    /// <summary>Length of the marker that opens at <paramref name="at"/>, brackets included; 0 if none does.</summary>
    public static int LengthAt(ReadOnlySpan<char> content, int at)
    {
        if (at >= content.Length || content[at] != '[')
            return 0;
        var end = at + 1;
        while (end < content.Length && end - at <= LongestLabel && char.IsAsciiDigit(content[end]))
            end++;
        if (end == content.Length)
            return 0;
        if (content[end] is '*' or '\u2020' or '\u2021' || (end > at + 1 && char.IsAsciiLetterLower(content[end])))
            end++;
        else if (end == at + 1)
            return 0;
        return end < content.Length && content[end] == ']' ? end + 1 - at : 0;
    }

    /// <summary>The number of the marker that opens at <paramref name="at"/>.</summary>
    public static int NumberAt(string content, int at)
    {
        var number = 0;
        for (at++; char.IsAsciiDigit(content[at]); at++)
            number = (number * 10) + (content[at] - '0');
        return number;
    }

    /// <summary>Offset after the last character that is neither marker nor space.</summary>
    public static int TrimEnd(string content, out bool endsInMarker)
    {
        var end = content.Length;
        endsInMarker = false;
        while (true)
        {
            while (end > 0 && char.IsWhiteSpace(content[end - 1]))
                end--;
            var last = end > 0 && (content[end - 1] is '.' or ',') ? end - 1 : end;
            var open = last > 0 && content[last - 1] == ']' ? content.LastIndexOf('[', last - 1, Math.Min(last, LongestLabel + 3)) : -1;
            if (open < 0 || LengthAt(content, open) != last - open)
                return end;
            end = open;
            endsInMarker = true;
        }
    }

    /// <summary>Whether the dot at <paramref name="at"/> is the first of an ellipsis, spaced or not.</summary>
    public static bool IsEllipsis(string content, int at) =>
        at + 1 < content.Length && (content[at + 1] == '.' || (at + 2 < content.Length && content[at + 1] == ' ' && content[at + 2] == '.'));

    /// <summary>Offset after the dots and spaced dots that begin at <paramref name="at"/>.</summary>
    public static int SkipDots(string content, int at)
    {
        at++;
        while (at < content.Length && (content[at] == '.' || (content[at] == ' ' && at + 1 < content.Length && content[at + 1] == '.')))
            at++;
        return at;
    }
}
