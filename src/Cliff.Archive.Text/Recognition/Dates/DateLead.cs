namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>What stands before a date and belongs to it: "before the end of", "from early", "since".</summary>
/// <param name="First">Place of the first word that is printed with the date.</param>
/// <param name="Before">Place of the last word that says whether it is a date at all: "in", "of", "before".</param>
/// <param name="Part">Place of the first word that names a part of the time, "early", "end of"; that of the date where none does.</param>
/// <param name="HasPart">Whether one does.</param>
/// <param name="HasThe">Whether an article stands before it.</param>
/// <param name="Relation">Whether it is told of that time, or of the time before or after it.</param>
internal readonly record struct DateLead(int First, int Before, int Part, bool HasPart, bool HasThe, DateRelation Relation)
{
    /// <summary>What stands before the date that begins at <paramref name="date"/>.</summary>
    /// <param name="words">The words of its block.</param>
    /// <param name="date">Place of its first word.</param>
    /// <param name="isStretch">Whether it goes from one date to another, so that "from" and "between" belong to it.</param>
    public static DateLead Of(DateWords words, int date, bool isStretch)
    {
        var first = PartBefore(words, date);
        var (before, hasPart) = (first - 1, first < date);
        if (!hasPart && words[before].Is(DateSense.Year))
            before--;
        var hasThe = words[before].Is(DateSense.The);
        before -= hasThe ? 1 : 0;
        var relation = RelationOf(words[before]);
        var isLed = relation != DateRelation.At || isStretch && words[before].Is(DateSense.From | DateSense.Between);
        return new DateLead(isLed ? before : first, before, first, hasPart, hasThe, relation);
    }

    /// <summary>Place of the first word of "mid-", "early", "the end of the", "the first half of"; <paramref name="date"/> where nothing of the kind stands.</summary>
    private static int PartBefore(DateWords words, int date)
    {
        var at = date - 1;
        if (words[at].Kind == DateWordKind.Dash && words.IsTight(at))
            at--;
        else if (words[at].Is(DateSense.The) && words[at - 1].Is(DateSense.Of))
            at -= 2;
        else if (words[at].Is(DateSense.Of) || words[at].Is(DateSense.In) && words.Letters(at - 1) is "early" or "late" or "Early" or "Late")
            at--;
        if (!words[at].Is(DateSense.Part))
            return date;
        return words[at - 1].Kind == DateWordKind.Ordinal ? at - 1 : at;
    }

    private static DateRelation RelationOf(DateWord word) =>
        word.Is(DateSense.Before) ? DateRelation.Before
        : word.Is(DateSense.After) ? DateRelation.After
        : word.Is(DateSense.Since) ? DateRelation.Since
        : word.Is(DateSense.Until) ? DateRelation.Until
        : word.Is(DateSense.By) ? DateRelation.By
        : word.Is(DateSense.About) ? DateRelation.About
        : DateRelation.At;
}
