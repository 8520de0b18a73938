using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Quotations;

/// <summary>A quotation found, before it has an id and a speaker.</summary>
/// <param name="Placement">Paragraphs of its own, or within one.</param>
/// <param name="Segments">Its words, block by block, without enclosing marks and trailing markers.</param>
/// <param name="Recognition">Why it is one.</param>
public sealed record QuotationDraft(QuotationPlacement Placement, ImmutableArray<QuotationSegment> Segments, Finding Recognition)
{
    /// <summary>The block it begins in.</summary>
    public string FirstBlockId => Segments[0].BlockId;

    /// <summary>Offset of its first character in that block.</summary>
    public int Start => Segments[0].Range.Start;
}
