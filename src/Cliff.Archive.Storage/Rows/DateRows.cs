using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.Dates;

namespace Cliff.Archive.Storage.Rows;

/// <summary>The dates that a chapter names, as rows.</summary>
internal static class DateRows
{
    /// <summary>Those of <paramref name="chapter"/>, which stands at <paramref name="place"/>, in the work with the slug <paramref name="work"/>.</summary>
    public static ImmutableArray<DateRow> Of(Chapter chapter, ChapterPlace place, string work) =>
        [.. DateRecognizer.Recognize(chapter).Select((date, ordinal) => Row(date, ordinal, place, work))];

    private static DateRow Row(DatedMention date, int ordinal, ChapterPlace place, string work) => new()
    {
        ChapterKey = place.Key,
        Ordinal = ordinal,
        Work = work,
        Chapter = place.Slug,
        Year = date.Earliest?.Year,
        Earliest = date.Earliest?.DayNumber,
        Latest = date.Latest?.DayNumber,
        Precision = date.Precision,
        Calendar = date.Calendar,
        Relation = date.Relation,
        Part = date.Part,
        Certainty = date.Certainty,
        Printed = date.Printed,
        Sentence = date.Sentence,
        Start = date.Marked.Start,
        End = date.Marked.End,
        Rule = date.Evidence.Rule,
        Because = date.Evidence.Because,
        BlockId = date.BlockId,
        BasisBlockId = date.BasisBlockId,
        QuotationId = date.QuotationId,
    };
}
