using Cliff.Archive.Text.Documents;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Cliff.Archive.Text.Sources.Markdown;

/// <summary>The Markdown that is read: no raw HTML, no generic attributes, no bare addresses, and notes that stay where they are typed.</summary>
internal static class MarkdownDialect
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The syntax tree of <paramref name="source"/>.</summary>
    /// <exception cref="SourceRefusedException">Its elements are nested too deeply.</exception>
    public static MarkdownDocument Parse(SourceFile source)
    {
        try
        {
            return Markdig.Markdown.Parse(source.Content, Pipeline);
        }
        catch (ArgumentException fault) when (fault.GetType() == typeof(ArgumentException))
        {
            // Markdig 1.6 has no other word for elements nested more than 128 deep, of blocks or of emphasis.
            throw new SourceRefusedException(source.Path, "has lists, quotations or emphasis nested too deeply for Markdown; take out some levels");
        }
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UsePreciseSourceLocation().UsePipeTables().UseYamlFrontMatter();
        builder.BlockParsers.Insert(0, new CustomContainerParser());
        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new NoteDefinitionParser());
        builder.InlineParsers.Insert(0, new NoteMarkerParser());
        return builder.Build();
    }
}
