using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace Cliff.Archive.Text.Sources.Markdown;

/// <summary>What a block of Markdown stands in.</summary>
internal sealed class MarkdownContext
{
    public const string Title = "title";
    public const string Imprint = "imprint";
    public const string Verse = "verse";

    /// <summary>Looks up from <paramref name="block"/>; Markdig nests no deeper than 128.</summary>
    public MarkdownContext(Block block)
    {
        for (var container = block.Parent; container is not null; container = container.Parent)
        {
            Quote ??= container as QuoteBlock;
            Note ??= container as NoteDefinition;
            Div ??= (container as CustomContainer)?.Info;
        }
    }

    /// <summary>The innermost quotation.</summary>
    public QuoteBlock? Quote { get; }

    /// <summary>The note.</summary>
    public NoteDefinition? Note { get; }

    /// <summary>The word behind the <c>:::</c> of the innermost such container.</summary>
    public string? Div { get; }
}
