using System.Collections.Immutable;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Finds in the words of a block who and what is mentioned: names, pronouns, bodies and documents.</summary>
internal static class MentionScanner
{
    private const WordClasses Modifier = WordClasses.Article | WordClasses.Role | WordClasses.ThirdPerson | WordClasses.ThirdPlural;

    /// <summary>The mentions outside inline quotations, in order.</summary>
    public static ImmutableArray<Mention> Scan(string content, List<Word> words, NameInventory names)
    {
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        for (var index = 0; index < words.Count;)
        {
            var end = words[index].IsOutside ? EndOfMention(content, words, names, index, out var kind) : Skip(index, out kind);
            if (kind is { } found)
                mentions.Add(MentionOf(content, words, found, index, end));
            index = Math.Max(end, index + 1);
        }

        return mentions.ToImmutable();
    }

    private static int Skip(int index, out MentionKind? kind)
    {
        kind = null;
        return index + 1;
    }

    private static int EndOfMention(string content, List<Word> words, NameInventory names, int index, out MentionKind? kind)
    {
        if (NameInventory.OpensTitle(content, words, index))
        {
            kind = MentionKind.Document;
            return EndOfTitle(words, index);
        }

        var end = names.EndOfName(content, words, index);
        if (end > index)
        {
            kind = MentionKind.Name;
            return end;
        }

        var word = words[index];
        kind = content.AsSpan(word.Start, word.End - word.Start) switch
        {
            "he" or "He" => MentionKind.He,
            "she" or "She" => MentionKind.She,
            "it" or "It" => MentionKind.It,
            _ when word.Is(WordClasses.TextNoun | WordClasses.Telling) && !word.Is(WordClasses.AnySaying) => MentionKind.Document,
            _ when word.Is(WordClasses.Body) => MentionKind.Body,
            _ => null,
        };
        return index + 1;
    }

    private static int EndOfTitle(List<Word> words, int index)
    {
        var end = index + 1;
        while (end < words.Count && words[end].Is(WordClasses.Name) && words[end].Start == words[end - 1].End + 1)
            end++;
        return end;
    }

    private static Mention MentionOf(string content, List<Word> words, MentionKind kind, int first, int end)
    {
        var last = words[end - 1];
        var isPossessive = last.Is(WordClasses.Possessive) || IsPluralPossessive(content, last);
        var printedEnd = last.Is(WordClasses.Possessive) ? last.End - 2 : last.End;
        return new Mention(kind, first, end, content[words[first].Start..printedEnd], isPossessive, IsOblique(words, first));
    }

    private static bool IsPluralPossessive(string content, Word word) =>
        word.End < content.Length && content[word.End - 1] == 's' && Characters.IsApostrophe(content[word.End]);

    /// <summary>Whether a preposition governs it, an article and up to two other words between.</summary>
    private static bool IsOblique(List<Word> words, int first)
    {
        for (var before = first - 1; before >= 0 && before >= first - 4 && words[before].Sentence == words[first].Sentence; before--)
        {
            if (words[before].Is(WordClasses.Preposition))
                return true;
            if (!words[before].Is(Modifier | WordClasses.Title | WordClasses.Possessive | WordClasses.Name))
                return false;
        }

        return false;
    }
}
