using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Recognition.Quotations;

/// <summary>The headings and paragraphs of a chapter, each with its label: outside a quotation, beginning one, or inside.</summary>
/// <param name="Blocks">Headings and paragraphs in order.</param>
/// <param name="Labels">One label a block.</param>
public sealed record LabelledBody(ImmutableArray<Block> Blocks, ImmutableArray<LineLabel> Labels)
{
    /// <summary>Ids of the blocks whose label an editor decided.</summary>
    public ImmutableDictionary<string, string> Decided { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What the source says of the blocks that it marks as quoted, by id; empty where it marks none.</summary>
    public ImmutableDictionary<string, MarkedQuotation> Marked { get; init; } = ImmutableDictionary<string, MarkedQuotation>.Empty;

    /// <summary>For runs of which an editor decided it: whether the run that begins with this block continues the one before.</summary>
    public ImmutableDictionary<string, bool> Joins { get; init; } = ImmutableDictionary<string, bool>.Empty;

    /// <summary>The unbroken runs of quotation, in order.</summary>
    public IEnumerable<QuotedRun> Runs()
    {
        for (var index = 0; index < Labels.Length;)
        {
            var first = index++;
            if (Labels[first].Label == QuotationLabel.Outside)
                continue;
            while (index < Labels.Length && Labels[index].Label == QuotationLabel.Inside)
                index++;
            yield return new QuotedRun(first, index - first);
        }
    }

    /// <summary>What the editor decided of whether <paramref name="run"/> continues the one before; null where nothing is decided.</summary>
    public bool? IsJoined(QuotedRun run) => Joins.TryGetValue(Blocks[run.First].Id!, out var joins) ? joins : null;

    /// <summary>Place of the block with this id; -1 when it is none of the body.</summary>
    public int IndexOf(string blockId)
    {
        for (var index = 0; index < Blocks.Length; index++)
        {
            if (Blocks[index].Id == blockId)
                return index;
        }

        return -1;
    }
}

/// <summary>An unbroken run of paragraphs of quotation.</summary>
/// <param name="First">Place of its first paragraph in the body.</param>
/// <param name="Length">Number of paragraphs.</param>
public readonly record struct QuotedRun(int First, int Length)
{
    /// <summary>Place after its last paragraph.</summary>
    public int End => First + Length;
}
