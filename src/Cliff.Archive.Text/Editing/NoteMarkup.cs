using System.Collections.Immutable;
using System.Text;
using Cliff.Archive.Text.Documents;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Cliff.Archive.Text.Editing;

/// <summary>The emphasis in a note's text, written as in Markdown: <c>*title*</c> or <c>_title_</c>, a star itself as <c>\*</c>. All else that Markdown knows (links, lists, headings, code, HTML, entities) stays text.</summary>
public static class NoteMarkup
{
    // No note has as many; beyond some ten thousand Markdig throws, and until then its time grows with the square.
    private const int MostMarks = 1000;

    private static readonly MarkdownPipeline Pipeline = EmphasisOnly();

    /// <summary>Reads <paramref name="markdown"/>; nothing that an editor can write is an error.</summary>
    /// <returns>The text on one line without the marks of emphasis, and the emphasised ranges of it, by start, none overlapping.</returns>
    public static (string Content, ImmutableArray<TextSpan> Emphasis) Parse(string markdown)
    {
        var line = Printable.OneLine(markdown);
        if (line.Count(character => character is '*' or '_') > MostMarks)
            return (line, []);
        var content = new StringBuilder(line.Length);
        var emphasis = ImmutableArray.CreateBuilder<TextSpan>();
        var root = Markdown.Parse(line, Pipeline).OfType<LeafBlock>().SingleOrDefault()?.Inline;
        foreach (var inline in root ?? new ContainerInline())
        {
            var start = content.Length;
            AppendWords(inline, content);
            if (inline is EmphasisInline)
                emphasis.Add(new TextSpan(start, content.Length));
        }

        return (content.ToString(), emphasis.ToImmutable());
    }

    private static void AppendWords(Inline inline, StringBuilder content)
    {
        // Not by recursion: ten thousand stars nest as deep as they are many.
        var waiting = new Stack<Inline>([inline]);
        while (waiting.TryPop(out var next))
        {
            if (next is LiteralInline literal)
                content.Append(literal.Content.AsSpan());
            else if (next is ContainerInline container)
                container.Reverse().ToList().ForEach(waiting.Push);
        }
    }

    private static MarkdownPipeline EmphasisOnly()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new OneLineParser());
        builder.InlineParsers.Clear();
        builder.InlineParsers.Add(new EscapedMarkParser());
        builder.InlineParsers.Add(new EmphasisInlineParser());
        return builder.Build();
    }

    /// <summary>Takes the whole line as a paragraph. Markdig's own parser would take <c>[1]: words</c> for the definition of a link and drop it.</summary>
    private sealed class OneLineParser : BlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            processor.NewBlocks.Push(new ParagraphBlock(this));
            return BlockState.Continue;
        }
    }

    /// <summary>Reads <c>\*</c>, <c>\_</c> and <c>\\</c>; any other backslash is one.</summary>
    private sealed class EscapedMarkParser : InlineParser
    {
        public EscapedMarkParser() => OpeningCharacters = ['\\'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() is not ('*' or '_' or '\\'))
                return false;
            slice.SkipChar();
            processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start));
            slice.SkipChar();
            return true;
        }
    }
}
