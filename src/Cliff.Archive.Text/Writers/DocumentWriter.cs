using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>Walks a chapter in reading order. A format says how each kind of block, each section, each quotation is written.</summary>
/// <remarks>A new kind of block does not compile until every format handles it.</remarks>
public abstract class DocumentWriter
{
    /// <summary>Walks <paramref name="chapter"/>.</summary>
    protected DocumentWriter(ChapterIndex chapter) => Chapter = chapter;

    /// <summary>The chapter that is written.</summary>
    protected ChapterIndex Chapter { get; }

    /// <summary>A line of the title.</summary>
    protected abstract void WriteTitle(Block block);

    /// <summary>The heading of the section just begun.</summary>
    protected abstract void WriteHeading(Block block);

    /// <summary>A paragraph of the author.</summary>
    protected abstract void WriteParagraph(Block block);

    /// <summary>A paragraph of a block quotation.</summary>
    protected abstract void WriteQuotation(Block block);

    /// <summary>Verse, in or out of a quotation.</summary>
    protected abstract void WriteVerse(Block block);

    /// <summary>A list.</summary>
    protected abstract void WriteList(Block block);

    /// <summary>A table.</summary>
    protected abstract void WriteTable(Block block);

    /// <summary>A note's paragraph that belongs to no note of the apparatus.</summary>
    protected abstract void WriteNote(Block block);

    /// <summary>White space between blocks.</summary>
    protected abstract void WriteSeparator(Block block);

    /// <summary>A place where text is lost.</summary>
    protected abstract void WriteLacuna(Lacuna lacuna);

    /// <summary>A section begins with <paramref name="heading"/>.</summary>
    protected abstract void BeginSection(Block heading);

    /// <summary>The section begun last ends.</summary>
    protected abstract void EndSection();

    /// <summary>An unbroken run of a block quotation begins.</summary>
    /// <param name="quotation">The quotation.</param>
    /// <param name="isContinued">An earlier run of it was interrupted.</param>
    protected abstract void BeginQuotation(Quotation quotation, bool isContinued);

    /// <summary>The run begun last ends.</summary>
    protected abstract void EndQuotation();

    /// <summary>Writes blocks in the order given: sections by their headings, quotations by their runs, losses in their places.</summary>
    protected void WriteBlocks(IEnumerable<Block> blocks)
    {
        var walk = new Walk(this);
        foreach (var block in blocks)
            walk.To(block);
        walk.End();
    }

    /// <summary>The blocks of the text itself: all but the apparatus.</summary>
    protected IEnumerable<Block> Body()
    {
        var apparatus = Chapter.Chapter.Notes.SelectMany(note => note.BlockIds).ToHashSet(StringComparer.Ordinal);
        return Chapter.Chapter.Blocks.Where(block => block.Id is null || !apparatus.Contains(block.Id));
    }

#pragma warning disable CS8524 // A kind that is not handled must not compile (CS8509); a number that is no kind may throw.
    private Action<Block> WriterOf(BlockKind kind) => kind switch
    {
        BlockKind.Title => WriteTitle,
        BlockKind.Heading => WriteHeading,
        BlockKind.Paragraph => WriteParagraph,
        BlockKind.Quotation => WriteQuotation,
        BlockKind.Verse => WriteVerse,
        BlockKind.List => WriteList,
        BlockKind.Table => WriteTable,
        BlockKind.Note => WriteNote,
        BlockKind.Separator => WriteSeparator,
    };
#pragma warning restore CS8524

    /// <summary>Where a walk through the blocks stands: the sections and the quotation that are open, and the losses that come next.</summary>
    private sealed class Walk(DocumentWriter writer)
    {
        private readonly Stack<int> _sections = new();
        private readonly HashSet<string> _begun = new(StringComparer.Ordinal);
        private readonly ILookup<string, Lacuna> _losses =
            writer.Chapter.Chapter.Lacunae.ToLookup(lacuna => lacuna.AfterBlockId ?? "", StringComparer.Ordinal);

        private string? _quotation;
        private string? _last;
        private bool _lossesDue;

        public void To(Block block)
        {
            if (block.Kind == BlockKind.Separator)
            {
                writer.WriteSeparator(block);
                return;
            }

            LeaveQuotationUnless(block.QuotationId);
            _lossesDue |= _last is null && block == writer.Chapter.Chapter.Blocks.First(first => first.Id is not null);
            WriteLosses();
            if (block.Kind == BlockKind.Heading)
                EnterSection(block);
            EnterQuotation(block.QuotationId);
            writer.WriterOf(block.Kind)(block);
            (_last, _lossesDue) = (block.Id!, true);
        }

        public void End()
        {
            LeaveQuotationUnless(null);
            WriteLosses();
            for (; _sections.Count > 0; _sections.Pop())
                writer.EndSection();
        }

        private void WriteLosses()
        {
            if (!_lossesDue)
                return;
            foreach (var lacuna in _losses[_last ?? ""])
                writer.WriteLacuna(lacuna);
            _lossesDue = false;
        }

        private void EnterSection(Block heading)
        {
            var level = heading.Level ?? 1;
            for (; _sections.Count > 0 && _sections.Peek() >= level; _sections.Pop())
                writer.EndSection();
            _sections.Push(level);
            writer.BeginSection(heading);
        }

        private void EnterQuotation(string? id)
        {
            if (id is null || id == _quotation || writer.Chapter.Quotation(id) is not { } quotation)
                return;
            writer.BeginQuotation(quotation, isContinued: !_begun.Add(id));
            _quotation = id;
        }

        private void LeaveQuotationUnless(string? id)
        {
            if (_quotation is null || _quotation == id)
                return;
            writer.EndQuotation();
            _quotation = null;
        }
    }
}
