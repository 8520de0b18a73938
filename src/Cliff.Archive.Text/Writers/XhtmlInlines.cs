using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>Writes the text of a block with what is known of its ranges.</summary>
internal sealed class XhtmlInlines(Markup markup, ChapterIndex chapter, XhtmlOptions options)
{
    private const string PlaceOfPicture = "\uFFFC";

    private readonly XhtmlMarkers _markers = new(markup, chapter, options);
    private readonly XhtmlQuotes _quotes = new(markup, chapter, options);
    private readonly List<string> _aside = [];
    private readonly List<InlineSpan> _slips = [];
    private LineForm _form;
    private int _depth;
    private int _lineDepth;
    private bool _isCopy;
    private bool _inLink;
    private int _unprinted;
    private bool _keepsTogether;

    /// <summary>What the slips met on the way should read.</summary>
    public XhtmlSlips Slips { get; } = new(markup, options);

    /// <summary>Links and pictures.</summary>
    public XhtmlLinks Links { get; } = new(markup, options.Resolve);

    /// <summary>Writes a range of a block, and after it whatever belongs beside it.</summary>
    /// <param name="block">The block.</param>
    /// <param name="range">Offsets into its text.</param>
    /// <param name="form">What its lines are written as.</param>
    /// <param name="margin">Called with the id of each marker passed, where something may stand beside the text.</param>
    /// <param name="opensSection">Whether an opening in capitals is set as small capitals.</param>
    public void Write(Block block, TextSpan range, LineForm form = LineForm.Lines, Action<string>? margin = null, bool opensSection = false)
    {
        var layers = Layers(block, form).Concat(PrintedMarks.In(block, chapter)).Concat(Highlights(block));
        Write(block, range, form, opensSection ? layers.Concat(Typography.Opening(block)) : layers, margin);
    }

    /// <summary>Writes a range of a block as a table, which a narrow page scrolls by itself, and after the table whatever belongs beside it.</summary>
    public void WriteTable(Block block, TextSpan range, Action<string>? margin = null)
    {
        var beside = new List<string>();
        markup.Open("div", "wide").With("tabindex", "0").With("role", "group").With("aria-label", "Table").Open("table").Open("tbody");
        Write(block, range, LineForm.Rows, beside.Add);
        markup.Close().Close().Close();
        if (margin is not null)
            beside.ForEach(margin);
    }

    /// <summary>Writes a range of a block for the eye alone: with its lines, its emphasis and its pictures, and nothing that leads anywhere.</summary>
    public void WriteCopy(Block block, TextSpan range)
    {
        _isCopy = true;
        var shown = Layers(block, LineForm.Lines)
            .Where(layer => layer.Kind is InlineLayerKind.Line or InlineLayerKind.Emphasis or InlineLayerKind.Foreign or InlineLayerKind.Picture);
        Write(block, range, LineForm.Lines, shown, null);
        _isCopy = false;
    }

    private void Write(Block block, TextSpan range, LineForm form, IEnumerable<InlineLayer> layers, Action<string>? margin)
    {
        _form = form;
        var steps = InlineLayout.Lay(range, layers);
        for (var i = 0; i < steps.Count; i++)
        {
            var isBeforeMarker = i + 1 < steps.Count && steps[i + 1] is { Kind: InlineStepKind.Whole, Layer.Kind: InlineLayerKind.Marker };
            Write(block, steps[i], isBeforeMarker);
            if (_depth == _lineDepth && margin is not null)
                Flush(margin);
        }

        _aside.Clear();
    }

    private static IEnumerable<InlineLayer> Layers(Block block, LineForm form) => BlockLines.In(block, form).Concat(block.Spans
        .Where(span => span.Kind is not (InlineSpanKind.Line or InlineSpanKind.Cell))
        .Where(span => span.Kind != InlineSpanKind.Picture || span.Range.In(block.Content) == PlaceOfPicture)
        .Select(InlineLayer.Of));

    private IEnumerable<InlineLayer> Highlights(Block block) =>
        block.Id is not null && options.Highlights.TryGetValue(block.Id, out var ranges)
            ? ranges.Select(range => new InlineLayer(InlineLayerKind.Highlight, range))
            : [];

    private void Flush(Action<string> margin)
    {
        var passed = _aside.ToArray();
        _aside.Clear();
        foreach (var reference in passed)
            margin(reference);
    }

    private void Write(Block block, InlineStep step, bool beforeMarker)
    {
        switch (step.Kind)
        {
            case InlineStepKind.Open:
                Open(block, step);
                _depth++;
                _lineDepth += step.Layer!.IsLineOrCell ? 1 : 0;
                break;
            case InlineStepKind.Words:
                if (_unprinted == 0)
                    WriteWords(step.Range.In(block.Content), beforeMarker);
                break;
            case InlineStepKind.Whole when step.Layer!.Kind == InlineLayerKind.Picture:
                Links.WritePicture(step.Layer.Span!, withAddress: !_inLink && !_isCopy);
                break;
            case InlineStepKind.Whole:
                WriteMarker(step.Range.In(block.Content), step.Layer!.Span!.Id);
                break;
            default:
                _lineDepth -= step.Layer!.IsLineOrCell ? 1 : 0;
                _depth--;
                Close(block, step.Layer);
                break;
        }
    }

    /// <summary>The last word before a marker and the marker share a line.</summary>
    private void WriteWords(string words, bool beforeMarker)
    {
        if (!beforeMarker)
        {
            markup.Words(words);
            return;
        }

        var lastWord = words.TrimEnd().LastIndexOfAny([' ', '\n', '\t']) + 1;
        markup.Words(words[..lastWord]).Open("span", "nb").Words(words[lastWord..]);
        _keepsTogether = true;
    }

    private void WriteMarker(string printed, string? id)
    {
        if (_markers.Write(printed, id) is { } reference)
            _aside.Add(reference.Id);
        if (_keepsTogether)
            markup.Close();
        _keepsTogether = false;
    }

    private void Open(Block block, InlineStep step)
    {
        var layer = step.Layer!;
        switch (layer.Kind)
        {
            case InlineLayerKind.Line or InlineLayerKind.Cell:
                OpenLineOrCell(layer);
                break;
            case InlineLayerKind.Quotation:
                _quotes.Open(block, layer.Span!, step.Continues);
                break;
            case InlineLayerKind.QuotationMark:
                _quotes.OpenMark(layer, _inLink);
                break;
            case InlineLayerKind.Link:
                Links.Open(layer.Span!.Address ?? "");
                _inLink = true;
                break;
            case InlineLayerKind.Foreign:
                markup.Open("span").With("lang", layer.Span!.Language);
                break;
            case InlineLayerKind.Furniture:
                _unprinted++;
                break;
            case InlineLayerKind.Highlight:
                markup.Open("mark");
                break;
            case InlineLayerKind.Emphasis:
                markup.Open("em");
                break;
            case InlineLayerKind.Correction:
                // The words as printed have an element of their own: for who reads the corrected text, data-read stands in its place.
                markup.Open("span", "slip").With("title", "Read: " + layer.Span!.Correction)
                    .With("data-read", step.Continues ? "" : layer.Span.Correction).Open("span");
                break;
            default:
                markup.Open("span", ClassOf(layer.Kind)).With("title", layer.Kind == InlineLayerKind.Insertion ? "Inserted by an editor of the source" : null);
                break;
        }
    }

    private void OpenLineOrCell(InlineLayer layer)
    {
        if (layer.Heads is { } heads)
            markup.Open("th").With("scope", heads == HeaderScope.Column ? "col" : "row");
        else if (_form == LineForm.Rows)
            markup.Open(layer.Kind == InlineLayerKind.Line ? "tr" : "td");
        else if (_form == LineForm.Items)
            markup.Open("li");
        else
            markup.Open("span", "line");
    }

    /// <summary>A slip inside a link is offered after it: a button cannot stand in one.</summary>
    private void Close(Block block, InlineLayer layer)
    {
        if (layer.Kind == InlineLayerKind.Furniture)
        {
            _unprinted--;
            return;
        }

        markup.Close();
        if (layer.Kind == InlineLayerKind.Correction)
        {
            markup.Close();
            _slips.Add(layer.Span!);
        }

        if (layer.Kind == InlineLayerKind.Link)
            _inLink = false;
        if (_inLink)
            return;
        foreach (var slip in _slips)
            Slips.Offer(block, slip);
        _slips.Clear();
    }

    private static string? ClassOf(InlineLayerKind kind) => kind switch
    {
        InlineLayerKind.Insertion => "inserted",
        InlineLayerKind.Opening => "opening",
        _ => null,
    };
}
