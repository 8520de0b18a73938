namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>Finds paragraphs that one pair of quotation marks holds together: a mark opens the first, and none closes it but at the end of a later one.</summary>
internal static class OpenMarks
{
    /// <summary>Paragraphs read on; a bound, so that time stays linear.</summary>
    private const int Farthest = 12;

    /// <summary>For each line, whether such a pair holds it.</summary>
    public static bool[] Find(LineReading[] lines)
    {
        var within = new bool[lines.Length];
        for (var first = 0; first < lines.Length; first++)
        {
            if (within[first] || !lines[first].Marks.OpensUnclosed)
                continue;
            var last = FindClosing(lines, first);
            if (last > first)
                within.AsSpan(first, last - first + 1).Fill(true);
        }

        return within;
    }

    private static int FindClosing(LineReading[] lines, int first)
    {
        var mark = ClosingOf(lines[first].Content[0]);
        for (var line = first + 1; line < lines.Length && line - first <= Farthest && !lines[line].IsHeading; line++)
            if (EndsIn(lines[line], mark))
                return line;
        return -1;
    }

    /// <summary>Whether the line ends in a closing mark that it has not opened itself, or that only its first mark opened.</summary>
    private static bool EndsIn(LineReading line, char mark)
    {
        var end = NoteMarker.TrimEnd(line.Content, out _);
        if (end > 0 && line.Content[end - 1] is ('.' or ','))
            end--;
        if (end < 2 || line.Content[end - 1] != mark)
            return false;
        var last = line.Marks.Spans.Length > 0 ? line.Marks.Spans[^1] : default;
        return last.End != end || last.Start == 0;
    }

    private static char ClosingOf(char opening) => opening switch { '\u2018' => '\u2019', '\u201C' => '\u201D', '\u201E' => '\u201C', '\u00AB' => '\u00BB', _ => opening };
}
