using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.PlainText;

/// <summary>
/// Finds notes whose labels are signs, superscripts or numbers in parentheses, and those in brackets of their own: a piece at the foot of its page or at
/// the end that opens with a label of which a marker stands before it. Notes numbered like lists are found with the layout.
/// </summary>
internal sealed class NoteReader(PlainPieces read)
{
    private readonly Dictionary<(NoteMake, string), List<(int Piece, TextSpan Range)>> _open = [];
    private readonly Dictionary<int, List<MarkedReference>> _markers = [];
    private readonly ImmutableArray<Drop>.Builder _drops = read.Drops.ToBuilder();
    private readonly SourceBlock[] _blocks = [.. read.Pieces.Select(piece => piece.Block)];

    /// <summary>The pieces with their notes and markers.</summary>
    public static (ImmutableArray<SourceBlock> Blocks, ImmutableArray<Drop> Drops) Read(PlainPieces pieces)
    {
        var reader = new NoteReader(pieces);
        reader.Read();
        return ([.. reader._blocks.Select((block, index) => reader._markers.TryGetValue(index, out var markers) ? block with { Markers = [.. markers.OrderBy(marker => marker.Range.Start)] } : block)], reader._drops.ToImmutable());
    }

    private void Read()
    {
        var openings = _blocks.Select(block => block.Kind is null ? NoteOpening.At(block.Content) : null).ToArray();
        var isAtFoot = AtFoot(openings);
        var setsMarkersClose = _blocks.Any(block => NoteOpening.MarkersIn(block.Content).Any(marker => marker.Make == NoteMake.Parentheses && !char.IsWhiteSpace(block.Content[marker.Range.Start - 1])));
        for (var index = 0; index < _blocks.Length; index++)
        {
            if (openings[index] is { Make: NoteMake.Gutenberg } bracketed)
                index = TakeBracketed(index, bracketed);
            else if (openings[index] is { } opening && isAtFoot[index] && (setsMarkersClose || opening.Make != NoteMake.Parentheses) && Claim(opening))
                _blocks[index] = Note(_blocks[index], opening);
            else
                Open(index);
        }
    }

    /// <summary>Whether nothing but notes stands between a piece and the end of its page.</summary>
    private bool[] AtFoot(NoteOpening?[] openings)
    {
        var isAtFoot = new bool[_blocks.Length];
        for (var index = _blocks.Length - 1; index >= 0; index--)
            isAtFoot[index] = openings[index] is not null && (index + 1 == _blocks.Length || read.Pieces[index + 1].BeginsPage || isAtFoot[index + 1]);
        return isAtFoot;
    }

    private void Open(int index)
    {
        foreach (var (make, label, range) in NoteOpening.MarkersIn(_blocks[index].Content))
        {
            if (!_open.TryGetValue((make, label), out var waiting))
                _open.Add((make, label), waiting = []);
            waiting.Add((index, range));
        }
    }

    /// <summary>Links the markers that wait for this note; false when there are none.</summary>
    private bool Claim(NoteOpening opening)
    {
        if (!_open.Remove((opening.Make, opening.Label), out var waiting))
            return false;
        foreach (var (piece, range) in opening.Make == NoteMake.Parentheses ? OneOf(waiting) : waiting)
        {
            if (!_markers.TryGetValue(piece, out var markers))
                _markers.Add(piece, markers = []);
            markers.Add(new MarkedReference(range, opening.Label, Note: null));
        }

        return true;
    }

    /// <summary>Numbers in parentheses also count what a sentence lists: the marker is the one set close to its word, else the first.</summary>
    private List<(int Piece, TextSpan Range)> OneOf(List<(int Piece, TextSpan Range)> waiting) =>
        waiting.Where(IsSetClose).Take(1).DefaultIfEmpty(waiting[0]).ToList();

    private bool IsSetClose((int Piece, TextSpan Range) marker) => !char.IsWhiteSpace(_blocks[marker.Piece].Content[marker.Range.Start - 1]);

    /// <summary>Takes the pieces from the one with the opening bracket to the one with the closing, and returns the place of the last.</summary>
    private int TakeBracketed(int first, NoteOpening opening)
    {
        var depth = 0;
        for (var index = first; index < _blocks.Length && (index == first || NoteOpening.At(_blocks[index].Content) is not { Make: NoteMake.Gutenberg }); index++)
        {
            depth += _blocks[index].Content.AsSpan().Count('[') - _blocks[index].Content.AsSpan().Count(']');
            if (depth > 0)
                continue;
            for (var place = first; place <= index; place++)
                _blocks[place] = place == first ? Note(_blocks[place], opening) : _blocks[place] with { Kind = BlockKind.Note };
            if (_blocks[index] is { Content: [_, .., ']'], Source: var source } last && last.Content.Length > (last.Label?.Length ?? 0) + 1)
            {
                _drops.Add(new Drop(new TextSpan(source.End - 1, source.End), DropReasons.Markup));
                _blocks[index] = last with { Source = new TextSpan(source.Start, source.End - 1), Content = last.Content[..^1] };
            }

            return index;
        }

        _blocks[first] = Note(_blocks[first], opening);
        return first;
    }

    private static SourceBlock Note(SourceBlock block, NoteOpening opening) =>
        block with { Kind = BlockKind.Note, Quotation = null, Label = new PrintedLabel(opening.Label, opening.Length) };
}
