using System.Collections.Immutable;

namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>Reads the dates of a block, in order: single ones, lists that share a month or a year, and stretches. Time is linear in the number of words.</summary>
internal sealed class DatePhraseReader(DateWords words)
{
    /// <summary>Dates joined in one phrase at the most; a bound, so that a column of numbers costs no more than other words.</summary>
    private const int MostPoints = 12;

    private readonly DatePointReader _points = new(words);
    private readonly DateGrounds _grounds = new(words);

    private enum Joint
    {
        None,
        List,
        Stretch,
    }

    /// <summary>The dates of the block.</summary>
    public IEnumerable<DateItem> Read()
    {
        for (var at = 0; at < words.Count;)
        {
            var end = at + 1;
            foreach (var item in PhraseAt(at))
            {
                yield return item;
                end = Math.Max(end, item.End);
            }

            at = end;
        }
    }

    private ImmutableArray<DateItem> PhraseAt(int at)
    {
        if (_points.At(at) is not { } first)
            return [];
        var (points, joints) = Joined(first);
        if (points.Count == 0)
            return [];
        var lead = DateLead.Of(words, at, isStretch: points.Count > 1 && (joints[1] == Joint.Stretch || IsBetween(points)));
        return _grounds.Hold(points, lead) ? Items(points, joints, lead) : [];
    }

    /// <summary>The date and those joined to it, with the joint before each; what is left without a month at the end is no date.</summary>
    private (List<DatePoint> Points, List<Joint> Joints) Joined(DatePoint first)
    {
        List<DatePoint> points = [first];
        List<Joint> joints = [Joint.None];
        while (points.Count < MostPoints && Next(points) is { } next)
        {
            points.Add(next.Point);
            joints.Add(next.Joint);
        }

        while (points.Count > 0 && points[^1].IsBareDay)
        {
            points.RemoveAt(points.Count - 1);
            joints.RemoveAt(joints.Count - 1);
        }

        return (points, joints);
    }

    private (DatePoint Point, Joint Joint)? Next(List<DatePoint> points)
    {
        var last = points[^1];
        if (last.Shape == DatePrecision.Year && _points.ShortYear(last.End, last.Year!.Value) is { } year)
            return (new DatePoint { First = last.End + 1, End = year.End, Shape = DatePrecision.Year, Year = year.Year }, Joint.Stretch);
        var (joint, at, isComma) = JointAt(last.End);
        if (joint == Joint.None)
            return null;
        at = isComma ? at : BehindLead(at);
        var point = last.IsMonthFirst && _points.DayBehindMonth(at, last) is { } day && !isComma ? day : _points.At(at);
        return point is not null && words[at] is { IsInserted: false, Kind: not DateWordKind.Figures } && Fits(last, point, joint, isComma) ? (point, joint) : null;
    }

    private (Joint Joint, int Next, bool IsComma) JointAt(int at)
    {
        var word = words[at];
        var isTight = words.IsTight(at - 1) && words.IsTight(at);
        if (word.Kind == DateWordKind.Dash)
            return (isTight || !words.IsMark(at, '—') ? Joint.Stretch : Joint.None, at + 1, false);
        if (word.Kind == DateWordKind.Slash)
            return (isTight ? Joint.Stretch : Joint.None, at + 1, false);
        if (word.Kind == DateWordKind.Comma)
            return words[at + 1].Is(DateSense.And | DateSense.Or) ? (Joint.List, at + 2, false) : (Joint.List, at + 1, true);
        return word.Is(DateSense.To | DateSense.Until) ? (Joint.Stretch, at + 1, false)
            : word.Is(DateSense.And | DateSense.Or) ? (Joint.List, at + 1, false)
            : (Joint.None, at, false);
    }

    /// <summary>Behind "the end of", "early", "in", "mid-": where the second date itself begins.</summary>
    private int BehindLead(int at)
    {
        for (var end = at + 5; at < end; at++)
        {
            var isPart = words[at].Is(DateSense.Part | DateSense.The | DateSense.In | DateSense.On | DateSense.Of) || words[at].Kind == DateWordKind.Dash && words[at - 1].Is(DateSense.Part);
            if (!isPart)
                break;
        }

        return at;
    }

    private static bool Fits(DatePoint last, DatePoint next, Joint joint, bool isComma)
    {
        var (family, other) = (FamilyOf(last), FamilyOf(next));
        if (family != other)
            return joint == Joint.Stretch && last.Year is not null && next.Year is not null && family + other == 1;
        return !isComma || family != 0
            || last.IsBareDay || last.Shape == next.Shape && last.Year is null && !next.IsBareDay || last is { Shape: DatePrecision.Day } && next is { Shape: DatePrecision.Day, Month: > 0 };
    }

    private static int FamilyOf(DatePoint point) => point.Shape switch
    {
        DatePrecision.Day or DatePrecision.Month or DatePrecision.Season => 0,
        DatePrecision.Century => 5,
        _ => 1,
    };

    /// <summary>"The following March", "last May"; "in September of the next year", "May this year"; "October l934", misread.</summary>
    private bool IsOfOtherYear(int before, int after)
    {
        if (words[before].Is(DateSense.Next | DateSense.Previous) || words.Letters(before) is "last" or "this")
            return true;
        if (words[after].Kind == DateWordKind.Word && words.IsTight(after) && words[after + 1].Kind == DateWordKind.Mark && char.IsAsciiDigit(words.Content[words[after + 1].Start]))
            return true;
        var at = words[after].Is(DateSense.Of | DateSense.In) || words[after].Kind == DateWordKind.Comma ? after + 1 : after;
        at += words[at].Is(DateSense.The) ? 1 : 0;
        return words[at + 1].Is(DateSense.Year) && (words[at].Is(DateSense.Next | DateSense.Previous) || words.Letters(at) is "last" or "this" or "each" or "every");
    }

    /// <summary>"Between 3 and 8 March": a stretch, where "and" else makes a list.</summary>
    private bool IsBetween(List<DatePoint> points) => points.Count == 2 && (words[points[0].First - 1].Is(DateSense.Between) || words[points[0].First - 2].Is(DateSense.Between));

    private ImmutableArray<DateItem> Items(List<DatePoint> points, List<Joint> joints, DateLead lead)
    {
        var (whole, lenders) = SharedDates.Share(points, joints.ConvertAll(joint => joint == Joint.Stretch));
        var isBetween = IsBetween(points);
        var items = ImmutableArray.CreateBuilder<DateItem>();
        for (var at = 0; at < whole.Count; at++)
        {
            var isStretch = at + 1 < whole.Count && (joints[at + 1] == Joint.Stretch || isBetween);
            var last = isStretch ? at + 1 : at;
            var item = new DateItem(whole[at], isStretch ? whole[last] : null)
            {
                Lead = at == 0 ? lead.First : whole[at].First,
                Part = at == 0 && !isStretch ? lead.Part : whole[at].First,
                Relation = at == 0 && !isStretch ? lead.Relation : DateRelation.At,
                Lender = lenders[last] is { } lender && (lender.First < whole[at].First || lender.End > whole[last].End) ? lender : null,
                IsOfOtherYear = whole[last].Year is null && IsOfOtherYear(whole[at].First - 1, whole[last].End),
            };
            if (item.From.WantsYear && item.From.Month > 0 || item.Bounds is not null)
                items.Add(item);
            at = last;
        }

        return items.ToImmutable();
    }
}
