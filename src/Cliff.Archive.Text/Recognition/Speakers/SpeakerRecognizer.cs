using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition.Decisions;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Says for each quotation who speaks, in whose report, introduced by which words; nobody where nothing tells.</summary>
internal sealed class SpeakerRecognizer
{
    private readonly ChapterSentences _chapter;
    private readonly Dictionary<(string BlockId, TextSpan Range), QuotedText> _quoted = [];
    private readonly Heard _heard;
    private readonly SpeakerCascade _cascade;
    private readonly BlockSpeakers _blockSpeakers;

    /// <summary>Prepares for the quotations of a chapter: reads its names, and the author's sentences without what others say.</summary>
    public SpeakerRecognizer(ImmutableArray<Block> blocks, ImmutableArray<Quotation> quotations, ChapterMetadata metadata, ChapterDecisions decisions, DecisionLog log)
    {
        _chapter = new ChapterSentences(blocks, quotations);
        _heard = new Heard(_chapter.Places);
        Register = new SpeakerRegister(_chapter.All, metadata.Author, decisions, log);
        _cascade = new SpeakerCascade(_chapter.Author, Register, _heard);
        _blockSpeakers = new BlockSpeakers(_chapter, Register, _heard);
    }

    /// <summary>Everyone who can speak in the chapter.</summary>
    public SpeakerRegister Register { get; }

    /// <summary>What the source says of quoted blocks, by id: where it says who speaks, that is not asked again.</summary>
    public ImmutableDictionary<string, MarkedQuotation> Marked { get; init; } = ImmutableDictionary<string, MarkedQuotation>.Empty;

    /// <summary>The block quotations that nothing introduced, in order, from what <see cref="Recognize"/> read.</summary>
    public ImmutableArray<UnintroducedQuotation> Unintroduced { get; private set; } = [];

    /// <summary>The quotations with their attributions, in the same order.</summary>
    public ImmutableArray<Quotation> Recognize(ImmutableArray<Quotation> quotations, VoiceWeights weights)
    {
        var attributed = ImmutableArray.CreateBuilder<Quotation>(quotations.Length);
        var blocks = quotations.Where(quotation => quotation.Placement == QuotationPlacement.Block).ToArray();
        var named = blocks.Select(quotation => (quotation.Id, Speaker: _blockSpeakers.Named(quotation))).Where(pair => pair.Speaker is not null).ToDictionary(pair => pair.Id, pair => pair.Speaker!, StringComparer.Ordinal);
        var voice = new RunningVoice(_chapter.Author, _chapter.ByBlock, Register, _heard, named) { Weights = weights };
        var next = blocks.Zip(blocks.Skip(1)).ToDictionary(pair => pair.First.Id, pair => pair.Second, StringComparer.Ordinal);
        var byId = new Dictionary<string, Quotation>(StringComparer.Ordinal);
        foreach (var quotation in quotations)
        {
            var parent = quotation.ParentId is { } id ? byId[id] : null;
            var done = quotation.Placement == QuotationPlacement.Block
                ? AttributeBlock(quotation, next.GetValueOrDefault(quotation.Id), voice)
                : AttributeInline(quotation, parent, attributed.Count > 0 ? attributed[^1] : null);
            attributed.Add(done);
            byId.Add(done.Id, done);
        }

        Unintroduced = voice.Weighed;
        return attributed.ToImmutable();
    }

    private Quotation AttributeBlock(Quotation quotation, Quotation? next, RunningVoice voice)
    {
        var found = _blockSpeakers.Find(quotation, next, voice);
        var marked = Marked.GetValueOrDefault(quotation.Segments[0].BlockId);
        if (marked is { IsAttributed: true })
            return Stated(quotation, marked, found);
        _heard.Add(quotation.Segments, found.Chosen?.Speaker);
        return quotation with
        {
            Attribution = AttributionOf(found.Chosen, found.LeadIn) with { RunnerUp = found.RunnerUp?.Speaker },
            Work = marked?.Work is { } work ? work : found.Chosen is not null && found.Clause is { IsOpen: true } leadIn ? LeadInWork.In(leadIn) : null,
            Nature = found.Clause is { } clause ? NatureRules.OfBlock(clause, found.Chosen?.Speaker) : QuotationNature.Unknown,
        };
    }

    /// <summary>The source itself says whose words they are.</summary>
    private Quotation Stated(Quotation quotation, MarkedQuotation stated, BlockFinding found)
    {
        var speaker = stated.Speaker is { } name ? Register.Stated(name) : null;
        _heard.Add(quotation.Segments, speaker);
        return quotation with
        {
            Attribution = new Attribution
            {
                Speaker = speaker,
                LeadIn = found.LeadIn,
                Evidence = new Finding(SpeakerRule.Markup, speaker is null ? "The source says that nobody is known to speak." : "The source says so in the line behind the quotation."),
                Certainty = speaker is null ? Certainty.Unattributed : Certainty.Explicit,
            },
            Work = stated.Work,
            Nature = found.Clause is { } clause ? NatureRules.OfBlock(clause, speaker) : QuotationNature.Unknown,
        };
    }

    private Quotation AttributeInline(Quotation quotation, Quotation? parent, Quotation? previous)
    {
        var segment = quotation.Segments[0];
        var inline = new InlineContext(_chapter.ReadingOf(segment.BlockId), segment.Range);
        var nature = NatureRules.OfInline(inline);
        if (nature is QuotationNature.Title)
            return quotation with { Nature = nature };
        if (parent is not null)
            return Nested(quotation with { Nature = nature }, parent, inline);
        if (nature is QuotationNature.Term)
            return quotation with { Nature = nature };

        var candidate = FromOwnSentence(inline) ?? CarriedOn(inline, previous);
        return quotation with
        {
            Nature = candidate?.Speaker.Kind == SpeakerKind.Body ? QuotationNature.Resolution : nature,
            Attribution = AttributionOf(candidate, null),
        };
    }

    private SpeakerCandidate? FromOwnSentence(InlineContext inline)
    {
        var index = _chapter.Author.IndexOf(inline.Block.Id!, inline.Range.Start);
        if (index < 0)
            return null;
        var sentence = _chapter.Author.Sentences[index];
        var (before, after) = inline.Around(sentence);
        return _cascade.Find(Clause.Of(sentence, index, sentence.First, before)).FirstOrDefault()
            ?? _cascade.Find(Clause.Behind(sentence, index, after)).FirstOrDefault()
            ?? _cascade.SubjectOnly(Clause.Of(sentence, index, sentence.First, before))
            ?? (before == sentence.First || inline.FollowsColon ? SaidBefore(index - 1, inline.Block) : null);
    }

    /// <summary>A quotation that is a sentence of its own, or that a colon introduces, goes on with what the sentence before says.</summary>
    private SpeakerCandidate? SaidBefore(int index, Block block)
    {
        if (index < 0 || _chapter.Author.Sentences[index].Block != block)
            return null;
        var clause = Clause.Of(_chapter.Author.Sentences[index], index);
        return (_cascade.Find(clause).FirstOrDefault(said => said.Evidence.Rule is not SpeakerRule.OwnerOfDocument) ?? _cascade.SubjectOnly(clause)) is { } found
            ? found with { Certainty = Certainty.Context, Evidence = new Finding(SpeakerRule.SentenceBefore, $"It goes on with what the sentence before says: {found.Evidence.Because}") }
            : null;
    }

    /// <summary>A quotation that follows another is the same speaker's when nothing stands between, or only "said Petrov".</summary>
    private static SpeakerCandidate? CarriedOn(InlineContext inline, Quotation? previous)
    {
        if (previous is not { Attribution.Speaker: { } speaker } || previous.Segments[^1].BlockId != inline.Block.Id)
            return null;
        var end = previous.Segments[^1].Range.End;
        if (end > inline.Range.Start || !inline.FollowsAtOnce(end))
            return null;
        var because = $"It goes on with words of {speaker.Name}.";
        return new SpeakerCandidate(speaker, null, new Finding("carried-on", because), Certainty.Context);
    }

    /// <summary>Within someone's words: a term is theirs; what they report of others they hand on.</summary>
    private Quotation Nested(Quotation quotation, Quotation parent, InlineContext inline)
    {
        if (quotation.Nature is QuotationNature.Term)
        {
            if (parent.Attribution.Speaker is not { } owner)
                return quotation;
            var own = new Finding("own-term", $"The words stand in what {owner.Name} says.");
            return quotation with { Attribution = parent.Attribution with { Evidence = own, LeadIn = null, AsPrinted = null, Certainty = Certainty.Context } };
        }

        var found = parent.Placement == QuotationPlacement.Inline ? WithinMarks(inline, parent) : WithinBlock(inline);
        return quotation with { Attribution = AttributionOf(found, null) with { Reporter = parent.Attribution.Speaker == found?.Speaker ? null : parent.Attribution.Speaker } };
    }

    private SpeakerCandidate? WithinBlock(InlineContext inline) => Around(TextOf(inline.Block, new TextSpan(0, inline.Block.Content.Length)), inline);

    /// <summary>The words between the outer marks are a text of their own.</summary>
    private SpeakerCandidate? WithinMarks(InlineContext inline, Quotation parent)
    {
        var outer = parent.Segments.First(segment => segment.BlockId == inline.Block.Id && segment.Range.Start <= inline.Range.Start).Range;
        var text = TextOf(inline.Block, outer);
        return Around(text, new InlineContext(text.Reading, new TextSpan(inline.Range.Start - outer.Start, inline.Range.End - outer.Start)));
    }

    private static SpeakerCandidate? Around(QuotedText text, InlineContext inline)
    {
        var index = text.Voice.IndexOf(inline.Block.Id!, inline.Range.Start);
        if (index < 0)
            return null;
        var sentence = text.Voice.Sentences[index];
        var (before, after) = inline.Around(sentence);
        return text.Cascade.Find(Clause.Of(sentence, index, sentence.First, before)).FirstOrDefault() ?? text.Cascade.Find(Clause.Behind(sentence, index, after)).FirstOrDefault();
    }

    /// <summary>A part of a block read by itself, once: within a quotation only its own sentences are looked back upon.</summary>
    private QuotedText TextOf(Block block, TextSpan range)
    {
        if (_quoted.TryGetValue((block.Id!, range), out var text))
            return text;
        var isWhole = range.Length == block.Content.Length;
        var reading = isWhole ? _chapter.ReadingOf(block.Id!) : BlockReading.Of(block with { Content = range.In(block.Content) });
        var voice = new Discourse([.. isWhole ? _chapter.Of(block.Id!) : Sentence.Split(reading, _chapter.Names)]);
        text = new QuotedText(reading, voice, new SpeakerCascade(voice, Register, null));
        _quoted.Add((block.Id!, range), text);
        return text;
    }

    private static Attribution AttributionOf(SpeakerCandidate? candidate, LeadIn? leadIn) => candidate is null
        ? Attribution.None with { LeadIn = leadIn }
        : new Attribution
        {
            Speaker = candidate.Speaker,
            AsPrinted = candidate.AsPrinted,
            Reporter = candidate.Reporter,
            LeadIn = leadIn,
            Evidence = candidate.Evidence,
            Certainty = candidate.Certainty,
        };

    /// <summary>What someone says, as a text of its own.</summary>
    private sealed record QuotedText(BlockReading Reading, Discourse Voice, SpeakerCascade Cascade);
}
