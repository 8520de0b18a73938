using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Finds who speaks a quotation that has paragraphs of its own: what it says itself, then what introduces it, then who spoke before.</summary>
internal sealed class BlockSpeakers(
    ImmutableArray<Block> body,
    IReadOnlyDictionary<string, BlockReading> readings,
    ILookup<string, Sentence> sentences,
    Discourse author,
    NameInventory names,
    SpeakerRegister register,
    Heard heard)
{
    private const int LongestSignature = 20;
    private const int MostAsides = 20;
    private readonly SpeakerCascade _cascade = new(author, register, heard);

    /// <summary>Who speaks, who would have been next, and what introduces the quotation.</summary>
    public BlockFinding Find(Quotation quotation, Quotation? next, RunningVoice voice)
    {
        var index = LastSentenceBefore(quotation);
        var clause = index < 0 ? null : Clause.Of(author.Sentences[index], index);
        var candidates = Introduced(quotation, clause).Take(8).ToArray();
        if (candidates.Length == 0)
            candidates = [.. voice.Find(quotation, next, clause, clause is null ? [] : [.. clause.IsOpen ? [] : _cascade.Find(clause), .. Earlier(clause)])];
        var chosen = candidates.FirstOrDefault();
        var runnerUp = candidates.FirstOrDefault(other => other.Speaker != chosen?.Speaker);
        return new BlockFinding(chosen, runnerUp, clause, clause is null ? null : LeadInFrom(index, chosen?.SentencesBack ?? 0));
    }

    /// <summary>Who is named as the speaker, without looking at anyone who spoke before; null when nobody is.</summary>
    public Speaker? Named(Quotation quotation)
    {
        var index = LastSentenceBefore(quotation);
        return Introduced(quotation, index < 0 ? null : Clause.Of(author.Sentences[index], index)).FirstOrDefault(found => found.Certainty == Certainty.Explicit)?.Speaker;
    }

    /// <summary>Everyone whom the words themselves, or those around them, name as the speaker.</summary>
    private IEnumerable<SpeakerCandidate> Introduced(Quotation quotation, Clause? clause)
    {
        var around = (Label(quotation) is { } label ? [label] : Enumerable.Empty<SpeakerCandidate>()).Concat(Within(quotation)).Concat(Between(quotation)).Concat(Behind(quotation));
        if (clause is not { IsOpen: true })
            return around;
        return around.Concat(_cascade.Find(clause)).Concat(_cascade.SubjectOnly(clause) is { } subject ? [subject] : []);
    }

    /// <summary>"[Petrov wrote]", "[says Petrov]" among the words themselves, and "[Petrov, Works]" behind them.</summary>
    private IEnumerable<SpeakerCandidate> Within(Quotation quotation)
    {
        const int LongestAside = 12;
        var block = readings[quotation.Segments[0].BlockId].Block;
        var asides = 0;
        for (var open = block.Content.IndexOf('[', StringComparison.Ordinal); open >= 0 && asides < MostAsides; open = block.Content.IndexOf('[', open + 1), asides++)
        {
            var close = block.Content.IndexOf(']', open);
            if (close < 0)
                break;
            var aside = BlockReading.Of(block with { Content = block.Content[(open + 1)..close] });
            if (aside.Words.Count is 0 or > LongestAside || Sentence.Split(aside, names).FirstOrDefault() is not { } sentence)
                continue;
            var closes = block.Content.AsSpan(close + 1).Trim(" ”’\".").IsEmpty;
            foreach (var found in OfAside(sentence, closes).Take(1))
                yield return found with { Evidence = new Finding("in-brackets", $"“[{block.Content[(open + 1)..close]}]” stands {(closes ? "behind" : "among")} the words.") };
        }
    }

    private IEnumerable<SpeakerCandidate> OfAside(Sentence sentence, bool closes)
    {
        var says = Enumerable.Range(sentence.First, sentence.End - sentence.First).Any(at => sentence.Words[at].Is(WordClasses.Saying));
        if (says)
            return new SpeakerCascade(new Discourse([sentence]), register, null).Find(new Clause(sentence, 0, sentence.First, sentence.End, IsTrailing: true));
        return closes && sentence.Mentions is [{ Kind: MentionKind.Name, CanBeSubject: true } name, ..] && name.First == sentence.First && register.Named(name.Printed) is { } speaker
            ? [new SpeakerCandidate(speaker, name.Printed, new Finding("in-brackets", ""), Certainty.Explicit)]
            : [];
    }

    /// <summary>"Petrov: I shall not.": the name that minutes and dialogues put before the words.</summary>
    private SpeakerCandidate? Label(Quotation quotation)
    {
        const int LongestLabel = 4;
        var sentence = sentences[quotation.Segments[0].BlockId].FirstOrDefault();
        if (sentence?.Mentions is not [{ Kind: MentionKind.Name } name, ..] || name.First > sentence.First + 1 || name.End > sentence.First + LongestLabel || sentence.Between(name.End - 1) is not [':', ..])
            return null;
        return register.Named(name.Printed) is { } speaker ? new SpeakerCandidate(speaker, name.Printed, new Finding("label", $"“{name.Printed}:” stands before the words."), Certainty.Explicit) : null;
    }

    /// <summary>"‘…,’ says his biographer, ‘…’": what stands between quotation marks within the quotation itself.</summary>
    private IEnumerable<SpeakerCandidate> Between(Quotation quotation)
    {
        var block = quotation.Segments[0].BlockId;
        if (!Characters.IsOpeningMark(readings[block].Block.Content[0]) || sentences[block].FirstOrDefault() is not { } sentence)
            return [];
        var own = new Discourse([sentence]);
        return new SpeakerCascade(own, register, null).Find(new Clause(sentence, 0, sentence.First, sentence.End, IsTrailing: true))
            .Where(found => found.Evidence.Rule is "inverted-verb" && !sentence.Words[sentence.First].IsOutside);
    }

    /// <summary>"— Petrov", or a line with name and work, behind the words.</summary>
    private IEnumerable<SpeakerCandidate> Behind(Quotation quotation)
    {
        var place = heard.Places[quotation.Segments[^1].BlockId] + 1;
        if (quotation.Segments.Length > 1 && Signature(quotation, place - 1) is { } own)
            yield return own;
        if (place >= body.Length || body[place].Kind != BlockKind.Paragraph)
            yield break;
        if (Recalled(body[place].Id!) is { } recalled)
            yield return recalled;
        if (Signature(quotation, place) is { } signed)
            yield return signed;
    }

    /// <summary>A line that only says who and where: "Petrov, The Long Winter", "Resolution of the congress, May 1905", below an epigraph or after a dash.</summary>
    private SpeakerCandidate? Signature(Quotation quotation, int place)
    {
        var line = body[place];
        var first = heard.Places[quotation.Segments[0].BlockId];
        var opensSection = first == 0 || body[first - 1].Kind is BlockKind.Heading or BlockKind.Title;
        var isSigned = line.Content[0] is '–' or '—' or '-';
        if (!opensSection && !isSigned || readings[line.Id!].Words.Count > LongestSignature || sentences[line.Id!].FirstOrDefault() is not { } sentence)
            return null;
        var mention = sentence.Mentions.FirstOrDefault();
        if (mention is { Kind: MentionKind.Document } document && document.First <= sentence.First + 1)
            return new SpeakerCascade(new Discourse([sentence]), register, null).Find(Clause.Of(sentence, 0)).FirstOrDefault(found => found.Evidence.Rule == "owner-of-document");
        if (mention is not { Kind: MentionKind.Name } name || name.First > sentence.First + 4 || register.Named(name.Printed) is not { } speaker)
            return null;
        return new SpeakerCandidate(speaker, name.Printed, new Finding("signed", $"“{name.Printed}” stands below the words."), Certainty.Explicit);
    }

    /// <summary>"Thus wrote Petrov", "These words of Petrov": what opens the paragraph behind.</summary>
    private SpeakerCandidate? Recalled(string blockId)
    {
        const int Opening = 5;
        if (sentences[blockId].FirstOrDefault() is not { } sentence || author.IndexOf(blockId, sentence.Range.Start) is not (>= 0 and var index))
            return null;
        if (sentence.Is(sentence.First, "thus") || sentence.Is(sentence.First, "so") || sentence.Is(sentence.First, "these") && sentence.Neighbour(sentence.First + 1).Is(WordClasses.TextNoun))
            return _cascade.Find(Clause.Of(sentence, index, sentence.First, Math.Min(sentence.First + Opening, sentence.End))).FirstOrDefault(found => found.Evidence.Rule is "inverted-verb" or "owner-of-document");
        return null;
    }

    /// <summary>Nothing in the last sentence says who: a verb of saying in the sentences before, of the same paragraph, or their subject.</summary>
    private IEnumerable<SpeakerCandidate> Earlier(Clause clause)
    {
        for (var at = clause.Index - 1; at >= 0 && author.Sentences[at].Block == clause.Sentence.Block; at--)
        {
            foreach (var found in _cascade.Find(Clause.Of(author.Sentences[at], at)))
            {
                yield return found with
                {
                    Certainty = Certainty.Context,
                    SentencesBack = 0,
                    Evidence = new Finding("sentence-before", $"Nobody is named in the lead-in; shortly before, {char.ToLowerInvariant(found.Evidence.Because[0])}{found.Evidence.Because[1..]}"),
                };
            }
        }
    }

    private int LastSentenceBefore(Quotation quotation)
    {
        var place = heard.Places[quotation.Segments[0].BlockId];
        return place > 0 && body[place - 1].Kind == BlockKind.Paragraph ? author.IndexOf(body[place - 1].Id!, body[place - 1].Content.Length) : -1;
    }

    /// <summary>The last sentence of the paragraph before, and the one before that when the speaker is named there.</summary>
    private LeadIn LeadInFrom(int index, int sentencesBack)
    {
        var before = author.Sentences[index].Block;
        var first = sentencesBack == 1 && author.Sentences[index - 1].Block == before ? index - 1 : index;
        var start = author.Sentences[first].Range.Start;
        while (start > 0 && !char.IsWhiteSpace(before.Content[start - 1]))
            start--;
        return new LeadIn(before.Id!, new TextSpan(start, before.Content.Length));
    }
}

/// <summary>What was found of a block quotation.</summary>
/// <param name="Chosen">Who speaks; null when nothing tells.</param>
/// <param name="RunnerUp">Who would be next.</param>
/// <param name="Clause">The sentence that introduces it; null when none does.</param>
/// <param name="LeadIn">The words that introduce it.</param>
internal sealed record BlockFinding(SpeakerCandidate? Chosen, SpeakerCandidate? RunnerUp, Clause? Clause, LeadIn? LeadIn);
