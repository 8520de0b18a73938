using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Text.Recognition.Notes;

/// <summary>Finds every marker in the blocks of a chapter and links it to its note.</summary>
public static class MarkerRecognizer
{
    /// <summary>The markers in the order of the text.</summary>
    public static (ImmutableArray<NoteReference> References, IdRegister Ids) Recognize(
        ImmutableArray<Block> blocks, NoteInventory inventory, IdRegister ids)
    {
        var found = (
            from block in blocks
            where block.Kind != BlockKind.Separator
            from bracket in MarkerScanner.Brackets(block.Content)
            where bracket.IsMarker && bracket.Range.Start >= LabelLength(block)
            let note = inventory.IdOf(bracket.Label)
            where note is not null
            select (Block: block.Id!, block.Content, bracket.Range, bracket.Label, Note: note)).ToArray();

        var (register, given) = ids.Assign('r', [.. found.Select(marker => new IdCandidate(WordsBefore(marker.Content, marker.Range), NoteLabel.ToId(marker.Label), marker.Block))]);
        return ([.. found.Select((marker, index) => new NoteReference(given[index], marker.Label, marker.Block, marker.Range, marker.Note))], register);
    }

    /// <summary>The end of what a marker documents: its last words, should it ever be gone.</summary>
    private static string WordsBefore(string content, TextSpan marker)
    {
        const int Length = 60;
        return content[Math.Max(0, marker.Start - Length)..marker.End];
    }

    /// <summary>Length of the label that opens a note's first block; 0 for all other blocks.</summary>
    public static int LabelLength(Block block) =>
        block.Kind == BlockKind.Note && !block.Id!.Contains('.', StringComparison.Ordinal) ? NoteLabel.At(block.Content)?.Length ?? 0 : 0;
}
