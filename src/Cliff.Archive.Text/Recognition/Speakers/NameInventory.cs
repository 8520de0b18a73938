using System.Collections.Frozen;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>The names a chapter uses, learnt from the chapter itself: words written with a capital where no sentence begins.</summary>
internal sealed class NameInventory
{
    private const int LongestName = 6;
    private readonly FrozenSet<uint> _nameWords;
    private readonly FrozenSet<uint> _commonWords;

    /// <summary>Learns the names of <paramref name="readings"/>.</summary>
    public NameInventory(IEnumerable<BlockReading> readings)
    {
        var capital = new Dictionary<uint, int>();
        var lower = new Dictionary<uint, int>();
        foreach (var (block, words) in readings)
        {
            foreach (var word in words)
            {
                var counts = word.Is(WordClasses.Name) ? capital : char.IsLower(block.Content[word.Start]) ? lower : null;
                if (counts is not null)
                    counts[word.Hash] = counts.GetValueOrDefault(word.Hash) + 1;
            }
        }

        _nameWords = capital.Where(pair => pair.Value > lower.GetValueOrDefault(pair.Key)).Select(pair => pair.Key).ToFrozenSet();
        _commonWords = lower.Keys.ToFrozenSet();
    }

    /// <summary>Place after the name that begins at <paramref name="index"/>; the same place when none does.</summary>
    public int EndOfName(string content, List<Word> words, int index)
    {
        var end = index;
        while (end < words.Count && end - index < LongestName && IsNameWord(content, words, end) && (end == index || AreJoined(content, words[end - 1], words[end])))
        {
            end++;
            if (words[end - 1].Is(WordClasses.Possessive) || IsHeadOfBody(content, words, end - 1))
                break;
        }

        while (end > index && IsOnlyInitial(words[end - 1]))
            end--;
        return IsNothingButForms(words, index, end) ? index : end;
    }

    /// <summary>Whether a capital article within a sentence opens the title of a work here: "his book The Long Winter".</summary>
    public static bool OpensTitle(string content, List<Word> words, int index) =>
        words[index].Is(WordClasses.Article)
        && char.IsUpper(content[words[index].Start])
        && index > 0
        && words[index - 1].End + 1 == words[index].Start
        && index + 1 < words.Count
        && words[index + 1].Is(WordClasses.Name);

    private bool IsNameWord(string content, List<Word> words, int index)
    {
        var word = words[index];
        if (!word.IsOutside || !char.IsUpper(content[word.Start]) || word.Is(WordClasses.Month | WordClasses.Capitals))
            return false;
        return IsOnlyInitial(word) && !word.Is(WordClasses.Stop)
            || _nameWords.Contains(word.Hash)
            || word.Is(WordClasses.Title)
            || word.Is(WordClasses.Body) && word.Is(WordClasses.Name)
            || IsHyphenated(content, words, index)
            || IsForename(content, words, index)
            || IsSpeaking(words, index);
    }

    /// <summary>"All-Union": joined to a name by a hyphen, within a sentence.</summary>
    private static bool IsHyphenated(string content, List<Word> words, int index) =>
        index > 0
        && words[index - 1].Sentence == words[index].Sentence
        && words[index].End + 1 < content.Length
        && content[words[index].End] == '-'
        && char.IsUpper(content[words[index].End + 1]);

    /// <summary>A word that only ever opens a sentence, before a name: "Anna Petrova wrote".</summary>
    private bool IsForename(string content, List<Word> words, int index) =>
        index + 1 < words.Count
        && !words[index].Is(WordClasses.AnyInLexicon)
        && !_commonWords.Contains(words[index].Hash)
        && _nameWords.Contains(words[index + 1].Hash)
        && char.IsUpper(content[words[index + 1].Start])
        && !words[index].Is(WordClasses.Possessive)
        && AreJoined(content, words[index], words[index + 1]);

    /// <summary>A word that only ever opens a sentence, before a verb of saying: "Petrov said".</summary>
    private bool IsSpeaking(List<Word> words, int index) =>
        index + 1 < words.Count
        && words[index + 1].Is(WordClasses.Saying)
        && !words[index].Is(WordClasses.AnyInLexicon)
        && !_commonWords.Contains(words[index].Hash);

    /// <summary>The noun that ends the name of a body, unless another follows: "Third Party Congress".</summary>
    private static bool IsHeadOfBody(string content, List<Word> words, int index)
    {
        var followed = index + 1 < words.Count && words[index + 1].Is(WordClasses.Body) && char.IsUpper(content[words[index + 1].Start]) && AreJoined(content, words[index], words[index + 1]);
        return words[index].Is(WordClasses.Body) && !followed;
    }

    private static bool IsOnlyInitial(Word word) => word.End - word.Start == 1;

    /// <summary>Only a space, or the stop after an initial, may stand between the words of one name.</summary>
    private static bool AreJoined(string content, Word before, Word after)
    {
        var between = content.AsSpan(before.End, after.Start - before.End);
        return between is " " or "-" || (before.End - before.Start == 1 || before.Is(WordClasses.Title)) && between is "." or ". ";
    }

    /// <summary>A form of address, or a stop word with a capital, is no name by itself.</summary>
    private static bool IsNothingButForms(List<Word> words, int index, int end)
    {
        for (var at = index; at < end; at++)
        {
            if (!words[at].Is(WordClasses.Title | WordClasses.Stop | WordClasses.Vocative))
                return false;
        }

        return true;
    }
}
