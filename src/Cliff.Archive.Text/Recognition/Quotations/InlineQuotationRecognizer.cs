using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Quotations;

/// <summary>Finds the quotations that stand in quotation marks within a paragraph, a block quotation or a note, or run over several of them.</summary>
public static class InlineQuotationRecognizer
{
    private static readonly Finding ByMarks = new("quotation-marks", "The words stand between quotation marks.");

    /// <summary>The inline quotations of <paramref name="blocks"/>; marks that only enclose a block quotation make none.</summary>
    public static ImmutableArray<QuotationDraft> Recognize(ImmutableArray<Block> blocks, ImmutableArray<QuotationDraft> blockQuotations)
    {
        var quoted = blockQuotations.SelectMany(quotation => quotation.Segments).ToDictionary(segment => segment.BlockId, segment => segment.Range, StringComparer.Ordinal);
        var drafts = ImmutableArray.CreateBuilder<QuotationDraft>();
        var continued = new ContinuedQuotation();
        foreach (var block in blocks.Where(block => block.Kind != BlockKind.Separator))
        {
            if (block.Kind is BlockKind.Title or BlockKind.Heading)
            {
                continued.Drop();
                continue;
            }

            var marks = QuotationMarks.Scan(block.Content);
            var whole = continued.Read(block, marks);
            var isOne = whole is not null && IsOfItsOwn(whole, quoted);
            if (isOne)
                drafts.Add(whole!);
            var first = isOne ? 1 : 0; // the pair that opens the paragraph is the end of the longer one
            foreach (var pair in marks.Pairs.AsSpan()[first..])
                AddPair(drafts, block, QuotationMarks.Inside(pair), quoted);
        }

        return drafts.ToImmutable();
    }

    private static void AddPair(ImmutableArray<QuotationDraft>.Builder drafts, Block block, TextSpan words, Dictionary<string, TextSpan> quoted)
    {
        if (!words.IsEmpty && !(quoted.TryGetValue(block.Id!, out var range) && range == words))
            drafts.Add(new QuotationDraft(QuotationPlacement.Inline, [new QuotationSegment(block.Id!, words)], ByMarks));
    }

    /// <summary>Whether it is not what a block quotation is already, and does not straddle the edge of one.</summary>
    private static bool IsOfItsOwn(QuotationDraft whole, Dictionary<string, TextSpan> quoted)
    {
        var inBlocks = whole.Segments.Count(segment => quoted.ContainsKey(segment.BlockId));
        return inBlocks == 0 || inBlocks == whole.Segments.Length && !whole.Segments.All(segment => quoted[segment.BlockId] == segment.Range);
    }
}
