using System.Text;

namespace Cliff.Archive.Text.Sources.Markdown;

/// <summary>The name by which markers find a note in Markdown: its printed label, and <c>~2</c> where an earlier note of the file prints the same one.</summary>
internal static class NoteName
{
    private const int Longest = 200;
    private const string Escaped = "[]\\~";

    /// <summary>The label that a name prints.</summary>
    public static string LabelOf(string name)
    {
        var end = name.Length;
        while (end > 0 && char.IsAsciiDigit(name[end - 1]))
            end--;
        return end > 1 && end < name.Length && name[end - 1] == '~' ? name[..(end - 1)] : name;
    }

    /// <summary>The name of the <paramref name="count"/>th note, from 1, that prints <paramref name="label"/>.</summary>
    public static string Of(string label, int count) =>
        count > 1 || LabelOf(label) != label ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{label}~{count}") : label;

    /// <summary>The name as it is typed between <c>[^</c> and <c>]</c>.</summary>
    public static string Typed(string name)
    {
        var typed = new StringBuilder();
        foreach (var character in name)
            typed.Append(Escaped.Contains(character, StringComparison.Ordinal) && character != '~' ? "\\" : "").Append(character);
        return typed.ToString();
    }

    /// <summary>Whether <paramref name="name"/> can be typed so.</summary>
    public static bool CanBeTyped(string name) => name.Length is > 0 and <= Longest && !char.IsWhiteSpace(name[0]) && !char.IsWhiteSpace(name[^1]) && !name.Any(char.IsControl);

    /// <summary>Reads <c>[^name]</c> at the start of <paramref name="words"/>; <paramref name="length"/> is all of it.</summary>
    public static bool TryRead(ReadOnlySpan<char> words, out string name, out int length)
    {
        (name, length) = ("", 0);
        if (!words.StartsWith("[^"))
            return false;
        var read = new StringBuilder();
        for (var index = 2; index < words.Length && read.Length <= Longest; index++)
        {
            var character = words[index];
            if (character == ']')
            {
                (name, length) = (read.ToString(), index + 1);
                return CanBeTyped(name);
            }

            if (character is '[' or '\n' or '\r')
                return false;
            if (character == '\\' && index + 1 < words.Length && Escaped.Contains(words[index + 1], StringComparison.Ordinal))
                character = words[++index];
            read.Append(character);
        }

        return false;
    }
}
