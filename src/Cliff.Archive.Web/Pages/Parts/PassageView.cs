using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Web.Pages.Chapters;
using Microsoft.AspNetCore.Html;

namespace Cliff.Archive.Web.Pages.Parts;

/// <summary>Words out of a chapter, shown somewhere else: a quotation on a speaker's page, the place of a marker on a note's.</summary>
public sealed record PassageView
{
    private const int Reach = 180;

    /// <summary>The chapter they are from.</summary>
    public required OpenChapter Open { get; init; }

    /// <summary>Id of the thing shown.</summary>
    public required string Id { get; init; }

    /// <summary>The pieces, one for each block.</summary>
    public required ImmutableArray<PassagePiece> Pieces { get; init; }

    /// <summary>The quotation they are; null for the author's words.</summary>
    public Quotation? Quotation { get; init; }

    /// <summary>The words that introduce it, where they are to be shown and are not among the pieces.</summary>
    public PassagePiece? LeadIn { get; init; }

    /// <summary>Whether the page shows the place already: then nothing says where that is.</summary>
    public bool IsAtItsPlace { get; init; }

    /// <summary>The words that are meant, by block; empty when all are.</summary>
    public ImmutableDictionary<string, ImmutableArray<TextSpan>> Meant { get; init; } = ImmutableDictionary<string, ImmutableArray<TextSpan>>.Empty;

    /// <summary>The notes that stand on the page; a marker of another leads into the reader.</summary>
    public ImmutableHashSet<string> Notes { get; init; } = [];

    /// <summary>Whose words all of it is, as the reader says it; null for a quotation in its sentence and for the author's.</summary>
    public string? By => Meant.IsEmpty && Quotation is { IsVoice: true } voice ? voice.Attribution.Speaker?.Slug ?? "" : null;

    /// <summary>A quotation: all of a block quotation, an inline one in its sentence.</summary>
    public static PassageView Of(OpenChapter open, Quotation quotation)
    {
        var isInline = quotation.Placement == QuotationPlacement.Inline;
        return new()
        {
            Open = open,
            Id = quotation.Id,
            Quotation = quotation,
            Pieces =
            [
                .. from segment in quotation.Segments
                   let block = open.Index.Block(segment.BlockId)
                   where block is not null
                   select new PassagePiece(block, isInline ? Excerpt.Around(block.Content, segment.Range, Reach) : segment.Range, isInline),
            ],
            Meant = isInline
                ? quotation.Segments.GroupBy(segment => segment.BlockId).ToImmutableDictionary(group => group.Key, group => group.Select(segment => segment.Range).ToImmutableArray())
                : ImmutableDictionary<string, ImmutableArray<TextSpan>>.Empty,
        };
    }

    /// <summary>A quotation after the words that introduce it; an inline one has them in its sentence.</summary>
    public static PassageView WithLeadIn(OpenChapter open, Quotation quotation) => Of(open, quotation) with
    {
        LeadIn = quotation.Placement == QuotationPlacement.Block && quotation.Attribution.LeadIn is { } leadIn && open.Index.Block(leadIn.BlockId) is { } block
            ? new PassagePiece(block, leadIn.Range, IsExcerpt: true)
            : null,
    };

    /// <summary>A quotation on the page of what it stands in: its own words in <paramref name="shown"/>, but no paragraph a second time that it fills.</summary>
    public static PassageView Within(OpenChapter open, Quotation quotation, IReadOnlySet<string> shown) => new()
    {
        Open = open,
        Id = quotation.Id,
        Quotation = quotation,
        IsAtItsPlace = true,
        Pieces =
        [
            .. from segment in quotation.Segments
               let block = open.Index.Block(segment.BlockId)
               where block is not null && (!shown.Contains(block.Id!) || segment.Range.Length < block.Content.Length)
               select new PassagePiece(block, segment.Range, false),
        ],
    };

    /// <summary>The words before a marker.</summary>
    public static PassageView Of(OpenChapter open, NoteReference reference) => new()
    {
        Open = open,
        Id = reference.Id,
        Pieces = open.Index.Block(reference.BlockId) is { } block
            ? [new PassagePiece(block, Excerpt.Around(block.Content, reference.Range, Reach), true)]
            : [],
        Meant = ImmutableDictionary<string, ImmutableArray<TextSpan>>.Empty.Add(reference.BlockId, [reference.Range]),
    };

    /// <summary>The words of a piece.</summary>
    public IHtmlContent Words(PassagePiece piece) =>
        Open.Write(writer => writer.WriteWords(piece.Block, piece.Range), options => options with { Carried = Notes.Union(piece.Markers), Highlights = Meant });
}

/// <summary>Some words of a block.</summary>
/// <param name="Block">The block.</param>
/// <param name="Range">Offsets into its text.</param>
/// <param name="IsExcerpt">Whether dots show that the block goes on.</param>
public sealed record PassagePiece(Block Block, TextSpan Range, bool IsExcerpt)
{
    /// <summary>The markers that have their ids here.</summary>
    public ImmutableArray<string> Markers { get; init; } = [];

    /// <summary>Whether words stand before it that are not shown.</summary>
    public bool IsCutBefore => IsExcerpt && Range.Start > 0;

    /// <summary>Whether words stand after it that are not shown.</summary>
    public bool IsCutAfter => IsExcerpt && Range.End < Block.Content.Length;
}
