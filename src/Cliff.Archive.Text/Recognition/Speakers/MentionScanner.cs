using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Finds in the words of a block who and what is mentioned: names, pronouns, persons, bodies and documents.</summary>
internal static class MentionScanner
{
    /// <summary>The mentions outside inline quotations, in order.</summary>
    public static ImmutableArray<Mention> Scan(Block block, List<Word> words, NameInventory names)
    {
        var (content, emphasis) = (block.Content, new BlockEmphasis(block, words));
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        for (var index = 0; index < words.Count;)
        {
            var (kind, end) = !words[index].IsOutside ? (null, index + 1)
                : emphasis.EndOfTitle(index, names) is { } endOfTitle ? (MentionKind.Document, endOfTitle)
                : MentionAt(content, words, names, index);
            if (kind == MentionKind.Name && emphasis.EndOfName(index, end) is var edge && edge < end)
            {
                // "The Norrhamn <em>Evening Post</em>": what stands right before an emphasised name only says which one it is.
                kind = emphasis.Holds(index) ? kind : null;
                end = edge;
            }

            if (kind is { } found)
                mentions.Add(MentionOf(content, words, found, index, end));
            index = end;
        }

        return mentions.ToImmutable();
    }

    private static (MentionKind? Kind, int End) MentionAt(string content, List<Word> words, NameInventory names, int index)
    {
        if (NameInventory.OpensTitle(content, words, index))
            return (MentionKind.Document, EndOfTitle(words, index));
        var end = names.EndOfName(content, words, index);
        if (end > index && words[end - 1].Is(WordClasses.PersonNoun | WordClasses.Role) && !words[end - 1].Is(WordClasses.PaperName) && content[words[end - 1].End - 1] != 's')
            return (MentionKind.Person, end);
        return end > index ? (MentionKind.Name, end) : (KindOf(content, words[index]), index + 1);
    }

    private static MentionKind? KindOf(string content, Word word) => content.AsSpan(word.Start, word.End - word.Start) switch
    {
        "he" or "He" or "his" or "His" => MentionKind.He,
        "she" or "She" or "her" or "Her" => MentionKind.She,
        "they" or "They" or "their" or "Their" => MentionKind.They,
        "it" or "It" or "its" or "Its" => MentionKind.It,
        "I" or "my" or "My" => MentionKind.I,
        _ when word.Is(WordClasses.TextNoun | WordClasses.Telling | WordClasses.Utterance) && !word.Is(WordClasses.AnySaying) => MentionKind.Document,
        _ when word.Is(WordClasses.Body) => MentionKind.Body,
        _ when word.Is(WordClasses.PersonNoun) => MentionKind.Person,
        _ => null,
    };

    private static int EndOfTitle(List<Word> words, int index)
    {
        var end = index + 1;
        while (end < words.Count && words[end].Start == words[end - 1].End + 1 && IsOfTitle(words, end) && !IsSpeaking(words, end))
            end++;
        return end;
    }

    private static bool IsOfTitle(List<Word> words, int at) =>
        words[at].Is(WordClasses.Name) || words[at].Is(WordClasses.Article | WordClasses.Preposition | WordClasses.Conjunction) && at + 1 < words.Count && IsNextInTitle(words, at);

    /// <summary>"in The Long Winter Petrov wrote": the name before the verb is none of the title's.</summary>
    private static bool IsSpeaking(List<Word> words, int at) => at + 1 < words.Count && words[at + 1].Is(WordClasses.Saying) && words[at + 1].Start == words[at].End + 1;

    /// <summary>"The Role of the Leaders": function words between words with a capital.</summary>
    private static bool IsNextInTitle(List<Word> words, int at) =>
        words[at + 1].Start == words[at].End + 1
        && (words[at + 1].Is(WordClasses.Name) || words[at + 1].Is(WordClasses.Article) && at + 2 < words.Count && words[at + 2].Is(WordClasses.Name) && words[at + 2].Start == words[at + 1].End + 1);

    private static Mention MentionOf(string content, List<Word> words, MentionKind kind, int first, int end)
    {
        var last = words[end - 1];
        var printedEnd = last.Is(WordClasses.Possessive) ? last.End - 2 : last.End;
        return new Mention(kind, first, end, content[words[first].Start..printedEnd], CaseOf(content, words, first, end - 1, kind));
    }

    private static MentionCase CaseOf(string content, List<Word> words, int first, int lastPlace, MentionKind kind)
    {
        var last = words[lastPlace];
        if (last.Is(WordClasses.Possessive) || IsPluralPossessive(content, last) || IsPossessivePronoun(content, last))
            return MentionCase.Possessive;
        if (words[first].Start > 0 && content[words[first].Start - 1] == '(')
            return MentionCase.Oblique;
        if (last.Is(WordClasses.SubjectPronoun) || content.AsSpan(last.Start, last.End - last.Start) is "I")
            return MentionCase.Subject;
        if (IsOblique(content, words, first, kind == MentionKind.Name, kind == MentionKind.Name && IsBeforeVerb(content, words, lastPlace)))
            return MentionCase.Oblique;
        return IsObject(content, words, first) ? MentionCase.Object : MentionCase.Subject;
    }

    private static bool IsPluralPossessive(string content, Word word) =>
        word.End < content.Length && content[word.End - 1] == 's' && Characters.IsApostrophe(content[word.End]);

    private static bool IsPossessivePronoun(string content, Word word) =>
        content.AsSpan(word.Start, word.End - word.Start) is "his" or "His" or "her" or "Her" or "their" or "Their" or "its" or "Its" or "my" or "My";

    /// <summary>Whether a preposition governs it: between them only what can stand before a noun.</summary>
    private static bool IsOblique(string content, List<Word> words, int first, bool isName, bool isBeforeVerb)
    {
        const int Farthest = 8;
        var isKnown = true;
        for (var before = first - 1; before >= 0 && before >= first - Farthest && AreNeighbours(content, words, before); before--)
        {
            var word = words[before];
            if (IsPreposition(content, word))
                return isKnown;
            if (IsDeterminer(word))
                return (isKnown || !isBeforeVerb) && before > 0 && AreNeighbours(content, words, before - 1) && IsPreposition(content, words[before - 1]);
            if (word.Is(WordClasses.Year | WordClasses.Month) || !CanModify(content, word))
                return false;
            isKnown &= !isName || word.Is(WordClasses.Role | WordClasses.Title | WordClasses.Name | WordClasses.PersonNoun);
        }

        return false;
    }

    /// <summary>"At the foot of the page Petrov wrote": a verb right behind makes it the subject.</summary>
    private static bool IsBeforeVerb(string content, List<Word> words, int last) =>
        last + 1 < words.Count
        && AreNeighbours(content, words, last)
        && words[last + 1].Is(WordClasses.Saying | WordClasses.Past | WordClasses.Present | WordClasses.Presenting);

    private static bool IsPreposition(string content, Word word) => word.Is(WordClasses.Preposition) || content.AsSpan(word.Start, word.End - word.Start) is "before" or "than" or "like";

    private static bool IsDeterminer(Word word) =>
        word.Is(WordClasses.Article | WordClasses.Demonstrative | WordClasses.Possessive) || word.Is(WordClasses.ThirdPerson | WordClasses.ThirdPlural) && !word.Is(WordClasses.SubjectPronoun);

    /// <summary>Whether the word can be an adjective or a noun before a noun: no verb, conjunction or other word of grammar.</summary>
    private static bool CanModify(string content, Word word) =>
        word.Is(WordClasses.Role | WordClasses.Title | WordClasses.Name | WordClasses.PersonNoun | WordClasses.PaperNoun | WordClasses.Number | WordClasses.Body)
        || !word.Is(WordClasses.AnyInLexicon | WordClasses.Presenting | WordClasses.Past)
        || word.Is(WordClasses.Past) && !word.Is(WordClasses.AnyInLexicon) && char.IsUpper(content[word.Start]);

    /// <summary>Whether it stands right behind a verb that has its subject before it: "Petrov attacked Ivanov".</summary>
    private static bool IsObject(string content, List<Word> words, int first)
    {
        var before = first - 1;
        while (before > 0 && AreNeighbours(content, words, before) && (IsDeterminer(words[before]) || words[before].Is(WordClasses.Title | WordClasses.Role | WordClasses.PersonNoun)))
            before--;
        if (before > 0 && AreNeighbours(content, words, before) && AreNeighbours(content, words, before - 1) && content.AsSpan(words[before - 1].Start, words[before - 1].End - words[before - 1].Start) is "to" or "To" && char.IsLower(content[words[before].Start]))
            return true;
        if (before > 0 && AreNeighbours(content, words, before) && char.IsLower(content[words[before].Start]) && content.AsSpan(words[before].Start, words[before].End - words[before].Start).EndsWith("ing"))
            return true;
        return before > 0
            && AreNeighbours(content, words, before)
            && words[before].Is(WordClasses.Past | WordClasses.AnySaying | WordClasses.Present | WordClasses.Presenting)
            && !words[before].Is(WordClasses.Conjunction)
            && words[before - 1].Sentence == words[before].Sentence
            && content.AsSpan(words[before - 1].End, words[before].Start - words[before - 1].End) is " "
            && (words[before - 1].Is(WordClasses.Name | WordClasses.Opener | WordClasses.SubjectPronoun | WordClasses.Role | WordClasses.PersonNoun | WordClasses.Question) || !words[before - 1].Is(WordClasses.AnyInLexicon));
    }

    /// <summary>Whether nothing but a space or hyphen stands between a word and the next of the same sentence.</summary>
    private static bool AreNeighbours(string content, List<Word> words, int index) =>
        words[index].Sentence == words[index + 1].Sentence
        && content.AsSpan(words[index].End, words[index + 1].Start - words[index].End) is " " or "-" or ". " or ".";
}
