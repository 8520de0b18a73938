using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Finds whom a mention means: names through the register, pronouns by weighing who was mentioned before, and how.</summary>
/// <param name="discourse">The sentences that can be looked back upon.</param>
/// <param name="register">Who can speak.</param>
/// <param name="heard">Who spoke in the block quotations between them; null where there are none.</param>
internal sealed class Antecedents(Discourse discourse, SpeakerRegister register, Heard? heard)
{
    private const int FarthestSentence = 10;
    private const double Fading = 0.45;
    private const double OwnSentence = 1.5;
    private readonly Remembered<(Speaker Speaker, int SentencesBack)?> _found = new(heard);
    private DocumentOwners? _documents;

    /// <summary>Whose the documents are that the sentences name.</summary>
    public DocumentOwners Documents => _documents ??= new DocumentOwners(discourse, register, this, heard);

    /// <summary>Whom <paramref name="mention"/> of sentence <paramref name="sentence"/> means, and how many sentences back that is said; null when nothing tells.</summary>
    public (Speaker Speaker, int SentencesBack)? Of(Mention mention, int sentence) => _found.Of(mention, sentence, Find);

    private (Speaker Speaker, int SentencesBack)? Find(Mention mention, int sentence) => mention.Kind switch
    {
        MentionKind.Name => BareBody(mention, sentence) ?? (register.Named(mention.Printed) is { } named ? (named, 0) : null),
        MentionKind.He or MentionKind.She => Person(mention, sentence),
        MentionKind.They or MentionKind.It => Thing(mention, sentence) ?? DocumentMeant(mention, sentence),
        MentionKind.I => register.Author is { } author ? (author, 0) : null,
        MentionKind.Document => Documents.Find(mention, sentence),
        MentionKind.Person => PersonByNoun(mention, sentence),
        _ => Body(mention, sentence),
    };

    /// <summary>The person whom the sentences before dwell on: subjects weigh most, and what is near more than what is far; who speaks in a quotation between is as good as a subject.</summary>
    private (Speaker Speaker, int SentencesBack)? Person(Mention pronoun, int sentence)
    {
        var (scores, back) = (new Dictionary<Speaker, (double Score, int Back)>(), 0);
        var fading = 1.0;
        for (; back <= FarthestSentence && back <= sentence; back++, fading *= Fading)
        {
            var earlier = discourse.Sentences[sentence - back];
            if (back == 0 && !IsParenthetical(earlier, pronoun) && SubjectBefore(earlier, pronoun) is { } own)
                return (own, 0);
            if (back > 0 || !IsParenthetical(earlier, pronoun))
                Weigh(earlier, back == 0 ? FirstOfKind(earlier, pronoun) : int.MaxValue, pronoun.Kind == MentionKind.She, (back == 0 ? OwnSentence : fading, back), scores);
            if (sentence - back > 0 && discourse.Sentences[sentence - back - 1].Block != earlier.Block)
            {
                if (heard?.Between(discourse.Sentences[sentence - back - 1].Block.Id!, earlier.Block.Id!) is { Kind: SpeakerKind.Person } spoke && pronoun.Kind == MentionKind.He != register.IsWoman(spoke.Name))
                    Add(scores, spoke, fading * Fading, back + 1);
                fading *= Fading;
            }
        }

        if (scores.Count == 0)
            return null;
        var best = scores.MaxBy(pair => pair.Value.Score);
        return (best.Key, best.Value.Back);
    }

    /// <summary>Place of the first pronoun of the sentence that means the same: names behind it are others.</summary>
    private static int FirstOfKind(Sentence sentence, Mention pronoun) => (sentence.Mentions.FirstOrDefault(mention => mention.Kind == pronoun.Kind) ?? pronoun).First;

    /// <summary>The subject of the same sentence: "Petrov rose, and he said".</summary>
    private Speaker? SubjectBefore(Sentence sentence, Mention pronoun) => sentence.Mentions
        .Where(mention => mention.Kind == MentionKind.Name && mention.First < pronoun.First && mention.CanBeSubject && register.IsWoman(mention.Printed) == (pronoun.Kind == MentionKind.She))
        .Select(mention => register.PersonNamed(mention.Printed))
        .FirstOrDefault(person => person is not null);

    private void Weigh(Sentence sentence, int before, bool woman, (double Fading, int Back) at, Dictionary<Speaker, (double Score, int Back)> scores)
    {
        var isFirst = true;
        foreach (var mention in sentence.Mentions.Where(mention => mention.Kind == MentionKind.Name && mention.First < before))
        {
            if (register.IsWoman(mention.Printed) != woman || register.PersonNamed(mention.Printed) is not { } person)
                continue;
            Add(scores, person, at.Fading * WeightOf(mention.Case, isFirst), at.Back);
            isFirst = false;
        }
    }

    private static double WeightOf(MentionCase mentionCase, bool isFirst) => mentionCase switch
    {
        MentionCase.Subject => isFirst ? 1 : 0.8,
        MentionCase.Possessive => 0.55,
        MentionCase.Object => 0.45,
        _ => 0.35,
    };

    private static void Add(Dictionary<Speaker, (double Score, int Back)> scores, Speaker speaker, double score, int back) =>
        scores[speaker] = scores.TryGetValue(speaker, out var sum) ? (sum.Score + score, sum.Back) : (score, back);

    /// <summary>"Ivanov was, he maintained, mistaken": the one who says so is not of this sentence.</summary>
    private static bool IsParenthetical(Sentence sentence, Mention pronoun) =>
        pronoun.First > sentence.First
        && sentence.Between(pronoun.First - 1) is [',', ..]
        && sentence.Neighbour(pronoun.End).Is(WordClasses.AnySaying | WordClasses.Presenting)
        && (pronoun.End == sentence.End - 1 || sentence.Between(pronoun.End) is [',', ..]);

    /// <summary>Whom the owner of something means: a pronoun among owners never stands for a document.</summary>
    public (Speaker Speaker, int SentencesBack)? OfOwner(Mention owner, int sentence) =>
        owner.Kind is MentionKind.They or MentionKind.It ? Thing(owner, sentence) : owner.Kind == MentionKind.Document ? null : Of(owner, sentence);

    /// <summary>"They", "it": the body or paper that is the subject of this sentence before the pronoun, or of one shortly before.</summary>
    private (Speaker Speaker, int SentencesBack)? Thing(Mention pronoun, int sentence)
    {
        foreach (var (subject, back) in SubjectsBefore(pronoun, sentence))
        {
            if (subject.Kind == MentionKind.Document)
                return null;
            var isThing = subject.Kind == MentionKind.Body || subject.Kind == MentionKind.Name && register.Named(subject.Printed) is { Kind: SpeakerKind.Body or SpeakerKind.Publication };
            if (isThing && Of(subject, sentence - back) is { } found)
                return (found.Speaker, back + found.SentencesBack);
        }

        return null;
    }

    /// <summary>"It": the document that is the subject there, when it is known whose it is.</summary>
    private (Speaker Speaker, int SentencesBack)? DocumentMeant(Mention pronoun, int sentence)
    {
        var (document, back) = SubjectsBefore(pronoun, sentence).FirstOrDefault(subject => subject.Subject.Kind == MentionKind.Document);
        return document is not null && Documents.Find(document, sentence - back) is { } found ? (found.Speaker, back + found.SentencesBack) : null;
    }

    private IEnumerable<(Mention Subject, int Back)> SubjectsBefore(Mention pronoun, int sentence)
    {
        const int Farthest = 2;
        for (var back = IsParenthetical(discourse.Sentences[sentence], pronoun) ? 1 : 0; back <= Farthest && back <= sentence; back++)
        {
            foreach (var subject in discourse.Sentences[sentence - back].Mentions)
            {
                if (subject.CanBeSubject && (back > 0 || subject.First < pronoun.First))
                    yield return (subject, back);
            }
        }
    }

    /// <summary>"The author writes": the person spoken of; "one delegate", "his wife": someone whom the text does not name.</summary>
    private (Speaker Speaker, int SentencesBack)? PersonByNoun(Mention noun, int sentence)
    {
        var where = discourse.Sentences[sentence];
        var isKnown = where.Is(noun.First - 1, "the") && where.Words[noun.First].Is(WordClasses.Role) && noun.Printed[^1] != 's' && !where.Is(noun.End, "of");
        if (isKnown && Person(noun with { Kind = MentionKind.He }, sentence) is { } known)
            return known;
        return (new Speaker(null, PrintedNoun(where, noun), SpeakerKind.Unnamed), 0);
    }

    /// <summary>The noun with what belongs to it: "the commander of the second army".</summary>
    private static string PrintedNoun(Sentence sentence, Mention noun)
    {
        const int LongestComplement = 6;
        var (first, end) = (noun.First, noun.End);
        while (first > sentence.First && sentence.Between(first - 1) is " " && IsPartOfNoun(sentence.Words[first - 1]) && !sentence.Words[first].Is(WordClasses.Article | WordClasses.ThirdPerson))
            first--;
        if (noun.IsPossessive)
            return sentence.Block.Content[sentence.Words[first].Start..(sentence.Words[end - 1].Start + noun.Printed.Length)];
        if (sentence.Is(end, "of"))
        {
            for (end++; end < sentence.End && end < noun.End + LongestComplement && sentence.Between(end - 1) is " " && !sentence.Words[end].Is(WordClasses.Past | WordClasses.Present | WordClasses.AnySaying | WordClasses.Presenting | WordClasses.SubjectPronoun);)
                end++;
        }

        return sentence.PrintedRange(first, sentence.Neighbour(end - 1).Is(WordClasses.Stop) ? noun.End : end);
    }

    private static bool IsPartOfNoun(Word word) =>
        word.Is(WordClasses.Article | WordClasses.Possessive | WordClasses.ThirdPerson | WordClasses.Name | WordClasses.Role) && !word.Is(WordClasses.Month)
        || !word.Is(WordClasses.AnyInLexicon | WordClasses.Presenting | WordClasses.Past | WordClasses.Number | WordClasses.Year);

    /// <summary>"The Congress", with a capital and nothing else, is the one last named in full.</summary>
    private (Speaker Speaker, int SentencesBack)? BareBody(Mention name, int sentence) =>
        name.End - name.First == 1 && discourse.Sentences[sentence].Words[name.First].Is(WordClasses.Body) ? Body(name, sentence) : null;

    /// <summary>The last body named in full whose name has this noun for its head; where none is, the noun itself.</summary>
    private (Speaker Speaker, int SentencesBack)? Body(Mention noun, int sentence)
    {
        if (discourse.LastNameWithHead(noun.Printed, sentence, noun.First) is { } last && register.Named(last.Name.Printed) is { } body)
            return (body, sentence - last.Sentence);
        return noun.Kind == MentionKind.Body && register.Named(PrintedNoun(discourse.Sentences[sentence], noun)) is { } itself ? (itself, 0) : null;
    }
}
