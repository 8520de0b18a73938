using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

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

    /// <summary>The line that names the chapter: the one that says what the source is called, else the last; null when there is none.</summary>
    public static Block? NameOf(Chapter chapter)
    {
        var lines = chapter.Blocks.Where(block => block is { Kind: BlockKind.Title, IsImprint: false }).ToList();
        var called = chapter.Metadata.ChapterTitle ?? chapter.Metadata.Work;
        return lines.FindLast(line => line.Content == called) ?? lines.LastOrDefault();
    }
}
