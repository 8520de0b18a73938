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
    private const int SentencesLookedBackUpon = 10;
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
        var leadIn = clause is null ? [] : _cascade.Find(clause).Where(found => clause.IsOpen || found.Evidence.Rule == "quoted-from");
        return [.. Label(quotation), .. Within(quotation), .. Between(quotation), .. leadIn, .. Source(quotation), .. SignedAtEnd(quotation), .. Behind(quotation), .. Subject(clause)];
    }

    private IEnumerable<SpeakerCandidate> Subject(Clause? clause)
    {
        var found = clause is null ? null : clause.IsOpen ? _cascade.SubjectOnly(clause) : _cascade.DocumentSpokenOf(clause);
        return found is null ? [] : [found];
    }

    /// <summary>"[Petrov wrote]", "[says Petrov]" among the words themselves.</summary>
    private IEnumerable<SpeakerCandidate> Within(Quotation quotation)
    {
        foreach (var (aside, words) in Asides(readings[quotation.Segments[0].BlockId].Block))
        {
            if (!aside.Words[aside.First..aside.End].Any(word => word.Is(WordClasses.Saying)))
                continue;
            var clause = new Clause(aside, 0, aside.First, aside.End, IsTrailing: true);
            foreach (var found in new SpeakerCascade(new Discourse([aside]), register, null).Find(clause).Take(1))
                yield return found with { Evidence = new Finding("in-brackets", $"“[{words}]” stands among the words.") };
        }
    }

    /// <summary>"… [Petrov, Works, p.5]": the source in brackets that closes the words.</summary>
    private IEnumerable<SpeakerCandidate> Source(Quotation quotation)
    {
        var block = readings[quotation.Segments[^1].BlockId].Block;
        var open = block.Content.LastIndexOf('[');
        var isLast = open > 0 && block.Content.AsSpan(open).TrimEnd(" ”’\".") is [.., ']'] && block.Content.AsSpan(0, open).TrimEnd().TrimEnd("”’\"") is [.., '.' or '!' or '?'];
        if (!isLast || Asides(block).LastOrDefault() is not ({ Mentions: [{ Kind: MentionKind.Name, CanBeSubject: true } name, ..] } aside, var words) || name.First != aside.First || register.Named(name.Printed) is not { } speaker)
            return [];
        return [new SpeakerCandidate(speaker, name.Printed, new Finding("in-brackets", $"“[{words}]” stands behind the words."), Certainty.Explicit)];
    }

    /// <summary>"… – Petrov": a dash and a name that close the words.</summary>
    private IEnumerable<SpeakerCandidate> SignedAtEnd(Quotation quotation)
    {
        const int LongestName = 60;
        var block = readings[quotation.Segments[^1].BlockId].Block;
        var dash = block.Content.LastIndexOfAny(['–', '—']);
        if (dash <= 0 || block.Content.Length - dash > LongestName || block.Content.AsSpan(0, dash).TrimEnd() is not [.., '.' or '!' or '?' or '”' or '’' or '"'])
            return [];
        var rest = BlockReading.Of(block with { Content = block.Content[(dash + 1)..] });
        if (rest.Words.Count == 0 || Sentence.Split(rest, names).FirstOrDefault() is not { Mentions: [{ Kind: MentionKind.Name, First: 0 } name, ..] } || register.Named(name.Printed) is not { } speaker)
            return [];
        return [new SpeakerCandidate(speaker, name.Printed, new Finding("signed", $"“{name.Printed}” stands below the words."), Certainty.Explicit)];
    }

    /// <summary>What stands in brackets in a paragraph, each as a sentence of its own.</summary>
    private IEnumerable<(Sentence Aside, string Words)> Asides(Block block)
    {
        const int LongestAside = 12;
        var count = 0;
        for (var open = block.Content.IndexOf('[', StringComparison.Ordinal); open >= 0 && count < MostAsides; open = block.Content.IndexOf('[', open + 1), count++)
        {
            var close = block.Content.IndexOf(']', open);
            if (close < 0)
                yield break;
            var words = block.Content[(open + 1)..close];
            var aside = BlockReading.Of(block with { Content = words });
            if (aside.Words.Count is > 0 and <= LongestAside && Sentence.Split(aside, names).FirstOrDefault() is { } sentence)
                yield return (sentence, words);
        }
    }

    /// <summary>"Petrov: I shall not.": the name that minutes and dialogues put before the words.</summary>
    private IEnumerable<SpeakerCandidate> Label(Quotation quotation)
    {
        const int LongestLabel = 4;
        var sentence = sentences[quotation.Segments[0].BlockId].FirstOrDefault();
        if (sentence?.Mentions is not [{ Kind: MentionKind.Name } name, ..] || name.First > sentence.First + 1 || name.End > sentence.First + LongestLabel)
            return [];
        var rest = sentence.Block.Content.AsSpan(sentence.Words[name.End - 1].End);
        if (rest is [' ', '(', ..] && rest.IndexOf(')') is > 0 and var close)
            rest = rest[(close + 1)..];
        if (rest is not [':', ..])
            return [];
        return register.Named(name.Printed) is { } speaker ? [new SpeakerCandidate(speaker, name.Printed, new Finding("label", $"“{name.Printed}:” stands before the words."), Certainty.Explicit)] : [];
    }

    /// <summary>"‘…,’ says his biographer, ‘…’", "“However”, he writes, “…”": what stands between quotation marks within the quotation itself.</summary>
    private IEnumerable<SpeakerCandidate> Between(Quotation quotation)
    {
        const int LongestTag = 8;
        var block = quotation.Segments[0].BlockId;
        if (!Characters.IsOpeningMark(readings[block].Block.Content[0]) && readings[block].Block.Content[0] != '"' || sentences[block].FirstOrDefault() is not { } sentence)
            return [];
        var first = Enumerable.Range(sentence.First, sentence.End - sentence.First).FirstOrDefault(at => sentence.Words[at].IsOutside, sentence.End);
        var end = Enumerable.Range(first, sentence.End - first).FirstOrDefault(at => !sentence.Words[at].IsOutside, sentence.End);
        if (first == sentence.First || end - first is 0 or > LongestTag)
            return [];
        var before = LastSentenceBefore(quotation) + 1;
        ImmutableArray<Sentence> lookedBackUpon = [.. author.Sentences[Math.Max(0, before - SentencesLookedBackUpon)..before], sentence];
        return new SpeakerCascade(new Discourse(lookedBackUpon), register, heard).Find(new Clause(sentence, lookedBackUpon.Length - 1, first, end, IsTrailing: true)).Take(1)
            .Select(found => found with { SentencesBack = 0, Evidence = found.Evidence with { Rule = "between-marks" } });
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
        if (sentence.Words[sentence.First..sentence.End].Any(word => word.Is(WordClasses.AnySaying | WordClasses.Present) || word.Is(WordClasses.Past) && word.Is(WordClasses.AnyInLexicon)))
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
