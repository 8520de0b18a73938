using System.Collections.Immutable;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>The pieces of a page by the names that links can lead to.</summary>
internal sealed class NamedPieces
{
    private readonly Dictionary<string, int> _pieceOfName = new(StringComparer.Ordinal);

    private NamedPieces(ImmutableArray<HtmlPiece> pieces)
    {
        for (var index = 0; index < pieces.Length; index++)
        {
            foreach (var anchor in pieces[index].Anchors)
                _pieceOfName.TryAdd(anchor.Name, index);
        }
    }

    /// <summary>The names of <paramref name="pieces"/>; of those that have the same, the first has it, as in browsers.</summary>
    public static NamedPieces Of(ImmutableArray<HtmlPiece> pieces) => new(pieces);

    /// <summary>The place of the piece with that name; -1 when none has it.</summary>
    public int IndexOf(string name) => _pieceOfName.TryGetValue(name, out var index) ? index : -1;
}
