using System.Collections.Immutable;
using System.Globalization;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>The lines of blocks that have several: verse, lists, tables.</summary>
internal static class MarkdownLines
{
    /// <summary>The lines of verse; blank ones among them are character references before the next.</summary>
    public static ImmutableArray<string> Verse(Block block, TextSpan words, MarkdownInlines inlines)
    {
        var lines = new List<string>();
        var blank = 0;
        foreach (var range in Ranges(block.Content, '\n', words))
        {
            if (range.IsEmpty)
                blank++;
            else
            {
                lines.Add(Blank(blank) + inlines.Line(block, range));
                blank = 0;
            }
        }

        return lines.Count == 0 ? [""] : [.. Broken(lines[..^1].Append(lines[^1] + Blank(blank)))];
    }

    private static string Blank(int lines) => string.Concat(Enumerable.Repeat(MarkdownEscapes.Reference('\n'), lines));

    /// <summary>Lines that are broken on purpose: a backslash at the end of all but the last.</summary>
    public static IEnumerable<string> Broken(IEnumerable<string> lines)
    {
        string? last = null;
        foreach (var line in lines)
        {
            if (last is not null)
                yield return last + '\\';
            last = line;
        }

        if (last is not null)
            yield return last;
    }

    /// <summary>The items of a list.</summary>
    public static ImmutableArray<ListItem> Items(Block block, MarkdownInlines inlines) =>
        [.. Ranges(block.Content, '\n', new TextSpan(0, block.Content.Length)).Select(range => Item(block, range, inlines))];

    /// <summary>The rows of a table: the first over the line that makes it one when its cells are headings, else a row of empty ones.</summary>
    public static ImmutableArray<string> Rows(Block block, TextSpan words, MarkdownInlines inlines)
    {
        TextSpan[][] rows = [.. Ranges(block.Content, '\n', words).Select(row => Ranges(block.Content, '\t', row).ToArray())];
        var columns = rows.Max(row => row.Length);
        var (empty, rule) = (string.Concat(Enumerable.Repeat("  |", columns)), string.Concat(Enumerable.Repeat("---|", columns)));
        var lines = rows.Select(row => $"| {string.Join(" | ", row.Select(cell => inlines.Line(block, cell)))} |");
        return HasHeaders(block, rows[0]) ? [.. lines.Take(1), $"|{rule}", .. lines.Skip(1)] : [$"|{empty}", $"|{rule}", .. lines];
    }

    /// <summary>Whether all cells of a row that have words are headings.</summary>
    private static bool HasHeaders(Block block, TextSpan[] row) =>
        block.Spans.Where(span => span.Kind == InlineSpanKind.Cell && span.Range.Start >= row[0].Start && span.Range.End <= row[^1].End).All(span => span.IsHeader);

    private static ListItem Item(Block block, TextSpan range, MarkdownInlines inlines)
    {
        var words = range.In(block.Content);
        var digits = words.TakeWhile(char.IsAsciiDigit).Count();
        var isNumbered = digits is > 0 and < 10 && (digits == 1 || words[0] != '0') && words.Length > digits + 2 && words[digits] is '.' or ')' && words[digits + 1] == ' ';
        var number = isNumbered ? words[..(digits + 2)] : null;
        var behind = new TextSpan(range.Start + (number?.Length ?? 0), range.End);
        return new ListItem(number, inlines.Line(block, behind), inlines.Line(block, range));
    }

    private static IEnumerable<TextSpan> Ranges(string content, char separator, TextSpan within)
    {
        var start = within.Start;
        while (content.AsSpan(start, within.End - start).IndexOf(separator) is >= 0 and var length)
        {
            yield return new TextSpan(start, start + length);
            start += length + 1;
        }

        yield return new TextSpan(start, within.End);
    }
}

/// <summary>An item of a list in Markdown.</summary>
/// <param name="Number">Its number with stop and space, where it begins with one.</param>
/// <param name="Words">What stands behind the number.</param>
/// <param name="Whole">The item, the number as words.</param>
internal sealed record ListItem(string? Number, string Words, string Whole)
{
    /// <summary>Whether the other item is the next by its number.</summary>
    public bool IsBefore(ListItem other) => Number is not null && other.Number is not null && Number[^2] == other.Number[^2] && Value + 1 == other.Value;

    private int Value => int.Parse(Number![..^2], NumberStyles.None, CultureInfo.InvariantCulture);
}
