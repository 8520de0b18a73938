using System.Collections.Immutable;
using System.Globalization;
using System.Text;
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

    /// <summary>Learns the speakers of <paramref name="names"/> (the printed names of the chapter, as often as they stand there).</summary>
    public SpeakerRegister(IEnumerable<string> names, ChapterDecisions decisions, DecisionLog log)
    {
        var forms = names.Select(Bare).Where(name => name.Length > 0).ToLookup(LastWord, StringComparer.OrdinalIgnoreCase);
        _fullestBySurname = forms.ToDictionary(group => group.Key, Fullest, StringComparer.OrdinalIgnoreCase);
        foreach (var decision in decisions.Speakers)
        {
            if (decision.Printed.Any(printed => Named(printed) == new Speaker(decision.Id, decision.Name, decision.Kind)))
                log.AlreadyReached(decision);
            var speaker = new Speaker(decision.Kind == SpeakerKind.Unnamed ? null : decision.Id, decision.Name, decision.Kind);
            _bySlug[decision.Id] = speaker;
            foreach (var printed in decision.Printed)
                _byPrinted[Bare(printed)] = speaker;
        }
    }

    /// <summary>The speaker that a printed name stands for.</summary>
    public Speaker Named(string printed)
    {
        var bare = Bare(printed);
        if (_byPrinted.TryGetValue(bare, out var decided))
            return decided;
        var kind = KindOf(bare);
        var full = kind == SpeakerKind.Person ? _fullestBySurname.GetValueOrDefault(LastWord(bare), bare) : bare;
        if (kind == SpeakerKind.Person && !MayBeOne(bare, full))
            return new Speaker(SlugOf(bare), bare, kind);
        if (_byPrinted.TryGetValue(full, out decided) || kind == SpeakerKind.Person && _byPrinted.TryGetValue(LastWord(bare), out decided))
            return decided;
        return new Speaker(SlugOf(kind == SpeakerKind.Person ? LastWord(full) : full), full, kind);
    }

    /// <summary>The speaker whom an editor's decision names by id; null when nobody has that id.</summary>
    public Speaker? WithId(string id) => _bySlug.GetValueOrDefault(id)
        ?? _fullestBySurname.Values.Select(Named).FirstOrDefault(speaker => speaker.Slug == id);

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

    /// <summary>What kind of speaker a name is for: a body when it ends in a noun for one.</summary>
    private static SpeakerKind KindOf(string bare) =>
        bare.Split(' ', '-').Any(word => Lexicon.ClassesOf(word).HasFlag(WordClasses.Body)) ? SpeakerKind.Body : SpeakerKind.Person;

    /// <summary>The most frequent form with forenames; the bare surname when there is none.</summary>
    private static string Fullest(IEnumerable<string> forms) => forms
        .GroupBy(form => form, StringComparer.Ordinal)
        .OrderByDescending(group => group.Key.Contains(' ', StringComparison.Ordinal))
        .ThenByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .First().Key;

    /// <summary>The name without forms of address and article.</summary>
    private static string Bare(string printed)
    {
        var words = printed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.SkipWhile(word => (Lexicon.ClassesOf(word.TrimEnd('.')) & (WordClasses.Title | WordClasses.Article | WordClasses.Vocative)) != 0));
    }

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    /// <summary>Lower-case letters and digits of ASCII, all else a hyphen.</summary>
    private static string SlugOf(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }
}
