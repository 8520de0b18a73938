using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Whom a chapter lets speak where the words around a quotation name nobody: weighs everyone who may be meant, and nobody.</summary>
internal sealed class RunningVoice
{
    private const int FewMentions = 10;
    private const int FewQuotations = 2;
    private readonly List<UnintroducedQuotation> _weighed = [];
    private readonly Discourse _author;
    private readonly ILookup<string, Sentence> _sentences;
    private readonly SpeakerRegister _register;
    private readonly Heard _heard;
    private readonly IReadOnlyDictionary<string, Speaker> _named;
    private readonly ImmutableDictionary<Speaker, double> _quotations;
    private readonly ImmutableDictionary<Speaker, double> _mentions;
    private readonly ImmutableArray<Speaker> _foremost;

    /// <summary>Reads whom a chapter dwells on.</summary>
    /// <param name="author">The author's sentences.</param>
    /// <param name="sentences">The sentences of each block.</param>
    /// <param name="register">Who can speak.</param>
    /// <param name="heard">Who spoke before.</param>
    /// <param name="named">Who is named as the speaker of which quotation, by id.</param>
    public RunningVoice(Discourse author, ILookup<string, Sentence> sentences, SpeakerRegister register, Heard heard, IReadOnlyDictionary<string, Speaker> named)
    {
        (_author, _sentences, _register, _heard, _named) = (author, sentences, register, heard, named);
        _quotations = Shares(named.Values, FewQuotations);
        _mentions = Shares(author.Sentences.SelectMany(sentence => sentence.Mentions)
            .Where(mention => mention.Kind == MentionKind.Name).Select(mention => register.PersonNamed(mention.Printed)).OfType<Speaker>(), FewMentions);
        _foremost = [.. Foremost(_quotations).Concat(Foremost(_mentions)).Distinct()];
    }

    /// <summary>How much each sign counts.</summary>
    public required VoiceWeights Weights { get; init; }

    /// <summary>Every quotation whose speaker was asked for, in order.</summary>
    public ImmutableArray<UnintroducedQuotation> Weighed => [.. _weighed];

    /// <summary>Who speaks <paramref name="quotation"/>, or would be next; the likeliest first, nobody who is likely enough left out.</summary>
    /// <param name="quotation">A quotation that nothing introduces.</param>
    /// <param name="next">The block quotation behind it, if any.</param>
    /// <param name="leadIn">The sentence before it, if any.</param>
    /// <param name="near">Whom the paragraph before names as speaking, the nearest first.</param>
    public IEnumerable<SpeakerCandidate> Find(Quotation quotation, Quotation? next, Clause? leadIn, ImmutableArray<SpeakerCandidate> near)
    {
        var scene = SceneOf(quotation, next, leadIn, near);
        var weighed = new UnintroducedQuotation(quotation.Id, [.. scene.Candidates.Select(speaker => new VoiceCandidate(speaker, SignsOf(speaker, scene)))]);
        _weighed.Add(weighed);
        return Weights.Choose(weighed.Candidates).Select(candidate => new SpeakerCandidate(
            candidate.Speaker,
            null,
            new Finding(SpeakerRule.RunningVoice, $"Nobody is named in the lead-in; {Weights.Because(candidate)}."),
            Certainty.Context));
    }

    private Scene SceneOf(Quotation quotation, Quotation? next, Clause? leadIn, ImmutableArray<SpeakerCandidate> near)
    {
        var last = _heard.LastBefore(_heard.Places[quotation.Segments[0].BlockId])?.Speaker;
        var speaksNext = next is null ? null : _named.GetValueOrDefault(next.Id);
        var inLeadIn = leadIn is null ? [] : Persons([leadIn.Sentence]);
        var inParagraph = leadIn is null ? [] : Persons(_sentences[leadIn.Sentence.Block.Id!]);
        var candidates = near.Select(candidate => candidate.Speaker).Append(last).Append(speaksNext).Concat(_foremost).Concat(inLeadIn.OrderBy(speaker => speaker.Name, StringComparer.Ordinal)).OfType<Speaker>().Distinct();
        return new Scene([.. candidates], last, speaksNext, leadIn, inLeadIn, inParagraph, near, QuotedVoice.Of([.. quotation.Segments.SelectMany(segment => _sentences[segment.BlockId])]));
    }

    private VoiceSigns SignsOf(Speaker speaker, Scene scene) => new()
    {
        SpokeLast = speaker == scene.Last,
        IsLedIn = speaker == scene.Last && scene.LeadIn is { EndsInColon: true },
        SpeaksNext = speaker == scene.Next,
        ShareOfQuotations = _quotations.GetValueOrDefault(speaker),
        ShareOfMentions = _mentions.GetValueOrDefault(speaker),
        IsInLeadIn = scene.InLeadIn.Contains(speaker),
        IsSubject = scene.LeadIn is { } leadIn && leadIn.Mentions.Any(mention => mention is { Kind: MentionKind.Name, CanBeSubject: true } && _register.Named(mention.Printed) == speaker),
        IsInParagraph = scene.InParagraph.Contains(speaker),
        SpeaksInParagraph = scene.Near.Any(candidate => candidate.Speaker == speaker && candidate.Evidence.Rule == SpeakerRule.SentenceBefore),
        SpeaksInLeadIn = scene.Near.Any(candidate => candidate.Speaker == speaker && candidate.Evidence.Rule != SpeakerRule.SentenceBefore),
        Voice = scene.Voice,
        IsOpen = scene.LeadIn is { IsOpen: true },
    };

    private ImmutableHashSet<Speaker> Persons(IEnumerable<Sentence> sentences) =>
        [.. sentences.SelectMany(sentence => sentence.Mentions).Where(mention => mention.Kind == MentionKind.Name).Select(mention => _register.Named(mention.Printed)).OfType<Speaker>().Where(_mentions.ContainsKey)];

    private static IEnumerable<Speaker> Foremost(ImmutableDictionary<Speaker, double> shares) =>
        shares.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Name, StringComparer.Ordinal).Take(1).Select(pair => pair.Key);

    /// <summary>Each one's share of all, as if there were some more of nobody: a share of few says little.</summary>
    private static ImmutableDictionary<Speaker, double> Shares(IEnumerable<Speaker> speakers, int more)
    {
        var counts = speakers.CountBy(speaker => speaker).ToArray();
        var all = (double)counts.Sum(count => count.Value) + more;
        return counts.ToImmutableDictionary(count => count.Key, count => count.Value / all);
    }

    /// <summary>What stands around a quotation that nothing introduces.</summary>
    private sealed record Scene(
        ImmutableArray<Speaker> Candidates,
        Speaker? Last,
        Speaker? Next,
        Clause? LeadIn,
        ImmutableHashSet<Speaker> InLeadIn,
        ImmutableHashSet<Speaker> InParagraph,
        ImmutableArray<SpeakerCandidate> Near,
        QuotedVoice Voice);
}
