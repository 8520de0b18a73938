using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Quotations;

/// <summary>Marks the blocks of block quotations as such, and every paragraph with its probability of being one.</summary>
public static class BlockMarker
{
    /// <summary>The blocks, in the same order.</summary>
    public static ImmutableArray<Block> Mark(ImmutableArray<Block> blocks, LabelledBody body, ImmutableArray<Quotation> quotations)
    {
        var probability = body.Blocks.Zip(body.Labels).Where(pair => pair.First.Kind != BlockKind.Heading)
            .ToDictionary(pair => pair.First.Id!, pair => pair.Second.Probability, StringComparer.Ordinal);
        var holder = quotations.Where(quotation => quotation.Placement == QuotationPlacement.Block)
            .SelectMany(quotation => quotation.Segments.Select(segment => (segment.BlockId, quotation.Id)))
            .ToDictionary(StringComparer.Ordinal);
        return
        [
            .. blocks.Select(block => block.Id is { } id && probability.TryGetValue(id, out var share)
                ? block with
                {
                    // Rounded, so that the last bits of a logarithm do not make an edition of their own on another machine.
                    Probability = Math.Round(share, 4),
                    QuotationId = holder.GetValueOrDefault(id),
                    Kind = block.Kind == BlockKind.Paragraph && holder.ContainsKey(id) ? BlockKind.Quotation : block.Kind,
                }
                : block),
        ];
    }
}
