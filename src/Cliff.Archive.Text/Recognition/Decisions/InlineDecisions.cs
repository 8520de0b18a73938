using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition.Quotations;

namespace Cliff.Archive.Text.Recognition.Decisions;

/// <summary>Applies what an editor decided of inline quotations: what is none, and what is one.</summary>
internal sealed class InlineDecisions(string path, AnchorResolver anchors, DecisionLog log)
{
    /// <summary>The inline quotations as decided.</summary>
    public ImmutableArray<QuotationDraft> Apply(ImmutableArray<QuotationDraft> drafts, ImmutableArray<QuotationDecision> decisions)
    {
        foreach (var decision in decisions.Where(decision => decision.Placement == QuotationPlacement.Inline && decision.IsQuotation is not null))
            drafts = decision.IsQuotation == true ? Add(drafts, decision) : Remove(drafts, decision);
        return drafts;
    }

    private ImmutableArray<QuotationDraft> Add(ImmutableArray<QuotationDraft> drafts, QuotationDecision decision)
    {
        var start = anchors.Resolve(decision.At);
        var end = decision.Ends is { } ends ? anchors.Resolve(ends) : start;
        if (decision.Ends is { } elsewhere && elsewhere.Paragraph != decision.At.Paragraph || end.End < start.Start)
            throw new DecisionException(path, decision.Line, "an inline quotation ends in its own paragraph, after its first words");
        var range = new TextSpan(start.Start, end.End);
        if (drafts.Any(draft => draft.FirstBlockId == decision.At.Paragraph && draft.Segments[0].Range == range))
        {
            log.AlreadyReached(decision, "is");
            return drafts;
        }

        return drafts.Add(new QuotationDraft(
            QuotationPlacement.Inline,
            [new QuotationSegment(decision.At.Paragraph, range)],
            new Finding("editor", decision.Reason)));
    }

    private ImmutableArray<QuotationDraft> Remove(ImmutableArray<QuotationDraft> drafts, QuotationDecision decision)
    {
        var words = anchors.Resolve(decision.At);
        var found = drafts.FirstOrDefault(draft => draft.FirstBlockId == decision.At.Paragraph && words.Start < draft.Start && draft.Start <= words.End);
        if (found is not null)
            return drafts.Remove(found);
        log.AlreadyReached(decision, "is");
        return drafts;
    }
}
