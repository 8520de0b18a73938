namespace Cliff.Archive.Storage.Rows;

/// <summary>A <see cref="Cliff.Archive.Text.Documents.QuotationSegment"/>: the words of a quotation within one block.</summary>
public sealed class SegmentRow
{
    /// <summary><see cref="ChapterRow.Key"/> of the chapter.</summary>
    public required int ChapterKey { get; init; }

    /// <summary><see cref="QuotationRow.Ordinal"/> of the quotation.</summary>
    public required int QuotationOrdinal { get; init; }

    /// <summary>Its place in the quotation, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary><see cref="QuotationRow.Id"/> of the quotation.</summary>
    public required string QuotationId { get; init; }

    /// <summary>Id of the block.</summary>
    public required string BlockId { get; init; }

    /// <summary>Offset into the block's text.</summary>
    public required int Start { get; init; }

    /// <summary>Offset into the block's text, after the last code unit.</summary>
    public required int End { get; init; }

    /// <summary>Words of the chapter before it, of <see cref="ChapterRow.Words"/>; null in a note.</summary>
    public int? Place { get; init; }

    /// <summary>Its words, those of quotations in it included.</summary>
    public required int Words { get; init; }
}
