using System.Collections.Immutable;
using System.Text;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Rows;

/// <summary>The table of contents of a chapter, made from its headings.</summary>
internal static class SectionRows
{
    public static ImmutableArray<SectionRow> Of(Chapter chapter, int chapterKey, WordPlaces words)
    {
        var sectionOf = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var block in chapter.Blocks.Where(block => block.Id is not null))
            sectionOf.TryAdd(block.Id!, block.Kind == BlockKind.Heading ? block.Id : block.SectionId);
        var quotations = chapter.Quotations
            .Select(quotation => quotation.Segments is [var first, ..] ? sectionOf.GetValueOrDefault(first.BlockId) : null)
            .CountBy(section => section ?? string.Empty)
            .ToDictionary(StringComparer.Ordinal);

        return [.. chapter.Blocks
            .Select((block, ordinal) => (block, ordinal))
            .Where(at => at.block is { Kind: BlockKind.Heading, Id: not null })
            .Select((at, ordinal) => new SectionRow
            {
                ChapterKey = chapterKey,
                Ordinal = ordinal,
                Id = at.block.Id!,
                Title = WithoutMarkers(at.block),
                Level = at.block.Level ?? 1,
                BlockOrdinal = at.ordinal,
                Place = words.Before(at.block.Id!) ?? 0,
                Quotations = quotations.GetValueOrDefault(at.block.Id!),
            })];
    }

    /// <summary>The text of a heading or title line without the markers of its notes.</summary>
    public static string WithoutMarkers(Block block)
    {
        var kept = new StringBuilder(block.Content);
        foreach (var marker in block.Spans.Where(span => span.Kind == InlineSpanKind.Marker).OrderByDescending(span => span.Range.Start))
            kept.Remove(marker.Range.Start, marker.Range.Length);
        return kept.ToString().Trim();
    }
}
