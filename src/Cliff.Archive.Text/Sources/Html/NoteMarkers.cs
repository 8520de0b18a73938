using System.Collections.Immutable;
using Cliff.Archive.Text.Diagnostics;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Finds the markers that links and raised labels make, and the note of each.</summary>
internal sealed class NoteMarkers
{
    private readonly ImmutableArray<HtmlPiece> _pieces;
    private readonly ImmutableArray<PrintedLabel?> _labels;
    private readonly ImmutableArray<int> _notes;
    private readonly NamedPieces _named;
    private readonly Dictionary<string, List<int>> _piecesOfLabel = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private NoteMarkers(ImmutableArray<HtmlPiece> pieces, NoteLists lists, NamedPieces named)
    {
        (_pieces, _labels, _notes, _named) = (pieces, lists.Labels, lists.Notes, named);
        for (var index = 0; index < pieces.Length; index++)
        {
            if (_labels[index] is { } label)
                (_piecesOfLabel.TryGetValue(label.Label, out var places) ? places : _piecesOfLabel[label.Label] = []).Add(index);
        }
    }

    /// <summary>The markers of each piece, and what is doubtful of them.</summary>
    public static (ImmutableArray<ImmutableArray<MarkedReference>> Markers, ImmutableArray<Diagnostic> Diagnostics) Find(ImmutableArray<HtmlPiece> pieces, NoteLists lists, NamedPieces named)
    {
        var markers = new NoteMarkers(pieces, lists, named);
        var found = Enumerable.Range(0, pieces.Length).Select(markers.OfPiece).ToArray();
        markers.AddSigns(found);
        return ([.. found], markers._diagnostics.ToImmutable());
    }

    private ImmutableArray<MarkedReference> OfPiece(int index)
    {
        var piece = _pieces[index];
        if (piece.Links.IsEmpty && piece.Superscripts.IsEmpty)
            return [];
        var words = _labels[index]?.Length ?? 0;
        var linked = piece.Links.Where(link => link.Range.Start >= words).Select(link => OfLink(index, link)).OfType<MarkedReference>().ToArray();
        ImmutableArray<TextSpan> links = [.. piece.Links.Select(link => link.Range)];
        var raised = piece.Superscripts
            .Where(range => range.Start >= words && !SortedRanges.Overlap(links, range))
            .Select(range => OfRaised(index, range)).OfType<MarkedReference>();
        return [.. linked.Concat(raised).OrderBy(marker => marker.Range.Start)];
    }

    private MarkedReference? OfLink(int index, PieceLink link)
    {
        var piece = _pieces[index];
        if (LabelLinks.LabelOf(piece, link) is not { } label)
            return null;
        var isMarked = label.IsBracketed || IsInBrackets(piece.Content, link.Range) || SortedRanges.Overlap(piece.Superscripts, link.Range) || label.Label.All(sign => !char.IsLetterOrDigit(sign));
        var range = InBrackets(piece.Content, link.Range);
        if (link.Link.Fragment is not { } fragment)
            return isMarked && link.Link.Address.Contains('#', StringComparison.Ordinal) ? Elsewhere(index, range, label.Label, link.Link.Address) : null;
        var target = _named.IndexOf(fragment);
        if (target >= 0 && _notes[target] >= 0 && !LeadsBack(index, target))
            return new MarkedReference(range, label.Label, NoteOf(index, label.Label, target, link.Link));
        if (!isMarked || (target >= 0 && _notes[index] >= 0 && target <= index))
            return null;
        var note = ByLabel(index, label.Label, index);
        if (note is null)
            _diagnostics.Add(DiagnosticCodes.MarkerToNothing.At(PlaceOf(link.Link), $"The marker [{label.Label}] leads to \"{link.Link.Address}\", which is no note of this page."));
        return new MarkedReference(range, label.Label, note);
    }

    /// <summary>Whether a link in a note leads to where the note is referred to from.</summary>
    private bool LeadsBack(int index, int target) => _notes[index] >= 0 && _notes[target] == _notes[index];

    private MarkedReference Elsewhere(int index, TextSpan range, string label, string address) =>
        new(range, label, ByLabel(index, label, index)) { Address = address };

    /// <summary>The note of a marker: the printed label is right where a note has it, for links are copied and not always changed.</summary>
    private int NoteOf(int index, string label, int target, PageLink link)
    {
        var linked = _notes[target];
        if (LabelOfNote(target) == label || ByLabel(index, label, target) is not { } printed || printed == linked)
            return linked;
        _diagnostics.Add(DiagnosticCodes.MarkerAstray.At(PlaceOf(link), $"The marker [{label}] leads to \"{link.Address}\", a note of another label."));
        return printed;
    }

    private string? LabelOfNote(int piece)
    {
        while (piece > 0 && _labels[piece] is null)
            piece--;
        return _labels[piece]?.Label;
    }

    /// <summary>The note of a label that stands next behind <paramref name="place"/>, else the last before.</summary>
    private int? ByLabel(int index, string label, int place)
    {
        if (!_piecesOfLabel.TryGetValue(label, out var places))
            return null;
        var next = places.BinarySearch(place) is var found && found >= 0 ? found : ~found;
        if (next < places.Count && places[next] == index)
            next++;
        var nearest = next < places.Count ? places[next] : places[^1];
        return nearest == index ? null : _notes[nearest];
    }

    private MarkedReference? OfRaised(int index, TextSpan raised)
    {
        var content = _pieces[index].Content;
        if (PrintedLabels.Whole(raised.In(content)) is not { } label || char.IsLetter(label.Label[0]) || (raised.Start > 0 && char.IsAsciiDigit(content[raised.Start - 1])))
            return null;
        return ByLabel(index, label.Label, index) is { } note ? new MarkedReference(InBrackets(content, raised), label.Label, note) : null;
    }

    /// <summary>Adds the signs that stand bare behind a word, for notes under a sign that nothing else leads to.</summary>
    private void AddSigns(ImmutableArray<MarkedReference>[] found)
    {
        var marked = found.SelectMany(markers => markers).Select(marker => marker.Label).ToHashSet(StringComparer.Ordinal);
        var signs = _piecesOfLabel.Keys.Where(label => !label.Any(char.IsLetterOrDigit) && !marked.Contains(label)).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; signs.Count > 0 && index < _pieces.Length; index++)
        {
            var start = _labels[index]?.Length ?? 0;
            var bare = NoteSigns.In(_pieces[index].Content, start).Where(sign => signs.Contains(sign.In(_pieces[index].Content)));
            var markers = bare.Select(sign => new MarkedReference(sign, sign.In(_pieces[index].Content), ByLabel(index, sign.In(_pieces[index].Content), index))).Where(marker => marker.Note is not null).ToArray();
            if (markers.Length > 0)
                found[index] = [.. found[index].Concat(markers).OrderBy(marker => marker.Range.Start)];
        }
    }

    private static bool IsInBrackets(string content, TextSpan range) =>
        range.Start > 0 && range.End < content.Length && (content[range.Start - 1], content[range.End]) is ('[', ']') or ('(', ')');

    private static TextSpan InBrackets(string content, TextSpan range) => IsInBrackets(content, range) ? new TextSpan(range.Start - 1, range.End + 1) : range;

    private static TextSpan PlaceOf(PageLink link) => new(link.Start, Math.Max(link.Start, link.End));
}
