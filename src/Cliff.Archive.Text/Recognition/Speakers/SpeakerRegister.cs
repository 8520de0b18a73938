using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition.BlockQuotations;
using Cliff.Archive.Text.Recognition.Decisions;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Who can speak in a chapter: the persons, bodies and publications it names, under the fullest form it uses, and the identities an editor gives.</summary>
internal sealed class SpeakerRegister
{
    private readonly Dictionary<string, Speaker> _byPrinted = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Speaker> _bySlug = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fullestBySurname;
    private readonly Dictionary<string, string> _surnameByForenames;
    private readonly HashSet<string> _printed;
    private readonly NameUses _uses;
    private readonly Dictionary<string, RegisterEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>Learns the speakers that <paramref name="sentences"/> name.</summary>
    /// <param name="sentences">The sentences of the chapter.</param>
    /// <param name="author">Who wrote the chapter; null when it does not say.</param>
    /// <param name="decisions">What an editor decided.</param>
    /// <param name="log">Where decisions are noted that the text alone reaches.</param>
    public SpeakerRegister(ImmutableArray<Sentence> sentences, string? author, ChapterDecisions decisions, DecisionLog log)
    {
        _uses = new NameUses(sentences);
        var named = sentences.SelectMany(sentence => sentence.Mentions.Where(mention => mention.Kind == MentionKind.Name && IsWhole(sentence, mention))).Select(mention => mention.Printed);
        var counts = (author is null ? named : named.Append(author)).CountBy(name => name, StringComparer.Ordinal)
            .GroupBy(name => Bare(name.Key), name => name.Value, StringComparer.Ordinal)
            .Where(name => name.Key.Length > 0 && !name.Key.Contains(" of ", StringComparison.Ordinal))
            .ToDictionary(name => name.Key, name => name.Sum(), StringComparer.Ordinal);
        _printed = [.. counts.Keys];
        _fullestBySurname = counts.Where(name => !JoinsTwo(name.Key, counts))
            .GroupBy(name => LastWord(name.Key), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, Fullest, StringComparer.OrdinalIgnoreCase);
        _surnameByForenames = counts.Keys.Where(name => name.Split(' ').Length > 2 && _uses.KindOf(name) == SpeakerKind.Person)
            .GroupBy(Forenames, LastWord, StringComparer.Ordinal)
            .Where(surnames => surnames.Distinct(StringComparer.Ordinal).Count() == 1)
            .ToDictionary(surnames => surnames.Key, surnames => surnames.First(), StringComparer.Ordinal);
        foreach (var decision in decisions.Speakers)
        {
            if (decision.Printed.Any(printed => SpeakerOf(printed) == new Speaker(decision.Id, decision.Name, decision.Kind)))
                log.AlreadyReached(decision);
            var speaker = new Speaker(decision.Kind == SpeakerKind.Unnamed ? null : decision.Id, decision.Name, decision.Kind);
            _bySlug[decision.Id] = speaker;
            foreach (var printed in decision.Printed)
                _byPrinted[Bare(printed)] = speaker;
        }

        Author = author is null ? null : SpeakerOf(author);
    }

    /// <summary>Who wrote the chapter, and says "I" in it; null when it does not say.</summary>
    public Speaker? Author { get; }

    /// <summary>The speaker that a printed name stands for; null when the chapter uses it for something that does not speak.</summary>
    public Speaker? Named(string printed) => Entry(printed).Speaker;

    /// <summary>The person that a printed name stands for; null when nothing says that it is a person's.</summary>
    public Speaker? PersonNamed(string printed) => Entry(printed) is { IsSurelyPerson: true, Speaker: { Kind: SpeakerKind.Person } person } ? person : null;

    /// <summary>Whom a source says to speak: one of the chapter's, under the fuller of both names, where the chapter uses the name too; else someone new; unnamed where it is none ("a docker").</summary>
    public Speaker Stated(string name)
    {
        var bare = Bare(name);
        if (bare.Split(' ').All(word => word.Length == 0 || !char.IsLetter(word[0]) || char.IsLower(word[0])))
            return new Speaker(null, name, SpeakerKind.Unnamed);
        var found = SpeakerOf(name);
        if (found.Name != name && !_printed.Contains(bare) && !found.Name.EndsWith($" {bare}", StringComparison.Ordinal))
            return new Speaker(NameSlug.Of(bare), name, _uses.KindOf(bare) ?? SpeakerKind.Body);
        return name.Length > found.Name.Length ? found with { Name = name } : found;
    }

    /// <summary>Whether "she" can stand for a printed name.</summary>
    public bool IsWoman(string printed) => Entry(printed).IsWoman;

    /// <summary>What a printed name stands for, found once.</summary>
    private RegisterEntry Entry(string printed)
    {
        if (!_entries.TryGetValue(printed, out var entry))
        {
            var bare = Bare(printed);
            var isDecided = _byPrinted.ContainsKey(bare);
            var speaker = isDecided || _uses.KindOf(bare) is not null ? SpeakerOf(printed) : null;
            _entries.Add(printed, entry = new RegisterEntry(speaker, isDecided || _uses.IsSurelyPerson(bare), _uses.IsWoman(printed)));
        }

        return entry;
    }

    private Speaker SpeakerOf(string printed)
    {
        var bare = Bare(printed);
        if (_byPrinted.TryGetValue(bare, out var decided))
            return decided;
        if (_surnameByForenames.TryGetValue(bare, out var surname))
            return SpeakerOf(surname);
        var kind = _uses.KindOf(bare) ?? SpeakerKind.Body;
        var full = kind == SpeakerKind.Person ? _fullestBySurname.GetValueOrDefault(LastWord(bare), bare) : bare;
        if (kind == SpeakerKind.Person && !MayBeOne(bare, full))
            return new Speaker(NameSlug.Of(bare), bare, kind);
        if (_byPrinted.TryGetValue(full, out decided) || kind == SpeakerKind.Person && _byPrinted.TryGetValue(LastWord(bare), out decided))
            return decided;
        return new Speaker(NameSlug.Of(kind == SpeakerKind.Person ? LastWord(full) : full), full, kind);
    }

    /// <summary>The speaker whom an editor's decision names by id; null when nobody has that id.</summary>
    public Speaker? WithId(string id) => _bySlug.GetValueOrDefault(id)
        ?? _fullestBySurname.Values.Select(SpeakerOf).FirstOrDefault(speaker => speaker.Slug == id);

    /// <summary>Whether two forms that share a surname can name one person: one has no forename, or the forenames begin alike and one is an initial or the same.</summary>
    private static bool MayBeOne(string one, string other)
    {
        var (first, second) = (one.Split(' '), other.Split(' '));
        if (first.Length == 1 || second.Length == 1)
            return true;
        var (forename, another) = (first[0].TrimEnd('.'), second[0].TrimEnd('.'));
        return forename.Equals(another, StringComparison.OrdinalIgnoreCase)
            || (forename.Length == 1 || another.Length == 1 || forename.Contains('.', StringComparison.Ordinal) || another.Contains('.', StringComparison.Ordinal)) && forename[0] == another[0];
    }

    /// <summary>"Against Ivanov Petrov rose": two names that only stand side by side, the first of them more often alone.</summary>
    private static bool JoinsTwo(string name, Dictionary<string, int> counts) =>
        name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && counts.GetValueOrDefault(name[..space]) > counts[name];

    /// <summary>Not "from New York Petrov", where a place and a person meet.</summary>
    private static bool IsWhole(Sentence sentence, Mention mention) =>
        mention.Case != MentionCase.Subject || !sentence.Neighbour(mention.First - 1).Is(WordClasses.Preposition);

    /// <summary>The most frequent form with forenames, one that occurs twice or has initials before others; the bare surname when there is none.</summary>
    private static string Fullest(IEnumerable<KeyValuePair<string, int>> forms) => forms
        .OrderByDescending(form => form.Key.Contains(' ', StringComparison.Ordinal))
        .ThenByDescending(form => form.Key.Contains('.', StringComparison.Ordinal) || form.Value > 1)
        .ThenByDescending(form => form.Value)
        .ThenBy(form => form.Key, StringComparer.Ordinal)
        .First().Key;

    /// <summary>The name without forms of address and article.</summary>
    private static string Bare(string printed)
    {
        var words = printed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.SkipWhile(word => (Lexicon.ClassesOf(word.TrimEnd('.')) & (WordClasses.Title | WordClasses.Article | WordClasses.Vocative)) != 0));
    }

    /// <summary>"Anna Petrovna" of "Anna Petrovna Falk".</summary>
    private static string Forenames(string name) => name[..name.LastIndexOf(' ')];

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];
}

/// <summary>What a printed name stands for.</summary>
/// <param name="Speaker">Who; null when it is nothing that speaks.</param>
/// <param name="IsSurelyPerson">Whether more than the name itself says that it is a person's.</param>
/// <param name="IsWoman">Whether "she" can stand for it.</param>
internal readonly record struct RegisterEntry(Speaker? Speaker, bool IsSurelyPerson, bool IsWoman);
