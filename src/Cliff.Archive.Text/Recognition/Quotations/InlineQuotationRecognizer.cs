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
        var continued = new ContinuedQuotation(quoted);
        foreach (var block in blocks.Where(block => block.Kind != BlockKind.Separator))
        {
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.Note))
            {
                continued.Drop();
                continue;
            }

            var marks = QuotationMarks.Scan(block.Content);
            var whole = continued.Read(block, marks);
            if (whole is not null)
                drafts.Add(whole);
            var first = whole is null ? 0 : 1; // the pair that opens the paragraph is the end of the longer one
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
}
