using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Finds who speaks a quotation that has paragraphs of its own: what it says itself, then what introduces it, then who spoke before.</summary>
internal sealed class BlockSpeakers(ChapterSentences chapter, SpeakerRegister register, Heard heard)
{
    private readonly SpeakerCascade _cascade = new(chapter.Author, register, heard);
    private readonly Testimony _testimony = new(chapter, register, heard);

    /// <summary>Who speaks, who would have been next, and what introduces the quotation.</summary>
    public BlockFinding Find(Quotation quotation, Quotation? next, RunningVoice voice)
    {
        var index = chapter.LastBefore(quotation);
        var clause = index < 0 ? null : Clause.Of(chapter.Author.Sentences[index], index);
        var (chosen, runnerUp) = FirstTwo(Introduced(quotation, clause));
        if (chosen is null && !(clause is { IsOpen: true } && _cascade.IsOfUnknownDocument(clause)))
            (chosen, runnerUp) = FirstTwo(voice.Find(quotation, next, clause, clause is null ? [] : [.. clause.IsOpen ? [] : _cascade.Find(clause), .. Earlier(clause)]));
        return new BlockFinding(chosen, runnerUp, clause, clause is null ? null : LeadInFrom(index, chosen?.SentencesBack ?? 0));
    }

    private static (SpeakerCandidate? First, SpeakerCandidate? Other) FirstTwo(IEnumerable<SpeakerCandidate> candidates)
    {
        SpeakerCandidate? first = null;
        foreach (var candidate in candidates)
        {
            if (first is not null && candidate.Speaker != first.Speaker)
                return (first, candidate);
            first ??= candidate;
        }

        return (first, null);
    }

    /// <summary>Who is named as the speaker, without looking at anyone who spoke before; null when nobody is.</summary>
    public Speaker? Named(Quotation quotation)
    {
        var index = chapter.LastBefore(quotation);
        return Introduced(quotation, index < 0 ? null : Clause.Of(chapter.Author.Sentences[index], index)).FirstOrDefault(found => found.Certainty == Certainty.Explicit)?.Speaker;
    }

    /// <summary>Everyone whom the words themselves, or those around them, name as the speaker.</summary>
    private IEnumerable<SpeakerCandidate> Introduced(Quotation quotation, Clause? clause)
    {
        var leadIn = clause is null ? [] : _cascade.Find(clause).Where(found => clause.IsOpen || found.Evidence.Rule == SpeakerRule.QuotedFrom);
        return _testimony.Inside(quotation).Concat(leadIn).Concat(_testimony.After(quotation)).Concat(Subject(clause));
    }

    private IEnumerable<SpeakerCandidate> Subject(Clause? clause)
    {
        var found = clause is null ? null : clause.IsOpen ? _cascade.SubjectOnly(clause) : _cascade.DocumentSpokenOf(clause);
        return found is null ? [] : [found];
    }

    /// <summary>Nothing in the last sentence says who: a verb of saying in the sentences before, of the same paragraph, or their subject.</summary>
    private IEnumerable<SpeakerCandidate> Earlier(Clause clause)
    {
        for (var at = clause.Index - 1; at >= 0 && chapter.Author.Sentences[at].Block == clause.Sentence.Block; at--)
        {
            foreach (var found in _cascade.Find(Clause.Of(chapter.Author.Sentences[at], at)))
            {
                yield return found with
                {
                    Certainty = Certainty.Context,
                    SentencesBack = 0,
                    Evidence = new Finding(SpeakerRule.SentenceBefore, $"Nobody is named in the lead-in; shortly before, {char.ToLowerInvariant(found.Evidence.Because[0])}{found.Evidence.Because[1..]}"),
                };
            }
        }
    }

    /// <summary>The last sentence of the paragraph before, and the one before that when the speaker is named there.</summary>
    private LeadIn LeadInFrom(int index, int sentencesBack)
    {
        var before = chapter.Author.Sentences[index].Block;
        var first = sentencesBack == 1 && chapter.Author.Sentences[index - 1].Block == before ? index - 1 : index;
        var start = chapter.Author.Sentences[first].Range.Start;
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
