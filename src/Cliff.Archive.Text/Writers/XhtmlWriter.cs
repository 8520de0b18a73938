using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>Writes a chapter, or a part of it, as well-formed XHTML 5 for a page or a book file. The only place where text becomes markup.</summary>
public sealed class XhtmlWriter : DocumentWriter, IDisposable
{
    private const int HeadingUnderTitle = 1;
    private const int DeepestHeading = 6;

    private readonly Markup _markup;
    private readonly XhtmlOptions _options;
    private readonly XhtmlInlines _inlines;
    private readonly XhtmlAttribution _attributions;
    private readonly XhtmlApparatus _apparatus;
    private bool _opensSection = true;
    private Block? _nameOfPage;
    private WordPlaces? _words;

    /// <summary>A writer of <paramref name="chapter"/> to <paramref name="output"/>, which stays open; dispose the writer to have everything written.</summary>
    public XhtmlWriter(TextWriter output, ChapterIndex chapter, XhtmlOptions options)
        : base(chapter)
    {
        _markup = new Markup(output);
        _options = options;
        _inlines = new XhtmlInlines(_markup, chapter, options);
        _attributions = new XhtmlAttribution(_markup, chapter, options.Links);
        _apparatus = new XhtmlApparatus(_markup, _inlines, chapter, options);
    }

    /// <summary>The text from its first heading or paragraph to its last, without the lines at the top and the notes; after it, what its slips should read.</summary>
    public void WriteText()
    {
        WriteBlocks(Body().Except(TitleLines.AtTop(Chapter.Chapter)));
        _inlines.Slips.WriteCorrections();
    }

    /// <summary>Blocks in their form, in the order given; after them, what their slips should read.</summary>
    public void WritePassage(IEnumerable<Block> blocks)
    {
        _opensSection = false;
        WriteBlocks(blocks);
        _inlines.Slips.WriteCorrections();
    }

    /// <summary>Some words of a block without its paragraph.</summary>
    public void WriteWords(Block block, TextSpan range) => _inlines.Write(block, range);

    /// <summary>The lines at the top: the title, whose own line is the heading of the page, and below it where the text comes from.</summary>
    public void WriteTitleLines()
    {
        var lines = TitleLines.AtTop(Chapter.Chapter);
        _nameOfPage = TitleLines.NameOf(Chapter.Chapter);
        foreach (var block in lines.Where(block => !block.IsImprint).Concat(lines.Where(block => block.IsImprint)))
            WriteTitle(block);
    }

    /// <summary>The notes as a list under their contract ids, with the ways back to their markers; after it, what their slips should read.</summary>
    public void WriteNotes(IEnumerable<Note> notes)
    {
        _apparatus.WriteList(notes);
        _inlines.Slips.WriteCorrections();
    }

    /// <summary>Who speaks, in whose report, how sure that is and why.</summary>
    public void WriteAttribution(Quotation quotation) => _attributions.Write(quotation);

    /// <inheritdoc/>
    public void Dispose() => _markup.Dispose();

    /// <inheritdoc/>
    protected override void WriteTitle(Block block)
    {
        var isName = _nameOfPage is not null && ReferenceEquals(block, _nameOfPage);
        _markup.Open(isName ? "h1" : "p", block.IsImprint ? "imprint" : null).With("id", _options.IdOf(block.Id));
        _inlines.Write(block, Whole(block));
        _markup.Close();
    }

    /// <inheritdoc/>
    protected override void BeginSection(Block heading)
    {
        _markup.Open("section").With("aria-labelledby", _options.IdOf(heading.Id));
        _opensSection = true;
    }

    /// <inheritdoc/>
    protected override void EndSection() => _markup.Close();

    /// <inheritdoc/>
    protected override void WriteHeading(Block block)
    {
        var level = Math.Clamp((block.Level ?? 1) + HeadingUnderTitle, HeadingUnderTitle + 1, DeepestHeading);
        _markup.Open($"h{level}").With("id", _options.IdOf(block.Id));
        _inlines.Write(block, Whole(block), margin: Margin);
        _markup.Close();
    }

    /// <inheritdoc/>
    protected override void WriteParagraph(Block block)
    {
        OpenNumbered("p", _options.ContextClass(block), block);
        _inlines.Write(block, Whole(block), margin: Margin, opensSection: _opensSection);
        _markup.Close();
        _opensSection = false;
    }

    /// <inheritdoc/>
    protected override void WriteQuotation(Block block)
    {
        OpenNumbered("p", _options.ContextClass(block), block);
        _inlines.Write(block, Whole(block), margin: Margin);
        _markup.Close();
        _opensSection = false;
    }

    /// <inheritdoc/>
    protected override void WriteVerse(Block block) => WriteInParts("verse", block, () => _inlines.Write(block, Whole(block), margin: Margin));

    /// <inheritdoc/>
    protected override void WriteList(Block block) => WriteInParts("list", block, () =>
    {
        _markup.Open("ul");
        _inlines.Write(block, Whole(block), LineForm.Items, Margin);
        _markup.Close();
    });

    /// <inheritdoc/>
    protected override void WriteTable(Block block) => WriteInParts("table", block, () => _inlines.WriteTable(block, Whole(block), Margin));

    /// <inheritdoc/>
    protected override void WriteNote(Block block) => WriteParagraph(block);

    /// <inheritdoc/>
    protected override void WriteSeparator(Block block)
    {
        // White space between blocks is what the elements are for.
    }

    /// <inheritdoc/>
    protected override void WriteLacuna(Lacuna lacuna)
    {
        _markup.Open("div", "lacuna").With("id", _options.IdOf(lacuna.Id)).With("role", "note").With("aria-label", "Text is lost here");
        _markup.Open("p", "void").Element("b", null, "Text is lost here").Close();
        _markup.Open("p", "why");
        foreach (var sign in lacuna.Evidence)
            _markup.Words(sign + " ");
        _markup.Link("self", _options.Links.Thing(lacuna.Id), Wording.Thing(lacuna.Id, Chapter)).Close();
        _markup.Close();
    }

    /// <inheritdoc/>
    protected override void BeginQuotation(Quotation quotation, bool isContinued)
    {
        var id = isContinued ? null : _options.IdOf(quotation.Id);
        if (_options.FoldsQuotations)
            OpenFold(quotation, id, isContinued);
        _markup.Open("figure", "quotation").With("id", _options.FoldsQuotations ? null : id).With("data-by", XhtmlQuotes.By(quotation));
        _markup.Open("figcaption", "by");
        if (isContinued)
            _attributions.WriteContinued(quotation, _options.LinkTo(quotation.Id));
        else
            _attributions.Write(quotation);
        _markup.Close().Open("blockquote");
    }

    /// <inheritdoc/>
    protected override void EndQuotation()
    {
        _markup.Close().Close();
        if (_options.FoldsQuotations)
            _markup.Close();
    }

    private static TextSpan Whole(Block block) => new(0, block.Content.Length);

    /// <summary>Opens a quotation's line: who speaks, and how much.</summary>
    private void OpenFold(Quotation quotation, string? id, bool isContinued)
    {
        _words ??= new WordPlaces(Chapter.Chapter);
        _markup.Open("details", "fold").With("id", id).Open("summary");
        _markup.Element("span", quotation.Attribution.Speaker is null ? "who nobody" : "who", Wording.SpeakerOf(quotation));
        _markup.Words(isContinued ? ", continued" : $", {Wording.Count(_words.Count(quotation), "word")}").Close();
    }

    /// <summary>Opens a numbered element; its number leads to it by itself, with its ways to cite it.</summary>
    private void OpenNumbered(string element, string? cssClass, Block block)
    {
        _markup.Open(element, cssClass).With("id", _options.IdOf(block.Id));
        _markup.Open("a", "pn").With("href", _options.Links.Thing(block.Id!)).With("aria-label", $"Paragraph {block.Id![1..]}")
            .Words(block.Id[1..]).Close();
    }

    /// <summary>A numbered block of several parts: lines of verse, items, rows.</summary>
    private void WriteInParts(string cssClass, Block block, Action writeParts)
    {
        var context = _options.ContextClass(block);
        OpenNumbered("div", context is null ? cssClass : $"{cssClass} {context}", block);
        writeParts();
        _markup.Close();
        _opensSection = false;
    }

    private void Margin(string referenceId)
    {
        if (_options.MarginNotes)
            _apparatus.WriteCopy(referenceId);
    }
}
