using System.Collections.Immutable;
using System.Globalization;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>How doubtful it is which paragraphs a block quotation has: by the least likely of its own and the likeliest of those right beside them.</summary>
internal sealed class DoubtOfBounds
{
    private readonly double _least;
    private readonly ImmutableArray<Block> _body;
    private readonly Dictionary<string, int> _places;

    /// <param name="chapter">The chapter.</param>
    /// <param name="least">The share, from 0 to 1, above which a paragraph counts as doubtful.</param>
    public DoubtOfBounds(ChapterIndex chapter, double least)
    {
        _least = least;
        _body = [.. chapter.Chapter.Blocks.Where(block => block.Kind is not (BlockKind.Title or BlockKind.Note or BlockKind.Separator))];
        _places = _body.Index().ToDictionary(pair => pair.Item.Id!, pair => pair.Index, StringComparer.Ordinal);
    }

    /// <summary>The greatest doubt about its paragraphs, if there is one.</summary>
    public IEnumerable<DoubtReason> Of(Quotation quotation)
    {
        if (quotation.Placement == QuotationPlacement.Inline)
            return [];
        int[] own = [.. quotation.Segments.Select(segment => _places.GetValueOrDefault(segment.BlockId, -1)).Where(place => place >= 0)];
        return Inside(own).Concat(Beside(own)).Where(reason => reason.Share > _least)
            .OrderByDescending(reason => reason.Share).Take(1);
    }

    private IEnumerable<DoubtReason> Inside(int[] own) =>
        from place in own
        let block = _body[place]
        where block.Probability is not null
        let what = own.Length == 1 ? "that it is a quotation" : $"that {Paragraph(block)} belongs to it"
        select Reason(1 - block.Probability!.Value, what, block.Probability.Value);

    private IEnumerable<DoubtReason> Beside(int[] own) =>
        from place in own
        from step in new[] { -1, 1 }
        where _body.ElementAtOrDefault(place + step) is { Probability: not null, QuotationId: null }
        let block = _body[place + step]
        let side = own.Contains(place + (2 * step)) ? "between its parts" : step < 0 ? "right before it" : "right after it"
        select Reason(block.Probability!.Value, $"that {Paragraph(block)}, {side}, is quoted as well", block.Probability.Value);

    // Kept with four digits: so is the share.
    private static DoubtReason Reason(double share, string what, double chance) =>
        new(Math.Round(share, 4), string.Create(CultureInfo.InvariantCulture, $"the chance {what} is {chance * 100:0} in 100"));

    private static string Paragraph(Block block) => Wording.Thing(block.Id!, label: null);
}
