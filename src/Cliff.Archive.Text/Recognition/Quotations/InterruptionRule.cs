using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.Notes;

namespace Cliff.Archive.Text.Recognition.Quotations;

/// <summary>
/// Two runs are one interrupted quotation when the first ends without a marker, the author puts in one whole paragraph that neither
/// carries a marker nor introduces anything, and the run after it carries the marker that the first lacked.
/// </summary>
public static class InterruptionRule
{
    /// <summary>Whether <paramref name="next"/> continues <paramref name="first"/>.</summary>
    public static bool Joins(LabelledBody body, QuotedRun first, QuotedRun next)
    {
        if (next.First - first.End != 1)
            return false;
        var between = body.Blocks[first.End];
        return between.Kind == BlockKind.Paragraph
            && !HasMarker(between)
            && between.Content[^1] is '.' or '!' or '?'
            && !HasMarker(body.Blocks[first.End - 1])
            && HasMarker(body.Blocks[next.End - 1]);
    }

    private static bool HasMarker(Block block) => block.Markers.Any();
}
