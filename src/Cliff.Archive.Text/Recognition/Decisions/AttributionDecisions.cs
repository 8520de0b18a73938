using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition.Speakers;

namespace Cliff.Archive.Text.Recognition.Decisions;

/// <summary>Applies what an editor decided of who speaks, in whose report, introduced by what, and what kind of words they are.</summary>
internal sealed class AttributionDecisions(ChapterDecisions decisions, AnchorResolver anchors, SpeakerRegister register, DecisionLog log)
{
    /// <summary>The quotations as decided, in the same order.</summary>
    public ImmutableArray<Quotation> Apply(ImmutableArray<Quotation> quotations, ImmutableArray<NoteReference> references)
    {
        var decided = quotations.ToBuilder();
        foreach (var decision in decisions.Quotations.Where(decision => decision.IsQuotation != false))
        {
            var index = QuotationAt(quotations, decision);
            decided[index] = Apply(decided[index], decision, references);
        }

        return decided.ToImmutable();
    }

    /// <summary>The one of <paramref name="quotations"/> that <paramref name="decision"/> is about.</summary>
    public Quotation QuotationOf(ImmutableArray<Quotation> quotations, QuotationDecision decision) => quotations[QuotationAt(quotations, decision)];

    private int QuotationAt(ImmutableArray<Quotation> quotations, QuotationDecision decision)
    {
        var words = anchors.Resolve(decision.At);
        int[] found =
        [
            .. Enumerable.Range(0, quotations.Length).Where(index =>
                quotations[index].Placement == decision.Placement
                && quotations[index].Segments.Any(segment => segment.BlockId == decision.At.Paragraph && Begins(segment, words, decision))),
        ];
        return found switch
        {
            [var only] => only,
            [] => throw Refuse(decision, $"no {Word(decision)} quotation begins at these words of {decision.At.Paragraph}; say \"is: quotation\" if one should"),
            _ => throw Refuse(decision, $"more than one {Word(decision)} quotation begins at these words of {decision.At.Paragraph}; give fewer words"),
        };
    }

    /// <summary>The ids that an editor gave, of those whom the quotations name.</summary>
    public static ImmutableArray<string> Declared(ChapterDecisions decisions, ImmutableArray<Quotation> quotations)
    {
        var named = quotations.SelectMany(quotation => quotation.Attribution.Named).Select(speaker => speaker.Slug).ToHashSet(StringComparer.Ordinal);
        return [.. decisions.Speakers.Select(decision => decision.Id).Where(named.Contains).Order(StringComparer.Ordinal)];
    }

    /// <summary>A block quotation begins with the words; of an inline one they hold the opening mark.</summary>
    private static bool Begins(QuotationSegment segment, TextSpan words, QuotationDecision decision)
    {
        if (decision.Placement == QuotationPlacement.Block)
            return words.Start <= 1 && segment.Range.Start <= 1;
        var mark = segment.Range.Start - (decision.IsQuotation == true ? 0 : 1);
        return words.Start <= mark && mark < words.End;
    }

    private Quotation Apply(Quotation quotation, QuotationDecision decision, ImmutableArray<NoteReference> references)
    {
        var attribution = Attribute(quotation, decision);
        var ids = decision.DocumentedBy is { } labels ? labels.Select(label => ReferenceOf(references, label, decision)).ToImmutableArray() : quotation.ReferenceIds;
        Compare(decision, "nature", decision.Nature, quotation.Nature);
        Compare(decision, "work", decision.Work, quotation.Work);
        if (decision.DocumentedBy is not null && ids.SequenceEqual(quotation.ReferenceIds))
            log.AlreadyReached(decision, "documented-by");
        return quotation with
        {
            Attribution = attribution,
            Nature = decision.Nature ?? quotation.Nature,
            Work = decision.Work ?? quotation.Work,
            ReferenceIds = ids,
        };
    }

    private Attribution Attribute(Quotation quotation, QuotationDecision decision)
    {
        var found = quotation.Attribution;
        var speaker = decision.Speaker is { } choice ? SpeakerOf(choice) : found.Speaker;
        var reporter = decision.Reporter is { } reported ? SpeakerOf(reported) : found.Reporter;
        var leadIn = decision.LeadIn is { } anchor ? new LeadIn(anchor.Paragraph, anchors.Resolve(anchor)) : found.LeadIn;
        if (decision.Speaker is not null && speaker == found.Speaker)
            log.AlreadyReached(decision, "speaker");
        if (decision.Reporter is not null && reporter == found.Reporter)
            log.AlreadyReached(decision, "reporter");
        Compare(decision, "as-printed", decision.AsPrinted, found.AsPrinted);
        if (decision.LeadIn is not null && leadIn == found.LeadIn)
            log.AlreadyReached(decision, "lead-in");

        var decidesVoice = decision.Speaker is not null || decision.Reporter is not null;
        return found with
        {
            Speaker = speaker,
            Reporter = reporter,
            LeadIn = leadIn,
            AsPrinted = decision.AsPrinted ?? (decision.Speaker is null ? found.AsPrinted : null),
            Evidence = decidesVoice ? new Finding("editor", decision.Reason) : found.Evidence,
            Certainty = decidesVoice ? Certainty.Editor : found.Certainty,
        };
    }

    private void Compare<T>(QuotationDecision decision, string key, T? decided, object? found)
    {
        if (decided is not null && decided.Equals(found))
            log.AlreadyReached(decision, key);
    }

    private Speaker? SpeakerOf(SpeakerChoice choice) => choice.Id is null
        ? null
        : register.WithId(choice.Id) ?? throw new DecisionException(decisions.Path, choice.Line, $"nobody has the id {choice.Id}; declare it under speakers, or correct it");

    private string ReferenceOf(ImmutableArray<NoteReference> references, string label, QuotationDecision decision) =>
        references.FirstOrDefault(reference => reference.Label == label)?.Id
        ?? throw Refuse(decision, $"the chapter has no marker [{label}]; correct documented-by");

    private static string Word(QuotationDecision decision) => decision.Placement == QuotationPlacement.Block ? "block" : "inline";

    private DecisionException Refuse(QuotationDecision decision, string reason) => new(decisions.Path, decision.Line, reason);
}
