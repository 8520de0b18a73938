using System.Buffers;
using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.PlainText;

/// <summary>A line of plain text that is not blank.</summary>
/// <param name="Source">Where its words stand, without the white space at both ends.</param>
/// <param name="Words">Its words.</param>
/// <param name="Indent">Columns before its first word; a tab goes to the next multiple of eight.</param>
/// <param name="BlankBefore">Blank lines between it and the line before, or the start.</param>
internal sealed record TextLine(TextSpan Source, string Words, int Indent, int BlankBefore)
{
    /// <summary>Line feed, carriage return, both, form feed, vertical tab, and the three that Unicode adds (The Unicode Standard, section 5.8).</summary>
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    private static readonly SearchValues<char> EndsOfSentences = SearchValues.Create(".?!:…");

    /// <summary>Whether a page begins with it: a form feed stands before it.</summary>
    public bool BeginsPage { get; init; }

    /// <summary>Whether it is a page number or a running head, and no part of the text.</summary>
    public bool IsFurniture { get; init; }

    /// <summary>Columns up to its end.</summary>
    public int Width => Indent + Words.Length;

    /// <summary>Whether it begins in the middle of a sentence, behind the mark of a quoted line.</summary>
    public bool BeginsSmall => Words.AsSpan().TrimStart("> ") is [var first, ..] && char.IsLower(first);

    /// <summary>Whether a sentence may end with it; marks that close and markers of notes may follow the stop.</summary>
    public bool EndsSentence => Words.AsSpan().TrimEnd("\"'’”»)]*†‡0123456789[( ") is [.., var last] && EndsOfSentences.Contains(last);

    /// <summary>Columns of its first word.</summary>
    public int FirstWord => Words.AsSpan().IndexOfAny(' ', '\t') is >= 0 and var space ? space : Words.Length;

    /// <summary>The lines of <paramref name="content"/>, in order.</summary>
    public static ImmutableArray<TextLine> In(string content)
    {
        var lines = ImmutableArray.CreateBuilder<TextLine>();
        var (blank, beginsPage) = (0, false);
        for (var start = 0; start < content.Length;)
        {
            var end = EndOfLine(content, start);
            var words = Trimmed(content, start, end);
            if (words.IsEmpty)
                blank++;
            else
            {
                lines.Add(new TextLine(words, words.In(content), IndentOf(content.AsSpan(start, words.Start - start)), blank) { BeginsPage = beginsPage });
                (blank, beginsPage) = (0, false);
            }

            beginsPage |= end < content.Length && content[end] == '\f';
            start = AfterBreak(content, end);
        }

        return lines.ToImmutable();
    }

    private static int EndOfLine(string content, int start)
    {
        var end = content.AsSpan(start).IndexOfAny(Breaks);
        return end < 0 ? content.Length : start + end;
    }

    private static int AfterBreak(string content, int end)
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

    private static int IndentOf(ReadOnlySpan<char> space)
    {
        var columns = 0;
        foreach (var character in space)
            columns = character == '\t' ? (columns / 8 + 1) * 8 : columns + 1;
        return columns;
    }
}
