using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition.Notes;
using Cliff.Archive.Text.Recognition.Quotations;

namespace Cliff.Archive.Text.Recognition.Spans;

/// <summary>Adds to each block, beside what its source marks and its markers, what else is known of ranges of its text: inline quotations, insertions, ellipses, corrections.</summary>
public static class SpanAssembler
{
    /// <summary>The blocks with their spans, by start, the outer before the inner.</summary>
    public static ImmutableArray<Block> Assemble(
        ImmutableArray<Block> blocks, ImmutableArray<Quotation> quotations, ImmutableArray<ResolvedCorrection> corrections)
    {
        var contents = blocks.Where(block => block.Id is not null).ToDictionary(block => block.Id!, block => block.Content, StringComparer.Ordinal);
        var spans = quotations.Where(quotation => quotation.Placement == QuotationPlacement.Inline)
            .SelectMany(quotation => quotation.Segments.Select(segment => (segment.BlockId, Span: WithMarks(contents[segment.BlockId], segment.Range, quotation.Id))))
            .Concat(corrections.Select(correction => (correction.BlockId, Span: correction.ToSpan())))
            .ToLookup(pair => pair.BlockId, pair => pair.Span, StringComparer.Ordinal);
        return [.. blocks.Select(block => block.Id is null ? block : block with { Spans = Sorted(block.Spans.Concat(spans[block.Id]).Concat(FromContent(block))) })];
    }

    /// <summary>The span of an inline quotation in a text takes its marks in; a paragraph of a longer one may have none at its end.</summary>
    private static InlineSpan WithMarks(string content, TextSpan words, string id)
    {
        var start = words.Start > 0 && QuotationMarks.IsMark(content[words.Start - 1]) ? words.Start - 1 : words.Start;
        var end = words.End < content.Length && QuotationMarks.IsMark(content[words.End]) ? words.End + 1 : words.End;
        return new InlineSpan(InlineSpanKind.Quotation, new TextSpan(start, end), id);
    }

    private static IEnumerable<InlineSpan> FromContent(Block block)
    {
        foreach (var bracket in MarkerScanner.Brackets(block.Content))
        {
            if (!bracket.IsMarker && bracket.Range.Start >= block.LabelLength)
                yield return new InlineSpan(InlineSpanKind.Insertion, bracket.Range);
        }

        for (var index = NextDot(block.Content, 0); index >= 0;)
        {
            var length = EllipsisAt(block.Content, index);
            if (length > 0)
                yield return new InlineSpan(InlineSpanKind.Ellipsis, new TextSpan(index, index + length));
            index = NextDot(block.Content, index + Math.Max(1, length));
        }
    }

    private static int NextDot(string content, int from) => content.AsSpan(from).IndexOfAny('.', '…') is >= 0 and var at ? from + at : -1;

    private static int EllipsisAt(string content, int index)
    {
        if (content[index] == '…')
            return 1;
        var length = 0;
        while (index + length < content.Length && content[index + length] == '.')
            length++;
        return length >= 3 ? length : 0;
    }

    private static ImmutableArray<InlineSpan> Sorted(IEnumerable<InlineSpan> spans) =>
        [.. spans.OrderBy(span => span.Range.Start).ThenByDescending(span => span.Range.End)];
}

/// <summary>A correction with its place.</summary>
/// <param name="BlockId">The block.</param>
/// <param name="Range">Offsets into its text.</param>
/// <param name="Decision">What the editor decided.</param>
public sealed record ResolvedCorrection(string BlockId, TextSpan Range, CorrectionDecision Decision)
{
    /// <summary>The correction as a span of the block.</summary>
    public InlineSpan ToSpan() => new(InlineSpanKind.Correction, Range) { Correction = Decision.Correction, Reason = Decision.Reason };
}
