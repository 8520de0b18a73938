using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Searching;

/// <summary>Which parts of a block's text search does not read.</summary>
internal static class PassageText
{
    /// <summary>The markers of notes: they part no phrase, and their labels are no words of the text.</summary>
    public static List<TextSpan> Silent(Block block) =>
        [.. block.Spans.Where(span => span.Kind is InlineSpanKind.Marker).Select(span => span.Range)];
}
