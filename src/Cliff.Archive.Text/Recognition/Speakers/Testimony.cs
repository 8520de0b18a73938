using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>What a block quotation says itself of its speaker, and the lines behind it: labels, words in brackets, tags between marks, signatures.</summary>
internal sealed class Testimony(ChapterSentences chapter, SpeakerRegister register, Heard heard)
{
    private readonly SpeakerCascade _cascade = new(chapter.Author, register, heard);
    private const int LongestSignature = 20;
    private const int MostAsides = 20;
    private const int SentencesLookedBackUpon = 10;

    /// <summary>Whom the words themselves name.</summary>
    public IEnumerable<SpeakerCandidate> Inside(Quotation quotation) => Label(quotation).Concat(Within(quotation)).Concat(Between(quotation));

    /// <summary>Whom a source or signature at their end names, or the paragraph behind them.</summary>
    public IEnumerable<SpeakerCandidate> After(Quotation quotation) => Source(quotation).Concat(SignedAtEnd(quotation)).Concat(Behind(quotation));

    /// <summary>"[Petrov wrote]", "[says Petrov]" among the words themselves.</summary>
    private IEnumerable<SpeakerCandidate> Within(Quotation quotation)
    {
        foreach (var (aside, words) in Asides(chapter.ReadingOf(quotation.Segments[0].BlockId).Block))
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
        var block = chapter.ReadingOf(quotation.Segments[^1].BlockId).Block;
        var open = block.Content.LastIndexOf('[');
        var isLast = open > 0 && block.Content.AsSpan(open).TrimEnd(" ”’\".") is [.., ']'] && block.Content.AsSpan(0, open).TrimEnd().TrimEnd("”’\"") is [.., '.' or '!' or '?'];
        if (!isLast || AsideAt(block, open) is not ({ Mentions: [{ Kind: MentionKind.Name, CanBeSubject: true } name, ..] } aside, var words) || name.First != aside.First || register.Named(name.Printed) is not { } speaker)
            return [];
        return [new SpeakerCandidate(speaker, name.Printed, new Finding("in-brackets", $"“[{words}]” stands behind the words."), Certainty.Explicit)];
    }

    /// <summary>"… – Petrov": a dash and a name that close the words.</summary>
    private IEnumerable<SpeakerCandidate> SignedAtEnd(Quotation quotation)
    {
        const int LongestName = 60;
        var block = chapter.ReadingOf(quotation.Segments[^1].BlockId).Block;
        var dash = block.Content.LastIndexOfAny(['–', '—']);
        if (dash <= 0 || block.Content.Length - dash > LongestName || block.Content.AsSpan(0, dash).TrimEnd() is not [.., '.' or '!' or '?' or '”' or '’' or '"'])
            return [];
        var rest = BlockReading.Of(block with { Content = block.Content[(dash + 1)..] });
        if (rest.Words.Count == 0 || Sentence.Split(rest, chapter.Names).FirstOrDefault() is not { Mentions: [{ Kind: MentionKind.Name, First: 0 } name, ..] } || register.Named(name.Printed) is not { } speaker)
            return [];
        return [new SpeakerCandidate(speaker, name.Printed, new Finding("signed", $"“{name.Printed}” stands below the words."), Certainty.Explicit)];
    }

    /// <summary>What stands in brackets in a paragraph, each as a sentence of its own.</summary>
    private IEnumerable<(Sentence Aside, string Words)> Asides(Block block)
    {
        var count = 0;
        for (var open = block.Content.IndexOf('[', StringComparison.Ordinal); open >= 0 && count < MostAsides; open = block.Content.IndexOf('[', open + 1), count++)
        {
            if (AsideAt(block, open) is { } aside)
                yield return aside;
        }
    }

    /// <summary>What stands in the brackets that open at an offset; null when they do not close, or hold more than an aside.</summary>
    private (Sentence Aside, string Words)? AsideAt(Block block, int open)
    {
        const int MostWords = 12;
        const int MostCharacters = 240;
        var length = block.Content.AsSpan(open + 1, Math.Min(MostCharacters, block.Content.Length - open - 1)).IndexOf(']');
        if (length < 0)
            return null;
        var words = block.Content.Substring(open + 1, length);
        var reading = BlockReading.Of(block with { Content = words });
        return reading.Words.Count is > 0 and <= MostWords && Sentence.Split(reading, chapter.Names).FirstOrDefault() is { } sentence ? (sentence, words) : null;
    }

    /// <summary>"Petrov: I shall not.": the name that minutes and dialogues put before the words.</summary>
    private IEnumerable<SpeakerCandidate> Label(Quotation quotation)
    {
        const int LongestLabel = 4;
        var sentence = chapter.Of(quotation.Segments[0].BlockId).FirstOrDefault();
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
        if (!Characters.IsOpeningMark(chapter.ReadingOf(block).Block.Content[0]) && chapter.ReadingOf(block).Block.Content[0] != '"' || chapter.Of(block).FirstOrDefault() is not { } sentence)
            return [];
        var first = Enumerable.Range(sentence.First, sentence.End - sentence.First).FirstOrDefault(at => sentence.Words[at].IsOutside, sentence.End);
        var end = Enumerable.Range(first, sentence.End - first).FirstOrDefault(at => !sentence.Words[at].IsOutside, sentence.End);
        if (first == sentence.First || end - first is 0 or > LongestTag)
            return [];
        var before = chapter.LastBefore(quotation) + 1;
        ImmutableArray<Sentence> lookedBackUpon = [.. chapter.Author.Sentences[Math.Max(0, before - SentencesLookedBackUpon)..before], sentence];
        return new SpeakerCascade(new Discourse(lookedBackUpon), register, heard).Find(new Clause(sentence, lookedBackUpon.Length - 1, first, end, IsTrailing: true)).Take(1)
            .Select(found => found with { SentencesBack = 0, Evidence = found.Evidence with { Rule = "between-marks" } });
    }

    /// <summary>"— Petrov", or a line with name and work, behind the words.</summary>
    private IEnumerable<SpeakerCandidate> Behind(Quotation quotation)
    {
        var place = chapter.Places[quotation.Segments[^1].BlockId] + 1;
        if (quotation.Segments.Length > 1 && Signature(quotation, place - 1) is { } own)
            yield return own;
        if (place >= chapter.Body.Length || chapter.Body[place].Kind != BlockKind.Paragraph)
            yield break;
        if (Recalled(chapter.Body[place].Id!) is { } recalled)
            yield return recalled;
        if (Signature(quotation, place) is { } signed)
            yield return signed;
    }

    /// <summary>A line that only says who and where: "Petrov, The Long Winter", "Resolution of the congress, May 1905", below an epigraph or after a dash.</summary>
    private SpeakerCandidate? Signature(Quotation quotation, int place)
    {
        var line = chapter.Body[place];
        var first = chapter.Places[quotation.Segments[0].BlockId];
        var opensSection = first == 0 || chapter.Body[first - 1].Kind is BlockKind.Heading or BlockKind.Title;
        var isSigned = line.Content[0] is '–' or '—' or '-';
        if (!opensSection && !isSigned || chapter.ReadingOf(line.Id!).Words.Count > LongestSignature || chapter.Of(line.Id!).FirstOrDefault() is not { } sentence)
            return null;
        if (sentence.Words[sentence.First..sentence.End].Any(word => word.Is(WordClasses.AnySaying | WordClasses.Present) || word.Is(WordClasses.Past) && word.Is(WordClasses.AnyInLexicon)))
            return null;
        var mention = sentence.Mentions.FirstOrDefault();
        if (mention is { Kind: MentionKind.Document } document && document.First <= sentence.First + 1)
            return new SpeakerCascade(new Discourse([sentence]), register, null).Find(Clause.Of(sentence, 0)).FirstOrDefault(found => found.Evidence.Rule == SpeakerRule.OwnerOfDocument);
        if (mention is not { Kind: MentionKind.Name } name || name.First > sentence.First + 4 || register.Named(name.Printed) is not { } speaker)
            return null;
        return new SpeakerCandidate(speaker, name.Printed, new Finding("signed", $"“{name.Printed}” stands below the words."), Certainty.Explicit);
    }

    /// <summary>"Thus wrote Petrov", "These words of Petrov": what opens the paragraph behind.</summary>
    private SpeakerCandidate? Recalled(string blockId)
    {
        const int Opening = 5;
        if (chapter.Of(blockId).FirstOrDefault() is not { } sentence || chapter.Author.IndexOf(blockId, sentence.Range.Start) is not (>= 0 and var index))
            return null;
        if (sentence.Is(sentence.First, "thus") || sentence.Is(sentence.First, "so") || sentence.Is(sentence.First, "these") && sentence.Neighbour(sentence.First + 1).Is(WordClasses.TextNoun))
            return _cascade.Find(Clause.Of(sentence, index, sentence.First, Math.Min(sentence.First + Opening, sentence.End))).FirstOrDefault(found => found.Evidence.Rule is SpeakerRule.InvertedVerb or SpeakerRule.OwnerOfDocument);
        return null;
    }
}
