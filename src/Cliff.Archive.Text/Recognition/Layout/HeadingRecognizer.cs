using System.Collections.Immutable;
using Cliff.Archive.Text.Recognition.BlockQuotations;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Recognition.Layout;

/// <summary>A heading is a short line of its own that ends like a name, not like a sentence, and that something longer follows.</summary>
public static class HeadingRecognizer
{
    /// <summary>The longest heading, in UTF-16 code units.</summary>
    private const int LongestHeading = 100;

    /// <summary>A line that ends in a colon leads into a quotation or a list when it is longer than this; a shorter one may be the first half of a title.</summary>
    private const int LongestHalfOfATitle = 60;

    private const int ShortestParagraph = 100;

    /// <summary>Whether the line at <paramref name="index"/> is a heading.</summary>
    public static bool IsHeading(ImmutableArray<SourceBlock> lines, int index)
    {
        var content = lines[index].Content;
        if (content.Length > LongestHeading || index + 1 >= lines.Length || content[^1] == '!')
            return false;
        return StartsLikeAName(content)
            && (EndsLikeAName(content) || IsSaying(content, lines[index + 1].Content))
            && !BreaksOff(content)
            && !ImprintLine.Is(content)
            && !IsLedInto(lines, index)
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

    /// <summary>Someone's words for a heading, between marks or broken off with an ellipsis: no stop, and a paragraph of the author's below.</summary>
    private static bool IsSaying(string content, string next)
    {
        if (next.Length < ShortestParagraph || next[0] is '‘' or '“' or '"' or '\'')
            return false;
        if (content.EndsWith("...", StringComparison.Ordinal) || content[^1] == '…')
            return ShareOfCapitals(content) >= 0.75;
        return content.Length <= 60
            && content[0] is '‘' or '“' or '"' or '\''
            && content[^1] is '’' or '”' or '"' or '\''
            && content.Length > 2 && char.IsLetter(content[^2]);
    }

    /// <summary>A last word that cannot end anything: "it was resolved that", "Lenin's".</summary>
    private static bool BreaksOff(string content)
    {
        var last = content[(content.LastIndexOf(' ') + 1)..];
        return last.EndsWith("’s", StringComparison.Ordinal) || last.EndsWith("'s", StringComparison.Ordinal)
            || char.IsLower(last[0]) && (Lexicon.ClassesOf(last) & (WordClasses.Stop | WordClasses.AnySaying)) != 0;
    }

    private static bool IsLedInto(ImmutableArray<SourceBlock> lines, int index) =>
        index > 0 && lines[index - 1].Content is [.., ':'] before && before.Length > LongestHalfOfATitle;

    private static bool StartsLikeAName(string content)
    {
        var first = content.AsSpan().IndexOfAnyInRange('0', 'z');
        var letter = content.FirstOrDefault(char.IsLetter);
        return content[0] is not ('–' or '—' or '-') && first >= 0 && first <= 2 && !char.IsLower(letter);
    }

    /// <summary>A next line that begins in the middle of a sentence makes this one its beginning, not a heading.</summary>
    private static bool LeadsInto(string next) =>
        char.IsLower(next[0]) || next.StartsWith("...", StringComparison.Ordinal) || next[0] == '…';

    private static bool IsInVerse(ImmutableArray<SourceBlock> lines, int index) =>
        lines[index].BlankLinesBefore == 0 && lines[index + 1].BlankLinesBefore == 0;

    private static double ShareOfCapitals(string content)
    {
        var words = content.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var long3 = words.Where(word => word.Count(char.IsLetter) > 3).ToArray();
        return long3.Length == 0 ? 1 : (double)long3.Count(word => char.IsUpper(word.First(char.IsLetter))) / long3.Length;
    }
}
