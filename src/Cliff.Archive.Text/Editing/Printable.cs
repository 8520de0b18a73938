using System.Text;

namespace Cliff.Archive.Text.Editing;

/// <summary>Words of a file, made fit for a message: one line, no control characters, not long.</summary>
internal static class Printable
{
    private const int Longest = 60;

    /// <summary>White space and control characters become one space each run.</summary>
    public static string OneLine(string words)
    {
        var line = new StringBuilder(words.Length);
        foreach (var character in words)
        {
            if (!char.IsWhiteSpace(character) && !char.IsControl(character))
                line.Append(character);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>The first words, in quotation marks, with an ellipsis where they go on.</summary>
    public static string Quoted(string words) => $"\"{Start(words, Longest)}\"";

    /// <summary>The first words, no longer than <paramref name="longest"/> code units, with an ellipsis where they go on.</summary>
    public static string Start(string words, int longest)
    {
        var line = OneLine(words);
        if (line.Length <= longest)
            return line;
        var end = line.LastIndexOf(' ', longest);
        if (end < longest / 2)
            end = char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest;
        return string.Concat(line.AsSpan(0, end), "…");
    }
}
