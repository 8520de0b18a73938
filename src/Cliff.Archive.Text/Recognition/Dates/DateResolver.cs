using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>Gives the dates of a chapter their place in time, in the order of the text: by their own words, else by the dates before them, else not.</summary>
internal sealed class DateResolver
{
    private readonly DateContexts _body = new();
    private DateContexts _contexts;

    /// <summary>Nothing read yet.</summary>
    public DateResolver() => _contexts = _body;

    /// <summary>Begins a block. A note stands by itself: it takes no date from the text around it and lends it none.</summary>
    public void Enter(Block block, int place)
    {
        _contexts = block.Kind == BlockKind.Note ? new DateContexts() : _body;
        _contexts.Enter(block, place);
    }

    /// <summary>Whether the block begun last follows a sentence that names a day, from which it may count.</summary>
    public bool IsBehindDay => _contexts.IsBehindDay;

    /// <summary>Where a date lies and how that is known.</summary>
    /// <param name="item">The date.</param>
    /// <param name="printed">Its words.</param>
    /// <param name="lender">The words of the date that lends it month or year.</param>
    /// <param name="place">Where it stands.</param>
    public ResolvedDate Resolve(DateItem item, string printed, string? lender, DatePlace place)
    {
        var resolved = item.Bounds is { } bounds ? new ResolvedDate(bounds, DateCertainty.Explicit, DateEvidence.Printed(item, lender), null) : FromContext(item, place);
        if (resolved.Bounds is { } known)
            _contexts.Add(new DatedContext(place, printed, known.Earliest, known.Latest, item.Precision) { Relation = item.Relation }, resolved.Certainty == DateCertainty.Explicit);
        return resolved;
    }

    /// <summary>Where a day that is counted from another lies; null when there is none to count from.</summary>
    public ResolvedDate? Resolve(RelativeDate date, string printed, DatePlace place)
    {
        if (_contexts.Anchor(place) is not { } anchor || date.From(anchor.Earliest) is not { } bounds)
            return null;
        _contexts.Add(new DatedContext(place, printed, bounds.Earliest, bounds.Latest, date.Precision), isPrinted: false);
        return new ResolvedDate(bounds, DateCertainty.Relative, DateEvidence.Counted(date, anchor, place), anchor.Place.BlockId);
    }

    private ResolvedDate FromContext(DateItem item, DatePlace place)
    {
        if (item.IsOfOtherYear)
            return new ResolvedDate(null, DateCertainty.Undated, DateEvidence.OtherYear, null);
        ImmutableArray<(DatedContext Date, int? Year)> witnesses = [.. _contexts.Witnesses(place).Select(date => (date, date.YearFor(item.From.Month, place)))];
        var years = witnesses.Select(witness => witness.Year).Distinct().ToList();
        var agreed = years is [{ } year] ? year : (int?)null;
        var same = item is { To: null, From.Shape: DatePrecision.Day } ? _contexts.SameDay(item.From.Month, item.From.Day) : null;
        if (agreed is { } one && (same is null || same.Earliest.Year == one) && item.In(one).Bounds is { } bounds)
            return new ResolvedDate(bounds, DateCertainty.Context, DateEvidence.Near(witnesses[0].Date, place, one), witnesses[0].Date.Place.BlockId);
        if (agreed is null && same is not null && item.In(same.Earliest.Year).Bounds is { } day)
            return new ResolvedDate(day, DateCertainty.Context, DateEvidence.SameDay(same), same.Place.BlockId);
        if (agreed is { } other && same is not null)
            witnesses = [witnesses[0], (same, same.Earliest.Year)];
        return new ResolvedDate(null, DateCertainty.Undated, witnesses.IsEmpty ? DateEvidence.NoYear : DateEvidence.Doubtful(witnesses), null);
    }
}

/// <summary>A date in its place in time.</summary>
/// <param name="Bounds">The first and last day it may be; null without a year.</param>
/// <param name="Certainty">What that rests on.</param>
/// <param name="Evidence">Why.</param>
/// <param name="BasisBlockId">The block with the date it leans on.</param>
internal sealed record ResolvedDate((DateOnly Earliest, DateOnly Latest)? Bounds, DateCertainty Certainty, Finding Evidence, string? BasisBlockId);
