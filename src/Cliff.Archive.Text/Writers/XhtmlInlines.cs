using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>Writes the text of a block with what is known of its ranges.</summary>
internal sealed class XhtmlInlines(Markup markup, ChapterIndex chapter, XhtmlOptions options)
{
    private readonly List<string> _aside = [];
    private readonly HashSet<string> _slips = new(StringComparer.Ordinal);
    private int _depth;
    private bool _keepsTogether;

    /// <summary>Corrections met on the way, to be written where a popover may stand.</summary>
    public List<(string Id, Block Block, InlineSpan Span)> Corrections { get; } = [];

    /// <summary>Writes a range of a block, and after it whatever belongs beside it.</summary>
    /// <param name="block">The block.</param>
    /// <param name="range">Offsets into its text.</param>
    /// <param name="margin">Called with the id of each marker passed, outside of every element that was opened.</param>
    /// <param name="opensSection">Whether an opening in capitals is set as small capitals.</param>
    public void Write(Block block, TextSpan range, Action<string>? margin = null, bool opensSection = false)
    {
        var layers = block.Spans.Select(InlineLayer.Of)
            .Concat(PrintedMarks.In(block, chapter))
            .Concat(Highlights(block));
        if (opensSection)
            layers = layers.Concat(Typography.Opening(block));
        var steps = InlineLayout.Lay(range, layers);
        for (var i = 0; i < steps.Count; i++)
        {
            var next = i + 1 < steps.Count ? steps[i + 1].Kind : InlineStepKind.Close;
            Write(block, steps[i], beforeMarker: next == InlineStepKind.Marker);
            if (_depth == 0 && margin is not null)
                Flush(margin);
        }

        if (margin is null)
            _aside.Clear();
    }

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
                break;
            case InlineStepKind.Words:
                WriteWords(step.Range.In(block.Content), beforeMarker);
                break;
            case InlineStepKind.Marker:
                WriteMarker(step.Range.In(block.Content), step.Layer!.Span!.Id);
                break;
            default:
                _depth--;
                Close(block, step.Layer!);
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
        var reference = chapter.Reference(id);
        if (reference is null)
            markup.Words(printed);
        else
            WriteMarker(reference, printed);
        if (_keepsTogether)
            markup.Close();
        _keepsTogether = false;
    }

    private void WriteMarker(NoteReference reference, string printed)
    {
        var note = chapter.Note(reference.NoteId);
        var isLost = note is null or { State: NoteState.Absent };
        markup.Open("sup", isLost ? "r r-lost" : "r")
            .Open("a").With("id", options.IdOf(reference.Id)).With("href", options.LinkTo(reference.NoteId))
            .With("role", "doc-noteref").With("aria-label", $"Note {reference.Label}");
        WriteLabel(printed, reference.Label);
        markup.Close().Close();
        _aside.Add(reference.Id);
    }

    /// <summary>The brackets of the source stay in the text, for whoever copies it, and out of sight.</summary>
    private void WriteLabel(string printed, string label)
    {
        var at = printed.IndexOf(label, StringComparison.Ordinal);
        if (at < 0)
        {
            markup.Words(printed);
            return;
        }

        Bracket(printed[..at]);
        markup.Words(label);
        Bracket(printed[(at + label.Length)..]);
    }

    private void Bracket(string printed)
    {
        if (printed.Length > 0)
            markup.Element("span", "br", printed);
    }

    private void Open(Block block, InlineStep step)
    {
        var layer = step.Layer!;
        switch (layer.Kind)
        {
            case InlineLayerKind.Quotation:
                markup.Open("q", NatureClass(layer.Span!.Id)).With("id", step.Continues || !BeginsIn(block, layer.Span.Id) ? null : options.IdOf(layer.Span.Id));
                break;
            case InlineLayerKind.QuotationMark when chapter.Quotation(layer.Span!.Id) is { } quotation && IsOpening(layer):
                OpenMark(quotation);
                break;
            case InlineLayerKind.Highlight:
                markup.Open("mark");
                break;
            case InlineLayerKind.Emphasis:
                markup.Open("em");
                break;
            case InlineLayerKind.Correction:
                markup.Open("span", "slip").With("title", "Read: " + layer.Span!.Correction);
                break;
            default:
                markup.Open("span", ClassOf(layer.Kind)).With("title", layer.Kind == InlineLayerKind.Insertion ? "Inserted by an editor of the source" : null);
                break;
        }
    }

    /// <summary>Whether the quotation begins in this block: one that runs over several paragraphs has its id in the first.</summary>
    private bool BeginsIn(Block block, string? quotationId) => chapter.Quotation(quotationId) is not { } quotation || quotation.Segments[0].BlockId == block.Id;

    private static bool IsOpening(InlineLayer layer) => layer.Range.Start == layer.Span!.Range.Start;

    private void OpenMark(Quotation quotation)
    {
        var attribution = quotation.Attribution;
        var who = $"{Wording.SpeakerOf(quotation)}, {Wording.Of(attribution.Certainty)}";
        if (attribution.Reporter is { } reporter)
            who += $", as reported by {reporter.Name}";
        markup.Open("a", "qm").With("href", options.Links.Thing(quotation.Id)).With("title", who)
            .With("aria-label", $"Quotation {quotation.Id[1..]}, {who}");
    }

    private void Close(Block block, InlineLayer layer)
    {
        markup.Close();
        if (layer.Kind == InlineLayerKind.Correction && block.Id is not null && options.Carries(block.Id))
            OfferCorrection(block, layer.Span!);
    }

    /// <summary>The scholar's “sic” after a slip opens its correction; a slip in several pieces has one.</summary>
    private void OfferCorrection(Block block, InlineSpan slip)
    {
        var id = $"c-{block.Id}-{slip.Range.Start}";
        if (!_slips.Add(id))
            return;
        Corrections.Add((id, block, slip));
        markup.Open("sup", "sic").Open("button").With("type", "button").With("popovertarget", id)
            .With("aria-label", $"sic: “{slip.Range.In(block.Content)}” is a slip of the source").Words("sic").Close().Close();
    }

    private string? NatureClass(string? id) =>
        chapter.Quotation(id) is { Nature: QuotationNature.Term or QuotationNature.Title } ? "term" : null;

    private static string? ClassOf(InlineLayerKind kind) => kind switch
    {
        InlineLayerKind.Line => "line",
        InlineLayerKind.Insertion => "inserted",
        InlineLayerKind.Opening => "opening",
        InlineLayerKind.QuotationMark => "qm",
        _ => null,
    };
}
