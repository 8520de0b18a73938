using System.Collections.Immutable;
using System.Globalization;
using Cliff.Archive.Text.Diagnostics;

namespace Cliff.Archive.Text.Sources.PlainText;

/// <summary>How the lines of a text were set: one to a paragraph, or broken where the page was full.</summary>
/// <param name="Width">Columns after which lines are broken; null when a line is a paragraph.</param>
/// <param name="Indent">Columns before an ordinary line.</param>
/// <param name="IndentsFirstLines">Whether a paragraph is told by its first line's indentation and no blank line.</param>
internal sealed record TextLayout(int? Width, int Indent, bool IndentsFirstLines)
{
    /// <summary>No page is wider.</summary>
    private const int WidestPage = 100;

    private const int NarrowestPage = 45;

    /// <summary>How far from the right edge a line may end because the next word was too long for it.</summary>
    private const int Slack = 20;

    /// <summary>Typists break lines a little early.</summary>
    private const int Ample = 8;

    /// <summary>One paragraph a line.</summary>
    public static TextLayout OfLines { get; } = new(null, 0, false);

    /// <summary>Lines that the next one goes on with, and how many of those begin in the middle of a sentence.</summary>
    public (int Full, int GoOn) Evidence { get; private init; }

    /// <summary>What is said of it where it is not one paragraph a line.</summary>
    public Diagnostic? Diagnostic => Width is { } width
        ? DiagnosticCodes.WrappedLines.At(default, string.Create(CultureInfo.InvariantCulture, $"The lines are wrapped at {width} columns: {Evidence.GoOn} of the {Evidence.Full} that follow a full one begin in the middle of a sentence."))
        : null;

    /// <summary>The layout of <paramref name="lines"/>.</summary>
    public static TextLayout Of(ImmutableArray<TextLine> lines)
    {
        var widths = lines.Select(line => line.Width).Order().ToArray();
        if (lines.Length < 2 || lines.Sum(line => line.Width > WidestPage ? line.Width : 0) * 5 > widths.Sum())
            return OfLines;
        // A few lines stand out: a table, an address on the web.
        var width = widths.Where(columns => columns <= WidestPage).ToArray() is { Length: > 0 } narrow ? narrow[(narrow.Length - 1) * 98 / 100] : 0;
        var following = lines.Zip(lines.Skip(1)).Where(pair => pair.Second.BlankBefore == 0 && pair.First.Width >= width - Slack).ToArray();
        var goOn = following.Count(pair => pair.Second.BeginsSmall);
        if (width < NarrowestPage || goOn < 2 || goOn * 3 < following.Length)
            return OfLines;
        var indent = lines.GroupBy(line => line.Indent).MaxBy(group => group.Count())!.Key;
        return new TextLayout(width, indent, FirstLinesAreIndented(lines, indent)) { Evidence = (following.Length, goOn) };
    }

    /// <summary>Whether <paramref name="line"/> was broken before it was full: the first word of the <paramref name="next"/> would have had ample room.</summary>
    public bool IsBrokenEarly(TextLine line, TextLine next) => line.Width + 1 + next.FirstWord <= Width - Ample;

    private static bool FirstLinesAreIndented(ImmutableArray<TextLine> lines, int indent)
    {
        var indented = lines.Zip(lines.Skip(1)).Where(pair => pair.First.Indent > indent && pair.First.Indent <= indent + 10 && pair.Second.Indent == indent && pair.Second.BlankBefore == 0).ToArray();
        return indented.Length > 1 && indented.Count(pair => pair.First.BlankBefore == 0) * 2 > indented.Length;
    }
}
