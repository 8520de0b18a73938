using Cliff.Archive.Text.Documents;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Cliff.Archive.Text.Sources.Markdown;

/// <summary>The last line of a quotation or of a note, when it opens with a dash: whose words they are and from which work, or where a note's text comes from.</summary>
/// <param name="Words">What stands behind the dash, the work left out.</param>
/// <param name="Work">The emphasised words at the end.</param>
/// <param name="Place">Where the line stands in the source.</param>
/// <param name="BreakBefore">The line break before it; null when it is a paragraph of its own.</param>
internal sealed record AttributionLine(string Words, string? Work, TextSpan Place, LineBreakInline? BreakBefore)
{
    /// <summary>Nobody is known to have said it.</summary>
    public const string Unattributed = "(unattributed)";

    /// <summary>The quotation before goes on.</summary>
    public const string Continued = "(continued)";

    /// <summary>An editor added the note; behind it stands where its text comes from.</summary>
    public const string Supplied = "(supplied)";

    /// <summary>What opens the line.</summary>
    public const char Dash = '—';

    private const int Longest = 1000;
    private const string EndsOfSentences = "!?…:";

    /// <summary>Whether it says that the quotation before goes on.</summary>
    public bool IsContinuation => Words == Continued;

    /// <summary>Who speaks; null when it says that nobody is known.</summary>
    public string? Speaker => Words is Unattributed or Continued or "" ? null : Words;

    /// <summary>Where the text of a note comes from that an editor added; null in a note of the source.</summary>
    public string? Provenance => Words.StartsWith(Supplied, StringComparison.Ordinal) ? Words[Supplied.Length..].Trim() : null;

    /// <summary>The one that ends <paramref name="container"/>; null when there is none. What ends like a sentence is what someone says.</summary>
    public static AttributionLine? Of(ContainerBlock container, string source)
    {
        if (container.Count == 0 || container[^1] is not ParagraphBlock { Inline: { } inlines } paragraph)
            return null;
        var lineBreak = inlines.OfType<LineBreakInline>().LastOrDefault();
        if (lineBreak is null && container.Count == 1)
            return null;

        var start = StartOfLine(source, lineBreak?.Span.End + 1 ?? paragraph.Span.Start);
        if (start >= source.Length || source[start] != Dash || start > paragraph.Span.End)
            return null;
        var line = new InlineContent();
        line.Append(lineBreak is null ? inlines : inlines.SkipWhile(inline => inline != lineBreak).Skip(1));
        return line.Length > Longest || EndsLikeSentence(source[start..(paragraph.Span.End + 1)])
            ? null
            : Of(line, new TextSpan(start, paragraph.Span.End + 1), lineBreak);
    }

    private static AttributionLine Of(InlineContent line, TextSpan place, LineBreakInline? lineBreak)
    {
        var words = line.Words;
        var work = line.Spans.LastOrDefault(span => span.Kind == InlineSpanKind.Emphasis && span.Range.End == words.Length);
        var speaker = words[1..(work?.Range.Start ?? words.Length)].Trim();
        return work is not null && (speaker.Length == 0 || speaker[^1] == ',')
            ? new AttributionLine(speaker.TrimEnd(',').TrimEnd(), work.Range.In(words), place, lineBreak)
            : new AttributionLine(words[1..].Trim(), null, place, lineBreak);
    }

    /// <summary>Whether a line ends like a sentence: then it is something said.</summary>
    public static bool EndsLikeSentence(string line) => EndsOfSentences.Contains(line[^1], StringComparison.Ordinal);

    /// <summary>Where the words of a line begin, behind the signs of the quotations it stands in.</summary>
    private static int StartOfLine(string source, int from)
    {
        while (from < source.Length && (source[from] is ' ' or '\t' or '>' or '\n' or '\r'))
            from++;
        return from;
    }
}
