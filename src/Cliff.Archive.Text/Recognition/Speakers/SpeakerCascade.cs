using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Finds who speaks from the words that introduce a quotation: named rules in order of precision; the first that holds decides.</summary>
internal sealed class SpeakerCascade(Discourse discourse, SpeakerRegister register)
{
    private readonly Antecedents _antecedents = new(discourse, register);

    /// <summary>The speaker by what stands in the clause, or null.</summary>
    public SpeakerCandidate? Find(Clause clause) =>
        QuotedFrom(clause) ?? InvertedVerb(clause) ?? DocumentOfBody(clause) ?? SubjectOfVerb(clause) ?? OwnerOfDocument(clause) ?? AuthorOfDocument(clause);

    /// <summary>The subject of the clause, when no verb of saying is there.</summary>
    public SpeakerCandidate? SubjectOnly(Clause clause)
    {
        var subject = clause.Mentions.FirstOrDefault(mention => mention.CanBeSubject && mention.Kind != MentionKind.Document);
        return subject is null ? null : Resolve(clause, subject, "subject", Certainty.Context, $"“{subject.Printed}” is the subject of the sentence that introduces it.");
    }

    /// <summary>"a quotation from Petrov’s memoirs": the words are Petrov's, and the subject hands them on.</summary>
    private SpeakerCandidate? QuotedFrom(Clause clause)
    {
        for (var at = clause.End - 2; at >= clause.First; at--)
        {
            if (!clause.Sentence.Printed(at).StartsWith("quot", StringComparison.OrdinalIgnoreCase) || clause.Sentence.Printed(at + 1) != "from")
                continue;
            var source = clause.Mentions.FirstOrDefault(mention => mention.First > at + 1 && mention.Kind == MentionKind.Name);
            if (source is null)
                continue;
            var speaker = register.Named(source.Printed);
            var reporter = Subject(clause, at) is { } subject ? _antecedents.Of(subject, clause.Index)?.Speaker : null;
            return new SpeakerCandidate(speaker, source.Printed, new Finding("quoted-from", $"The words are quoted from {source.Printed}."), Certainty.Explicit)
            {
                Reporter = reporter == speaker ? null : reporter,
            };
        }

        return null;
    }

    /// <summary>"Said Petrov:".</summary>
    private SpeakerCandidate? InvertedVerb(Clause clause)
    {
        for (var at = clause.End - 2; at >= clause.First; at--)
        {
            if (!clause.Words[at].Is(WordClasses.Saying) || !(at == clause.First || clause.IsTrailing))
                continue;
            var subject = clause.Mentions.FirstOrDefault(mention => mention.First == at + 1 && !mention.IsPossessive && mention.Kind != MentionKind.Document);
            if (subject is not null)
                return Resolve(clause, subject, "inverted-verb", Certainty.Explicit, $"“{clause.Sentence.Printed(at)} {subject.Printed}” introduces it.");
        }

        return null;
    }

    /// <summary>"Petrov wrote", "he went on to say".</summary>
    private SpeakerCandidate? SubjectOfVerb(Clause clause)
    {
        for (var at = clause.End - 1; at >= clause.First; at--)
        {
            if (!IsSaying(clause, at) || Subject(clause, at) is not { } subject)
                continue;
            var because = $"“{subject.Printed}” is the subject of “{clause.Sentence.Printed(at)}”.";
            if (Resolve(clause, subject, "subject-verb", Certainty.Explicit, because) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>"The resolution of the congress praised …": what a body’s document says, the body says.</summary>
    private SpeakerCandidate? DocumentOfBody(Clause clause)
    {
        var document = clause.Mentions.FirstOrDefault(mention => mention.CanBeSubject);
        if (document is not { Kind: MentionKind.Document } || document.End >= clause.End || clause.Sentence.Printed(document.End) != "of")
            return null;
        var body = clause.Mentions.FirstOrDefault(mention => mention.First > document.End);
        var isBody = body is not null && body.First <= document.End + 2
            && (body.Kind == MentionKind.Body || body.Kind == MentionKind.Name && register.Named(body.Printed).Kind == SpeakerKind.Body);
        return isBody ? Resolve(clause, body!, "document-of-body", Certainty.Explicit, $"The words are those of the {document.Printed} of “{body!.Printed}”.") : null;
    }

    /// <summary>"Petrov’s description of the day".</summary>
    private SpeakerCandidate? OwnerOfDocument(Clause clause)
    {
        if (_antecedents.OwnerIn(clause.Sentence, clause.End) is not { } owner)
            return null;
        return new SpeakerCandidate(owner.Speaker, owner.Printed, new Finding("owner-of-document", $"“{owner.Printed}” introduces it."), Certainty.Explicit);
    }

    /// <summary>"an article by Petrov", "in the words of Petrov", "according to Petrov".</summary>
    private SpeakerCandidate? AuthorOfDocument(Clause clause)
    {
        foreach (var name in clause.Mentions.Where(mention => mention.Kind == MentionKind.Name && mention.First >= clause.First + 2 && !mention.IsPossessive))
        {
            var link = clause.Sentence.Printed(name.First - 1);
            var before = clause.Words[name.First - 2];
            var isAuthor = link == "by" && before.Is(WordClasses.TextNoun)
                || link == "of" && clause.Sentence.Printed(name.First - 2) == "words"
                || link == "to" && clause.Sentence.Printed(name.First - 2).Equals("according", StringComparison.OrdinalIgnoreCase);
            if (isAuthor)
                return Resolve(clause, name, "author-of-document", Certainty.Explicit, $"“{clause.Sentence.Printed(name.First - 2)} {link} {name.Printed}” introduces it.");
        }

        return null;
    }

    /// <summary>A finite verb of saying in the active voice, or one after "to" or a participle that leads to the quotation.</summary>
    private static bool IsSaying(Clause clause, int at)
    {
        var word = clause.Words[at];
        if (word.Is(WordClasses.SayingParticiple))
            return true;
        var before = at > clause.First ? clause.Sentence.Printed(at - 1) : "";
        if (word.Is(WordClasses.SayingBase) && !word.Is(WordClasses.SayingPast))
            return before is "to" or "not" || at > clause.First && clause.Words[at - 1].Is(WordClasses.Conditional | WordClasses.Future);
        return word.Is(WordClasses.Saying) && before is not ("was" or "were" or "been" or "be" or "is" or "are" or "being" or "the" or "a" or "as");
    }

    /// <summary>The subject of the verb at <paramref name="verb"/>: the nearest one for a finite verb, the sentence's own for one that a conjunction or "to" adds.</summary>
    private static Mention? Subject(Clause clause, int verb)
    {
        var subjects = clause.Mentions.Where(mention => mention.CanBeSubject && mention.End <= verb && mention.Kind != MentionKind.Document || IsDocumentSubject(clause, mention, verb)).ToArray();
        if (subjects.Length == 0)
            return null;
        var isAdded = verb > clause.First
            && (clause.Words[verb].Is(WordClasses.SayingParticiple) || clause.Sentence.Printed(verb - 1) is "and" or "but" or "to" or "then");
        return isAdded ? subjects[0] : subjects[^1];
    }

    /// <summary>"the resolution stated": a document speaks only right before its verb.</summary>
    private static bool IsDocumentSubject(Clause clause, Mention mention, int verb) =>
        mention.Kind == MentionKind.Document && mention.CanBeSubject && mention.End == verb && clause.Words[verb].Is(WordClasses.Saying);

    private SpeakerCandidate? Resolve(Clause clause, Mention mention, string rule, Certainty certainty, string because)
    {
        if (_antecedents.Of(mention, clause.Index) is not { } found)
            return null;
        if (mention.Kind == MentionKind.Name)
            return new SpeakerCandidate(found.Speaker, mention.Printed, new Finding(rule, because), certainty);
        var where = found.SentencesBack switch { 0 => "in the same sentence", 1 => "in the sentence before", _ => "a few sentences before" };
        var means = mention.Kind is MentionKind.It or MentionKind.Document ? $"is something of {found.Speaker.Name}’s" : $"stands for {found.Speaker.Name}";
        return new SpeakerCandidate(
            found.Speaker,
            mention.Printed,
            new Finding($"{rule}-pronoun", $"{because} “{mention.Printed}” {means}, named {where}."),
            Certainty.Pronoun) { SentencesBack = found.SentencesBack };
    }
}

/// <summary>The words of a sentence that may introduce a quotation.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Index">Its place in the discourse.</param>
/// <param name="First">Place of the clause's first word among the words of the block.</param>
/// <param name="End">Place after its last.</param>
/// <param name="IsTrailing">Whether it stands behind the quotation: "‘…’, said Petrov".</param>
internal sealed record Clause(Sentence Sentence, int Index, int First, int End, bool IsTrailing)
{
    /// <summary>Words of a clause that are looked at; a bound, so that a sentence without an end costs no more than another.</summary>
    private const int LongestClause = 160;

    /// <summary>The last words of <paramref name="sentence"/> from <paramref name="first"/> to <paramref name="end"/>.</summary>
    public static Clause Of(Sentence sentence, int index, int first, int end) =>
        new(sentence, index, Math.Max(first, end - LongestClause), end, IsTrailing: false);

    /// <summary>The words of <paramref name="sentence"/> from <paramref name="first"/> on, behind a quotation.</summary>
    public static Clause Behind(Sentence sentence, int index, int first) =>
        new(sentence, index, first, Math.Min(sentence.End, first + LongestClause), IsTrailing: true);

    /// <summary>Words of the block.</summary>
    public List<Word> Words => Sentence.Words;

    /// <summary>Whom the clause mentions.</summary>
    public ImmutableArray<Mention> Mentions { get; } = [.. Sentence.Mentions.Where(mention => mention.First >= First && mention.End <= End)];
}
