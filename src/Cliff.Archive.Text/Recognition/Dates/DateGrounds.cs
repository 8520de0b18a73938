namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>Whether numbers and names of months, which mean many things, are meant as dates.</summary>
internal sealed class DateGrounds(DateWords words)
{
    /// <summary>What a month alone before it does not date but names: the July days, the March action.</summary>
    private static readonly string[] Named = ["days", "day", "action", "revolution", "events", "theses", "plenum", "uprising", "rising", "offensive", "manifesto"];

    private static readonly string[] Amounts = ["total", "population", "membership", "number", "majority", "maximum", "minimum", "average", "vote", "sum", "price", "circulation", "out", "distance", "height", "strength"];

    /// <summary>Whether <paramref name="points"/> are dates, by what stands before and behind them.</summary>
    public bool Hold(List<DatePoint> points, DateLead lead)
    {
        var (first, end) = (points[0].First, points[^1].End);
        if (words[first].IsInserted || IsNumbered(first - 1))
            return false;
        if (points.Exists(point => point.Month > 0 && (point.Day > 0 || point.Year is not null)))
            return true;
        return points[0].Shape switch
        {
            DatePrecision.Decade => true,
            DatePrecision.Century => !IsBeforeOurEra(end),
            DatePrecision.Month => IsMonth(points, lead, end),
            DatePrecision.Season => IsSeason(points, lead, end),
            _ => words.IsHeading || AreYears(points, lead, end),
        };
    }

    /// <summary>"No. 12", "p. 3": a number that counts pages and issues.</summary>
    private bool IsNumbered(int before) => words[before].Is(DateSense.Numbered) || words.IsMark(before, '.') && words[before - 1].Is(DateSense.Numbered);

    private bool IsBeforeOurEra(int after) => words.Letters(after) is "BC" or "BCE" or "B";

    /// <summary>A month without day and year: "in December", "mid-May", but not "the October Revolution".</summary>
    private bool IsMonth(List<DatePoint> points, DateLead lead, int end)
    {
        if (points.Exists(point => (words[point.First].Sense & DateSense.Short) != 0) || lead is { HasThe: true, HasPart: false } || IsName(end))
            return false;
        var before = words[lead.Before];
        return lead.HasPart || before.Is(DateSense.In | DateSense.During | DateSense.By | DateSense.Until | DateSense.From | DateSense.Between)
            || before.Is(DateSense.Unit) || before.Is(DateSense.Of) && words[lead.Before - 1].Is(DateSense.Unit);
    }

    private bool IsName(int after)
    {
        var letters = words.Letters(after);
        if (words[after].Kind is not (DateWordKind.Word or DateWordKind.Ordinal) || letters.IsEmpty)
            return false;
        foreach (var name in Named)
        {
            if (letters.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>"In the spring": behind it there is no noun that it qualifies.</summary>
    private bool IsSeason(List<DatePoint> points, DateLead lead, int end)
    {
        if (points.Exists(point => (words[point.First].Sense & DateSense.Short) != 0) || !lead.HasThe || !words[lead.Before].Is(DateSense.In | DateSense.During | DateSense.By | DateSense.Until))
            return false;
        var after = words[end];
        return after.Kind is DateWordKind.Mark or DateWordKind.Comma or DateWordKind.Close
            || after.Kind == DateWordKind.Word && !after.Is(DateSense.Of) && (after.Sense != DateSense.None || char.IsUpper(words.Content[after.Start]) && char.IsLower(words.Content[words[points[0].First].Start]))
            || words.Letters(end) is "he" or "she" or "they" or "we" or "it" or "there" or "when";
    }

    private bool AreYears(List<DatePoint> points, DateLead lead, int end)
    {
        var before = words[lead.Before];
        var (year, isRound) = (points[0].Year!.Value, points.TrueForAll(point => point.Year % 50 == 0));
        var isCounted = words.IsCounted(end);
        if (isCounted && (isRound || !before.Is(DateSense.In | DateSense.Since | DateSense.Until | DateSense.During | DateSense.Before | DateSense.After | DateSense.Year | DateSense.The)))
            return false;
        if (lead.HasPart || before.Is(DateSense.In | DateSense.Since | DateSense.Until | DateSense.During | DateSense.Before | DateSense.After | DateSense.Year | DateSense.Feast))
            return true;
        if (before.Is(DateSense.From | DateSense.Between))
            return points.Count == 1 || !isRound;
        return IsStretch(points) || IsAfterNoun(lead.Before, year, isRound) || IsBeforeNoun(lead, year, end) || IsAlone(lead.Before, end);
    }

    /// <summary>"1917–21" needs no word before it.</summary>
    private bool IsStretch(List<DatePoint> points) =>
        points is [{ Year: { } first }, { Year: { } last }] && words.IsTight(points[0].End - 1) && words[points[0].End].Kind is DateWordKind.Dash or DateWordKind.Slash && last - first is > 0 and <= 150 && first >= 1400;

    /// <summary>"The congress of 1903", "by 1921", "up to 1917", "about 1920".</summary>
    private bool IsAfterNoun(int at, int year, bool isRound)
    {
        var before = words[at];
        if (before.Is(DateSense.Of))
            return !(isRound && year < 1700) && !IsAmount(at - 1);
        if (before.Is(DateSense.To))
            return words.Letters(at - 1) is "up" or "prior" or "back" or "down" or "subsequent" or "previous";
        return before.Is(DateSense.By | DateSense.About) && year >= 1400 && !(isRound && before.Is(DateSense.About)) && !words[at + 2].Is(DateSense.To);
    }

    private bool IsAmount(int at)
    {
        foreach (var amount in Amounts)
        {
            if (words.Letters(at).Equals(amount, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>"The 1917 revolution".</summary>
    private bool IsBeforeNoun(DateLead lead, int year, int end) => lead.HasThe && year >= 1500 && words[end].Kind is DateWordKind.Word or DateWordKind.Ordinal && words[end].Sense == DateSense.None;

    /// <summary>"(1905)"; "1905 was".</summary>
    private bool IsAlone(int before, int end) =>
        words[before].Kind == DateWordKind.Open && words[end].Kind == DateWordKind.Close && words.IsMark(before, '(')
        || (before < 0 || words.IsMark(before, '.')) && words[end].Is(DateSense.Verb);
}
