using System.Collections.Immutable;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition.Spans;

namespace Cliff.Archive.Text.Recognition.Decisions;

/// <summary>Finds the slips that an editor corrected.</summary>
internal static class CorrectionDecisions
{
    /// <summary>The corrections with their places; two that overlap are refused.</summary>
    public static ImmutableArray<ResolvedCorrection> Resolve(ChapterDecisions decisions, AnchorResolver anchors)
    {
        var resolved = decisions.Corrections.Select(correction => (Correction: correction, Range: anchors.Resolve(correction.At))).ToArray();
        anchors.RefuseOverlaps(resolved);
        return [.. resolved.Select(found => new ResolvedCorrection(found.Correction.At.Paragraph, found.Range, found.Correction))];
    }
}
