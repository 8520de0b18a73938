using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Quotations;

/// <summary>Finds the quotations that stand in quotation marks within a paragraph, a block quotation or a note.</summary>
public static class InlineQuotationRecognizer
{
    private static readonly Finding ByMarks = new("quotation-marks", "The words stand between quotation marks.");

    /// <summary>The inline quotations of <paramref name="blocks"/> in order; marks that only enclose a block quotation make none.</summary>
    public static ImmutableArray<QuotationDraft> Recognize(ImmutableArray<Block> blocks, ImmutableArray<QuotationDraft> blockQuotations)
    {
        var quoted = blockQuotations.SelectMany(quotation => quotation.Segments).Select(segment => (segment.BlockId, segment.Range)).ToHashSet();
        return
        [
            .. from block in blocks
               where block.Kind is BlockKind.Paragraph or BlockKind.Note
               from pair in QuotationMarks.Pairs(block.Content)
               let words = QuotationMarks.Inside(pair)
               where !words.IsEmpty && !quoted.Contains((block.Id!, words))
               select new QuotationDraft(QuotationPlacement.Inline, [new QuotationSegment(block.Id!, words)], ByMarks),
        ];
    }
}
