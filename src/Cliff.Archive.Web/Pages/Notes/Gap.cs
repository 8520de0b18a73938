using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;

namespace Cliff.Archive.Web.Pages.Notes;

/// <summary>One thing that is missing or doubtful in a chapter.</summary>
/// <param name="Kind">What kind of gap it is.</param>
/// <param name="Id">The thing it is about.</param>
/// <param name="What">What is missing, or what is printed.</param>
/// <param name="Because">How that is known, or what should stand there.</param>
public sealed record Gap(GapKind Kind, string Id, string What, string Because)
{
    /// <summary>The gaps of a chapter, kind by kind.</summary>
    public static IEnumerable<Gap> Of(ChapterIndex index)
    {
        var chapter = index.Chapter;
        foreach (var lacuna in chapter.Lacunae)
            yield return new(GapKind.Lost, lacuna.Id, "Text is lost" + (lacuna.AfterBlockId is null ? "" : $" after {Wording.Thing(lacuna.AfterBlockId, index)}"), string.Join(" ", lacuna.Evidence));
        foreach (var note in chapter.Notes.Where(note => note.State == NoteState.Absent))
            yield return new(GapKind.Note, note.Id, $"Note {note.Label} has no text", "The source has its marker and no text for it.");
        foreach (var note in chapter.Notes.Where(note => note.ReferenceIds.IsEmpty))
            yield return new(GapKind.Note, note.Id, $"Note {note.Label} has no marker", note.LacunaId is null ? "Nothing in the source points to it." : "Its marker stood in the passage that is lost.");
        foreach (var block in chapter.Blocks)
        {
            foreach (var slip in block.Spans.Where(span => span.Kind == InlineSpanKind.Correction))
                yield return new(GapKind.Slip, block.Id!, slip.Range.In(block.Content), slip.Correction ?? "");
        }

        foreach (var quotation in chapter.Quotations.Where(IsUnattributed))
            yield return new(GapKind.Nobody, quotation.Id, string.Join(" … ", quotation.Segments.Select(segment => segment.Range.In(index.Block(segment.BlockId)!.Content))), quotation.Attribution.Evidence.Because);
    }

    private static bool IsUnattributed(Quotation quotation) =>
        quotation.Attribution.Certainty == Certainty.Unattributed && quotation.Nature is not (QuotationNature.Term or QuotationNature.Title);
}

/// <summary>What kind of gap there is.</summary>
public enum GapKind
{
    /// <summary>A passage is lost.</summary>
    Lost,

    /// <summary>A note has no text, or no marker.</summary>
    Note,

    /// <summary>The source prints a slip.</summary>
    Slip,

    /// <summary>Nobody is named as the speaker.</summary>
    Nobody,
}
