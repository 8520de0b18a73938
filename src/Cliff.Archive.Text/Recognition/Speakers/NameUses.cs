using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>What a chapter's own use of a name says it is: a person, a body, a paper, or something that does not speak, such as a place.</summary>
internal sealed class NameUses
{
    private static readonly string[] Adherents = ["ists", "ites", "crats", "iks", "ians", "aries"];
    private readonly Dictionary<string, Tally> _tallies = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<uint, int> _inSmallLetters = [];

    /// <summary>Learns from the sentences of a chapter.</summary>
    public NameUses(IEnumerable<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            CountSmallLetters(sentence);
            foreach (var mention in sentence.Mentions)
            {
                if (mention.Kind == MentionKind.Name)
                    TallyOf(KeyOf(mention.Printed), sentence.Words[mention.End - 1]).Add(sentence, mention);
            }
        }
    }

    private void CountSmallLetters(Sentence sentence)
    {
        for (var at = sentence.First; at < sentence.End; at++)
        {
            if (char.IsLower(sentence.Block.Content[sentence.Words[at].Start]))
                _inSmallLetters[sentence.Words[at].Hash] = _inSmallLetters.GetValueOrDefault(sentence.Words[at].Hash) + 1;
        }
    }

    /// <summary>What the name is; null when it is nothing that speaks.</summary>
    public SpeakerKind? KindOf(string printed)
    {
        if (IsRank(printed))
            return SpeakerKind.Person;
        if (PlainNames.Has(printed))
            return null;
        if (NamesMany(printed) || printed.Split(' ', '-').Any(word => Lexicon.ClassesOf(word).HasFlag(WordClasses.Body)))
            return SpeakerKind.Body;
        if ((Lexicon.ClassesOf(KeyOf(printed)) & (WordClasses.TextNoun | WordClasses.Utterance)) != 0)
            return null;
        return _tallies.TryGetValue(KeyOf(printed), out var tally) ? tally.Kind(printed, _inSmallLetters.GetValueOrDefault(tally.Hash)) : SpeakerKind.Person;
    }

    /// <summary>"Deputies", "Committees", "Social Democrats": a plural of what can be a body or a person, or of a party's adherents.</summary>
    private static bool NamesMany(string printed)
    {
        var last = KeyOf(printed);
        if (last.Length < 5 || last[^1] != 's')
            return false;
        var one = Lexicon.ClassesOf(last.AsSpan(0, last.Length - 1)) | Lexicon.ClassesOf(last);
        return (one & (WordClasses.Body | WordClasses.PersonNoun)) != 0 || Adherents.Any(ending => last.EndsWith(ending, StringComparison.Ordinal));
    }

    /// <summary>Whether more than the bare name says that it is a person's.</summary>
    public bool IsSurelyPerson(string printed) => IsRank(printed) || KindOf(printed) == SpeakerKind.Person && _tallies.TryGetValue(KeyOf(printed), out var tally) && tally.Person > 0;

    /// <summary>Whether "she" can stand for the name.</summary>
    public bool IsWoman(string printed) =>
        printed.Split(' ').Any(word => Lexicon.ClassesOf(word.TrimEnd('.')).HasFlag(WordClasses.FemaleTitle))
        || _tallies.TryGetValue(KeyOf(printed), out var tally) && tally.IsWoman;

    /// <summary>"The Tsar": a rank that names a person.</summary>
    private static bool IsRank(string printed) => Lexicon.ClassesOf(KeyOf(printed)) is var classes && (classes & (WordClasses.MaleTitle | WordClasses.FemaleTitle)) != 0;

    private Tally TallyOf(string key, Word word)
    {
        if (!_tallies.TryGetValue(key, out var tally))
            _tallies.Add(key, tally = new Tally(word.Hash));
        return tally;
    }

    /// <summary>A person is known by the last word of the name.</summary>
    private static string KeyOf(string printed) => printed[(printed.LastIndexOf(' ') + 1)..];

    /// <summary>Signs for and against, counted over the chapter.</summary>
    private sealed class Tally(uint hash)
    {
        private const int Strong = 3;
        private const int Fair = 2;
        private int _thing;
        private int _modifier;
        private int _place;
        private int _paper;
        private int _group;

        /// <summary>The word that is tallied, whatever its letters' size.</summary>
        public uint Hash { get; } = hash;

        /// <summary>Signs of a person.</summary>
        public int Person { get; private set; }

        /// <summary>Whether a title, "herself" or the form of the name says that it is a woman's.</summary>
        public bool IsWoman { get; private set; }

        /// <summary>What the signs come to.</summary>
        /// <param name="printed">The name.</param>
        /// <param name="inSmallLetters">How often its last word is used as any other: "Tariff Reform" where reforms are spoken of.</param>
        public SpeakerKind? Kind(string printed, int inSmallLetters)
        {
            if (printed.EndsWith("ism", StringComparison.Ordinal))
                return null;
            if (_paper > Person || printed.Contains(' ', StringComparison.Ordinal) && Lexicon.ClassesOf(KeyOf(printed)).HasFlag(WordClasses.PaperName))
                return SpeakerKind.Publication;
            if (_group > Person)
                return SpeakerKind.Body;
            if (Person >= _thing + _place + _modifier)
                return inSmallLetters > Person ? null : SpeakerKind.Person;
            return _thing > _place + _modifier ? SpeakerKind.Body : null;
        }

        public void Add(Sentence sentence, Mention mention)
        {
            var (before, after) = (sentence.Neighbour(mention.First - 1), sentence.Neighbour(mention.End));
            if (!mention.IsPossessive && sentence.IsFollowedBySpace(mention) && sentence.IsModifier(mention, after))
            {
                _modifier++;
                return;
            }

            AddWhatStandsBefore(sentence, mention, before);
            AddWhatFollows(sentence, mention, after);
            AddForm(mention, before);
        }

        private void AddWhatStandsBefore(Sentence sentence, Mention mention, Word before)
        {
            if (before.Is(WordClasses.Article))
            {
                if (sentence.Neighbour(mention.First - 2).Is(WordClasses.Locative) && sentence.Neighbour(mention.First - 3).Is(WordClasses.TextNoun))
                    _paper += Fair;
                if (mention.Printed[^1] == 's' || sentence.IsPlural(mention))
                    _group += Strong;
                else
                    _thing += Fair;
            }

            if (before.Is(WordClasses.Title | WordClasses.Role | WordClasses.Kin))
                Person += Fair;
            if (before.Is(WordClasses.Locative))
            {
                _place += 1;
                if (sentence.Neighbour(mention.First - 2).Is(WordClasses.TextNoun))
                    _paper += Fair;
            }

            if (before.Is(WordClasses.PaperNoun))
                _paper += Strong;
            if (before.End > 0 && sentence.Is(mention.First - 1, "by"))
                Person += 1;
        }

        private void AddWhatFollows(Sentence sentence, Mention mention, Word after)
        {
            if (mention.IsPossessive)
                Person += after.Is(WordClasses.TextNoun | WordClasses.Telling | WordClasses.Utterance | WordClasses.Kin) ? Fair : 0;
            else if (sentence.IsFollowedBySpace(mention) && after.Is(WordClasses.Saying))
                Person += Fair;

            if (mention.First == sentence.First && sentence.Block.Content.AsSpan(sentence.Words[mention.End - 1].End) is [':', ..])
                Person += Fair;
            if (mention.CanBeSubject && sentence.IsFollowedBySpace(mention) && after.Is(WordClasses.Past | WordClasses.Presenting) && !after.Is(WordClasses.Saying))
                Person += 1;
            if (after.End == 0)
                return;
            if (sentence.Is(mention.End, "who") || sentence.Is(mention.End, "whose") || sentence.Is(mention.End, "himself") || sentence.Is(mention.End, "herself"))
                Person += Fair;
            IsWoman |= sentence.Is(mention.End, "herself");
        }

        private void AddForm(Mention mention, Word before)
        {
            var words = mention.Printed.Split(' ', '.', StringSplitOptions.RemoveEmptyEntries);
            if (words.Any(word => word.Length == 1) || words.Length > 1 && Lexicon.ClassesOf(words[0]).HasFlag(WordClasses.Title))
                Person += Strong;
            else if (words.Length > 1 && !before.Is(WordClasses.Article))
                Person += 1;
            IsWoman |= before.Is(WordClasses.FemaleTitle) || HasFeminineEnding(words[^1]) || words.Length > 1 && IsFeminineForename(words[0]);
        }

        private static bool IsFeminineForename(string forename) => forename.Length > 2 && (forename.EndsWith('a') || forename.EndsWith("ette", StringComparison.Ordinal));

        private static bool HasFeminineEnding(string surname) =>
            surname.EndsWith("skaya", StringComparison.Ordinal) || surname.EndsWith("skaia", StringComparison.Ordinal) || surname.EndsWith("ova", StringComparison.Ordinal) || surname.EndsWith("eva", StringComparison.Ordinal);
    }
}
