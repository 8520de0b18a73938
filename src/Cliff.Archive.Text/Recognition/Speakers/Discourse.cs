using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>The sentences of one voice in order: what can be looked back upon when a pronoun is to be resolved.</summary>
/// <param name="Sentences">The sentences.</param>
internal sealed record Discourse(ImmutableArray<Sentence> Sentences)
{
    private readonly Dictionary<string, (int First, int End)> _ofBlock = Sentences.Index()
        .GroupBy(pair => pair.Item.Block.Id!, pair => pair.Index, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (group.First(), group.Last() + 1), StringComparer.Ordinal);

    private readonly Lazy<Dictionary<string, (int Sentence, Mention Name)[]>> _named = new(() => Sentences.Index()
        .SelectMany(pair => pair.Item.Mentions.Where(mention => mention.Kind == MentionKind.Name && mention.End - mention.First > 1).Select(mention => (Sentence: pair.Index, Name: mention)))
        .GroupBy(pair => HeadOf(pair.Name.Printed), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase));

    /// <summary>The last name of more than one word before a word of a sentence whose head is this noun, "Second Congress of the Union" for "congress", and the place of its sentence; null when there is none.</summary>
    public (int Sentence, Mention Name)? LastNameWithHead(string noun, int sentence, int word)
    {
        if (!_named.Value.TryGetValue(noun, out var names))
            return null;
        var (first, end) = (0, names.Length);
        while (first < end)
        {
            var middle = (first + end) / 2;
            var isBefore = names[middle].Sentence < sentence || names[middle].Sentence == sentence && names[middle].Name.First < word;
            (first, end) = isBefore ? (middle + 1, end) : (first, middle);
        }

        return first > 0 ? names[first - 1] : null;
    }

    /// <summary>The last word, or the last before "of".</summary>
    private static string HeadOf(string name)
    {
        var of = name.IndexOf(" of ", StringComparison.Ordinal);
        var end = of < 0 ? name.Length : of;
        return name[(name.LastIndexOf(' ', end - 1) + 1)..end];
    }

    /// <summary>Place of the sentence of <paramref name="blockId"/> that holds <paramref name="offset"/>, or the last one before it; -1 when the block has none.</summary>
    public int IndexOf(string blockId, int offset)
    {
        if (!_ofBlock.TryGetValue(blockId, out var own))
            return -1;
        var (first, end) = own;
        while (end - first > 1)
        {
            var middle = (first + end) / 2;
            (first, end) = Sentences[middle].Range.Start <= offset ? (middle, end) : (first, middle);
        }

        return Sentences[first].Range.Start <= offset ? first : -1;
    }
}

/// <summary>A sentence, its words and whom it mentions.</summary>
/// <param name="Block">The block it stands in.</param>
/// <param name="Words">Words of the block.</param>
/// <param name="First">Place of its first word among them.</param>
/// <param name="End">Place after its last.</param>
/// <param name="Mentions">Whom it mentions, in order.</param>
internal sealed record Sentence(Block Block, List<Word> Words, int First, int End, ImmutableArray<Mention> Mentions)
{
    /// <summary>Words of a sentence at most, so that one without an end costs no more than many.</summary>
    private const int LongestSentence = 400;

    /// <summary>Offsets in the block, from its first word to its last.</summary>
    public TextSpan Range => new(Words[First].Start, Words[End - 1].End);

    /// <summary>The first mention that can be a subject.</summary>
    public Mention? Subject => Mentions.FirstOrDefault(mention => mention.CanBeSubject);

    /// <summary>The sentences of a block.</summary>
    public static IEnumerable<Sentence> Split(BlockReading reading, NameInventory names)
    {
        var (block, words) = reading;
        var mentions = MentionScanner.Scan(block, words, names);
        var mention = 0;
        for (var first = 0; first < words.Count;)
        {
            var (end, own) = (first + 1, mention);
            while (end < words.Count && end - first < LongestSentence && words[end].Sentence == words[first].Sentence)
                end++;
            while (mention < mentions.Length && mentions[mention].First < end)
                mention++;
            yield return new Sentence(block, words, first, end, mentions[own..mention]);
            first = end;
        }
    }

    /// <summary>Words as printed, from one place to before another.</summary>
    public string PrintedRange(int first, int end) => Block.Content[Words[first].Start..Words[end - 1].End];

    /// <summary>The letters of one word.</summary>
    public ReadOnlySpan<char> Letters(int word) => Block.Content.AsSpan(Words[word].Start..Words[word].End);

    /// <summary>One word as printed.</summary>
    public string Printed(int word) => Block.Content[Words[word].Start..Words[word].End];

    /// <summary>Whether the word at this place of the block is this one, whatever its case.</summary>
    public bool Is(int word, ReadOnlySpan<char> letters) =>
        word >= First && word < End && Block.Content.AsSpan(Words[word].Start..Words[word].End).Equals(letters, StringComparison.OrdinalIgnoreCase);

    /// <summary>The word at this place of the block when it is of this sentence; else one that is in no class.</summary>
    public Word Neighbour(int word) => word >= First && word < End ? Words[word] : default;

    /// <summary>What stands between a word and the next.</summary>
    public ReadOnlySpan<char> Between(int word) => word >= First && word + 1 < End ? Block.Content.AsSpan(Words[word].End..Words[word + 1].Start) : default;

    /// <summary>Whether only a space stands between a mention and the next word.</summary>
    public bool IsFollowedBySpace(Mention mention) => Between(mention.End - 1) is " ";

    /// <summary>Whether a name stands for many: "the Reds have".</summary>
    public bool IsPlural(Mention mention) => Is(mention.End, "have") || Is(mention.End, "were") || Is(mention.End, "are");

    /// <summary>Whether a name only qualifies the noun behind it: "German workers".</summary>
    public bool IsModifier(Mention mention, Word after) =>
        after.End > 0
        && char.IsLower(Block.Content[after.Start])
        && (after.Is(WordClasses.Body | WordClasses.PersonNoun | WordClasses.TextNoun)
            || !after.Is(WordClasses.AnyInLexicon | WordClasses.Presenting | WordClasses.Past) && !Block.Content.AsSpan(after.Start..after.End).EndsWith("ly"));
}
