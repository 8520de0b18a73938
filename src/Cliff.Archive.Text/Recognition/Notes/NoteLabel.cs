using System.Globalization;
using System.Text;

namespace Cliff.Archive.Text.Recognition.Notes;

/// <summary>The label that opens a note: <c>1*. </c>, <c>* </c>, <c>[4] </c>, <c>12. </c>.</summary>
/// <param name="Label">The label without brackets and stop.</param>
/// <param name="Length">Its printed length with all that separates it from the note's words.</param>
public readonly record struct NoteLabel(string Label, int Length)
{
    private const int LongestId = 40;
    private const string Signs = "*†‡§";

    /// <summary>Whether it carries a sign beside or instead of a number.</summary>
    public bool IsStarred => Label.AsSpan().ContainsAny(Signs);

    /// <summary>Whether this is one sign of a note, or two of the same.</summary>
    public static bool IsSign(string sign) => sign.Length is 1 or 2 && Signs.Contains(sign[0], StringComparison.Ordinal) && sign[0] == sign[^1];

    /// <summary>The label at the start of <paramref name="content"/>, or null.</summary>
    public static NoteLabel? At(string content)
    {
        var bracketed = content.Length > 0 && content[0] == '[';
        var start = bracketed ? 1 : 0;
        var end = start;
        while (end < content.Length && end - start < 4 && (char.IsAsciiDigit(content[end]) || Signs.Contains(content[end], StringComparison.Ordinal)))
            end++;
        if (end == start)
            return null;

        if (end > start && char.IsAsciiDigit(content[end - 1]) && end < content.Length && char.IsAsciiLetterLower(content[end]))
            end++;
        var label = content[start..end];
        var after = end;
        if (bracketed && (after >= content.Length || content[after++] != ']'))
            return null;
        if (after < content.Length && content[after] is '.' or ')')
            after++;
        else if (!bracketed && char.IsAsciiDigit(label[0]) && !label.AsSpan().ContainsAny(Signs))
            return null;
        var words = after;
        while (words < content.Length && char.IsWhiteSpace(content[words]))
            words++;
        return words == after || words == content.Length ? null : new NoteLabel(label, words);
    }

    /// <summary>The label as it stands in ids: letters in lower case and digits; signs spelt out, other characters by their number, spaces left out. A point would part a note from its paragraphs.</summary>
    public static string ToId(string label)
    {
        var id = new StringBuilder();
        foreach (var character in label.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(character))
                id.Append(character);
            else if (!char.IsWhiteSpace(character))
                id.Append(NameOf(character));
        }

        return id.ToString(0, Math.Min(id.Length, LongestId));
    }

    private static string NameOf(char sign) => sign switch
    {
        '*' => "star",
        '†' => "dagger",
        '‡' => "ddagger",
        '§' => "sect",
        _ => string.Create(CultureInfo.InvariantCulture, $"u{(int)sign:x}"),
    };
}
