using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.Notes;

namespace Cliff.Archive.Text.Sources.PlainText;

/// <summary>Tells what the lines between two blank ones are: paragraphs, verse, a heading, something quoted.</summary>
/// <param name="layout">How the text was set.</param>
internal sealed class StanzaReader(TextLayout layout)
{
    private const int DeepestFirstLine = 10;
    private const int ShallowestQuotation = 2;

    private bool _hasBegun;
    private bool _hasProse;
    private string? _markupBefore;

    /// <summary>Whether the next stanza goes on one of the page before.</summary>
    public bool GoesOn { get; set; }

    /// <summary>Whether <paramref name="line"/> is nothing but strokes below <paramref name="above"/>.</summary>
    public static bool IsUnderline(TextLine line, TextLine above) =>
        line.Words.Length >= 3 && line.Words[0] is '=' or '-' or '~' && line.Words.AsSpan().IndexOfAnyExcept(line.Words[0]) < 0
        && char.IsLetterOrDigit(above.Words[^1]) && Math.Abs(line.Words.Length - above.Words.Length) <= above.Words.Length / 2;

    /// <summary>The paragraphs of <paramref name="stanza"/>.</summary>
    public IEnumerable<Paragraph> Read(ImmutableArray<TextLine> stanza)
    {
        if (stanza.IsEmpty)
            yield break;
        foreach (var paragraph in Parts(stanza))
        {
            yield return GoesOn ? paragraph with { GoesOn = true } : paragraph;
            GoesOn = false;
            _markupBefore = paragraph.Markup;
            _hasBegun = true;
            _hasProse |= paragraph is { Kind: null, Lines.Length: > 1 };
        }
    }

    /// <summary>Headings with strokes below them, one after the other, and what stands below the last.</summary>
    private IEnumerable<Paragraph> Parts(ImmutableArray<TextLine> stanza)
    {
        var own = stanza.Length - stanza.Reverse().TakeWhile(IsMarked).Count();
        var start = 0;
        for (; start < own && start + 1 < stanza.Length && IsUnderline(stanza[start + 1], stanza[start]); start += 2)
            yield return Underlined(stanza[start], stanza[start + 1]);
        if (start == stanza.Length)
            yield break;
        foreach (var paragraph in Unmarked(stanza[start..]))
            yield return paragraph;
    }

    private IEnumerable<Paragraph> Unmarked(ImmutableArray<TextLine> stanza)
    {
        if (stanza.All(IsMarked))
            return MarkedQuotations(stanza);
        if (layout.Width is null)
            return [new Paragraph(stanza)];
        return IsNarrow(stanza) ? [Prose(stanza)]
            : IsList(stanza) ? Split(stanza, (_, line) => NoteLabel.At(line.Words) is not null).Select(item => new Paragraph(item))
            : IsVerse(stanza) ? Verse(stanza)
            : Split(stanza, BeginsParagraph).Select(Prose);
    }

    private static bool IsMarked(TextLine line) => line.IsFurniture || line.Words[0] == '>';

    /// <summary>Lines behind <c>&gt;</c>; one with nothing behind it parts two paragraphs.</summary>
    private static IEnumerable<Paragraph> MarkedQuotations(ImmutableArray<TextLine> stanza) =>
        Split(stanza, (before, line) => IsBare(before) != IsBare(line)).Select(lines => IsBare(lines[0]) ? new Paragraph([.. lines.Select(line => line with { IsFurniture = true })]) : new Paragraph(lines) { Markup = ">" });

    private static bool IsBare(TextLine line) => line.Words.AsSpan().IndexOfAnyExcept("> ") < 0;

    /// <summary>What is underlined before anything else is the title.</summary>
    private Paragraph Underlined(TextLine words, TextLine strokes) => _hasBegun
        ? new Paragraph([words], BlockKind.Heading) { Level = strokes.Words[0] == '=' ? 1 : 2, Underline = strokes }
        : new Paragraph([words]) { Underline = strokes };

    /// <summary>Numbered lines, each of which could have held words of the next.</summary>
    private static bool IsList(ImmutableArray<TextLine> stanza) =>
        NoteLabel.At(stanza[0].Words) is not null && stanza.Skip(1).Count(line => NoteLabel.At(line.Words) is not null) is > 0 and var more && more * 4 >= stanza.Length - 1;

    /// <summary>Prose that was wrapped at an edge of its own, as quotations are: no line could have held the first word of the next, and sentences run on.</summary>
    private bool IsNarrow(ImmutableArray<TextLine> stanza)
    {
        var edge = stanza.Max(line => line.Width);
        return stanza.Length > 1 && stanza[0].Indent >= layout.Indent + ShallowestQuotation
            && stanza.All(line => line.Indent == stanza[0].Indent)
            && stanza.Zip(stanza.Skip(1)).All(pair => pair.First.Width + 1 + pair.Second.FirstWord > edge)
            && stanza.Skip(1).Count(line => line.BeginsSmall) * 3 >= stanza.Length - 1;
    }

    /// <summary>Lines that end where their author wanted: most could have held the first word of the next.</summary>
    private bool IsVerse(ImmutableArray<TextLine> stanza)
    {
        var broken = stanza.Zip(stanza.Skip(1)).Where(pair => layout.IsBrokenEarly(pair.First, pair.Second)).Select(pair => pair.First).ToArray();
        // In a text whose paragraphs are told by their first lines, short ones are talk.
        return broken.Length > 0 && broken.Length * 3 >= (stanza.Length - 1) * 2
            && (!layout.IndentsFirstLines || broken.Count(line => line.EndsSentence) * 2 <= broken.Length);
    }

    /// <summary>Before the first paragraph it is a title page, line by line; a few lines in capitals are a heading.</summary>
    private IEnumerable<Paragraph> Verse(ImmutableArray<TextLine> stanza)
    {
        if (!_hasProse)
            return stanza.Select(line => new Paragraph([line]));
        return [stanza.Length <= 4 && stanza.All(line => HeadingLine.IsInCapitals(line.Words)) ? new Paragraph(stanza, BlockKind.Heading) { Level = 1 } : new Paragraph(stanza, BlockKind.Verse)];
    }

    private bool BeginsParagraph(TextLine before, TextLine line)
    {
        var isBroken = layout.IsBrokenEarly(before, line);
        if (isBroken && before.EndsSentence && !line.BeginsSmall)
            return true;
        var isIndented = line.Indent > layout.Indent && line.Indent <= layout.Indent + DeepestFirstLine;
        if (!isIndented)
            return false;
        return line.Indent > before.Indent
            ? layout.IndentsFirstLines || before.EndsSentence || isBroken
            : layout.IndentsFirstLines && (isBroken || (before.EndsSentence && !line.BeginsSmall));
    }

    private Paragraph Prose(ImmutableArray<TextLine> lines)
    {
        // Before the first paragraph a line like a name is one of the title.
        if (lines.Length == 1 && HeadingLine.Is(lines[0].Words) && (_hasProse || lines[0].Words[^1] == '.'))
            return new Paragraph(lines, BlockKind.Heading) { Level = 1 };
        var isIndented = lines.All(line => line.IsFurniture || line.Indent >= layout.Indent + ShallowestQuotation);
        var isQuoted = isIndented && !layout.IndentsFirstLines && (lines.Length > 1 || (_markupBefore is not null && lines[0].EndsSentence));
        return new Paragraph(lines) { Markup = isQuoted ? "indented" : null };
    }

    /// <summary>Cuts lines where <paramref name="begins"/> says so of a line and the one before.</summary>
    private static IEnumerable<ImmutableArray<TextLine>> Split(ImmutableArray<TextLine> lines, Func<TextLine, TextLine, bool> begins)
    {
        var start = 0;
        for (var index = 1; index <= lines.Length; index++)
        {
            if (index < lines.Length && !begins(lines[index - 1], lines[index]))
                continue;
            yield return lines[start..index];
            start = index;
        }
    }
}
