using System.Collections.Immutable;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Recognition.Layout;

/// <summary>A heading is a short line of its own that ends like a name, not like a sentence, and that something longer follows.</summary>
public static class HeadingRecognizer
{
    /// <summary>The longest heading, in UTF-16 code units.</summary>
    private const int LongestHeading = 100;

    /// <summary>Whether the line at <paramref name="index"/> is a heading.</summary>
    public static bool IsHeading(ImmutableArray<SourceLine> lines, int index)
    {
        var line = lines[index];
        if (line.Content.Length > LongestHeading || index + 1 >= lines.Length || !EndsLikeAName(line.Content))
            return false;
        return StartsLikeAName(line.Content)
            && !LeadsInto(lines[index + 1].Content)
            && !IsInVerse(lines, index);
    }

    /// <summary>Whether the line is as short and unpunctuated as headings and title lines are.</summary>
    public static bool LooksLikeTitle(string content) => content.Length <= LongestHeading && EndsLikeAName(content);

    private static bool EndsLikeAName(string content)
    {
        var last = content[^1];
        if (last is '?' or '!')
            return content.Length <= 80 && ShareOfCapitals(content) >= 0.5;
        if (last is '’' or '”' or '"' or '\'')
            return content.Length <= 80 && content[0] is not ('‘' or '“' or '"' or '\'') && ShareOfCapitals(content) >= 0.5;
        return char.IsLetterOrDigit(last) || last == ')' && content.Length <= 60 && ShareOfCapitals(content) >= 0.5;
    }

    private static bool StartsLikeAName(string content)
    {
        var first = content.AsSpan().IndexOfAnyInRange('0', 'z');
        var letter = content.FirstOrDefault(char.IsLetter);
        return first >= 0 && first <= 2 && !char.IsLower(letter);
    }

    /// <summary>A next line that begins in the middle of a sentence makes this one its beginning, not a heading.</summary>
    private static bool LeadsInto(string next) =>
        char.IsLower(next[0]) || next.StartsWith("...", StringComparison.Ordinal) || next[0] == '…';

    private static bool IsInVerse(ImmutableArray<SourceLine> lines, int index) =>
        lines[index].BlankLinesBefore == 0 && lines[index + 1].BlankLinesBefore == 0;

    private static double ShareOfCapitals(string content)
    {
        var words = content.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var long3 = words.Where(word => word.Count(char.IsLetter) > 3).ToArray();
        return long3.Length == 0 ? 1 : (double)long3.Count(word => char.IsUpper(word.First(char.IsLetter))) / long3.Length;
    }
}
