using System.Text.RegularExpressions;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Evaluation.Scoring;

/// <summary>Counts one chapter as the recogniser reads it against its labels, as the corpus's own scorer does from the written analysis.</summary>
internal sealed partial class ChapterScorer
{
    private readonly ScoredText _gold;
    private readonly Chapter _chapter;
    private readonly Block?[] _blocks;
    private readonly Scorecard _card;

    private ChapterScorer(ScoredText gold, Chapter chapter, Scorecard card)
    {
        _gold = gold;
        _chapter = chapter;
        _card = card;
        _blocks = [.. gold.Lines.Select(line => chapter.Blocks.LastOrDefault(block => block.Kind != BlockKind.Separator && line.Span.Start < block.Source.End && line.Span.End > block.Source.Start))];
    }

    /// <summary>Adds what <paramref name="chapter"/> has right and wrong to <paramref name="card"/>.</summary>
    public static void Add(ScoredText gold, Chapter chapter, Scorecard card)
    {
        var scorer = new ChapterScorer(gold, chapter, card);
        scorer.AddLines();
        card.Runs.Add(RunsOf(gold.Lines.Length, line => gold.Lines[line].Kind == "quote"), RunsOf(gold.Lines.Length, line => gold.Lines[line].Kind != "table" && scorer.QuotationAt(line) is not null));
        if (gold.Speakers is { } speakers)
        {
            scorer.AddSpeakers(speakers);
            scorer.AddInline(speakers);
        }

        scorer.AddMarkers();
    }

    private void AddLines()
    {
        for (var line = 0; line < _blocks.Length; line++)
        {
            var (kind, block) = (_gold.Lines[line].Kind, _blocks[line]);
            _card.Unread += block is null ? 1 : 0;
            if (kind is "prose" or "quote" or "heading")
                _card.Headings.Add(kind == "heading", block?.Kind is BlockKind.Heading or BlockKind.Title);
            if (kind is not ("prose" or "quote"))
                continue;
            _card.Lines++;
            _card.Blocks.Add(kind == "quote", QuotationAt(line) is not null);
            if (block?.Probability is < 0.05 or > 0.95)
                _card.Certain.Add(gold: true, found: block.Probability > 0.5 == (kind == "quote"));
        }
    }

    private void AddSpeakers(GoldSpeakers speakers)
    {
        var lines = Enumerable.Range(0, _gold.Lines.Length).ToLookup(line => GoldSpeakers.KeyOf(_gold.Lines[line].Content), StringComparer.Ordinal);
        foreach (var gold in speakers.Block.Where(gold => lines.Contains(gold.Key)))
        {
            var attribution = _chapter.Quotations.FirstOrDefault(quotation => quotation.Id == QuotationAt(lines[gold.Key].Last()))?.Attribution;
            var found = attribution?.Speaker?.Name;
            if (gold.Name is null)
            {
                _card.Nobody.Add(gold: true, found: found is null);
                continue;
            }

            var isRight = SameSpeaker.Is(gold, found);
            _card.Speakers.Add(gold: true, isRight);
            if (attribution is not null)
                _card.AddAttribution(attribution.Certainty.ToString(), isRight);
        }
    }

    private void AddInline(GoldSpeakers speakers)
    {
        var byKey = new Dictionary<string, Quotation>(StringComparer.Ordinal);
        foreach (var quotation in _chapter.Quotations.Where(quotation => quotation.Placement == QuotationPlacement.Inline))
            byKey[GoldSpeakers.KeyOf(WordsOf(quotation.Segments[0]))] = quotation;
        foreach (var gold in speakers.Inline)
        {
            var found = byKey.GetValueOrDefault(gold.Key);
            _card.Inline.Add(gold: true, found is not null);
            if (gold.Name is not null)
                _card.InlineSpeakers.Add(gold: true, SameSpeaker.Is(gold, found?.Attribution.Speaker?.Name));
        }
    }

    private void AddMarkers()
    {
        var starts = _chapter.Blocks.Where(block => block.Id is not null).ToDictionary(block => block.Id!, block => block.Source.Start, StringComparer.Ordinal);
        _card.Markers.Add(
            [.. Marker().Matches(_gold.Source.Content).Select(match => match.Index)],
            [.. _chapter.References.Select(reference => starts[reference.BlockId] + reference.Range.Start)]);
    }

    private string? QuotationAt(int line) =>
        _blocks[line] is { Kind: BlockKind.Quotation or BlockKind.Verse or BlockKind.List or BlockKind.Table } block ? block.QuotationId : null;

    private string WordsOf(QuotationSegment segment) =>
        segment.Range.In(_chapter.Blocks.First(block => block.Id == segment.BlockId).Content);

    private static HashSet<(int First, int Last)> RunsOf(int lines, Func<int, bool> isQuoted)
    {
        var runs = new HashSet<(int, int)>();
        int? first = null;
        for (var line = 0; line <= lines; line++)
        {
            var quoted = line < lines && isQuoted(line);
            if (!quoted && first is { } start)
                runs.Add((start, line - 1));
            first = quoted ? first ?? line : null;
        }

        return runs;
    }

    [GeneratedRegex(@"\[[0-9]{1,3}\*?\]", RegexOptions.None, 1000)]
    private static partial Regex Marker();
}
