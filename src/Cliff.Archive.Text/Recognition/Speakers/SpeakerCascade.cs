using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Finds who speaks from the words that introduce a quotation: what tells of speech nearest to the quotation comes first.</summary>
internal sealed class SpeakerCascade(Discourse discourse, SpeakerRegister register, Heard? heard)
{
    private readonly Antecedents _antecedents = new(discourse, register, heard);

    /// <summary>Everyone whom words of the clause introduce, nearest to the quotation first; what stands beside the main clause last.</summary>
    public IEnumerable<SpeakerCandidate> Find(Clause clause)
    {
        var aside = new List<SpeakerCandidate>();
        for (var step = 0; step < clause.End - clause.First; step++)
        {
            if (At(clause, clause.IsTrailing ? clause.First + step : clause.End - 1 - step) is not { } found)
                continue;
            if (found.Evidence.Rule == SpeakerRule.OwnerByPronoun || found.IsAside || found.Speaker == register.Author)
                aside.Add(found);
            else
                yield return found;
        }

        foreach (var found in aside)
            yield return found;
    }

    /// <summary>The subject of the clause, when no verb of saying is there: a person, or a body that does something.</summary>
    public SpeakerCandidate? SubjectOnly(Clause clause)
    {
        foreach (var subject in clause.Mentions.Where(mention => mention.CanBeSubject && mention.Kind is MentionKind.Name or MentionKind.He or MentionKind.She))
        {
            if (Resolve(clause, subject, "subject", Certainty.Context, $"“{subject.Printed}” is the subject of the sentence that introduces it.") is { Speaker.Kind: SpeakerKind.Person } found
                && (subject.Kind != MentionKind.Name || register.PersonNamed(subject.Printed) is not null))
                return found with { Certainty = Certainty.Context };
        }

        return clause.EndsInColon && clause.Mentions.FirstOrDefault(mention => mention.CanBeSubject) is { Kind: MentionKind.Document } document && _antecedents.Documents.OwnerOf(document, clause.Index) is not null
            ? OwnDocument(clause, document)
            : null;
    }

    /// <summary>"One such document states:", "A report says:": words of a document that is nobody's whom the chapter names.</summary>
    public bool IsOfUnknownDocument(Clause clause)
    {
        for (var at = clause.End - 1; at >= clause.First; at--)
        {
            if (clause.Words[at].IsOutside && SpeechGrammar.IsSaying(clause, at))
                return clause.SubjectOf(at) is { Kind: MentionKind.Document } document && _antecedents.Documents.IsNew(document, clause.Index) && _antecedents.Documents.Find(document, clause.Index) is null;
        }

        return false;
    }

    /// <summary>"Petrov’s diary is short. It shows him ill.": the document that the sentence is about, when it says whose it is.</summary>
    public SpeakerCandidate? DocumentSpokenOf(Clause clause)
    {
        var subject = clause.Mentions.FirstOrDefault(mention => mention.CanBeSubject);
        var (document, index) = subject switch
        {
            { Kind: MentionKind.Document } => (subject, clause.Index),
            { Kind: MentionKind.It } when clause.Index > 0 && discourse.Sentences[clause.Index - 1].Block == clause.Sentence.Block =>
                (discourse.Sentences[clause.Index - 1].Subject, clause.Index - 1),
            _ => (null, 0),
        };
        return document is { Kind: MentionKind.Document } && _antecedents.Documents.OwnerOf(document, index) is { } owner
            ? new SpeakerCandidate(owner.Speaker, owner.Printed, new Finding("document-spoken-of", $"The sentence before is about “{owner.Printed}”."), Certainty.Context)
            : null;
    }

    /// <summary>Whom the word at a place introduces: a verb, a noun for a text, or a phrase.</summary>
    private SpeakerCandidate? At(Clause clause, int at)
    {
        var word = clause.Words[at];
        if (!word.IsOutside || at > clause.First && clause.Sentence.Between(at - 1) is [',', ..] && clause.IsParenthetical(at - 1))
            return null;
        var letters = clause.Sentence.Letters(at);
        if (letters.StartsWith("quot", StringComparison.OrdinalIgnoreCase) || letters.StartsWith("cit", StringComparison.OrdinalIgnoreCase) && word.Is(WordClasses.AnySaying))
            return Quoted(clause, at);
        if (word.Is(WordClasses.AnySaying) && clause.Mentions.FirstOrDefault(mention => mention.End == at && mention.IsPossessive) is { } owner)
            return Resolve(clause, owner, SpeakerRule.OwnerOfDocument, Certainty.Explicit, $"“{clause.Sentence.PrintedRange(owner.First, at + 1)}” introduces it.");
        if (SpeechGrammar.IsRead(clause, at))
            return ReadIn(clause, at);
        if (SpeechGrammar.Introduces(clause, at))
            return Agent(clause, at) ?? InvertedVerb(clause, at) ?? (SpeechGrammar.RelativePronoun(clause, at) is null ? SubjectOfVerb(clause, at) : RelativeVerb(clause, at));
        if (word.Is(WordClasses.Issuing | WordClasses.AnySaying | WordClasses.Presenting | WordClasses.Past))
            return Agent(clause, at);
        return Document(clause, at) ?? AccordingTo(clause, at);
    }

    /// <summary>"a quotation from Petrov’s memoirs", "to quote Petrov", "he quotes Petrov": the words are Petrov's, and the subject hands them on.</summary>
    private SpeakerCandidate? Quoted(Clause clause, int at)
    {
        var from = clause.Sentence.Is(at + 1, "from") ? at + 1 : at;
        if (clause.Sentence.Is(at + 1, "by") || clause.MentionWithin(from, 3) is not { } source)
            return null;
        var owner = source.Kind switch
        {
            MentionKind.Name => register.Named(source.Printed),
            MentionKind.Document when from > at => _antecedents.Documents.OwnerOf(source, clause.Index)?.Speaker,
            _ => null,
        };
        if (owner is null)
            return null;
        var reporter = clause.SubjectOf(at) is { } subject ? _antecedents.Of(subject, clause.Index)?.Speaker : null;
        return new SpeakerCandidate(owner, source.Printed, new Finding(SpeakerRule.QuotedFrom, $"The words are quoted from {source.Printed}."), Certainty.Explicit)
        {
            Reporter = reporter == owner ? null : reporter,
        };
    }

    /// <summary>"In the Gazette we read": the words are the paper's.</summary>
    private SpeakerCandidate? ReadIn(Clause clause, int at)
    {
        var source = clause.Mentions.LastOrDefault(mention => mention.End <= at && mention.Kind is MentionKind.Name or MentionKind.Document);
        return source switch
        {
            null => null,
            { Kind: MentionKind.Document } => DocumentOf(clause, source),
            _ when register.Named(source.Printed) is not { Kind: SpeakerKind.Publication } => null,
            _ => Resolve(clause, source, "read-in", Certainty.Explicit, $"The words are read in {source.Printed}."),
        };
    }

    /// <summary>"issued by the congress", "written by Petrov".</summary>
    private SpeakerCandidate? Agent(Clause clause, int at)
    {
        var by = clause.Sentence.Is(at + 1, "up") ? at + 2 : at + 1;
        if (clause.Sentence.Is(by, "by") && SpeechGrammar.QuotedName(clause, by + 1) is { } quoted)
            return new SpeakerCandidate(new Speaker(NameSlug.Of(quoted), quoted, SpeakerKind.Body), quoted, new Finding("agent", $"“{clause.Sentence.Printed(at)} by” ‘{quoted}’ introduces it."), Certainty.Explicit);
        if (!clause.Sentence.Is(by, "by") || clause.MentionWithin(by, 3) is not { IsPossessive: false } agent || agent.Kind is MentionKind.Document)
            return null;
        return Resolve(clause, agent, "agent", Certainty.Explicit, $"“{clause.Sentence.PrintedRange(at, agent.End)}” introduces it.");
    }

    /// <summary>"Said Petrov:", "as Petrov argues", "‘…’, said Petrov".</summary>
    private SpeakerCandidate? InvertedVerb(Clause clause, int at)
    {
        if (clause.Words[at].Is(WordClasses.Presenting) && !clause.IsTrailing || !SpeechGrammar.CanBeInverted(clause, at))
            return null;
        var subject = clause.MentionWithin(at, 4);
        if (subject is null || subject.Case is MentionCase.Possessive or MentionCase.Oblique || !SpeechGrammar.IsOneNoun(clause, at + 1, subject.First))
            return null;
        return subject.Kind == MentionKind.Document
            ? DocumentOf(clause, subject)
            : Resolve(clause, subject, SpeakerRule.InvertedVerb, Certainty.Explicit, $"“{clause.Sentence.PrintedRange(at, subject.End)}” introduces it.");
    }

    /// <summary>"Petrov, who said", "a letter from Petrov which said": the verb's subject is what stands before the relative pronoun.</summary>
    private SpeakerCandidate? RelativeVerb(Clause clause, int at)
    {
        if (SpeechGrammar.RelativePronoun(clause, at) is not { } pronoun)
            return null;
        var head = clause.Mentions.LastOrDefault(mention => mention.End <= pronoun);
        return head switch
        {
            null => null,
            { Kind: MentionKind.Document } => DocumentOf(clause, head),
            _ when !clause.Sentence.Is(pronoun, "who") => clause.Mentions.LastOrDefault(mention => mention.End <= pronoun && mention.Kind == MentionKind.Document) is { } document ? DocumentOf(clause, document) : null,
            _ => Resolve(clause, head, "subject-verb", Certainty.Explicit, $"“{clause.Sentence.PrintedRange(head.First, at + 1)}” introduces it."),
        };
    }

    /// <summary>"Petrov wrote", "he went on to say".</summary>
    private SpeakerCandidate? SubjectOfVerb(Clause clause, int at)
    {
        if (SpeechGrammar.UnknownSubject(clause, at) is { } unknown)
            return SpeechGrammar.IsSaying(clause, at) ? new SpeakerCandidate(new Speaker(null, unknown, SpeakerKind.Unnamed), unknown, new Finding("subject-verb", $"“{unknown}” is the subject of “{clause.Sentence.Printed(at)}”."), Certainty.Explicit) : null;
        if (clause.SubjectOf(at) is not { } subject || SpeechGrammar.IsSubordinate(clause, subject) || subject.Kind == MentionKind.Person && !SpeechGrammar.IsSaying(clause, at))
            return null;
        var because = $"“{subject.Printed}” is the subject of “{clause.Sentence.Printed(at)}”.";
        return subject.Kind == MentionKind.Document ? DocumentOf(clause, subject) : Resolve(clause, subject, "subject-verb", Certainty.Explicit, because);
    }

    /// <summary>"Petrov’s description of the day", "an article by Petrov", "the resolution of the congress".</summary>
    private SpeakerCandidate? Document(Clause clause, int at) =>
        clause.Mentions.FirstOrDefault(mention => mention.First == at && mention.Kind == MentionKind.Document) is { } document && OwnDocument(clause, document) is { } found
            ? found with { IsAside = document.Case == MentionCase.Oblique }
            : null;

    private SpeakerCandidate? OwnDocument(Clause clause, Mention document) => _antecedents.Documents.OwnerOf(document, clause.Index) is { } owner
        ? OwnedBy(owner.Speaker, owner.Printed, owner.Owner.Kind is MentionKind.Name or MentionKind.I)
        : null;

    private static SpeakerCandidate OwnedBy(Speaker speaker, string printed, bool isNamed) => isNamed
        ? new SpeakerCandidate(speaker, printed, new Finding(SpeakerRule.OwnerOfDocument, $"“{printed}” introduces it."), Certainty.Explicit)
        : new SpeakerCandidate(speaker, printed, new Finding(SpeakerRule.OwnerByPronoun, $"“{printed}” introduces it, something of {speaker.Name}’s."), Certainty.Pronoun);

    /// <summary>A document whose owner this sentence, or one shortly before, names.</summary>
    private SpeakerCandidate? DocumentOf(Clause clause, Mention document) =>
        OwnDocument(clause, document) ?? Resolve(clause, document, "document", Certainty.Pronoun, $"“{document.Printed}” introduces it.");

    /// <summary>"according to Petrov".</summary>
    private SpeakerCandidate? AccordingTo(Clause clause, int at)
    {
        var isPhrase = clause.Sentence.Is(at, "according") && clause.Sentence.Is(at + 1, "to");
        if (!isPhrase || clause.MentionWithin(at + 1, 3) is not { } source || source.IsPossessive || source.Kind == MentionKind.Document)
            return null;
        return Resolve(clause, source, "according-to", Certainty.Explicit, $"“{clause.Sentence.PrintedRange(at, source.End)}” introduces it.");
    }

    private SpeakerCandidate? Resolve(Clause clause, Mention mention, string rule, Certainty certainty, string because)
    {
        if (_antecedents.Of(mention, clause.Index) is not { } found)
            return null;
        if (mention.Kind is MentionKind.Name or MentionKind.I || found.Speaker.Kind == SpeakerKind.Unnamed)
            return new SpeakerCandidate(found.Speaker, found.Speaker.Kind == SpeakerKind.Unnamed ? found.Speaker.Name : mention.Printed, new Finding(rule, because), certainty);
        var where = found.SentencesBack switch { 0 => "in the same sentence", 1 => "in the sentence before", _ => "a few sentences before" };
        var means = mention.Kind is MentionKind.It or MentionKind.Document ? $"is something of {found.Speaker.Name}’s" : $"stands for {found.Speaker.Name}";
        return new SpeakerCandidate(
            found.Speaker,
            mention.Printed,
            new Finding($"{rule}-pronoun", $"{because} “{mention.Printed}” {means}, named {where}."),
            Certainty.Pronoun) { SentencesBack = found.SentencesBack };
    }
}
