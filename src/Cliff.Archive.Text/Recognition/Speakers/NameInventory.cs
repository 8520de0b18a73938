using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>The names a chapter uses, learnt from the chapter itself: words written with a capital where no sentence begins.</summary>
internal sealed class NameInventory
{
    private const int LongestName = 6;

    /// <summary>Parts of a body's name that "of" joins, at most: each takes some of the stack.</summary>
    private const int MostParts = 8;

    /// <summary>Words that open sentences and are no names, whatever verb follows.</summary>
    private static readonly string[] OnlyOpeners = ["Instead", "Others", "Having", "Being", "Done", "Given", "Outside", "Inside", "Except", "Besides", "Nobody", "Everybody", "Somebody", "Anybody"];

    private readonly HashSet<uint> _nameWords;
    private readonly HashSet<uint> _commonWords;
    private readonly HashSet<uint> _plainNameWords = [];

    /// <summary>Learns the names of <paramref name="readings"/>.</summary>
    public NameInventory(IEnumerable<BlockReading> readings)
    {
        var capital = new Dictionary<uint, int>();
        var lower = new Dictionary<uint, int>();
        foreach (var (block, words) in readings)
        {
            var emphasis = new BlockEmphasis(block, words);
            for (var index = 0; index < words.Count; index++)
            {
                var word = words[index];
                if (word.Is(WordClasses.Name) && !emphasis.Holds(index))
                    _plainNameWords.Add(word.Hash);
                var counts = word.Is(WordClasses.Name) || IsSpeaking(block.Content, words, index) || IsSetOff(block.Content, words, index) ? capital : char.IsLower(block.Content[word.Start]) ? lower : null;
                if (counts is not null)
                    counts[word.Hash] = counts.GetValueOrDefault(word.Hash) + 1;
            }
        }

        _nameWords = capital.Where(pair => pair.Value > lower.GetValueOrDefault(pair.Key)).Select(pair => pair.Key).ToHashSet();
        _commonWords = lower.Keys.ToHashSet();
    }

    /// <summary>Whether the word has a capital where no sentence begins and nothing is emphasised.</summary>
    public bool IsNamedPlainly(Word word) => _plainNameWords.Contains(word.Hash);

    /// <summary>Place after the name that begins at <paramref name="index"/>; the same place when none does.</summary>
    public int EndOfName(string content, List<Word> words, int index) => EndOfName(content, words, index, MostParts);

    private int EndOfName(string content, List<Word> words, int index, int parts)
    {
        var end = index;
        while (end < words.Count && end - index < LongestName && IsNameWord(content, words, end) && (end == index || AreJoined(content, words[end - 1], words[end])))
        {
            end++;
            if (words[end - 1].Is(WordClasses.Possessive))
                break;
            if (IsHeadOfBody(content, words, end - 1))
                return IsNothingButForms(content, words, index, end) ? index : EndOfWholeBody(content, words, end, parts);
            end = EndOfParticle(content, words, end);
        }

        while (end > index && IsOnlyInitial(words[end - 1]))
            end--;
        return IsNothingButForms(content, words, index, end) ? index : end;
    }

    /// <summary>"Central Committee of the Workers Party", "Congress of Guilds": a body's name goes on over "of" to the next name.</summary>
    private int EndOfWholeBody(string content, List<Word> words, int end, int parts)
    {
        if (parts == 1 || end + 1 >= words.Count || content.AsSpan(words[end].Start, words[end].End - words[end].Start) is not "of" || words[end].Start != words[end - 1].End + 1)
            return end;
        var of = words[end + 1].Is(WordClasses.Article) ? end + 2 : end + 1;
        if (of >= words.Count || words[of].Sentence != words[end - 1].Sentence || words[of].Start != words[of - 1].End + 1)
            return end;
        var whole = EndOfName(content, words, EndOfMembers(content, words, of), parts - 1);
        return whole > of ? whole : end;
    }

    /// <summary>"Council of Dockers’ and Sailors’ Deputies": those whose deputies they are.</summary>
    private static int EndOfMembers(string content, List<Word> words, int first)
    {
        const int Most = 4;
        var end = first;
        while (end + 1 < words.Count && end - first < Most && words[end + 1].Sentence == words[first].Sentence && IsMember(content, words, end))
            end += words[end + 1].Is(WordClasses.Conjunction) ? 2 : 1;
        return end < words.Count ? end : first;
    }

    private static bool IsMember(string content, List<Word> words, int index) =>
        char.IsUpper(content[words[index].Start]) && words[index].End < content.Length && content[words[index].End - 1] == 's' && Characters.IsApostrophe(content[words[index].End]);

    /// <summary>"Tam-ling", "von Berg": what belongs to a name though it has no capital.</summary>
    private int EndOfParticle(string content, List<Word> words, int end)
    {
        if (end >= words.Count || !words[end].IsOutside || !char.IsLower(content[words[end].Start]))
            return end;
        var between = content.AsSpan(words[end - 1].End, words[end].Start - words[end - 1].End);
        if (between is "-" && end > 1 && words[end - 1].End - words[end - 1].Start < 5 && AreJoined(content, words[end - 2], words[end - 1]) && char.IsUpper(content[words[end - 2].Start]))
            return end + 1;
        var isParticle = between is " " && words[end].Is(WordClasses.Particle) && end + 1 < words.Count && words[end + 1].Start == words[end].End + 1 && _nameWords.Contains(words[end + 1].Hash) && char.IsUpper(content[words[end + 1].Start]);
        return isParticle ? end + 1 : end;
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
        if (!word.IsOutside || !char.IsUpper(content[word.Start]) || word.Is(WordClasses.Month) || word.Is(WordClasses.Capitals) && !IsAcronym(words, index))
            return false;
        return IsOnlyInitial(word) && (!word.Is(WordClasses.Stop) || word.End < content.Length && content[word.End] == '.')
            || _nameWords.Contains(word.Hash)
            || word.Is(WordClasses.Title)
            || word.Is(WordClasses.Body) && word.Is(WordClasses.Name)
            || IsHyphenated(content, words, index)
            || IsPartOfName(content, words, index)
            || IsForename(content, words, index);
    }

    /// <summary>A few capitals among words that have none: "the HWU".</summary>
    private static bool IsAcronym(List<Word> words, int index)
    {
        const int Longest = 7;
        return words[index].End - words[index].Start <= Longest
            && !(index > 0 && words[index - 1].Is(WordClasses.Capitals))
            && !(index + 1 < words.Count && words[index + 1].Is(WordClasses.Capitals));
    }

    /// <summary>"All-Union": joined to a name by a hyphen, within a sentence.</summary>
    private static bool IsHyphenated(string content, List<Word> words, int index) =>
        index > 0
        && words[index - 1].Sentence == words[index].Sentence
        && words[index].End + 1 < content.Length
        && content[words[index].End] == '-'
        && char.IsUpper(content[words[index].End + 1]);

    /// <summary>A common word with a capital within a sentence, right before a name: "New York".</summary>
    private bool IsPartOfName(string content, List<Word> words, int index) =>
        words[index].Is(WordClasses.Name)
        && !words[index].Is(WordClasses.Stop | WordClasses.Possessive)
        && index + 1 < words.Count
        && _nameWords.Contains(words[index + 1].Hash)
        && char.IsUpper(content[words[index + 1].Start])
        && AreJoined(content, words[index], words[index + 1]);

    /// <summary>A word that only ever opens a sentence, before a name: "Anna Petrova wrote".</summary>
    private bool IsForename(string content, List<Word> words, int index) =>
        index + 1 < words.Count
        && !words[index].Is(WordClasses.AnyInLexicon | WordClasses.Linking)
        && !_commonWords.Contains(words[index].Hash)
        && !content.AsSpan(words[index].Start, words[index].End - words[index].Start).EndsWith("ly")
        && !content.AsSpan(words[index].Start, words[index].End - words[index].Start).EndsWith("ing")
        && !IsOnlyOpener(content, words[index])
        && _nameWords.Contains(words[index + 1].Hash)
        && char.IsUpper(content[words[index + 1].Start])
        && !words[index].Is(WordClasses.Possessive)
        && AreJoined(content, words[index], words[index + 1]);

    /// <summary>A word that opens a sentence, before a verb or as an owner: "Petrov said", "Petrov had", "Petrov’s letter".</summary>
    private static bool IsSpeaking(string content, List<Word> words, int index)
    {
        if (!words[index].Is(WordClasses.Opener) || IsOnlyOpener(content, words[index]) || words[index].Is(WordClasses.AnyInLexicon | WordClasses.PersonNoun | WordClasses.PaperNoun | WordClasses.Linking))
            return false;
        if (words[index].Is(WordClasses.Possessive))
            return true;
        return index + 1 < words.Count
            && words[index + 1].Sentence == words[index].Sentence
            && (words[index + 1].Is(WordClasses.Saying | WordClasses.Presenting) || words[index + 1].Is(WordClasses.Past) && words[index + 1].Is(WordClasses.AnyInLexicon));
    }

    /// <summary>A word that opens a sentence, before a comma: "Petrov, who was there, tells".</summary>
    private static bool IsSetOff(string content, List<Word> words, int index) =>
        words[index].Is(WordClasses.Opener)
        && !words[index].Is(WordClasses.AnyInLexicon | WordClasses.PersonNoun | WordClasses.PaperNoun | WordClasses.Past)
        && words[index].End < content.Length
        && (content[words[index].End] == ',' || content[words[index].End] == ':' && words[index].End + 2 < content.Length && Characters.IsOpeningMark(content[words[index].End + 2]))
        && !content.AsSpan(words[index].Start, words[index].End - words[index].Start).EndsWith("ly")
        && !content.AsSpan(words[index].Start, words[index].End - words[index].Start).EndsWith("ing");

    /// <summary>The noun that ends the name of a body, unless another follows: "Third Party Congress".</summary>
    private static bool IsHeadOfBody(string content, List<Word> words, int index)
    {
        var followed = index + 1 < words.Count && words[index + 1].Is(WordClasses.Body) && char.IsUpper(content[words[index + 1].Start]) && AreJoined(content, words[index], words[index + 1]);
        return words[index].Is(WordClasses.Body) && !followed;
    }

    private static bool IsOnlyOpener(string content, Word word) => OnlyOpeners.Contains(content[word.Start..word.End]);

    private static bool IsOnlyInitial(Word word) => word.End - word.Start == 1;

    /// <summary>Only a space, or the stop after an initial, may stand between the words of one name.</summary>
    private static bool AreJoined(string content, Word before, Word after)
    {
        var between = content.AsSpan(before.End, after.Start - before.End);
        return between is " " or "-" || (before.End - before.Start == 1 || before.Is(WordClasses.Title)) && between is "." or ". ";
    }

    /// <summary>A form of address, a stop word with a capital and a number are no names by themselves.</summary>
    private static bool IsNothingButForms(string content, List<Word> words, int index, int end)
    {
        for (var at = index; at < end; at++)
        {
            if (!words[at].Is(WordClasses.Title | WordClasses.Stop | WordClasses.Vocative) && !IsNumeral(content.AsSpan(words[at].Start..words[at].End)))
                return false;
        }

        return true;
    }

    /// <summary>"III", "IV": a chapter or a volume.</summary>
    private static bool IsNumeral(ReadOnlySpan<char> word) => word.Length > 1 && !word.ContainsAnyExcept("IVX");
}
