using System.Collections.Immutable;
using Cliff.Archive.Text.Diagnostics;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.Quotations;

namespace Cliff.Archive.Text.Recognition;

/// <summary>Says what is wanting in a chapter, by place.</summary>
internal static class ChapterDiagnostics
{
    /// <summary>The findings about <paramref name="chapter"/> together with those of its decisions.</summary>
    public static ImmutableArray<Diagnostic> Of(Chapter chapter, ImmutableArray<Diagnostic> before)
    {
        var index = new ChapterIndex(chapter);
        return [.. OfNotes(chapter, index).Concat(OfLacunae(chapter)).Concat(OfBlocks(chapter)).Concat(OfQuotations(chapter, index)).Concat(before)];
    }

    /// <summary>The findings by place.</summary>
    public static ImmutableArray<Diagnostic> InOrder(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(diagnostic => diagnostic.Source.Start).ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)];

    private static IEnumerable<Diagnostic> OfNotes(Chapter chapter, ChapterIndex index)
    {
        foreach (var note in chapter.Notes)
        {
            if (note.State == NoteState.Absent)
                yield return DiagnosticCodes.NoteAbsent.At(PlaceOf(index.Reference(note.ReferenceIds[0])!, index), $"Note {note.Label} has no text in the source.");
            if (note.State == NoteState.Orphan)
                yield return DiagnosticCodes.NoteOrphan.At(index.Block(note.BlockIds[0])!.Source, $"No marker refers to note {note.Label}.");
        }
    }

    private static TextSpan PlaceOf(NoteReference reference, ChapterIndex index) => Place(index.Block(reference.BlockId)!, reference.Range);

    private static TextSpan Place(Block block, TextSpan range) => new(block.Source.Start + range.Start, block.Source.Start + range.End);

    private static IEnumerable<Diagnostic> OfLacunae(Chapter chapter) =>
        chapter.Lacunae.Select(lacuna => DiagnosticCodes.Lacuna.At(lacuna.Source, string.Join(' ', lacuna.Evidence)));

    private static IEnumerable<Diagnostic> OfBlocks(Chapter chapter)
    {
        var opened = chapter.Quotations.SelectMany(quotation => quotation.Segments).Select(segment => (segment.BlockId, segment.Range.Start)).ToHashSet();
        foreach (var block in chapter.Blocks.Where(block => block.Id is not null))
        {
            if (block.Probability is > 0.2 and < 0.8)
                yield return DiagnosticCodes.DoubtfulQuotation.At(block.Source, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{block.Id} is a quotation with probability {block.Probability:0.00}."));
            foreach (var mark in QuotationMarks.Scan(block.Content).Unclosed.Where(mark => block.Content[mark] != '\'' && !opened.Contains((block.Id!, mark + 1))))
                yield return DiagnosticCodes.UnclosedMark.At(Place(block, new TextSpan(mark, mark + 1)), $"A quotation mark opens in {block.Id} and none closes it.");
        }
    }

    private static IEnumerable<Diagnostic> OfQuotations(Chapter chapter, ChapterIndex index)
    {
        foreach (var quotation in chapter.Quotations)
        {
            var isSaid = quotation.Nature is not (QuotationNature.Term or QuotationNature.Title);
            if (isSaid && quotation.Attribution.Speaker is null)
                yield return DiagnosticCodes.Unattributed.At(Place(index.Block(quotation.Segments[0].BlockId)!, quotation.Segments[0].Range), $"Nobody is known to speak {quotation.Id}.");
        }
    }
}
