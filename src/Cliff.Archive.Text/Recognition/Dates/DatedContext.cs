namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>A date that was read, as what follows may lean on it.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Printed">Its words.</param>
/// <param name="Earliest">The first day it may be.</param>
/// <param name="Latest">The last.</param>
/// <param name="Precision">How much of the calendar it names.</param>
internal sealed record DatedContext(DatePlace Place, string Printed, DateOnly Earliest, DateOnly Latest, DatePrecision Precision)
{
    /// <summary>Whether what is told happened then, or before or after it.</summary>
    public DateRelation Relation { get; init; }

    /// <summary>A date more months later than one before it in the text may be of another year.</summary>
    private const int MostMonthsLater = 4;

    /// <summary>And so one that is more months earlier: texts go forward.</summary>
    private const int MostMonthsEarlier = 2;

    /// <summary>A year alone is leant on in its own block and so many behind it.</summary>
    private const int FarthestBlocks = 1;

    /// <summary>Whether it says where in time the text is: a date from which something goes on says only that the text is later.</summary>
    public bool CanWitness => IsNarrow && Relation is not (DateRelation.Since or DateRelation.After);

    /// <summary>Whether it lies in one year, or in no more than half a one over the turn of two.</summary>
    private bool IsNarrow => Precision is DatePrecision.Day or DatePrecision.Month or DatePrecision.Season or DatePrecision.Year || Precision == DatePrecision.Range && Latest.DayNumber - Earliest.DayNumber < 190;

    /// <summary>The year in which a date of the month <paramref name="month"/> at <paramref name="place"/> lies nearest to this one; null when that is not near.</summary>
    public int? YearFor(int month, DatePlace place)
    {
        if (Precision == DatePrecision.Year)
            return place.Block - Place.Block <= FarthestBlocks ? Earliest.Year : null;
        var (from, to) = (MonthsOf(Earliest), MonthsOf(Latest));
        for (var year = Earliest.Year - 1; year <= Latest.Year + 1; year++)
        {
            var months = (year * 12) + month;
            if (from - months <= MostMonthsEarlier && months - to <= MostMonthsLater)
                return year;
        }

        return null;
    }

    private static int MonthsOf(DateOnly day) => (day.Year * 12) + day.Month;
}

/// <summary>Where a date stands.</summary>
/// <param name="Block">Place of the block among those of the chapter.</param>
/// <param name="BlockId">The block.</param>
/// <param name="Sentence">Number of the sentence in the block, from 0.</param>
/// <param name="IsInLastSentence">Whether that is the last one.</param>
/// <param name="Voice">The block quotation it stands in; null for the author.</param>
/// <param name="IsHeading">Whether it stands in a heading.</param>
internal sealed record DatePlace(int Block, string BlockId, int Sentence, bool IsInLastSentence, string? Voice, bool IsHeading);
