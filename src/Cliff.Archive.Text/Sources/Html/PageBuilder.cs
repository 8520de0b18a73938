using System.Buffers;
using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Cuts the words of a page into pieces where its blocks begin and end.</summary>
internal sealed class PageBuilder(string source)
{
    private readonly ImmutableArray<HtmlPiece>.Builder _pieces = ImmutableArray.CreateBuilder<HtmlPiece>();
    private readonly List<string> _anchors = [];
    private readonly ArrayBufferWriter<char> _content = new(1024);
    private PieceBuilder? _piece;
    private int _inlineStart = -1;

    /// <summary>The number of pieces so far.</summary>
    public int Count => _pieces.Count;

    /// <summary>Appends words that stand in <paramref name="element"/>.</summary>
    /// <param name="words">The words, character references resolved.</param>
    /// <param name="place">Where they stand in the source.</param>
    /// <param name="element">The innermost element.</param>
    /// <param name="state">What is said of them.</param>
    public void Append(ReadOnlySpan<char> words, TextSpan place, HtmlElement element, InlineState state)
    {
        var isVisible = words.ContainsAnyExcept(FoldedSpace.All);
        if (!isVisible && _piece is null)
            return;
        if (isVisible)
            OpenPiece(place, element).End = EndOfWords(place.End);
        _piece!.Append(words, state);
    }

    /// <summary>Appends a picture.</summary>
    public void AppendPicture(string? address, string? alternative, TextSpan place, HtmlElement element, InlineState state)
    {
        var piece = OpenPiece(place, element);
        piece.AppendPicture(address, alternative, state);
        piece.End = place.End;
    }

    /// <summary>A start or end tag within a line.</summary>
    public void Inline(TextSpan tag, bool isEnd)
    {
        if (_piece is null)
            _inlineStart = isEnd || _inlineStart >= 0 ? _inlineStart : tag.Start;
        else if (isEnd && _piece.Breaks == 0)
            _piece.End = tag.End;
    }

    /// <summary>Breaks the line.</summary>
    public void Break() => _piece?.Break();

    /// <summary>Notes a name that links can lead to; between two pieces it belongs to the next.</summary>
    public void Anchor(string name)
    {
        if (_piece is { Breaks: < 2 })
            _piece.Anchor(name);
        else
            _anchors.Add(name);
    }

    /// <summary>Ends the piece that is open: a block begins or ends.</summary>
    /// <param name="owner">The block that ends, if one does.</param>
    /// <param name="end">Offset after its end.</param>
    public void EndPiece(HtmlElement? owner, int end)
    {
        _inlineStart = -1;
        if (_piece is null)
            return;
        if (_piece.StartsAtOwner && _piece.Owner == owner)
            _piece.End = end;
        Flush();
    }

    /// <summary>All pieces.</summary>
    public ImmutableArray<HtmlPiece> Build() => _pieces.ToImmutable();

    /// <summary>Offset after the last character before <paramref name="end"/> that is not white space.</summary>
    public int EndOfWords(int end)
    {
        while (end > 0 && char.IsWhiteSpace(source[end - 1]))
            end--;
        return end;
    }

    private void Flush()
    {
        _pieces.Add(_piece!.Build());
        _content.ResetWrittenCount();
        _piece = null;
    }

    private PieceBuilder OpenPiece(TextSpan place, HtmlElement inner)
    {
        var owner = inner.Block;
        var isContinued = _piece is { Breaks: >= 2 } && IsParted(owner);
        if (isContinued)
            Flush();
        if (_piece is not null)
            return _piece;
        var startsAtOwner = !owner.HasPiece && owner.Parent is not null && owner.Name != "table" && (owner.Traits & ElementTraits.TablePart) == 0;
        _piece = new PieceBuilder(owner, startsAtOwner ? owner.Start : _inlineStart >= 0 ? _inlineStart : StartOfWords(place.Start), startsAtOwner, _content)
        {
            IsContinued = isContinued,
            Class = owner.Class.Length > 0 || owner.Name == "p" ? owner.Class : inner.Class,
            Items = Begin(owner),
        };
        _inlineStart = -1;
        _anchors.ForEach(_piece.Anchor);
        _anchors.Clear();
        return _piece;
    }

    /// <summary>Notes that a piece has been made of <paramref name="owner"/> and of what it stands in; the items that begin with it.</summary>
    private static ImmutableArray<PieceItem> Begin(HtmlElement owner)
    {
        var items = ImmutableArray<PieceItem>.Empty;
        for (var element = owner; element is { HasPiece: false }; element = element.Parent)
        {
            element.HasPiece = true;
            if (element.Number is { } number)
                items = items.Insert(0, new PieceItem(number, 0));
        }

        return items;
    }

    // Two breaks make an empty line: of what is not a title, an item or a cell, the reader sees two paragraphs.
    private static bool IsParted(HtmlElement owner) => !owner.IsHeading && !owner.IsNavigation && owner.Place is { Cell: null, Item: null } && !owner.IsPreformatted;

    private int StartOfWords(int start)
    {
        while (char.IsWhiteSpace(source[start]))
            start++;
        return start;
    }
}
