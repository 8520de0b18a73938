using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.PlainText;

/// <summary>Makes the pieces of a document of paragraphs, and drops of what belongs to none.</summary>
internal sealed class PieceReader
{
    private readonly string _content;
    private readonly ImmutableArray<PlainPiece>.Builder _pieces = ImmutableArray.CreateBuilder<PlainPiece>();
    private readonly ImmutableArray<Drop>.Builder _drops = ImmutableArray.CreateBuilder<Drop>();
    private string? _markupBefore;

    private PieceReader(string content) => _content = content;

    /// <summary>The pieces and drops of <paramref name="paragraphs"/>.</summary>
    public static PlainPieces Read(string content, ImmutableArray<Paragraph> paragraphs)
    {
        var reader = new PieceReader(content);
        foreach (var paragraph in paragraphs)
            reader.Add(paragraph);
        return new PlainPieces(reader._pieces.ToImmutable(), reader._drops.ToImmutable());
    }

    private void Add(Paragraph paragraph)
    {
        var lines = paragraph.Lines;
        var first = lines.TakeWhile(line => line.IsFurniture).Count();
        var end = lines.Length - lines.Reverse().TakeWhile(line => line.IsFurniture).Count();
        foreach (var line in lines[..first].Concat(lines[Math.Max(first, end)..]))
            Drop(line.Source, line.Words[0] == '>' ? DropReasons.Markup : DropReasons.PageFurniture);
        if (first < end)
            AddPiece(paragraph with { Lines = lines[first..end] });
    }

    private void AddPiece(Paragraph paragraph)
    {
        var lines = paragraph.Lines;
        var start = StartOf(lines[0], paragraph);
        if (start > lines[0].Source.Start)
            Drop(new TextSpan(lines[0].Source.Start, lines[0].Source.Start + MarkLength(lines[0])), DropReasons.Markup);
        var source = new TextSpan(start, lines[^1].Source.End);
        var isFollowing = paragraph.Markup is not null && paragraph.Markup == _markupBefore;
        var piece = new SourceBlock(source, source.In(_content), lines[0].BlankBefore)
        {
            Kind = paragraph.Kind,
            Level = paragraph.Level,
            Quotation = paragraph.Markup is { } markup ? new MarkedQuotation(!isFollowing, markup) : null,
            Joints = [.. JointsOf(paragraph, start)],
            Spans = [.. LinesOf(paragraph, start).Concat(FurnitureOf(paragraph, start)).OrderBy(span => span.Range.Start)],
        };
        _pieces.Add(new PlainPiece(piece, lines[0].BeginsPage, paragraph.GoesOn));
        _markupBefore = paragraph.Markup;
        if (paragraph.Underline is { } underline)
            Drop(underline.Source, DropReasons.Markup);
    }

    private void Drop(TextSpan source, string reason) => _drops.Add(new Drop(source, reason));

    private static int MarkLength(TextLine line) => line.Words.AsSpan().IndexOfAnyExcept('>', ' ') is >= 0 and var words ? line.Words.AsSpan(0, words).TrimEnd().Length : line.Words.Length;

    /// <summary>Where the words of a line begin: behind the marks of what is quoted.</summary>
    private static int StartOf(TextLine line, Paragraph paragraph) =>
        paragraph.Markup == ">" ? line.Source.Start + Math.Max(0, line.Words.AsSpan().IndexOfAnyExcept('>', ' ')) : line.Source.Start;

    private static IEnumerable<LineJoint> JointsOf(Paragraph paragraph, int start)
    {
        TextLine? before = null;
        foreach (var line in paragraph.Words)
        {
            if (before is not null)
                yield return new LineJoint(new TextSpan(before.Source.End - start, StartOf(line, paragraph) - start), IsSpace: !LineEnd.IsInWord(before.Words, line.Words[0]));
            before = line;
        }
    }

    private static IEnumerable<InlineSpan> LinesOf(Paragraph paragraph, int start) => paragraph.Kind == BlockKind.Verse
        ? paragraph.Words.Select(line => new InlineSpan(InlineSpanKind.Line, new TextSpan(line.Source.Start - start, line.Source.End - start)))
        : [];

    private static IEnumerable<InlineSpan> FurnitureOf(Paragraph paragraph, int start)
    {
        foreach (var line in paragraph.Lines.Skip(1))
        {
            if (line.IsFurniture || paragraph.Markup == ">")
                yield return new InlineSpan(InlineSpanKind.Furniture, new TextSpan(line.Source.Start - start, (line.IsFurniture ? line.Source.End : line.Source.Start + MarkLength(line)) - start));
        }
    }
}

/// <summary>A piece of plain text, and where it stands on its page.</summary>
/// <param name="Block">The piece.</param>
/// <param name="BeginsPage">Whether a page begins with it.</param>
/// <param name="GoesOn">Whether it goes on a paragraph of the page before.</param>
internal sealed record PlainPiece(SourceBlock Block, bool BeginsPage, bool GoesOn);

/// <summary>The pieces of a plain text, and what of it belongs to none.</summary>
internal sealed record PlainPieces(ImmutableArray<PlainPiece> Pieces, ImmutableArray<Drop> Drops);

/// <summary>Why characters of a plain text are in no piece.</summary>
internal static class DropReasons
{
    /// <summary>Strokes below headings, marks before quoted lines, brackets around notes.</summary>
    public const string Markup = "mark-up";

    /// <summary>Page numbers and running heads.</summary>
    public const string PageFurniture = "page furniture";
}
