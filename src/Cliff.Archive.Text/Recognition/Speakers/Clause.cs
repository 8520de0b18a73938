using System.Collections.Immutable;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>The words of a sentence that may introduce a quotation.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Index">Its place in the discourse.</param>
/// <param name="First">Place of the clause's first word among the words of the block.</param>
/// <param name="End">Place after its last.</param>
/// <param name="IsTrailing">Whether it stands behind the quotation: "‘…’, said Petrov".</param>
internal sealed record Clause(Sentence Sentence, int Index, int First, int End, bool IsTrailing)
{
    private int? _firstDash;

    private const string Closers = " ’”'\"»)]";

    /// <summary>Words of a clause that are looked at; a bound, so that a sentence without an end costs no more than another.</summary>
    private const int LongestClause = 160;

    /// <summary>The last words of <paramref name="sentence"/> from <paramref name="first"/> to <paramref name="end"/>.</summary>
    public static Clause Of(Sentence sentence, int index, int first, int end) =>
        new(sentence, index, Math.Max(first, end - LongestClause), end, IsTrailing: false);

    /// <summary>The words of <paramref name="sentence"/> from <paramref name="first"/> on, behind a quotation.</summary>
    public static Clause Behind(Sentence sentence, int index, int first) =>
        new(sentence, index, first, Math.Min(sentence.End, first + LongestClause), IsTrailing: true);

    /// <summary>The whole of a sentence.</summary>
    public static Clause Of(Sentence sentence, int index) => Of(sentence, index, sentence.First, sentence.End);

    /// <summary>Words of the block.</summary>
    public List<Word> Words => Sentence.Words;

    /// <summary>Whom the clause mentions.</summary>
    public ImmutableArray<Mention> Mentions { get; } = [.. Sentence.Mentions.Where(mention => mention.First >= First && mention.End <= End)];

    /// <summary>Whether it breaks off at the quotation: a colon, a comma or nothing behind its last word, no full stop.</summary>
    public bool IsOpen => !IsTrailing && End > First && RestAfter() is var rest && (rest.IsEmpty || rest[0] is ':' or ',' or '–' or '—' || Quotes);

    /// <summary>Whether it quotes at length itself: what follows may go on with that.</summary>
    private bool Quotes
    {
        get
        {
            const int Length = 5;
            return Words[First..End].Count(word => !word.IsOutside) >= Length && Words[First..End].Any(word => word.IsOutside && word.Is(WordClasses.Saying));
        }
    }

    /// <summary>Whether a colon ends it.</summary>
    public bool EndsInColon => !IsTrailing && End > First && RestAfter().StartsWith(":");

    /// <summary>Whether an opening mark follows at once: "he praised ‘…’".</summary>
    public bool LeadsToMarks => !IsTrailing && End > First && RestAfter() is [var mark, ..] && (Characters.IsOpeningMark(mark) || mark is '"' or '\'');

    /// <summary>The word at this place when it is of the clause; else one that is in no class.</summary>
    public Word At(int word) => word >= First && word < End ? Words[word] : default;

    /// <summary>The first mention behind a word that starts within so many words.</summary>
    public Mention? MentionWithin(int word, int words) => Mentions.FirstOrDefault(mention => mention.First > word && mention.First <= word + words);

    /// <summary>
    /// The subject of the verb at a place: the nearest before a finite verb; the sentence's own for one that a conjunction or "to"
    /// adds; for one behind a comma, the one before the words between the commas, or the name those words give it.
    /// </summary>
    public Mention? SubjectOf(int verb)
    {
        var subjects = Mentions.Where(mention => mention.CanBeSubject && mention.End <= verb && !IsApposition(mention) && !IsBetweenDashes(mention, verb)).ToArray();
        if (subjects.Length == 0)
            return null;
        var start = StartOfVerb(verb);
        if (start > First && HasComma(start - 1) && CommaBefore(start - 1) is null)
            return subjects[0];
        if (start > First && HasComma(start - 1) && CommaBefore(start - 1) is { } comma && subjects.LastOrDefault(subject => subject.End <= comma + 1) is { } interrupted)
            return NameInApposition(interrupted, comma) ?? interrupted;
        var isAdded = verb > First && (Sentence.Is(verb - 1, "and") || Sentence.Is(verb - 1, "but") || Sentence.Is(verb - 1, "then"));
        var subject = isAdded ? FirstOfLastClause(subjects) : subjects[^1];
        return HeadOfRelativeClause(subject) ?? subject;
    }

    /// <summary>Whether a verb stands between commas with its subject, inside the clause of another: ", he said,".</summary>
    public bool IsParenthetical(int verb) => verb > First + 1 && verb + 1 < End && HasComma(verb) && HasComma(verb - 2) && Mentions.Any(mention => mention.End == verb && mention.CanBeSubject);

    /// <summary>Where "had this to say", "later wrote" begins.</summary>
    private int StartOfVerb(int verb)
    {
        var at = verb;
        while (at > First && Sentence.Between(at - 1) is " " && BelongsToVerb(at - 1))
            at--;
        return at;
    }

    private bool BelongsToVerb(int at) =>
        Words[at].Is(WordClasses.Conditional | WordClasses.Future) || Sentence.Letters(at) is "to" or "this" or "following" or "the" or "had" or "has" or "have" or "later" or "once" or "also" or "then" or "thus";

    /// <summary>"The commander, General Petrov, wrote": Petrov; "Petrov, the commander, wrote" needs none.</summary>
    private Mention? NameInApposition(Mention noun, int comma)
    {
        var isCommon = noun.Kind != MentionKind.Name || noun.End == comma + 1 && Sentence.Neighbour(noun.First - 1).Is(WordClasses.Article);
        return isCommon ? Mentions.FirstOrDefault(mention => mention.First == comma + 1 && mention.Kind == MentionKind.Name) : null;
    }

    /// <summary>"Petrov, then a leader of the party": the noun says who Petrov is.</summary>
    private bool IsApposition(Mention mention)
    {
        if (mention.Kind != MentionKind.Person)
            return false;
        for (var at = mention.First - 1; at >= First; at--)
        {
            if (HasComma(at))
                return Mentions.Any(name => name.End == at + 1 && name.Kind == MentionKind.Name);
            if (Words[at].Is(WordClasses.Past | WordClasses.Present | WordClasses.AnySaying | WordClasses.Preposition | WordClasses.Conjunction))
                return false;
        }

        return false;
    }

    /// <summary>The first subject; not one of an opening subordinate clause: "When Petrov left, Ivanov rose and said".</summary>
    private Mention FirstOfLastClause(Mention[] subjects)
    {
        var opensSubordinate = Words[First].Is(WordClasses.Sequence) || Sentence.Is(First, "as") || Sentence.Is(First, "although") || Sentence.Is(First, "though") || Sentence.Is(First, "if");
        if (!opensSubordinate)
            return subjects[0];
        var comma = Enumerable.Range(First, End - First).FirstOrDefault(HasComma, -1);
        return subjects.FirstOrDefault(subject => subject.First > comma) ?? subjects[0];
    }

    /// <summary>"Petrov, who had replaced Ivanov as minister declared": Petrov.</summary>
    private Mention? HeadOfRelativeClause(Mention subject)
    {
        for (var at = subject.First - 1; at > First; at--)
        {
            if (Sentence.Is(at, "who"))
                return Mentions.LastOrDefault(mention => mention.End == at && mention.CanBeSubject);
        }

        return null;
    }

    /// <summary>"denounced the opposition – Petrov and his friends – and stated".</summary>
    private bool IsBetweenDashes(Mention mention, int verb)
    {
        return mention.First > FirstDash && Enumerable.Range(mention.End - 1, verb - mention.End + 1).Any(HasDash);
    }

    /// <summary>Place of the first word that a dash follows; that of the end when none does.</summary>
    private int FirstDash => _firstDash ??= Enumerable.Range(First, End - First).FirstOrDefault(HasDash, End);

    private bool HasDash(int word) => Sentence.Between(word).ContainsAny('–', '—');

    private bool HasComma(int word) => Sentence.Between(word) is [',', ..];

    private int? CommaBefore(int word)
    {
        for (var at = word - 1; at >= First; at--)
        {
            if (HasComma(at))
                return at;
        }

        return null;
    }

    /// <summary>What stands behind the last word, closing marks and note markers left out.</summary>
    private ReadOnlySpan<char> RestAfter()
    {
        var end = End < Words.Count ? Words[End].Start : Sentence.Block.Content.Length;
        var content = Sentence.Block.Content;
        var at = Words[End - 1].End;
        while (at < end && (Closers.Contains(content[at], StringComparison.Ordinal) || NoteMarker.LengthAt(content, at) > 0))
            at += Math.Max(1, NoteMarker.LengthAt(content, at));
        return content.AsSpan(at..end).TrimEnd();
    }
}
