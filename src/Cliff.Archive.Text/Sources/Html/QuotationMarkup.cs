using System.Collections.Frozen;
using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Which pieces are quoted, and where one quotation ends and the next begins.</summary>
internal static class QuotationMarkup
{
    private const string Opening = "“‘„«‹\"'";
    private const string Closing = "”’»›\"'";

    private static readonly FrozenSet<string> Quoted = new[]
    {
        "quote", "quoteb", "quotes", "quotep", "quoter", "quotec", "quotecent", "quoted", "quotation", "blockquote", "msoquote", "quoteindent", "quotei",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Indented = new[] { "indent", "indentb", "indentc", "inline" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the class of a piece says that it is quoted.</summary>
    public static bool IsMarked(HtmlPiece piece) => ClassNames.Any(piece.Class, Quoted.Contains);

    /// <summary>The quotation that each piece belongs to; null where it belongs to none.</summary>
    public static ImmutableArray<MarkedQuotation?> Find(ImmutableArray<HtmlPiece> pieces, ImmutableArray<PieceRole> roles)
    {
        var indentation = QuotedIndentation.Of(pieces, roles);
        var quotations = ImmutableArray.CreateBuilder<MarkedQuotation?>(pieces.Length);
        var last = -1;
        for (var index = 0; index < pieces.Length; index++)
        {
            var markup = roles[index].IsOfText() ? MarkupOf(pieces, index, last, indentation) : null;
            quotations.Add(markup is null ? null : new MarkedQuotation(!GoesOn(pieces, index, last, roles), markup));
            last = markup is null && roles[index] == PieceRole.Navigation ? last : markup is null ? -1 : index;
        }

        return quotations.ToImmutable();
    }

    private static string? MarkupOf(ImmutableArray<HtmlPiece> pieces, int index, int last, QuotedIndentation indentation)
    {
        var piece = pieces[index];
        if (ClassNames.First(piece.Class, Quoted.Contains) is { } quoted)
            return $"{(piece.Shape == BlockKind.List ? "li" : piece.Owner.Name)}.{quoted}";
        if (piece.Owner.Place.Quotation is { } quotation && indentation.Quotes(quotation))
            return "blockquote";
        return ClassNames.First(piece.Class, Indented.Contains) is { } indented && (IsSaid(pieces, index) || last == index - 1 && last >= 0 && pieces[last].Class == piece.Class && !IsNumbered(piece))
            ? $"{piece.Owner.Name}.{indented}"
            : null;
    }

    /// <summary>Whether an indented piece is quoted: it begins with a quotation mark, or a lead-in stands before it; numbered points are as a rule the author's own.</summary>
    private static bool IsSaid(ImmutableArray<HtmlPiece> pieces, int index)
    {
        var content = pieces[index].Content;
        if (IsNumbered(pieces[index]))
            return false;
        return Opening.Contains(content[0], StringComparison.Ordinal) || (index > 0 && EndsInLeadIn(pieces[index - 1].Content));
    }

    private static bool IsNumbered(HtmlPiece piece) => PrintedLabels.At(piece.Content) is { IsPlain: true };

    private static bool EndsInLeadIn(string content) => content.AsSpan().TrimEnd() is [.., ':' or ',' or '—' or '–'] or [.., ':', '-'];

    /// <summary>Whether a quoted piece goes on with the one before: typists begin anew at numbered points, salutations and documents within a quotation, which the words before do not end.</summary>
    private static bool GoesOn(ImmutableArray<HtmlPiece> pieces, int index, int last, ImmutableArray<PieceRole> roles)
    {
        if (last < 0)
            return false;
        for (var between = last + 1; between < index; between++)
        {
            if (roles[between] != PieceRole.Navigation)
                return false;
        }

        var restarts = ClassNames.Any(pieces[index].Class, name => name is "quoteb") || pieces[index].Owner.Place.Quotation != pieces[last].Owner.Place.Quotation;
        return !restarts || !IsEnded(pieces[last], pieces[index]);
    }

    /// <summary>Whether what was quoted is documented or closed, so that what follows is another's.</summary>
    private static bool IsEnded(HtmlPiece before, HtmlPiece piece)
    {
        var words = before.Content.AsSpan().TrimEnd();
        if (words is [.., ':' or ',' or ';' or '—' or '–'])
            return false;
        var endsInMarker = before.Links is [.., var link] && link.Range.End == words.Length && LabelLinks.LabelOf(before, link) is not null;
        var isClosed = Closing.Contains(words[^1], StringComparison.Ordinal) && Opening.Contains(piece.Content[0], StringComparison.Ordinal);
        return (endsInMarker || isClosed) && !char.IsLower(piece.Content[0]) && !IsNumbered(piece);
    }
}

/// <summary>Which <c>blockquote</c> elements quote, and which only indent: a page, a list of contents, an imprint.</summary>
internal sealed class QuotedIndentation
{
    private const int FirstPart = 2;
    private readonly HashSet<HtmlElement> _indenting = [];

    private QuotedIndentation(ImmutableArray<HtmlPiece> pieces, ImmutableArray<PieceRole> roles)
    {
        var lengths = new Dictionary<HtmlElement, int>();
        var all = 0;
        for (var index = 0; index < pieces.Length; index++)
        {
            var piece = pieces[index];
            if (roles[index].IsOfText())
                all += piece.Content.Length;
            if (piece.Owner.Place.Quotation is not { } quotation)
                continue;
            if (roles[index] is not PieceRole.Paragraph and not PieceRole.Navigation || ClassNames.Any(piece.Class, name => name is "fst" or "index"))
                _indenting.Add(quotation);
            lengths[quotation] = lengths.GetValueOrDefault(quotation) + piece.Content.Length;
        }

        // What holds more than half of a page's words is its frame.
        _indenting.UnionWith(lengths.Where(pair => pair.Value > all / FirstPart).Select(pair => pair.Key));
    }

    /// <summary>Judges the elements of a page.</summary>
    public static QuotedIndentation Of(ImmutableArray<HtmlPiece> pieces, ImmutableArray<PieceRole> roles) => new(pieces, roles);

    /// <summary>Whether <paramref name="element"/> quotes.</summary>
    public bool Quotes(HtmlElement element) => !_indenting.Contains(element);
}
