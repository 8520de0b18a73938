using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition.BlockQuotations;
using Cliff.Archive.Text.Recognition.Quotations;

namespace Cliff.Archive.Text.Recognition.Decisions;

/// <summary>Applies what an editor decided of block quotations: what is one, where it ends, which run continues another.</summary>
internal sealed class BlockDecisions(string path, AnchorResolver anchors, DecisionLog log)
{
    /// <summary>The body with its labels as decided.</summary>
    public LabelledBody Apply(LabelledBody body, ImmutableArray<QuotationDecision> decisions)
    {
        foreach (var decision in decisions.Where(decision => decision.Placement == QuotationPlacement.Block))
            body = Apply(body, decision);
        return body;
    }

    private LabelledBody Apply(LabelledBody body, QuotationDecision decision)
    {
        var first = body.IndexOf(anchors.BlockOf(decision.At).Id!);
        if (first < 0 || anchors.Resolve(decision.At).Start > 1)
            throw Refuse(decision, $"a block quotation begins with its paragraph, and “{decision.At.Words}” does not begin {decision.At.Paragraph}; use inline, or give the first words");

        var labels = decision.IsQuotation switch
        {
            true => Quoted(body, first, LastOf(body, decision) ?? first),
            false => Prose(body, first),
            null => decision.Ends is null ? body.Labels : Quoted(body, first, LastOf(body, decision)!.Value),
        };
        var decidesLabels = decision.IsQuotation is not null || decision.Ends is not null;
        if (decidesLabels && Same(labels, body.Labels))
            log.AlreadyReached(decision, decision.IsQuotation == false ? "prose" : "quotation");
        if (labels[first].Label != QuotationLabel.Begins && decision.IsQuotation != false)
            throw Refuse(decision, $"no block quotation begins at {decision.At.Paragraph}; say \"is: quotation\" if it should");

        body = body with { Labels = labels };
        if (decidesLabels)
            body = body with { Decided = body.Decided.SetItem(body.Blocks[first].Id!, decision.Reason) };
        return decision.Joins is null ? body : Join(body, decision, first);
    }

    private int? LastOf(LabelledBody body, QuotationDecision decision)
    {
        if (decision.Ends is not { } ends)
            return null;
        if (anchors.Resolve(ends).End < QuotedRange.Of(anchors.BlockOf(ends)).End)
            throw Refuse(decision, $"a block quotation ends with its paragraph, and “{ends.Words}” does not end {ends.Paragraph}; give its last words");
        return body.IndexOf(ends.Paragraph);
    }

    private LabelledBody Join(LabelledBody body, QuotationDecision decision, int first)
    {
        anchors.Resolve(decision.Joins!);
        var runs = body.Runs().ToArray();
        var next = Array.FindIndex(runs, run => run.First == first);
        if (next < 1 || body.Blocks[runs[next - 1].First].Id != decision.Joins!.Paragraph)
            throw Refuse(decision, $"the block quotation before {decision.At.Paragraph} does not begin at {decision.Joins!.Paragraph}");
        if (InterruptionRule.Joins(body, runs[next - 1], runs[next]))
            log.AlreadyReached(decision, "joins");
        return body with { Joins = body.Joins.SetItem(body.Blocks[first].Id!, true) };
    }

    /// <summary>One quotation from <paramref name="first"/> to <paramref name="last"/>; what the rules put behind it in the same quotation is prose.</summary>
    private static ImmutableArray<LineLabel> Quoted(LabelledBody body, int first, int last)
    {
        var labels = body.Labels.ToBuilder();
        for (var index = first; index <= last; index++)
            labels[index] = labels[index] with { Label = index == first ? QuotationLabel.Begins : QuotationLabel.Inside, Probability = 1 };
        for (var index = last + 1; index < labels.Count && labels[index].Label == QuotationLabel.Inside; index++)
            labels[index] = labels[index] with { Label = QuotationLabel.Outside, Probability = 0 };
        return labels.ToImmutable();
    }

    /// <summary>No quotation begins at <paramref name="first"/>; its further paragraphs are prose too.</summary>
    private static ImmutableArray<LineLabel> Prose(LabelledBody body, int first)
    {
        var labels = body.Labels.ToBuilder();
        labels[first] = labels[first] with { Label = QuotationLabel.Outside, Probability = 0 };
        for (var index = first + 1; index < labels.Count && labels[index].Label == QuotationLabel.Inside; index++)
            labels[index] = labels[index] with { Label = QuotationLabel.Outside, Probability = 0 };
        return labels.ToImmutable();
    }

    private static bool Same(ImmutableArray<LineLabel> left, ImmutableArray<LineLabel> right) =>
        left.Select(label => label.Label).SequenceEqual(right.Select(label => label.Label));

    private DecisionException Refuse(QuotationDecision decision, string reason) => new(path, decision.Line, reason);
}
