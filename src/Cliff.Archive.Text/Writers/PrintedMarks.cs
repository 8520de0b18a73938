using System.Buffers;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>Finds the printed marks of inline quotations: they alone show, on the page, that someone else speaks.</summary>
internal static class PrintedMarks
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("'\"‘’‚‛“”„‟«»‹›");

    /// <summary>The marks of the quotations of a block; none round a term or a title, whose marks are only marks.</summary>
    public static IEnumerable<InlineLayer> In(Block block, ChapterIndex chapter)
    {
        foreach (var span in block.Spans)
        {
            if (span.Kind != InlineSpanKind.Quotation || span.Range.Length < 2 || !IsSomeonesWords(chapter.Quotation(span.Id)))
                continue;
            if (Marks.Contains(block.Content[span.Range.Start]))
                yield return Mark(span, span.Range.Start);
            if (Marks.Contains(block.Content[span.Range.End - 1]))
                yield return Mark(span, span.Range.End - 1);
        }
    }

    private static bool IsSomeonesWords(Quotation? quotation) =>
        quotation is not null and not { Nature: QuotationNature.Term or QuotationNature.Title };

    private static InlineLayer Mark(InlineSpan span, int at) => new(InlineLayerKind.QuotationMark, new(at, at + 1), span);
}
