using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition.Decisions;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Says for each quotation who speaks, in whose report, introduced by which words; nobody where nothing tells.</summary>
internal sealed class SpeakerRecognizer
{
    private readonly ImmutableArray<Block> _blocks;
    private readonly Dictionary<string, int> _place;
    private readonly Dictionary<string, BlockReading> _readings;
    private readonly ILookup<string, Sentence> _sentences;
    private readonly Dictionary<string, Discourse> _voices = new(StringComparer.Ordinal);
    private readonly Discourse _author;
    private readonly SpeakerCascade _cascade;

    /// <summary>Prepares for the quotations of a chapter: reads its names, and the author's sentences without what others say.</summary>
    public SpeakerRecognizer(ImmutableArray<Block> blocks, ImmutableArray<Quotation> quotations, ChapterDecisions decisions, DecisionLog log)
    {
        _blocks = [.. blocks.Where(block => block.Id is not null)];
        _place = _blocks.Index().ToDictionary(pair => pair.Item.Id!, pair => pair.Index, StringComparer.Ordinal);
        _readings = _blocks.ToDictionary(block => block.Id!, BlockReading.Of, StringComparer.Ordinal);
        var names = new NameInventory(_readings.Values);
        var quoted = quotations.Where(quotation => quotation.Placement == QuotationPlacement.Block)
            .SelectMany(quotation => quotation.Segments).Select(segment => segment.BlockId).ToHashSet(StringComparer.Ordinal);
        var all = _readings.Values.SelectMany(reading => Sentence.Split(reading, names)).ToImmutableArray();
        _sentences = all.ToLookup(sentence => sentence.Block.Id!, StringComparer.Ordinal);
        Register = new SpeakerRegister(
            all.SelectMany(sentence => sentence.Mentions).Where(mention => mention.Kind == MentionKind.Name).Select(mention => mention.Printed),
            decisions,
            log);
        _author = new Discourse([.. all.Where(sentence => !quoted.Contains(sentence.Block.Id!))]);
        _cascade = new SpeakerCascade(_author, Register);
    }

    /// <summary>Everyone who can speak in the chapter.</summary>
    public SpeakerRegister Register { get; }

    /// <summary>The quotations with their attributions, in the same order.</summary>
    public ImmutableArray<Quotation> Recognize(ImmutableArray<Quotation> quotations)
    {
        var attributed = ImmutableArray.CreateBuilder<Quotation>(quotations.Length);
        var byId = new Dictionary<string, Quotation>(StringComparer.Ordinal);
        foreach (var quotation in quotations)
        {
            var parent = quotation.ParentId is { } id ? byId[id] : null;
            var done = quotation.Placement == QuotationPlacement.Block
                ? AttributeBlock(quotation)
                : AttributeInline(quotation, parent, attributed.Count > 0 ? attributed[^1] : null);
            attributed.Add(done);
            byId.Add(done.Id, done);
        }

        return attributed.ToImmutable();
    }

    private Quotation AttributeBlock(Quotation quotation)
    {
        var before = BlockBefore(quotation.Segments[0].BlockId);
        var index = before is null ? -1 : _author.IndexOf(before.Id!, before.Content.Length);
        if (index < 0)
            return quotation with { Nature = QuotationNature.Unknown };

        var sentence = _author.Sentences[index];
        var clause = Clause.Of(sentence, index, sentence.First, sentence.End);
        var candidate = _cascade.Find(clause) ?? _cascade.SubjectOnly(clause) ?? SubjectBefore(index);
        var leadIn = LeadInFrom(index, candidate?.SentencesBack ?? 0, before!);
        return quotation with
        {
            Attribution = AttributionOf(candidate, leadIn),
            Nature = NatureRules.OfBlock(clause, candidate?.Speaker),
        };
    }

    /// <summary>Nothing in the last sentence says who: the subject of the sentences before, of the same paragraph.</summary>
    private SpeakerCandidate? SubjectBefore(int index)
    {
        for (var at = index - 1; at >= 0 && _author.Sentences[at].Block == _author.Sentences[index].Block; at--)
        {
            var sentence = _author.Sentences[at];
            if (_cascade.SubjectOnly(Clause.Of(sentence, at, sentence.First, sentence.End)) is { } found)
                return found with
                {
                    Certainty = Certainty.Context,
                    SentencesBack = 0,
                    Evidence = new Finding("subject-before", $"Nobody is named in the lead-in; “{found.AsPrinted}”, the subject of a sentence shortly before, is {found.Speaker.Name}."),
                };
        }

        return null;
    }

    private Quotation AttributeInline(Quotation quotation, Quotation? parent, Quotation? previous)
    {
        var segment = quotation.Segments[0];
        var inline = new InlineContext(_readings[segment.BlockId], segment.Range);
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
        var index = _author.IndexOf(inline.Block.Id!, inline.Range.Start);
        if (index < 0)
            return null;
        var sentence = _author.Sentences[index];
        var (before, after) = inline.Around(sentence);
        return _cascade.Find(Clause.Of(sentence, index, sentence.First, before))
            ?? _cascade.Find(Clause.Behind(sentence, index, after))
            ?? _cascade.SubjectOnly(Clause.Of(sentence, index, sentence.First, before))
            ?? (inline.FollowsColon ? SubjectBefore(index) : null);
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
        return new SpeakerCandidate(speaker, speaker.Name, new Finding("carried-on", because), Certainty.Context);
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

        var voice = VoiceOf(inline.Block.Id!);
        var index = voice.IndexOf(inline.Block.Id!, inline.Range.Start);
        if (index < 0)
            return quotation with { Attribution = Attribution.None with { Reporter = parent.Attribution.Speaker } };
        var (before, _) = inline.Around(voice.Sentences[index]);
        var candidate = new SpeakerCascade(voice, Register).Find(Clause.Of(voice.Sentences[index], index, voice.Sentences[index].First, before));
        return quotation with { Attribution = AttributionOf(candidate, null) with { Reporter = parent.Attribution.Speaker } };
    }

    /// <summary>The sentences of one block: within a quotation only its own are looked back upon.</summary>
    private Discourse VoiceOf(string blockId)
    {
        if (!_voices.TryGetValue(blockId, out var voice))
            _voices.Add(blockId, voice = new Discourse([.. _sentences[blockId]]));
        return voice;
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

    /// <summary>The last sentence of the paragraph before, and the one before that when the speaker is named there.</summary>
    private LeadIn LeadInFrom(int index, int sentencesBack, Block before)
    {
        var first = sentencesBack == 1 && _author.Sentences[index - 1].Block == before ? index - 1 : index;
        var start = _author.Sentences[first].Range.Start;
        while (start > 0 && !char.IsWhiteSpace(before.Content[start - 1]))
            start--;
        return new LeadIn(before.Id!, new TextSpan(start, before.Content.Length));
    }

    private Block? BlockBefore(string blockId)
    {
        var index = _place[blockId];
        return index > 0 && _blocks[index - 1].Kind == BlockKind.Paragraph ? _blocks[index - 1] : null;
    }
}
