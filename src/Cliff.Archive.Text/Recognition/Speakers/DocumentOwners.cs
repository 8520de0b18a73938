using System.Buffers;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Finds whose a letter, a resolution or an article is: who owns it, wrote it, issued it or printed it, by the words around it.</summary>
/// <param name="discourse">The sentences that can be looked back upon.</param>
/// <param name="register">Who can speak.</param>
/// <param name="antecedents">Whom names and pronouns mean.</param>
/// <param name="heard">Who spoke in the block quotations between the sentences; null where there are none.</param>
internal sealed class DocumentOwners(Discourse discourse, SpeakerRegister register, Antecedents antecedents, Heard? heard)
{
    private readonly Remembered<(Speaker Speaker, string Printed, Mention Owner)?> _owners = new(heard);
    private const int FarthestDocument = 30;
    private const int MostDocuments = 60;
    private static readonly SearchValues<char> Interrupting = SearchValues.Create(",;:()–—");

    /// <summary>Whose "the article" is: the owner that this sentence names, or an earlier one that names the same document.</summary>
    public (Speaker Speaker, int SentencesBack)? Find(Mention document, int sentence)
    {
        if (OwnerOf(document, sentence) is { } own)
            return (own.Speaker, 0);
        if (IsNew(document, sentence))
            return null;
        foreach (var (same, back) in Earlier(document, sentence).Take(MostDocuments))
        {
            if (OwnerOf(same, sentence - back) is { } owner)
                return (owner.Speaker, back);
            if (IsNew(same, sentence - back))
                return null;
        }

        return IsTitle(document, sentence)
            ? (new Speaker(NameSlug.Of(document.Printed), document.Printed, SpeakerKind.Publication), 0)
            : null;
    }

    /// <summary>Mentions of a document by the same noun, before this one, and how many sentences back.</summary>
    private IEnumerable<(Mention Same, int Back)> Earlier(Mention document, int sentence)
    {
        for (var back = 0; back <= FarthestDocument && back <= sentence; back++)
        {
            foreach (var mention in discourse.Sentences[sentence - back].Mentions)
            {
                if (mention.Kind == MentionKind.Document && mention != document && IsSameNoun(mention.Printed, document.Printed) && (back > 0 || mention.First < document.First))
                    yield return (mention, back);
            }
        }
    }

    /// <summary>"A letter", "one such letter": not one spoken of before.</summary>
    public bool IsNew(Mention document, int sentence) => discourse.Sentences[sentence].Letters(Math.Max(0, document.First - 1)) is "a" or "A" or "an" or "An" or "another" or "Another" or "such" or "some" or "one" or "One";

    private static bool IsSameNoun(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whose a document is, by the sentence that names it.</summary>
    public (Speaker Speaker, string Printed, Mention Owner)? OwnerOf(Mention document, int sentence) => _owners.Of(document, sentence, FindOwner);

    private (Speaker Speaker, string Printed, Mention Owner)? FindOwner(Mention document, int sentence) =>
        Possessor(document, sentence) ?? (IsTitle(document, sentence) ? null : Writer(document, sentence) ?? Maker(document, sentence) ?? Paper(document, sentence));

    private bool IsTitle(Mention document, int sentence) =>
        NameInventory.OpensTitle(discourse.Sentences[sentence].Block.Content, discourse.Sentences[sentence].Words, document.First);

    private (Speaker Speaker, string Printed, Mention Owner)? Possessor(Mention document, int sentence)
    {
        const int WordsBetween = 4;
        var where = discourse.Sentences[sentence];
        var owner = where.Mentions.LastOrDefault(mention =>
            mention.IsPossessive && mention.End <= document.First && document.First - mention.End <= WordsBetween && !IsInterrupted(where, mention.End, document.First));
        return owner is not null && antecedents.OfOwner(owner, sentence) is { } found ? (found.Speaker, where.PrintedRange(owner.First, document.End), owner) : null;
    }

    /// <summary>"a letter from Petrov", "an article in the Gazette by Petrov", "the resolution of the congress".</summary>
    private (Speaker Speaker, string Printed, Mention Owner)? Writer(Mention document, int sentence)
    {
        const int WordsBetween = 8;
        const int WordsBetweenIssued = 16;
        var where = discourse.Sentences[sentence];
        foreach (var mention in where.Mentions.Where(mention => mention.First > document.End && mention.First - document.End <= WordsBetweenIssued))
        {
            var link = where.Neighbour(mention.First - 1).Is(WordClasses.Article) ? mention.First - 2 : mention.First - 1;
            var isNear = mention.First - document.End <= WordsBetween || Enumerable.Range(document.End, mention.First - document.End).Any(at => where.Words[at].Is(WordClasses.Issuing));
            var isLink = where.Is(link, "by") && isNear || link == document.End && (where.Is(link, "from") || where.Is(link, "of") && mention.Kind is MentionKind.Body or MentionKind.Name);
            if (isLink && mention.Kind is MentionKind.Name or MentionKind.Body or MentionKind.Person && !IsAbout(where, document, link) && antecedents.Of(mention, sentence) is { } found)
                return (found.Speaker, where.PrintedRange(document.First, mention.End), mention);
        }

        return null;
    }

    /// <summary>"An interview in the Gazette" of nobody who is named.</summary>
    private (Speaker Speaker, string Printed, Mention Owner)? Paper(Mention document, int sentence)
    {
        var where = discourse.Sentences[sentence];
        var paper = where.Is(document.End, "in") ? where.Mentions.FirstOrDefault(mention => mention.First > document.End && mention.First <= document.End + 2 && mention.Kind == MentionKind.Name) : null;
        return paper is not null && register.Named(paper.Printed) is { Kind: SpeakerKind.Publication } speaker ? (speaker, where.PrintedRange(document.First, paper.End), paper) : null;
    }

    /// <summary>"Petrov published an article", "the congress adopted a resolution".</summary>
    private (Speaker Speaker, string Printed, Mention Owner)? Maker(Mention document, int sentence)
    {
        const int WordsBetween = 5;
        var where = discourse.Sentences[sentence];
        for (var at = document.First - 1; at > where.First && document.First - at <= WordsBetween; at--)
        {
            if (!where.Words[at].Is(WordClasses.Saying | WordClasses.Issuing | WordClasses.Presenting) || where.Between(at - 1) is not " " || where.Is(at - 1, "was") || where.Is(at - 1, "were"))
                continue;
            var maker = Clause.Of(where, sentence).SubjectOf(at);
            return maker is { Kind: MentionKind.Name or MentionKind.Body or MentionKind.He or MentionKind.She } && antecedents.Of(maker, sentence) is { } found ? (found.Speaker, where.PrintedRange(maker.First, document.End), maker) : null;
        }

        return null;
    }

    /// <summary>"a description of Petrov" is not Petrov's, "a letter of Petrov" is, "a speech of the congress" is the congress's.</summary>
    private static bool IsAbout(Sentence sentence, Mention document, int link) => sentence.Is(link, "of") && sentence.Words[document.First].Is(WordClasses.Telling) && !sentence.Is(document.First, "report");

    /// <summary>Whether a comma or other mark stands between two words.</summary>
    private static bool IsInterrupted(Sentence sentence, int from, int to) =>
        sentence.Block.Content.AsSpan(sentence.Words[from - 1].End..sentence.Words[to].Start).ContainsAny(Interrupting);
}
