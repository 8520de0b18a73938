namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>Gives the dates of one phrase what they share: "28 and 30 December 1923", "March 3–8, 1921", "December–March 1921".</summary>
internal static class SharedDates
{
    /// <summary>The dates, each with all that its neighbours lend it, and who lent it.</summary>
    /// <param name="points">The dates as far as their own words go.</param>
    /// <param name="isStretch">For each whether it ends a stretch that the one before it begins.</param>
    public static (List<DatePoint> Whole, DatePoint?[] Lenders) Share(List<DatePoint> points, List<bool> isStretch)
    {
        if (points.Count == 1)
            return (points, [null]);
        var whole = new List<DatePoint>(points);
        var lenders = new DatePoint?[points.Count];
        for (var at = points.Count - 2; at >= 0; at--)
            Borrow(whole, lenders, at, at + 1);
        for (var at = 1; at < points.Count; at++)
        {
            if (whole[at].Year is null && (isStretch[at] || whole[at].IsMonthFirst))
                BorrowBack(whole, lenders, at, whole[at - 1]);
        }

        return (whole, lenders);
    }

    private static void Borrow(List<DatePoint> whole, DatePoint?[] lenders, int at, int next)
    {
        var (point, lender) = (whole[at], whole[next]);
        if (point.IsBareDay && lender is { Month: > 0, IsMonthFirst: false })
            point = point with { Month = lender.Month };
        if (point is { Year: null, Month: > 0 } && lender is { Year: { } year, Month: > 0 })
            point = point with { Year = lender.Month < point.Month ? year - 1 : year, IsYearShared = true };
        if (point == whole[at])
            return;
        whole[at] = point;
        lenders[at] = lenders[next] ?? lender;
    }

    /// <summary>"3 December 1923 to 4 January": the second has the year of the first, or the one after.</summary>
    private static void BorrowBack(List<DatePoint> whole, DatePoint?[] lenders, int at, DatePoint lender)
    {
        if (lender.Year is not { } year || whole[at].Month == 0)
            return;
        whole[at] = whole[at] with { Year = whole[at].Month < lender.Month ? year + 1 : year, IsYearShared = true };
        lenders[at] = lender;
    }
}
