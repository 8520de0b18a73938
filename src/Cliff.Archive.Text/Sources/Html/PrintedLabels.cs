using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>A label as it is printed before a note or in a marker: <c>1.</c>, <c>[1*]</c>, <c>(3)</c>, <c>60a</c>, <c>†</c>, <c>A</c>.</summary>
/// <param name="Label">The label itself.</param>
/// <param name="End">Offset after its brackets and stop.</param>
/// <param name="IsBracketed">Whether brackets enclose it.</param>
/// <param name="HasStop">Whether a stop, colon or bracket follows it.</param>
internal readonly record struct ReadLabel(string Label, int End, bool IsBracketed, bool HasStop)
{
    /// <summary>Whether it is a sign, or a number with a stop or in brackets: then it needs no link to be known for a label.</summary>
    public bool IsPlain => char.IsAsciiDigit(Label[0]) ? IsBracketed || HasStop : !char.IsLetter(Label[0]) || (IsBracketed && Label.Length == 1);
}

/// <summary>Reads labels.</summary>
internal static class PrintedLabels
{
    private const string Signs = "*†‡§¶#";
    private const int LongestNumber = 3;
    private const int MostSigns = 4;

    /// <summary>The label at the start of <paramref name="words"/>, white space before it passed over; null when there is none.</summary>
    public static ReadLabel? At(ReadOnlySpan<char> words)
    {
        var start = 0;
        while (start < words.Length && char.IsWhiteSpace(words[start]))
            start++;
        var close = start < words.Length ? words[start] switch { '[' => ']', '(' => ')', '{' => '}', _ => '\0' } : '\0';
        var core = start + (close == '\0' ? 0 : 1);
        var end = EndOfCore(words, core);
        if (end == core)
            return null;
        var label = words[core..end].ToString();
        if (close == '\0')
            return Stopped(words, label, end, isBracketed: false);
        while (end < words.Length && words[end] is ' ' or '.')
            end++;
        return end < words.Length && words[end] == close ? Stopped(words, label, end + 1, isBracketed: true) : null;
    }

    /// <summary>The label that <paramref name="words"/> are, and nothing else; null when they are more or none.</summary>
    public static ReadLabel? Whole(ReadOnlySpan<char> words) => At(words) is { } label && words[label.End..].Trim().IsEmpty ? label : null;

    private static ReadLabel Stopped(ReadOnlySpan<char> words, string label, int end, bool isBracketed)
    {
        var after = end;
        while (after < words.Length && words[after] is '.' or ':' or ')' or ']')
            after++;
        return new ReadLabel(label, after, isBracketed, after > end);
    }

    private static int EndOfCore(ReadOnlySpan<char> words, int start)
    {
        var digits = start;
        while (digits < words.Length && char.IsAsciiDigit(words[digits]))
            digits++;
        if (digits - start > LongestNumber)
            return start;
        var signs = digits;
        while (signs < words.Length && signs - digits < MostSigns && Signs.Contains(words[signs], StringComparison.Ordinal))
            signs++;
        if (digits > start)
            return signs == digits && digits < words.Length && char.IsAsciiLetterLower(words[digits]) && EndsThere(words, digits + 1) ? digits + 1 : EndsThere(words, signs) ? signs : start;
        if (signs > start)
            return AfterSign(words, signs);
        return start < words.Length && char.IsAsciiLetter(words[start]) && EndsThere(words, start + 1) ? start + 1 : start;
    }

    // "*1" is a label, as "1*" is.
    private static int AfterSign(ReadOnlySpan<char> words, int signs)
    {
        var digits = signs;
        while (digits < words.Length && digits - signs < LongestNumber && char.IsAsciiDigit(words[digits]))
            digits++;
        return EndsThere(words, digits) ? digits : signs;
    }

    private static bool EndsThere(ReadOnlySpan<char> words, int end) => end >= words.Length || !char.IsLetterOrDigit(words[end]);
}
