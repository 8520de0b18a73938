using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources.Html;

namespace Cliff.Archive.Text.Writers;

/// <summary>The lines that stand at the top of a page about a chapter, wherever its source has them.</summary>
public static class TitleLines
{
    /// <summary>Every line of the title, and the imprint as far as it stands before the text; an imprint below the text stays there.</summary>
    public static ImmutableArray<Block> AtTop(Chapter chapter)
    {
        var top = ImmutableArray.CreateBuilder<Block>();
        var isBeforeText = true;
        foreach (var block in chapter.Blocks)
        {
            if (block.Kind == BlockKind.Title && (isBeforeText || !block.IsImprint))
                top.Add(block);
            isBeforeText &= block.Kind is BlockKind.Title or BlockKind.Separator;
        }

        return top.ToImmutable();
    }

    /// <summary>The line that names the chapter: the one that says what the source is called, else the last that can be a name; null when there is none.</summary>
    public static Block? NameOf(Chapter chapter)
    {
        var lines = chapter.Blocks.Where(block => block is { Kind: BlockKind.Title, IsImprint: false }).ToList();
        return Called(lines, chapter.Metadata.ChapterTitle) ?? Called(lines, chapter.Metadata.Work) ?? lines.FindLast(CanBeName) ?? lines.LastOrDefault();
    }

    /// <summary>The line of a name: the whole of it, else the one that has the most of it, as a name may be put together of several lines.</summary>
    private static Block? Called(List<Block> lines, string? name)
    {
        var called = PrintedName.Fold(name ?? "");
        if (called.Length == 0)
            return null;
        return lines.FindLast(line => PrintedName.Fold(line.Content) == called)
            ?? lines.FindLast(line => CanBeName(line) && PrintedName.Fold(line.Content).Contains(called, StringComparison.Ordinal))
            ?? lines.Where(line => CanBeName(line) && PrintedName.Fold(line.Content) is { Length: > 0 } part && called.Contains(part, StringComparison.Ordinal)).MaxBy(line => line.Content.Length);
    }

    /// <summary>Whether a line is no date, no author's and no addition in brackets.</summary>
    private static bool CanBeName(Block line)
    {
        var words = line.Content.AsSpan().Trim();
        return words is not (['(', ..] or ['[', ..]) && !words.StartsWith("by ", StringComparison.OrdinalIgnoreCase) && !PrintedDate.IsLine(line.Content);
    }
}
