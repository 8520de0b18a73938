using Cliff.Archive.Text.Recognition.Dates;

namespace Cliff.Archive.Storage.Rows;

/// <summary>A <see cref="DatedMention"/>: a date that a chapter names. It holds its sentence and where it stands, so that no chronology reads a chapter.</summary>
public sealed class DateRow
{
    /// <summary><see cref="ChapterRow.Key"/> of the chapter.</summary>
    public required int ChapterKey { get; init; }

    /// <summary>Its place in the chapter, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary><see cref="WorkRow.Slug"/> of the work.</summary>
    public required string Work { get; init; }

    /// <summary><see cref="ChapterRow.Slug"/> of the chapter.</summary>
    public required string Chapter { get; init; }

    /// <summary>The year of its first day; null when nothing says which year is meant.</summary>
    public int? Year { get; init; }

    /// <summary><see cref="DatedMention.Earliest"/> as <see cref="DateOnly.DayNumber"/>.</summary>
    public int? Earliest { get; init; }

    /// <summary><see cref="DatedMention.Latest"/> as <see cref="DateOnly.DayNumber"/>.</summary>
    public int? Latest { get; init; }

    /// <summary><see cref="DatedMention.Precision"/>.</summary>
    public required DatePrecision Precision { get; init; }

    /// <summary><see cref="DatedMention.Calendar"/>.</summary>
    public required DateCalendar Calendar { get; init; }

    /// <summary><see cref="DatedMention.Relation"/>.</summary>
    public required DateRelation Relation { get; init; }

    /// <summary><see cref="DatedMention.Part"/>.</summary>
    public string? Part { get; init; }

    /// <summary><see cref="DatedMention.Certainty"/>.</summary>
    public required DateCertainty Certainty { get; init; }

    /// <summary><see cref="DatedMention.Printed"/>.</summary>
    public required string Printed { get; init; }

    /// <summary><see cref="DatedMention.Sentence"/>.</summary>
    public required string Sentence { get; init; }

    /// <summary>Offset of its words in <see cref="Sentence"/>.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after them.</summary>
    public required int End { get; init; }

    /// <summary>The rule that read it.</summary>
    public required string Rule { get; init; }

    /// <summary>Why it is that date, or why it has no year.</summary>
    public required string Because { get; init; }

    /// <summary>Id of the block it stands in.</summary>
    public required string BlockId { get; init; }

    /// <summary>Id of the block with the date it leans on.</summary>
    public string? BasisBlockId { get; init; }

    /// <summary>Id of the quotation it stands in; null for the author's own words.</summary>
    public string? QuotationId { get; init; }
}
