using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>How much of the calendar the printed words name.</summary>
public enum DatePrecision
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>One month.</summary>
    Month,

    /// <summary>A season of a year.</summary>
    Season,

    /// <summary>One year.</summary>
    Year,

    /// <summary>Ten years: <c>the 1890s</c>.</summary>
    Decade,

    /// <summary>A hundred years: <c>the nineteenth century</c>.</summary>
    Century,

    /// <summary>From one day, month or year to another; or about a day.</summary>
    Range,
}

/// <summary>Which calendar a day is printed in.</summary>
public enum DateCalendar
{
    /// <summary>Nothing says: the day is taken as it stands.</summary>
    Unstated,

    /// <summary>The text says that it is the Julian one: <c>25 October 1917 (O.S.)</c>.</summary>
    OldStyle,

    /// <summary>The text says that it is the Gregorian one.</summary>
    NewStyle,

    /// <summary>Both days are printed: <c>25 October (7 November) 1917</c>.</summary>
    Both,
}

/// <summary>How what is told stands to the date that is named.</summary>
public enum DateRelation
{
    /// <summary>At that time.</summary>
    At,

    /// <summary>Before it.</summary>
    Before,

    /// <summary>After it.</summary>
    After,

    /// <summary>From then on.</summary>
    Since,

    /// <summary>Up to then.</summary>
    Until,

    /// <summary>Then at the latest.</summary>
    By,

    /// <summary>At about that time.</summary>
    About,
}

/// <summary>What the place of a date in time rests on.</summary>
public enum DateCertainty
{
    /// <summary>The words name the year.</summary>
    Explicit,

    /// <summary>The year is that of a date named before.</summary>
    Context,

    /// <summary>Counted from a day named before: <c>eight days later</c>.</summary>
    Relative,

    /// <summary>Nothing says which year is meant.</summary>
    Undated,
}

/// <summary>A date that the text names, as printed and as understood.</summary>
public sealed record DatedMention
{
    /// <summary>The block it stands in.</summary>
    public required string BlockId { get; init; }

    /// <summary>Offsets into the block's text.</summary>
    public required TextSpan Range { get; init; }

    /// <summary>Its words as printed, on one line; where several days share a month or a year, with dots between: <c>28 … December 1923</c>.</summary>
    public required string Printed { get; init; }

    /// <summary>Its sentence without markers, on one line; of a long one the part around it.</summary>
    public required string Sentence { get; init; }

    /// <summary>Offsets of its words in <see cref="Sentence"/>.</summary>
    public required TextSpan Marked { get; init; }

    /// <summary>The first day it may be, in the Gregorian calendar where the text says which it is; null without a year.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>The last day it may be; null without a year.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>How much of the calendar the words name.</summary>
    public required DatePrecision Precision { get; init; }

    /// <summary>Which calendar it is printed in.</summary>
    public DateCalendar Calendar { get; init; }

    /// <summary>Whether it is told of that time, or of the time before or after it.</summary>
    public DateRelation Relation { get; init; }

    /// <summary>The part of the time that the words name, as printed: <c>early</c>, <c>mid-</c>, <c>end of</c>; null for the whole. It narrows no bound, for nobody says where it ends.</summary>
    public string? Part { get; init; }

    /// <summary>What its place in time rests on.</summary>
    public required DateCertainty Certainty { get; init; }

    /// <summary>The rule that read it, and why it is that date; or why it has no year.</summary>
    public required Finding Evidence { get; init; }

    /// <summary>The block with the date that its year is taken from, or that it is counted from; null where it needs none.</summary>
    public string? BasisBlockId { get; init; }

    /// <summary>The quotation in which it stands; null for the author's own words.</summary>
    public string? QuotationId { get; init; }
}
