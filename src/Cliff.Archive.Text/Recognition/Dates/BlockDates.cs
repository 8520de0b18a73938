using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Dates;

/// <summary>The dates of one block.</summary>
internal sealed class BlockDates
{
    private readonly Block _block;
    private readonly int _place;
    private readonly DateResolver _resolver;
    private readonly DateWords _words;
    private readonly Lazy<SentenceBreaks> _sentences;
    private readonly Lazy<CitedDates> _cited;
    private InlineSpan? _quotation;
    private int _nextSpan;

    /// <summary>Reads the words of <paramref name="block"/>, which stands at <paramref name="place"/> in its chapter.</summary>
    /// <param name="block">The block.</param>
    /// <param name="place">Its place.</param>
    /// <param name="resolver">What gives its dates their place in time.</param>
    /// <param name="words">Room for its words, used again for every block of a chapter.</param>
    public BlockDates(Block block, int place, DateResolver resolver, List<DateWord> words)
    {
        (_block, _place, _resolver) = (block, place, resolver);
        DateWordScanner.Scan(block, words);
        _words = new DateWords(block.Content, words, block.Kind == BlockKind.Heading);
        _sentences = new Lazy<SentenceBreaks>(() => new SentenceBreaks(block));
        _cited = new Lazy<CitedDates>(() => new CitedDates(block));
    }

    /// <summary>The dates in order; those that count from a day only where there is one.</summary>
    public IEnumerable<DatedMention> Read()
    {
        using var relative = RelativeDates.In(_words).GetEnumerator();
        var hasRelative = relative.MoveNext();
        foreach (var item in new DatePhraseReader(_words).Read())
        {
            for (; hasRelative && relative.Current.First < item.Lead; hasRelative = relative.MoveNext())
            {
                if (Mention(relative.Current) is { } counted)
                    yield return counted;
            }

            var range = RangeOf(item.From.First, item.End);
            if (!_cited.Value.Has(_sentences.Value.RangeOf(range.Start), range))
                yield return Mention(item);
        }

        for (; hasRelative; hasRelative = relative.MoveNext())
        {
            if (Mention(relative.Current) is { } counted)
                yield return counted;
        }
    }

    private DatedMention Mention(DateItem item)
    {
        var (range, printed, lender) = (RangeOf(item.Lead, item.End), Printed(item), item.Lender is { } lent ? OnOneLine(lent.First, lent.End) : null);
        var resolved = _resolver.Resolve(item, printed, lender, PlaceOf(range));
        return Mention(range, printed, item.Precision, resolved) with { Calendar = item.From.Calendar, Relation = item.Relation, Part = PartOf(item) };
    }

    private string? PartOf(DateItem item) =>
        item.Part == item.From.First ? null : _sentences.Value.OnOneLine(new TextSpan(_words[item.Part].Start, _words[item.From.First].Start));

    private DatedMention? Mention(RelativeDate date)
    {
        var range = RangeOf(date.First, date.End);
        var printed = OnOneLine(date.First, date.End);
        return _resolver.Resolve(date, printed, PlaceOf(range)) is not { } resolved ? null
            : Mention(range, printed, date.Precision, resolved) with { Relation = date.Precision == DatePrecision.Range ? DateRelation.About : DateRelation.At };
    }

    private DatedMention Mention(TextSpan range, string printed, DatePrecision precision, ResolvedDate resolved)
    {
        var (sentence, marked) = _sentences.Value.Around(range);
        return new DatedMention
        {
            BlockId = _block.Id!,
            Range = range,
            Printed = printed,
            Sentence = sentence,
            Marked = marked,
            Earliest = resolved.Bounds?.Earliest,
            Latest = resolved.Bounds?.Latest,
            Precision = precision,
            Certainty = resolved.Certainty,
            Evidence = resolved.Evidence,
            BasisBlockId = resolved.BasisBlockId,
            QuotationId = QuotationOf(range),
        };
    }

    private DatePlace PlaceOf(TextSpan range)
    {
        var sentence = _sentences.Value.IndexOf(range.Start);
        return new DatePlace(_place, _block.Id!, sentence, sentence == _sentences.Value.Count - 1, _block.QuotationId, _block.Kind == BlockKind.Heading);
    }

    /// <summary>The inline quotation around the words, the innermost one that begins last before them; else the block's own. Dates come in order.</summary>
    private string? QuotationOf(TextSpan range)
    {
        while (_nextSpan < _block.Spans.Length && _block.Spans[_nextSpan].Range.Start <= range.Start)
        {
            if (_block.Spans[_nextSpan].Kind == InlineSpanKind.Quotation)
                _quotation = _block.Spans[_nextSpan];
            _nextSpan++;
        }

        return _quotation is { } inline && inline.Range.Contains(range) ? inline.Id : _block.QuotationId;
    }

    /// <summary>Its words; what a neighbour lends it stands behind or before dots: "28 … December 1923".</summary>
    private string Printed(DateItem item)
    {
        var own = OnOneLine(item.Lead, item.End);
        if (item.Lender is not { } lender)
            return own;
        var isMonthPrinted = Enumerable.Range(item.From.First, item.End - item.From.First).Any(at => _words[at].Kind is DateWordKind.Month or DateWordKind.Season);
        var lent = Enumerable.Range(lender.First, lender.End - lender.First).Where(at => _words[at].CanBeYear || !isMonthPrinted && _words[at].Kind == DateWordKind.Month).Select(at => OnOneLine(at, at + 1));
        var words = string.Join(' ', lent);
        return lender.First < item.From.First ? $"{words} … {own}" : $"{own} … {words}";
    }

    private TextSpan RangeOf(int first, int end) => new(_words[first].Start, _words[end - 1].End);

    private string OnOneLine(int first, int end) => _sentences.Value.OnOneLine(RangeOf(first, end));
}
