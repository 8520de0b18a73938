using System.Collections.Immutable;
using System.Text;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>A chapter as a reader sees it: its wrapped lines joined, and without what only the pages of its source have.</summary>
internal static class SeenChapter
{
    /// <summary><paramref name="chapter"/> with all ranges counted in the words that are seen.</summary>
    public static Chapter Of(Chapter chapter)
    {
        var seen = chapter.Blocks.Where(block => block.Id is not null && NeedsJoining(block)).ToDictionary(block => block.Id!, block => new SeenWords(block), StringComparer.Ordinal);
        if (seen.Count == 0)
            return chapter;
        return chapter with
        {
            Blocks = [.. chapter.Blocks.Select(block => block.Id is { } id && seen.TryGetValue(id, out var words) ? words.In(block) : block)],
            Quotations = [.. chapter.Quotations.Select(quotation => quotation with { Segments = [.. quotation.Segments.Select(segment => segment with { Range = Place(segment.BlockId, segment.Range) })] })],
            References = [.. chapter.References.Select(reference => reference with { Range = Place(reference.BlockId, reference.Range) })],
        };

        TextSpan Place(string blockId, TextSpan range) => seen.TryGetValue(blockId, out var words) ? words.Place(range) : range;
    }

    /// <summary>A break that parts no two lines is where a page was too narrow, or has the indentation of a line behind it.</summary>
    private static bool NeedsJoining(Block block)
    {
        if (block.Kind == BlockKind.Table || block.Spans.Any(span => span.Kind == InlineSpanKind.Cell))
            return false;
        var lines = block.Spans.Where(span => span.Kind == InlineSpanKind.Line).ToArray();
        var (starts, ends) = (lines.Select(line => line.Range.Start).ToHashSet(), lines.Select(line => line.Range.End).ToHashSet());
        return block.Spans.Any(span => span.Kind == InlineSpanKind.Furniture)
            || Enumerable.Range(0, block.Content.Length).Any(place => block.Content[place] == '\n' && !(ends.Contains(place) && starts.Contains(place + 1)));
    }
}

/// <summary>The words of a block that are seen, and where each character of it stands in them.</summary>
internal sealed class SeenWords
{
    private readonly StringBuilder _words = new();
    private readonly int[] _places;

    /// <summary>Reads <paramref name="block"/>.</summary>
    public SeenWords(Block block)
    {
        var content = block.Content;
        _places = new int[content.Length + 1];
        var hidden = new bool[content.Length];
        foreach (var span in block.Spans.Where(span => span.Kind == InlineSpanKind.Furniture))
            Array.Fill(hidden, true, span.Range.Start, span.Range.Length);
        var lines = block.Spans.Where(span => span.Kind == InlineSpanKind.Line).ToArray();
        var (starts, ends) = (lines.Select(line => line.Range.Start).ToHashSet(), lines.Select(line => line.Range.End).ToHashSet());
        for (var index = 0; index < content.Length;)
        {
            var end = EndOfGap(content, hidden, index);
            var gap = content.AsSpan(index, end - index);
            if (end == index || !hidden.AsSpan(index, end - index).Contains(true) && !gap.Contains('\n'))
                end = index + 1;
            Array.Fill(_places, _words.Length, index, end - index);
            _words.Append(end == index + 1 && !hidden[index] && content[index] != '\n' ? content[index].ToString() : Between(content, new TextSpan(index, end), ends.Contains(index) || starts.Contains(end)));
            index = end;
        }

        _places[^1] = _words.Length;
    }

    /// <summary>Where a range of the block stands in what is seen.</summary>
    public TextSpan Place(TextSpan range) => new(_places[range.Start], Math.Max(_places[range.Start], _places[range.End]));

    /// <summary>The block as it is seen.</summary>
    public Block In(Block block) => block with
    {
        Content = _words.ToString(),
        LabelLength = _places[block.LabelLength],
        Spans = [.. block.Spans.Where(span => span.Kind != InlineSpanKind.Furniture).Select(span => span with { Range = Place(span.Range) })],
    };

    private static int EndOfGap(string content, bool[] hidden, int index)
    {
        while (index < content.Length && (hidden[index] || char.IsWhiteSpace(content[index])))
            index++;
        return index;
    }

    /// <summary>What is seen between two words of which a break or something hidden stands: a new line, a space, or nothing behind a hyphen that parts a word.</summary>
    private static string Between(string content, TextSpan gap, bool isLine)
    {
        if (isLine)
            return new string('\n', content.AsSpan(gap.Start, gap.Length).Count('\n'));
        if (gap.Start == 0 || gap.End == content.Length)
            return "";
        return LineEnd.IsInWord(content.AsSpan(0, gap.Start), content[gap.End]) ? "" : " ";
    }
}
