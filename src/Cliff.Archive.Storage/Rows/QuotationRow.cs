using System.Linq.Expressions;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Rows;

/// <summary>A <see cref="Quotation"/> with its attribution. Its words are in the <see cref="SegmentRow"/>s.</summary>
/// <remarks>The speaker stands here as this chapter names them, so that nothing is lost where two chapters name one person differently; <see cref="IdentityRow"/> says who that is in the archive. The unnamed have no slug and stand here only.</remarks>
public sealed class QuotationRow
{
    /// <summary><see cref="Quotation.IsVoice"/>, for queries: terms and titles that nobody is said to use are held at a distance, not quoted from anyone.</summary>
    public static readonly Expression<Func<QuotationRow, bool>> IsVoice =
        row => row.SpeakerName != null || (row.Nature != QuotationNature.Term && row.Nature != QuotationNature.Title);

    /// <summary><see cref="ChapterRow.Key"/> of the chapter.</summary>
    public required int ChapterKey { get; init; }

    /// <summary>Its place in the chapter, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Contract id: <c>q3</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Paragraphs of its own, or within one.</summary>
    public required QuotationPlacement Placement { get; init; }

    /// <summary>What kind of words they are.</summary>
    public required QuotationNature Nature { get; init; }

    /// <summary>Words its own speaker says, as <see cref="WordPlaces.Spoken"/> counts them.</summary>
    public required int Words { get; init; }

    /// <summary>Id of the quotation that holds this one.</summary>
    public string? ParentId { get; init; }

    /// <summary>The work quoted.</summary>
    public string? Work { get; init; }

    /// <summary>Slug of the speaker; null for nobody and for the unnamed.</summary>
    public string? SpeakerSlug { get; init; }

    /// <summary>Name of the speaker in this chapter; null for nobody.</summary>
    public string? SpeakerName { get; init; }

    /// <summary>Kind of the speaker; null for nobody.</summary>
    public SpeakerKind? SpeakerKind { get; init; }

    /// <summary>The words of the text that stand for the speaker.</summary>
    public string? AsPrinted { get; init; }

    /// <summary>Slug of the reporter.</summary>
    public string? ReporterSlug { get; init; }

    /// <summary>Name of the reporter; null when the author hands the words on.</summary>
    public string? ReporterName { get; init; }

    /// <summary>Kind of the reporter.</summary>
    public SpeakerKind? ReporterKind { get; init; }

    /// <summary>Slug of who would have been next.</summary>
    public string? RunnerUpSlug { get; init; }

    /// <summary>Name of who would have been next; null when there was nobody.</summary>
    public string? RunnerUpName { get; init; }

    /// <summary>Kind of who would have been next.</summary>
    public SpeakerKind? RunnerUpKind { get; init; }

    /// <summary>Id of the block with the words that introduce it.</summary>
    public string? LeadInBlockId { get; init; }

    /// <summary>Where those words begin in that block.</summary>
    public int? LeadInStart { get; init; }

    /// <summary>Where those words end in that block.</summary>
    public int? LeadInEnd { get; init; }

    /// <summary>How sure the attribution is.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>The rule that found the speaker.</summary>
    public required string AttributionRule { get; init; }

    /// <summary>Why, in one sentence.</summary>
    public required string AttributionBecause { get; init; }

    /// <summary>The rule that found the quotation.</summary>
    public required string RecognitionRule { get; init; }

    /// <summary>Why, in one sentence.</summary>
    public required string RecognitionBecause { get; init; }

    /// <summary>Ids of the markers that document it, in order.</summary>
    public required string[] ReferenceIds { get; init; }
}
