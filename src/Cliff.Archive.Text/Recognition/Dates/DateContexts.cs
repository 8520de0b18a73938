using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>The dates read so far in a section, and what a date without a year, or one that is counted, may take from them.</summary>
internal sealed class DateContexts
{
    /// <summary>So many dates before one in other paragraphs have to agree on its year.</summary>
    private const int MostWitnesses = 4;

    /// <summary>No date further back is looked at: a bound, so that a section full of dates costs no more than others.</summary>
    private const int MostLookedAt = 60;

    private readonly List<(int Level, DatedContext Date)> _headings = [];
    private readonly List<DatedContext> _dates = [];
    private readonly Dictionary<(int Month, int Day), DatedContext?> _days = [];
    private readonly Dictionary<string, int> _lastBlocks = new(StringComparer.Ordinal);
    private int _blockBefore = -1;
    private int _level;

    /// <summary>Begins a block: a heading ends the section before it.</summary>
    public void Enter(Block block, int place)
    {
        if (block.Kind == BlockKind.Heading)
        {
            _level = block.Level ?? 1;
            _headings.RemoveAll(heading => heading.Level >= _level);
            _dates.Clear();
            _dates.AddRange(_headings.Select(heading => heading.Date));
        }

        var voice = block.QuotationId ?? string.Empty;
        _blockBefore = _lastBlocks.GetValueOrDefault(voice, -1);
        _lastBlocks[voice] = place;
    }

    /// <summary>Whether the last sentence before the block begun last names a day, from which it may count.</summary>
    public bool IsBehindDay => _dates.Count > 0 && _dates[^1].Place is { IsInLastSentence: true, IsHeading: false } last && last.Block == _blockBefore;

    /// <summary>Keeps a date for what follows.</summary>
    /// <param name="date">The date.</param>
    /// <param name="isPrinted">Whether its words name the year.</param>
    public void Add(DatedContext date, bool isPrinted)
    {
        _dates.Add(date);
        if (date.Place.IsHeading)
            _headings.Add((_level, date));
        if (!isPrinted || date.Precision != DatePrecision.Day)
            return;
        var day = (date.Earliest.Month, date.Earliest.Day);
        _days[day] = _days.TryGetValue(day, out var known) && known?.Earliest != date.Earliest ? null : known ?? date;
    }

    /// <summary>The same day of the year where it was named with its year; null when it was not, or with several.</summary>
    public DatedContext? SameDay(int month, int day) => _days.GetValueOrDefault((month, day));

    /// <summary>The dates that say of which year one at <paramref name="place"/> is: those of its sentence, else of its block, else the last ones of its section. The nearest first.</summary>
    public ImmutableArray<DatedContext> Witnesses(DatePlace place)
    {
        var found = ImmutableArray.CreateBuilder<DatedContext>();
        for (var at = _dates.Count - 1; at >= Farthest && found.Count < MostWitnesses; at--)
        {
            var date = _dates[at];
            if (date.Place.Voice is not null && date.Place.Voice != place.Voice || !date.CanWitness)
                continue;
            var isInSentence = date.Place.Block == place.Block && date.Place.Sentence == place.Sentence;
            if (isInSentence && found.Count == 0 && date.Precision != DatePrecision.Year)
                return [date];
            if (found.Count > 0 && found[0].Place.Block == place.Block && date.Place.Block != place.Block)
                break;
            found.Add(date);
        }

        return found.ToImmutable();
    }

    /// <summary>The day that "the next day" at <paramref name="place"/> is counted from: the last one in its sentence, else the only one in the sentence before.</summary>
    public DatedContext? Anchor(DatePlace place)
    {
        DatedContext? before = null;
        for (var at = _dates.Count - 1; at >= Farthest; at--)
        {
            var date = _dates[at];
            if (date.Place.Voice != place.Voice || date.Place.IsHeading)
                continue;
            if (IsDay(date) && date.Place.Block == place.Block && date.Place.Sentence == place.Sentence)
                return date;
            if (!IsInSentenceBefore(date.Place, place))
                continue;
            if (!IsDay(date) || before is not null && before.Earliest != date.Earliest)
                return null;
            before = date;
        }

        return before;
    }

    private int Farthest => Math.Max(0, _dates.Count - MostLookedAt);

    private bool IsInSentenceBefore(DatePlace date, DatePlace place) => date.Block == place.Block
        ? date.Sentence == place.Sentence - 1
        : place.Sentence == 0 && date.IsInLastSentence && date.Block == _blockBefore;

    private static bool IsDay(DatedContext date) => date is { Precision: DatePrecision.Day, Relation: DateRelation.At };
}
