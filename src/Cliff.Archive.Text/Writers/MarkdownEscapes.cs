using System.Globalization;
using System.Text;

namespace Cliff.Archive.Text.Writers;

/// <summary>Writes words so that Markdown reads them as nothing but words.</summary>
internal static class MarkdownEscapes
{
    // Backslashes before characters that need none do no harm; a reader of the file sees as few as these.
    private const string Everywhere = "\\`*_[]<|^";

    /// <summary>Appends <paramref name="words"/>.</summary>
    /// <param name="markdown">What is written so far.</param>
    /// <param name="words">The words; a line break in them becomes a character reference.</param>
    /// <param name="isStart">Whether a line of Markdown begins with them.</param>
    /// <param name="isEnd">Whether a line of Markdown, or a link's words, end with them.</param>
    public static void Append(StringBuilder markdown, ReadOnlySpan<char> words, bool isStart, bool isEnd)
    {
        var begun = 0;
        if (isStart)
            AppendStart(markdown, words, out begun);
        for (var index = begun; index < words.Length; index++)
        {
            var isEdge = index == 0 && isStart || index == words.Length - 1 && isEnd;
            AppendOne(markdown, words, index, isEdge);
        }
    }

    private static void AppendOne(StringBuilder markdown, ReadOnlySpan<char> words, int index, bool isEdge)
    {
        var character = words[index];
        var isLast = index == words.Length - 1;
        if (character == ' ' ? isEdge : char.IsWhiteSpace(character) && (isEdge || character != '\u00A0') || char.IsControl(character))
            markdown.Append(Reference(character));
        else if (Everywhere.Contains(character, StringComparison.Ordinal)
            || character == '&' && (isLast || char.IsAsciiLetter(words[index + 1]) || words[index + 1] == '#')
            || character is '!' or '#' && isLast)
            markdown.Append('\\').Append(character);
        else
            markdown.Append(character);
    }

    /// <summary>The signs that open a heading, a quotation, a list, a rule, a fence at the beginning of a line.</summary>
    private static void AppendStart(StringBuilder markdown, ReadOnlySpan<char> words, out int written)
    {
        written = 0;
        if (words.IsEmpty)
            return;
        if (words[0] is '#' or '>' or '+' or '-' or '=' or '~' or ':')
        {
            markdown.Append('\\').Append(words[0]);
            written = 1;
            return;
        }

        while (written < words.Length && char.IsAsciiDigit(words[written]))
            written++;
        markdown.Append(words[..written]);
        if (written > 0 && written < words.Length && words[written] is '.' or ')')
            markdown.Append('\\').Append(words[written++]);
    }

    /// <summary>An address between angle brackets.</summary>
    public static string Address(string address)
    {
        var written = new StringBuilder("<");
        foreach (var character in address)
            AppendInMarks(written, character, "\\<>&");
        return written.Append('>').ToString();
    }

    /// <summary>A title between quotation marks, with the space before it; nothing where there is none.</summary>
    public static string Title(string? title)
    {
        if (string.IsNullOrEmpty(title))
            return "";
        var written = new StringBuilder(" \"");
        foreach (var character in title)
            AppendInMarks(written, character, "\\\"&|");
        return written.Append('"').ToString();
    }

    /// <summary>A value of the front matter between quotation marks.</summary>
    public static string Yaml(string value)
    {
        var written = new StringBuilder("\"");
        foreach (var character in value)
        {
            if (character is '"' or '\\')
                written.Append('\\').Append(character);
            else if (char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFEFF')
                written.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                written.Append(character);
        }

        return written.Append('"').ToString();
    }

    private static void AppendInMarks(StringBuilder written, char character, string escaped)
    {
        if (char.IsControl(character) || character is '\u2028' or '\u2029' or '|')
            written.Append(Reference(character));
        else
            written.Append(escaped.Contains(character, StringComparison.Ordinal) ? "\\" : "").Append(character);
    }

    /// <summary>A character by its number.</summary>
    public static string Reference(char character) => string.Create(CultureInfo.InvariantCulture, $"&#{(int)character};");
}
