using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Cliff.Archive.Text.Sources.Markdown;

/// <summary>A note where it is typed: <c>[^1]: words</c>, and below it whatever is indented by four columns.</summary>
/// <remarks>Markdig's own footnotes are moved to the end and lost when no marker refers to them.</remarks>
internal sealed class NoteDefinition(BlockParser parser, string name) : ContainerBlock(parser)
{
    /// <summary>Its name.</summary>
    public string Name => name;
}

/// <summary>Finds the notes: in no list and no quotation.</summary>
internal sealed class NoteDefinitionParser : BlockParser
{
    public NoteDefinitionParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.ColumnBeforeIndent > 0)
            return BlockState.None;
        var line = processor.Line.AsSpan();
        if (!NoteName.TryRead(line, out var name, out var length) || length >= line.Length || line[length] != ':')
            return BlockState.None;

        var definition = new NoteDefinition(this, name) { Line = processor.LineIndex, Column = processor.Column, Span = new SourceSpan(processor.Start, processor.Line.End) };
        for (var read = 0; read <= length; read++)
            processor.NextChar();
        processor.NewBlocks.Push(definition);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
            return BlockState.Continue;
        if (!processor.IsCodeIndent)
            return BlockState.None;
        block.UpdateSpanEnd(processor.Line.End);
        processor.GoToCodeIndent();
        return BlockState.Continue;
    }
}
