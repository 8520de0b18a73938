using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Writes the pieces of a page that are to be read as the pieces of a source.</summary>
/// <param name="pieces">The pieces.</param>
/// <param name="roles">What each is.</param>
internal sealed class BlockWriter(ImmutableArray<HtmlPiece> pieces, ImmutableArray<PieceRole> roles)
{
    /// <summary>The labels of those that begin a note.</summary>
    public required ImmutableArray<PrintedLabel?> Labels { get; init; }

    /// <summary>The levels of headings.</summary>
    public required ImmutableArray<int?> Levels { get; init; }

    /// <summary>The markers of each.</summary>
    public required ImmutableArray<ImmutableArray<MarkedReference>> Markers { get; init; }

    /// <summary>The quotations they belong to.</summary>
    public required ImmutableArray<MarkedQuotation?> Quotations { get; init; }

    /// <summary>All but the navigation.</summary>
    public ImmutableArray<SourceBlock> Write() => [.. Enumerable.Range(0, pieces.Length).Where(index => roles[index] != PieceRole.Navigation).Select(Block)];

    private SourceBlock Block(int index)
    {
        var piece = pieces[index];
        var counted = new CountedContent(piece, isNote: Labels[index] is not null);
        return new SourceBlock(piece.Source, counted.Words, BlankLinesBefore: 1)
        {
            Kind = KindOf(index),
            Level = Levels[index],
            IsImprint = roles[index] == PieceRole.Imprint,
            Quotation = Quotations[index],
            Label = Labels[index],
            Spans = counted.Place(SpansOf(piece)),
            Markers = counted.Place(Markers[index]),
        };
    }

    private BlockKind KindOf(int index) => roles[index] switch
    {
        PieceRole.Title or PieceRole.Imprint => BlockKind.Title,
        PieceRole.Heading => BlockKind.Heading,
        PieceRole.Note => BlockKind.Note,
        _ => pieces[index].Shape ?? (VerseShape.IsVerse(pieces[index], Quotations[index] is not null) ? BlockKind.Verse : BlockKind.Paragraph),
    };

    private static ImmutableArray<InlineSpan> SpansOf(HtmlPiece piece)
    {
        if (piece.Spans.IsEmpty && piece.Links.IsEmpty && !piece.Content.Contains('\n', StringComparison.Ordinal))
            return [];
        var links = piece.Links.Where(link => link.Link is { Fragment: null, Address.Length: > 0 } && LinkAddress.MayBeFollowed(link.Link.Address)).Select(link => new InlineSpan(InlineSpanKind.Link, link.Range) { Address = link.Link.Address });
        var lines = piece.Shape is null && piece.Content.Contains('\n', StringComparison.Ordinal) ? Lines(piece.Content) : [];
        return [.. piece.Spans.Concat(links).Concat(lines).OrderBy(span => span.Range.Start).ThenByDescending(span => span.Range.End).ThenByDescending(span => span.Kind is InlineSpanKind.Line).ThenByDescending(span => span.Kind is InlineSpanKind.Cell)];
    }

    private static IEnumerable<InlineSpan> Lines(string content)
    {
        for (var start = 0; start < content.Length;)
        {
            var end = content.IndexOf('\n', start) is var found and >= 0 ? found : content.Length;
            if (end > start)
                yield return new InlineSpan(InlineSpanKind.Line, new TextSpan(start, end));
            start = end + 1;
        }
    }
}
