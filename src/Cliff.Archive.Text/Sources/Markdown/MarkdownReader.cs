using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Markdig.Syntax;

namespace Cliff.Archive.Text.Sources.Markdown;

/// <summary>Reads Markdown: CommonMark 0.31 without raw HTML, with footnotes, pipe tables, front matter and what <c>docs/source-format.md</c> adds.</summary>
public static class MarkdownReader
{
    /// <summary>What <paramref name="source"/> says by its mark-up.</summary>
    /// <exception cref="SourceRefusedException">It breaks a limit, or its front matter cannot be read.</exception>
    public static SourceDocument Read(SourceFile source)
    {
        MarkdownLimits.Check(source);
        var tree = MarkdownDialect.Parse(source);
        var front = FrontMatter.Of(source, tree);
        var pieces = MarkdownPieces.Of(source.Content, tree);
        return new SourceDocument
        {
            Source = source,
            Blocks = pieces.Blocks,
            Drops = MarkupDrops.Between(source.Content, pieces.Blocks, [.. front?.Drop is { } drop ? [drop] : Array.Empty<Drop>(), .. pieces.Drops]),
            Metadata = front?.Metadata(pieces.TitleLines),
            Links = pieces.Links,
        };
    }
}
