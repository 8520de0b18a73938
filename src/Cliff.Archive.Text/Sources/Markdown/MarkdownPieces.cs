using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = Markdig.Syntax.Block;

namespace Cliff.Archive.Text.Sources.Markdown;

/// <summary>Walks a syntax tree in the order of the source and makes its pieces.</summary>
internal sealed class MarkdownPieces
{
    private readonly string _source;
    private readonly int _levelsAbove;
    private readonly Block? _title;
    private readonly List<(SourceBlock Piece, List<NamedMarker> Markers)> _drafts = [];
    private readonly Dictionary<string, int> _notes = new(StringComparer.Ordinal);
    private readonly Dictionary<ContainerBlock, AttributionLine?> _attributions = [];
    private readonly HashSet<Block> _begun = [];
    private ContainerBlock? _lastQuote;
    private int _end;
    private int _labels;

    private MarkdownPieces(string source, MarkdownDocument tree)
    {
        _source = source;
        var first = tree.FirstOrDefault(block => block is not YamlFrontMatterBlock and not LinkReferenceDefinitionGroup);
        _title = first is HeadingBlock { Level: 1 } ? first : null;
        _levelsAbove = tree.Descendants<HeadingBlock>().Any(heading => heading.Level == 1 && heading != _title) ? 0 : 1;
    }

    /// <summary>The pieces, in order.</summary>
    public ImmutableArray<SourceBlock> Blocks { get; private set; } = [];

    /// <summary>The lines of the heading that is the title.</summary>
    public List<string> TitleLines { get; } = [];

    /// <summary>Lines that say whose words a quotation is.</summary>
    public List<Drop> Drops { get; } = [];

    /// <summary>Links to other pages.</summary>
    public ImmutableArray<SourceLink> Links { get; private set; } = [];

    /// <summary>The pieces of <paramref name="tree"/>, which was made of <paramref name="source"/>.</summary>
    public static MarkdownPieces Of(string source, MarkdownDocument tree)
    {
        var pieces = new MarkdownPieces(source, tree);
        var links = ImmutableArray.CreateBuilder<SourceLink>();
        foreach (var block in Units(tree))
            pieces.Add(block, links);
        pieces.Links = links.ToImmutable();
        pieces.Blocks = [.. pieces._drafts.Select(draft => draft.Piece with { Markers = [.. draft.Markers.Select(pieces.Resolved)] })];
        return pieces;
    }

    /// <summary>Lists, tables, and the blocks with words that stand in neither, in order.</summary>
    private static IEnumerable<Block> Units(MarkdownDocument tree)
    {
        var waiting = new Stack<Block>(tree.Reverse<Block>());
        while (waiting.TryPop(out var block))
        {
            if (block is ListBlock or Table or LeafBlock and not (YamlFrontMatterBlock or ThematicBreakBlock))
                yield return block;
            else if (block is ContainerBlock container and not LinkReferenceDefinitionGroup)
            {
                foreach (var part in container.Reverse<Block>())
                    waiting.Push(part);
            }
        }
    }

    private void Add(Block block, ImmutableArray<SourceLink>.Builder links)
    {
        if (block == _title)
        {
            AddTitle((HeadingBlock)block, links);
            return;
        }

        var content = new InlineContent(block is Table ? "\n\t" : block is ListBlock ? "\n" : "");
        var end = block.Span.End + 1;
        if (block is ListBlock or Table)
            StructuredContent.Append(content, (ContainerBlock)block);
        else if (block is CodeBlock code)
            content.Append(code.Lines.ToString().TrimEnd());
        else if (block is LeafBlock { Inline: { } inlines } leaf)
            content.Append(AttributionBehind(leaf) is { } line ? BeforeAttribution(inlines, line, ref end) : inlines);
        Add(block, content, new TextSpan(block.Span.Start, Math.Max(block.Span.Start, end)), links);
    }

    /// <summary>Each line of the title is a piece.</summary>
    private void AddTitle(HeadingBlock title, ImmutableArray<SourceLink>.Builder links)
    {
        var start = title.Span.Start;
        var line = new List<Inline>();
        foreach (var inline in title.Inline ?? new ContainerInline())
        {
            if (inline is not LineBreakInline)
            {
                line.Add(inline);
                continue;
            }

            AddTitleLine(title, line, new TextSpan(start, inline.Span.Start), links);
            start = inline.Span.End + 1;
            line.Clear();
        }

        AddTitleLine(title, line, new TextSpan(start, title.Span.End + 1), links);
    }

    private void AddTitleLine(HeadingBlock title, List<Inline> inlines, TextSpan place, ImmutableArray<SourceLink>.Builder links)
    {
        var content = new InlineContent();
        content.Append(inlines);
        Add(title, content, place, links);
        TitleLines.Add(content.Words);
    }

    private void Add(Block block, InlineContent content, TextSpan place, ImmutableArray<SourceLink>.Builder links)
    {
        var words = content.Words;
        if (string.IsNullOrWhiteSpace(words))
            return;
        if (block is not Table and not ListBlock)
            content.CloseLines();
        var context = new MarkdownContext(block);
        // Markdig's spans may overlap by a sign or end behind the last character.
        var start = Math.Max(_end, place.Start);
        _end = Math.Max(start, Math.Min(_source.Length, place.End));
        var kind = KindOf(block, context, content.HasHardBreaks);
        links.AddRange(content.Links);
        _drafts.Add((new SourceBlock(new TextSpan(start, _end), words, 1)
        {
            Kind = kind,
            Level = kind == BlockKind.Heading ? Math.Max(1, ((HeadingBlock)block).Level - _levelsAbove) : null,
            IsImprint = kind == BlockKind.Title && context.Div == MarkdownContext.Imprint,
            Label = kind == BlockKind.Note ? LabelOf(context.Note!) : null,
            Quotation = kind is BlockKind.Note or BlockKind.Heading or BlockKind.Title ? null : QuotationOf(context.Quote),
            Spans = kind == BlockKind.Note && !words.Contains('\n', StringComparison.Ordinal) ? [.. content.Spans.Where(span => span.Kind != InlineSpanKind.Line)] : content.Spans,
        }, content.Markers));
    }

    private BlockKind KindOf(Block block, MarkdownContext context, bool hasHardBreaks)
    {
        if (context.Note is not null)
            return BlockKind.Note;
        if (block == _title || block is LeafBlock && context.Div is MarkdownContext.Title or MarkdownContext.Imprint)
            return BlockKind.Title;
        return block switch
        {
            HeadingBlock => BlockKind.Heading,
            ListBlock => BlockKind.List,
            Table => BlockKind.Table,
            _ when hasHardBreaks || context.Div == MarkdownContext.Verse => BlockKind.Verse,
            _ => BlockKind.Paragraph,
        };
    }

    /// <summary>The label, on the first piece of a note.</summary>
    private PrintedLabel? LabelOf(NoteDefinition note)
    {
        if (!_begun.Add(note))
            return null;
        _notes.TryAdd(note.Name, _labels++);
        return new PrintedLabel(NoteName.LabelOf(note.Name), 0) { Provenance = AttributionOf(note)?.Provenance };
    }

    private MarkedQuotation? QuotationOf(ContainerBlock? quote)
    {
        var begins = quote != _lastQuote;
        _lastQuote = quote;
        if (quote is null)
            return null;
        var line = _begun.Add(quote) ? AttributionOf(quote) : null;
        return new MarkedQuotation(begins && line is not { IsContinuation: true }, ">") { IsAttributed = line is { Words.Length: > 0 }, Speaker = line?.Speaker, Work = line?.Work };
    }

    private AttributionLine? AttributionBehind(LeafBlock leaf) =>
        leaf.Parent is QuoteBlock or NoteDefinition && leaf.Parent[^1] == leaf ? AttributionOf(leaf.Parent) : null;

    private AttributionLine? AttributionOf(ContainerBlock container)
    {
        if (!_attributions.TryGetValue(container, out var line))
        {
            line = AttributionLine.Of(container, _source);
            _attributions.Add(container, line = container is NoteDefinition && line?.Provenance is null ? null : line);
        }

        return line;
    }

    /// <summary>What of a paragraph stands before the line that says whose words they are: nothing, where the line is all of it.</summary>
    private IEnumerable<Inline> BeforeAttribution(ContainerInline inlines, AttributionLine line, ref int end)
    {
        Drops.Add(new Drop(line.Place, "attribution"));
        end = line.BreakBefore?.Span.Start ?? line.Place.Start;
        return line.BreakBefore is { } lineBreak ? inlines.TakeWhile(inline => inline != lineBreak) : [];
    }

    private MarkedReference Resolved(NamedMarker marker) =>
        new(marker.Range, marker.Label, marker.Name is { } name && _notes.TryGetValue(name, out var note) ? note : null) { Address = marker.Address };
}
