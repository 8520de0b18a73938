using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Evaluation.Site;

/// <summary>The links that a page itself makes between markers and notes, taken from AngleSharp's tree and looked for in a document: an independent count.</summary>
internal sealed partial class PageLinks
{
    private const string BlockElements = "p,li,dd,dt,td,th,h1,h2,h3,h4,h5,h6,div,blockquote,center,body,pre,address";
    private readonly SourceDocument _document;
    private readonly Dictionary<string, IElement> _names = new(StringComparer.Ordinal);
    private readonly int[] _noteOfBlock;
    private readonly List<string> _misses = [];

    private PageLinks(IDocument page, SourceDocument document)
    {
        _document = document;
        foreach (var element in page.All)
        {
            foreach (var name in new[] { element.Id, element.LocalName == "a" ? element.GetAttribute("name") : null }.OfType<string>())
                _names.TryAdd(name, element);
        }

        var note = -1;
        _noteOfBlock = [.. document.Blocks.Select(block => block.Kind != BlockKind.Note ? -1 : block.Label is null ? note : ++note)];
        Count(page);
    }

    /// <summary>Links from a marker to a note, and how many of them the document has.</summary>
    public Tally Forward { get; private set; }

    /// <summary>Links from a note's label back to its marker, and how many of them the document has.</summary>
    public Tally Back { get; private set; }

    /// <summary>What is not reproduced: direction, place and label.</summary>
    public IReadOnlyList<string> Misses => _misses;

    /// <summary>Counts them.</summary>
    public static PageLinks Of(IDocument page, SourceDocument document) => new(page, document);

    private void Count(IDocument page)
    {
        var ordinals = new Dictionary<(int Block, string Label), int>();
        foreach (var link in page.QuerySelectorAll("a[href*='#']").Where(link => link.SourceReference is not null))
        {
            var (label, block) = (Label().Match(link.TextContent), BlockAt(link.SourceReference!.Position.Index));
            if (!label.Success || block < 0)
                continue;
            var ordinal = ordinals[(block, label.Value)] = ordinals.GetValueOrDefault((block, label.Value)) + 1;
            if (link.GetAttribute("href") is not ['#', .. var name] || !_names.TryGetValue(Uri.UnescapeDataString(name), out var target) || target.SourceReference is null)
                continue;
            if (!IsAtStart(link) && IsAtStart(target) && LabelBefore().IsMatch(BlockOf(target).TextContent))
                CountForward(link, target, block, label.Groups[1].Value, ordinal);
            else if (IsAtStart(link) && !IsAtStart(target) && target.SourceReference.Position.Index < link.SourceReference.Position.Index && Label().IsMatch(target.TextContent))
                CountBack(link, target, block, label.Groups[1].Value);
        }
    }

    private void CountForward(IElement link, IElement target, int block, string label, int ordinal)
    {
        // Labels in a list that only leads about are no markers.
        var note = NoteAt(target);
        var markers = _document.Blocks[block].Markers.Where(marker => Label().Match(marker.Range.In(_document.Blocks[block].Content)).Groups[1].Value == label).ToArray();
        var found = ordinal <= markers.Length ? markers[ordinal - 1].Note : null;
        var isPrinted = found is { } other && LabelOfNote(other) == label;
        Forward = Forward.With(found is not null && (found == note || isPrinted));
        if (found is null || (found != note && !isPrinted))
            _misses.Add($"-> {link.SourceReference!.Position.Index} {label}");
    }

    private void CountBack(IElement link, IElement target, int block, string label)
    {
        var note = _noteOfBlock[block];
        var marked = BlockAt(target.SourceReference!.Position.Index);
        var has = note >= 0 && marked >= 0 && _document.Blocks[marked].Markers.Any(marker => marker.Note == note || (marker.Note is { } other && LabelOfNote(other) == label));
        Back = Back.With(has);
        if (!has)
            _misses.Add($"<- {link.SourceReference!.Position.Index} {label}");
    }

    private int? NoteAt(IElement target) => BlockAt(target.SourceReference!.Position.Index) is >= 0 and var block && _noteOfBlock[block] >= 0 ? _noteOfBlock[block] : null;

    private string? LabelOfNote(int note) => _document.Blocks.Where(block => block.Label is not null).ElementAt(note).Label!.Label;

    /// <summary>The block that holds an offset; for a name that stands between two, the next.</summary>
    private int BlockAt(int offset)
    {
        var (low, high) = (0, _document.Blocks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _document.Blocks[middle].Source.End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low < _document.Blocks.Length && !_document.Drops.Any(drop => drop.Reason == "navigation" && drop.Source.Start <= offset && offset < drop.Source.End) ? low : -1;
    }

    private static IElement BlockOf(IElement element) => element.Closest(BlockElements) ?? element;

    private static bool IsAtStart(IElement element)
    {
        var block = BlockOf(element);
        if (block == element)
            return true;
        foreach (var node in block.GetDescendants())
        {
            if (node == element)
                return true;
            if (node is IText text && !string.IsNullOrWhiteSpace(text.Data) && !element.Contains(node) && text.Data.Trim(' ', '\n', '\r', '\t', '[', '(', '\u00a0').Length > 0)
                return false;
        }

        return false;
    }

    [GeneratedRegex(@"^[\s\[({]*(\d{1,3}[a-z]?[*†‡§]{0,3}|[*†‡§]{1,4}\d{0,3}|[A-Za-z])[\s\])}.:]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^[\s\[({]*(\d{1,3}[a-z]?[*†‡§]{0,3}|[*†‡§]{1,4}\d{0,3}|[A-Za-z])[\s\])}.:]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LabelBefore();
}

/// <summary>How many of several things were found.</summary>
/// <param name="Found">Those that were.</param>
/// <param name="All">All of them.</param>
internal readonly record struct Tally(int Found, int All)
{
    /// <summary>With one more.</summary>
    public Tally With(bool isFound) => new(Found + (isFound ? 1 : 0), All + 1);

    /// <summary>Both together.</summary>
    public static Tally operator +(Tally one, Tally other) => new(one.Found + other.Found, one.All + other.All);

    /// <inheritdoc/>
    public override string ToString() => All == 0 ? "none" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Found} of {All} ({100.0 * Found / All:F2} %)");
}
