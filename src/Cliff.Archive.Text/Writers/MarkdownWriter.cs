using System.Collections.Immutable;
using System.Globalization;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources.Markdown;

namespace Cliff.Archive.Text.Writers;

/// <summary>Writes a chapter as Markdown that <see cref="MarkdownReader"/> reads into the same document; <c>docs/source-format.md</c> says in which sense.</summary>
public sealed class MarkdownWriter : DocumentWriter
{
    private const int DeepestHeading = 6;
    private const string Indent = "    ";

    private readonly MarkdownLayout _layout;
    private readonly MarkdownInlines _inlines;
    private readonly MarkdownNotes _notes;
    private readonly List<Block> _title = [];
    private (Quotation Quotation, bool IsContinued)? _quotation;
    private bool _hasBegun;
    private int _blankLines;

    private MarkdownWriter(TextWriter output, ChapterIndex chapter)
        : base(chapter)
    {
        _layout = new MarkdownLayout(output);
        _notes = new MarkdownNotes(chapter.Chapter);
        _inlines = new MarkdownInlines(chapter, _notes);
    }

    /// <summary>Writes the whole of <paramref name="chapter"/> to <paramref name="output"/>, lines ending in LF.</summary>
    public static void Write(TextWriter output, ChapterIndex chapter)
    {
        var writer = new MarkdownWriter(output, new ChapterIndex(SeenChapter.Of(chapter.Chapter)));
        MarkdownFrontMatter.Write(output, chapter.Chapter.Metadata);
        writer.WriteBlocks(writer.Chapter.Chapter.Blocks);
        writer.EndTitle();
        writer.WriteSuppliedNotes();
        writer._layout.End();
    }

    /// <inheritdoc/>
    protected override void WriteTitle(Block block)
    {
        // A heading would be taken for the title of a chapter that has none.
        if (!_hasBegun && !block.IsImprint && Chapter.Chapter.Metadata.ChapterTitle is not null)
        {
            _title.Add(block);
            return;
        }

        Begin();
        _layout.Write([_inlines.Line(block, Whole(block))], div: block.IsImprint ? MarkdownContext.Imprint : MarkdownContext.Title);
    }

    /// <inheritdoc/>
    protected override void WriteHeading(Block block)
    {
        Begin();
        _layout.Write([$"{new string('#', Math.Min((block.Level ?? 1) + 1, DeepestHeading))} {_inlines.Line(block, Whole(block))}"]);
    }

    /// <inheritdoc/>
    protected override void WriteParagraph(Block block)
    {
        Begin();
        _layout.Write([_inlines.Line(block, Whole(block))]);
    }

    /// <inheritdoc/>
    protected override void WriteQuotation(Block block) => WriteParagraph(block);

    /// <inheritdoc/>
    protected override void WriteVerse(Block block)
    {
        Begin();
        var lines = MarkdownLines.Verse(block, Whole(block), _inlines);
        _layout.Write(lines, div: lines.Length == 1 ? MarkdownContext.Verse : null);
    }

    /// <inheritdoc/>
    protected override void WriteList(Block block)
    {
        Begin();
        _layout.WriteList(MarkdownLines.Items(block, _inlines));
    }

    /// <inheritdoc/>
    protected override void WriteTable(Block block)
    {
        Begin();
        _layout.Write(MarkdownLines.Rows(block, Whole(block), _inlines));
    }

    /// <inheritdoc/>
    protected override void WriteNote(Block block)
    {
        Begin();
        var place = _notes.PlaceOf(block.Id!);
        var words = new TextSpan(block.LabelLength, block.Content.Length);
        var isTable = block.Spans.Any(span => span.Kind == InlineSpanKind.Cell);
        _layout.Write(isTable ? MarkdownLines.Rows(block, words, _inlines) : MarkdownLines.Verse(block, words, _inlines), place is { IsFirst: true } ? MarkdownNotes.Opening(place.Name) : Indent, Indent);
        if (place is { IsLast: true, Note: { State: NoteState.Supplied } note })
            WriteProvenance(note);
    }

    /// <inheritdoc/>
    protected override void WriteSeparator(Block block) => _blankLines = Chapter.Chapter.Source.Format == SourceFormat.Html ? 0 : block.Content.Count(character => character == '\n') - 1;

    /// <inheritdoc/>
    protected override void WriteLacuna(Lacuna lacuna)
    {
        Begin();
        if (_quotation is { } open)
        {
            EndQuotation();
            BeginQuotation(open.Quotation, isContinued: true);
        }

        _layout.Skip(_blankLines);
    }

    /// <inheritdoc/>
    protected override void BeginSection(Block heading)
    {
        // A heading says by its level what it opens.
    }

    /// <inheritdoc/>
    protected override void EndSection()
    {
        // The next heading says it.
    }

    /// <inheritdoc/>
    protected override void BeginQuotation(Quotation quotation, bool isContinued)
    {
        EndTitle();
        _quotation = (quotation, isContinued);
        _layout.BeginQuotation();
    }

    /// <inheritdoc/>
    protected override void EndQuotation()
    {
        var (quotation, isContinued) = _quotation!.Value;
        _layout.Write([_inlines.Attribution(quotation, isContinued)]);
        _layout.EndQuotation();
        _quotation = null;
    }

    private static TextSpan Whole(Block block) => new(0, block.Content.Length);

    /// <summary>Something other than a line of the title is written.</summary>
    private void Begin()
    {
        EndTitle();
        _hasBegun = true;
    }

    private void EndTitle()
    {
        if (_title.Count == 1)
            _layout.Write([$"# {_inlines.Line(_title[0], Whole(_title[0]))}"]);
        else if (_title.Count > 1)
            _layout.Write([.. MarkdownLines.Broken(_title.Select(line => _inlines.Line(line, Whole(line)))), "==="]);
        _title.Clear();
    }

    private void WriteSuppliedNotes()
    {
        foreach (var note in Chapter.Chapter.Notes.Where(note => note is { State: NoteState.Supplied, Content: not null, BlockIds.IsEmpty: true }))
        {
            var words = new Block { Kind = BlockKind.Note, Source = new TextSpan(0, 0), Content = note.Content!, Spans = [.. note.Emphasis.Select(range => new InlineSpan(InlineSpanKind.Emphasis, range))] };
            _layout.Write([_inlines.Line(words, Whole(words))], MarkdownNotes.Opening(_notes.NameOf(note)), Indent);
            WriteProvenance(note);
        }
    }

    private void WriteProvenance(Note note) =>
        _layout.Write([_inlines.Plain($"{AttributionLine.Dash} {AttributionLine.Supplied} {note.Provenance}".TrimEnd())], Indent, Indent);
}
