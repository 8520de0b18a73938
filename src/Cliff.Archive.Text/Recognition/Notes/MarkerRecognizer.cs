using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition.Layout;

namespace Cliff.Archive.Text.Recognition.Notes;

/// <summary>Finds every marker in the blocks of a chapter and links it to its note.</summary>
public static class MarkerRecognizer
{
    /// <summary>The markers in the order of the text, and the blocks with a span for each.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="lines">The pieces of the source they were made of.</param>
    /// <param name="inventory">The notes.</param>
    /// <param name="ids">Ids given before.</param>
    public static (ImmutableArray<NoteReference> References, ImmutableArray<Block> Blocks, IdRegister Ids) Recognize(
        ImmutableArray<Block> blocks, ImmutableArray<StructuredBlock> lines, NoteInventory inventory, IdRegister ids)
    {
        Block[] printed = [.. blocks.Where(block => block.Kind != BlockKind.Separator)];
        var found = (
            from place in Enumerable.Range(0, printed.Length)
            from marker in MarkerScanner.MarkersOf(lines[place].Piece with { Label = lines[place].Label })
            let note = inventory.IdOf(marker, place)
            where note is not null
            select (Block: printed[place].Id!, printed[place].Content, marker.Range, marker.Label, Note: note)).ToArray();

        var (register, given) = ids.Assign('r', [.. found.Select(marker => new IdCandidate(WordsBefore(marker.Content, marker.Range), NoteLabel.ToId(marker.Label), marker.Block))]);
        ImmutableArray<NoteReference> references = [.. found.Select((marker, index) => new NoteReference(given[index], marker.Label, marker.Block, marker.Range, marker.Note))];
        return (references, WithSpans(blocks, references), register);
    }

    private static ImmutableArray<Block> WithSpans(ImmutableArray<Block> blocks, ImmutableArray<NoteReference> references)
    {
        var ofBlock = references.ToLookup(reference => reference.BlockId, reference => new InlineSpan(InlineSpanKind.Marker, reference.Range, reference.Id), StringComparer.Ordinal);
        return [.. blocks.Select(block => block.Id is { } id && ofBlock.Contains(id) ? block with { Spans = [.. block.Spans, .. ofBlock[id]] } : block)];
    }

    /// <summary>The end of what a marker documents: its last words, should it ever be gone.</summary>
    private static string WordsBefore(string content, TextSpan marker)
    {
        const int Length = 60;
        return content[Math.Max(0, marker.Start - Length)..marker.End];
    }
}
