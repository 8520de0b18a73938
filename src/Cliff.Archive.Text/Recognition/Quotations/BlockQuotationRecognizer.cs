using System.Collections.Immutable;
using System.Text;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Recognition.Quotations;

/// <summary>Finds the quotations that have paragraphs of their own, though nothing marks them, and joins the runs of an interrupted one.</summary>
public static class BlockQuotationRecognizer
{
    /// <summary>The probability that paragraphs joined by their marks to the author's own are a block quotation all the same.</summary>
    private const double DoubtOfMarks = 0.02;

    /// <summary>
    /// What is quoted of the body of a chapter, before an editor has spoken: as its source marks it; where a source marks no quotation
    /// at all, as the chain reads it.
    /// </summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="document">The source, whose pieces the blocks were made of, in the same order.</param>
    /// <param name="model">The chain.</param>
    internal static LabelledBody Label(ImmutableArray<Block> blocks, SourceDocument document, ChainModel model)
    {
        (Block Block, MarkedQuotation? Marked)[] parts = [.. blocks.Where(block => block.Kind != BlockKind.Separator)
            .Zip(document.Blocks, (block, piece) => (block, piece.Quotation))
            .Where(part => part.block.Kind is not (BlockKind.Title or BlockKind.Note))];
        ImmutableArray<Block> body = [.. parts.Select(part => part.Block)];
        if (document.MarksQuotations)
            return MarkedBody.Of(body, [.. parts.Select(part => part.Marked)]);
        var labels = BlockQuotationChain.Label([.. body.Select(block => new BodyLine(WithMarkersInBrackets(block), block.Kind == BlockKind.Heading, 1))], model);
        return new LabelledBody(body, IntroductionRule.Apply(body, OutsideWhereMarksRunOn(body, labels), canMark: document.Source.Format != SourceFormat.Text));
    }

    /// <summary>The words of a block as the chain has learnt to read them, however its source prints its markers.</summary>
    private static string WithMarkersInBrackets(Block block)
    {
        if (block.Markers.All(marker => block.Content[marker.Start] == '['))
            return block.Content;
        var words = new StringBuilder(block.Content);
        foreach (var marker in block.Markers.Reverse().Where(marker => block.Content[marker.Start] != '['))
            words.Insert(marker.End, ']').Insert(marker.Start, '[');
        return words.ToString();
    }

    /// <summary>
    /// Paragraphs that carry on, mark by mark, what a mark opened in the middle of the author's own paragraph stand in that inline
    /// quotation and are no block quotation, however much they sound like one.
    /// </summary>
    private static ImmutableArray<LineLabel> OutsideWhereMarksRunOn(ImmutableArray<Block> body, ImmutableArray<LineLabel> labels)
    {
        var relabelled = labels.ToBuilder();
        var continued = new ContinuedQuotation();
        for (var index = 0; index < body.Length; index++)
        {
            var whole = body[index].Kind == BlockKind.Paragraph ? continued.Read(body[index], QuotationMarks.Scan(body[index].Content)) : continued.Drop();
            var first = index + 1 - (whole?.Segments.Length ?? 0);
            if (whole is not { Start: > 1 } || labels[first].Label != QuotationLabel.Outside)
                continue;
            for (var place = first; place <= index; place++)
                relabelled[place] = labels[place] with { Label = QuotationLabel.Outside, Probability = Math.Min(labels[place].Probability, DoubtOfMarks), BeginProbability = 0 };
            if (index + 1 < body.Length && labels[index + 1].Label == QuotationLabel.Inside)
                relabelled[index + 1] = labels[index + 1] with { Label = QuotationLabel.Begins };
        }

        return relabelled.ToImmutable();
    }

    /// <summary>The block quotations that the labels make.</summary>
    public static ImmutableArray<QuotationDraft> Recognize(LabelledBody body)
    {
        var drafts = ImmutableArray.CreateBuilder<QuotationDraft>();
        QuotedRun? last = null;
        foreach (var run in body.Runs().SelectMany(run => ByVoice(body, run)))
        {
            if (last is { } first && (body.IsJoined(run) ?? InterruptionRule.Joins(body, first, run)))
                drafts[^1] = Joined(drafts[^1], DraftOf(body, run));
            else
                drafts.Add(DraftOf(body, run));
            last = run;
        }

        return drafts.ToImmutable();
    }

    /// <summary>The run, cut where another voice begins.</summary>
    private static IEnumerable<QuotedRun> ByVoice(LabelledBody body, QuotedRun run)
    {
        if (run.Length == 1)
            return [run];
        var paragraphs = Enumerable.Range(run.First, run.Length).Select(index => body.Blocks[index].Content).ToArray();
        int[] starts = [0, .. VoiceChangeRule.Starts(paragraphs), run.Length];
        return starts.Zip(starts.Skip(1), (start, end) => new QuotedRun(run.First + start, end - start));
    }

    private static QuotationDraft DraftOf(LabelledBody body, QuotedRun run)
    {
        var segments = Enumerable.Range(run.First, run.Length)
            .Select(index => new QuotationSegment(body.Blocks[index].Id!, QuotedRange.Of(body.Blocks[index])));
        return new QuotationDraft(QuotationPlacement.Block, [.. segments], BlockQuotationEvidence.Of(body, run));
    }

    private static QuotationDraft Joined(QuotationDraft first, QuotationDraft rest) => first with
    {
        Segments = first.Segments.AddRange(rest.Segments),
        Recognition = first.Recognition with { Because = $"{first.Recognition.Because} The author interrupts it, and it goes on after that." },
    };
}
