using System.Globalization;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Markdown;

/// <summary>Refuses what Markdig would take too long over, before Markdig sees it.</summary>
internal static class MarkdownLimits
{
    /// <summary>The longest source, in UTF-16 code units: more than any novel in one file.</summary>
    public const int MaximumLength = 4 * 1024 * 1024;

    /// <summary>
    /// Markdig 1.6 takes time that grows with the square of the brackets and stars of a paragraph: 0.7 seconds for five thousand, 32
    /// for fifty thousand. The squares of all paragraphs together may not exceed that of one with seven thousand.
    /// </summary>
    private const long MostWork = 7_000L * 7_000;

    private const int DeepestContainer = 32;

    /// <summary>Looks through <paramref name="source"/> line by line.</summary>
    /// <exception cref="SourceRefusedException">It breaks a limit.</exception>
    public static void Check(SourceFile source)
    {
        if (source.Content.Length > MaximumLength)
            throw new SourceRefusedException(source.Path, string.Create(CultureInfo.InvariantCulture, $"is longer than {MaximumLength} characters; divide it"));

        var (work, marks, containers, line) = (0L, 0L, 0, 0);
        foreach (var words in source.Content.AsSpan().EnumerateLines())
        {
            line++;
            var trimmed = words.Trim(" \t>");
            marks = trimmed.IsEmpty ? 0 : marks;
            var added = MarksIn(trimmed);
            work += (added * added) + (2 * added * marks);
            marks += added;
            containers = Math.Max(0, containers + ContainersIn(trimmed));
            if (work > MostWork)
                throw Refuse(source, line, "Markdown has too many brackets and stars without an empty line between them; part them by empty lines");
            if (containers > DeepestContainer)
                throw Refuse(source, line, "\":::\" opens a container in a container in a container; close some of them with a line \":::\"");
        }
    }

    /// <summary>Square brackets that open, stars and underscores; a run of these is one.</summary>
    private static long MarksIn(ReadOnlySpan<char> words)
    {
        var (marks, last) = (0L, '\0');
        foreach (var character in words)
        {
            marks += character == '[' || character is '*' or '_' && character != last ? 1 : 0;
            last = character;
        }

        return marks;
    }

    private static int ContainersIn(ReadOnlySpan<char> words)
    {
        if (!words.StartsWith(":::"))
            return 0;
        return words.Trim(": \t").IsEmpty ? -1 : 1;
    }

    private static SourceRefusedException Refuse(SourceFile source, int line, string reason) =>
        new(source.Path, string.Create(CultureInfo.InvariantCulture, $"line {line}: {reason}"));
}
