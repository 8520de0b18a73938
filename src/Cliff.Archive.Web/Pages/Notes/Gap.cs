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
    /// <summary>Letters of a quotation that are shown: enough to know it by.</summary>
    private const int Shown = 160;

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
            yield return new(GapKind.Nobody, quotation.Id, Wording.FirstWords(quotation, index, Shown), quotation.Attribution.Evidence.Because);
        foreach (var quotation in Unsourced(index).OrderBy(Wording.SpeakerOf, StringComparer.InvariantCultureIgnoreCase))
            yield return new(GapKind.Unsourced, quotation.Id, Wording.FirstWords(quotation, index, Shown), $"{Wording.SpeakerOf(quotation)}; {WhyUnsourced(quotation, chapter)}");
    }

    /// <summary>Quotations that no note says the source of, nor that of a quotation they stand in. In a chapter without notes nothing tells sourced from unsourced.</summary>
    private static IEnumerable<Quotation> Unsourced(ChapterIndex index) => index.Chapter.Notes.IsEmpty
        ? []
        : index.Chapter.Quotations.Where(quotation => quotation.IsVoice && quotation.Attribution.Speaker is not null && Outward(quotation, index).All(outer => outer.ReferenceIds.IsEmpty));

    private static IEnumerable<Quotation> Outward(Quotation quotation, ChapterIndex index)
    {
        for (var outer = quotation; outer is not null; outer = outer.ParentId is { } parent ? index.Quotation(parent) : null)
            yield return outer;
    }

    private static string WhyUnsourced(Quotation quotation, Chapter chapter) =>
        chapter.Lacunae.Any(lacuna => quotation.Segments.Any(segment => segment.BlockId == lacuna.AfterBlockId))
            ? "text is lost at its end, and a marker may be with it."
            : "no marker stands at it.";

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

    /// <summary>No note says where the words are from.</summary>
    Unsourced,
}
