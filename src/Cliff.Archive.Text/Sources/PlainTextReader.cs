using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources;

/// <summary>Reads plain text that has one paragraph a line; white space is what lies between the lines.</summary>
public static class PlainTextReader
{
    /// <summary>The lines of <paramref name="source"/> that are not blank, in order.</summary>
    public static SourceDocument Read(SourceFile source) => new() { Source = source, Blocks = Lines(source.Content) };

    private static ImmutableArray<SourceBlock> Lines(string content)
    {
        var lines = ImmutableArray.CreateBuilder<SourceBlock>();
        var blank = 0;
        for (var start = 0; start < content.Length;)
        {
            var end = EndOfLine(content, start);
            var words = Trimmed(content, start, end);
            if (words.IsEmpty)
                blank++;
            else
            {
                lines.Add(new SourceBlock(words, words.In(content), blank));
                blank = 0;
            }

            start = AfterLineBreak(content, end);
        }

        return lines.ToImmutable();
    }

    private static int EndOfLine(string content, int start)
    {
        var end = content.AsSpan(start).IndexOfAny('\n', '\r', '\f');
        return end < 0 ? content.Length : start + end;
    }

    private static int AfterLineBreak(string content, int end)
    {
        var isPair = end + 1 < content.Length && content[end] == '\r' && content[end + 1] == '\n';
        return end + (isPair ? 2 : 1);
    }

    private static TextSpan Trimmed(string content, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(content[start]))
            start++;
        while (end > start && char.IsWhiteSpace(content[end - 1]))
            end--;
        return new TextSpan(start, end);
    }
}
