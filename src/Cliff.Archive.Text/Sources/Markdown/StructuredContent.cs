using System.Globalization;
using Cliff.Archive.Text.Documents;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Block = Markdig.Syntax.Block;

namespace Cliff.Archive.Text.Sources.Markdown;

/// <summary>The words of a list, an item a line, and of a table, a row a line and its cells parted by tabs.</summary>
internal static class StructuredContent
{
    /// <summary>Appends the words of a list or a table.</summary>
    public static void Append(InlineContent content, ContainerBlock block)
    {
        if (block is Table table)
            AppendRows(content, table);
        else
            AppendItems(content, block);
    }

    private static void AppendRows(InlineContent content, Table table)
    {
        // A table without headings has a row of empty ones.
        var rows = table.OfType<TableRow>().SkipWhile(row => row.IsHeader && !row.Descendants<LeafBlock>().Any(HasWords)).ToArray();
        foreach (var row in rows)
        {
            var line = Begin(content, '\n', row != rows[0]);
            // Markdig fills short rows up with cells that have nothing in them at all.
            foreach (var cell in row.OfType<TableCell>().Where(cell => cell.Count > 0))
            {
                var start = Begin(content, '\t', cell != row[0]);
                foreach (var leaf in cell.Descendants<LeafBlock>())
                    content.Append(leaf.Inline ?? new());
                content.Close(InlineSpanKind.Cell, start, row.IsHeader);
            }

            content.Close(InlineSpanKind.Line, line);
        }
    }

    private static bool HasWords(LeafBlock leaf) => leaf.Inline?.FirstChild is not null;

    /// <summary>Items within items are items; a number is shown as it is typed, a bullet is not.</summary>
    private static void AppendItems(InlineContent content, ContainerBlock list)
    {
        var line = -1;
        ListItemBlock? item = null;
        foreach (var block in list.Descendants<Block>())
        {
            var owner = block as ListItemBlock ?? OwnerOf(block);
            if (owner != item)
            {
                Close(content, line);
                line = Begin(content, '\n', item is not null);
                item = owner;
                if (block is ListItemBlock && block.Parent is ListBlock { IsOrdered: true } ordered)
                    content.Append(string.Create(CultureInfo.InvariantCulture, $"{((ListItemBlock)block).Order}{ordered.OrderedDelimiter} "));
            }

            if (block is LeafBlock leaf)
                Append(content, leaf, line);
        }

        Close(content, line);
    }

    private static void Append(InlineContent content, LeafBlock leaf, int line)
    {
        if (content.Length > line && !char.IsWhiteSpace(content.Last))
            content.Append(" ");
        if (leaf is CodeBlock code)
            content.Append(code.Lines.ToString().TrimEnd().Replace('\n', ' '));
        else
            content.Append(leaf.Inline ?? new());
    }

    private static void Close(InlineContent content, int line)
    {
        if (line >= 0)
            content.Close(InlineSpanKind.Line, line);
    }

    private static int Begin(InlineContent content, char separator, bool isNext)
    {
        if (isNext)
            content.Append(separator.ToString());
        return content.Length;
    }

    private static ListItemBlock? OwnerOf(Block block)
    {
        var container = block.Parent;
        while (container is not null and not ListItemBlock)
            container = container.Parent;
        return container as ListItemBlock;
    }
}
