using System.Buffers;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Finds whom a mention means: names through the register, pronouns through the subjects of the sentences before.</summary>
internal sealed class Antecedents(Discourse discourse, SpeakerRegister register)
{
    private const int FarthestSentence = 12;
    private const int FarthestBody = 400;
    private static readonly SearchValues<char> Interrupting = SearchValues.Create(",;:()–—");

    /// <summary>Whom <paramref name="mention"/> of sentence <paramref name="sentence"/> means, and how many sentences back that is said; null when nothing tells.</summary>
    public (Speaker Speaker, int SentencesBack)? Of(Mention mention, int sentence) => mention.Kind switch
    {
        MentionKind.Name => BareBody(mention, sentence) ?? (register.Named(mention.Printed), 0),
        MentionKind.He or MentionKind.She => Person(mention, sentence),
        MentionKind.It or MentionKind.Document => Owner(mention, sentence),
        _ => Body(mention, sentence),
    };

    /// <summary>The subject by name of this sentence before the pronoun, else of the nearest sentence before that has one.</summary>
    private (Speaker Speaker, int SentencesBack)? Person(Mention pronoun, int sentence)
    {
        for (var back = 0; back <= FarthestSentence && back <= sentence; back++)
        {
            var found = discourse.Sentences[sentence - back].Mentions.FirstOrDefault(mention =>
                mention.Kind == MentionKind.Name && mention.CanBeSubject
                && (back > 0 || mention.First < pronoun.First)
                && register.Named(mention.Printed).Kind == SpeakerKind.Person);
            if (found is not null)
                return (register.Named(found.Printed), back);
        }

        return null;
    }

    /// <summary>Whose text "it" or "the article" is: the owner of the document named in this sentence or the one before.</summary>
    private (Speaker Speaker, int SentencesBack)? Owner(Mention document, int sentence)
    {
        for (var back = 0; back <= 1 && back <= sentence; back++)
        {
            var earlier = discourse.Sentences[sentence - back];
            if (OwnerIn(earlier, back == 0 ? document.First + 1 : int.MaxValue) is { } owner)
                return (owner.Speaker, back);
        }

        return null;
    }

    /// <summary>The owner of a document named in <paramref name="sentence"/> before word <paramref name="before"/>, and the words that say so: "Petrov’s article".</summary>
    public (Speaker Speaker, string Printed)? OwnerIn(Sentence sentence, int before)
    {
        const int WordsBetween = 3;
        foreach (var document in sentence.Mentions.Where(mention => mention.Kind == MentionKind.Document && mention.First < before))
        {
            var owner = sentence.Mentions.LastOrDefault(mention =>
                mention.Kind == MentionKind.Name && mention.IsPossessive && mention.End <= document.First && document.First - mention.End <= WordsBetween && !IsInterrupted(sentence, mention.End, document.First));
            if (owner is not null)
                return (register.Named(owner.Printed), sentence.PrintedRange(owner.First, document.End));
        }

        return null;
    }

    /// <summary>Whether a comma or other mark stands between two words.</summary>
    private static bool IsInterrupted(Sentence sentence, int from, int to) =>
        sentence.Block.Content.AsSpan(sentence.Words[from - 1].End..sentence.Words[to].Start).ContainsAny(Interrupting);

    /// <summary>"The Congress", with a capital and nothing else, is the one last named in full.</summary>
    private (Speaker Speaker, int SentencesBack)? BareBody(Mention name, int sentence) =>
        name.End - name.First == 1 && discourse.Sentences[sentence].Words[name.First].Is(WordClasses.Body) ? Body(name, sentence) : null;

    /// <summary>The last body named in full whose name ends in this noun.</summary>
    private (Speaker Speaker, int SentencesBack)? Body(Mention noun, int sentence)
    {
        for (var at = sentence; at >= 0 && at > sentence - FarthestBody; at--)
        {
            var named = discourse.Sentences[at].Mentions.LastOrDefault(mention =>
                mention.Kind == MentionKind.Name
                && (at < sentence || mention.First < noun.First)
                && mention.End - mention.First > 1
                && mention.Printed.EndsWith(noun.Printed, StringComparison.OrdinalIgnoreCase));
            if (named is not null)
                return (register.Named(named.Printed), sentence - at);
        }

        return null;
    }
}
