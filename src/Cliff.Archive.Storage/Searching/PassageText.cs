using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Searching;

/// <summary>Which parts of a block's text search does not read.</summary>
internal static class PassageText
{
    /// <summary>The markers of notes and the furniture of pages: they part no phrase, and are no words of the text.</summary>
    public static List<TextSpan> Silent(Block block) =>
        [.. block.Spans.Where(span => span.Kind is InlineSpanKind.Marker or InlineSpanKind.Furniture).Select(span => span.Range)];
}
