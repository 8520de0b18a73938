using System.Collections.Immutable;
using Cliff.Archive.Storage.Searching;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Speakers;

/// <summary>A name as far as it tells those of one surname apart.</summary>
/// <param name="Surname">The surname, folded; the whole name where a numeral ends it (<c>nicholas ii</c>).</param>
/// <param name="PrintedSurname">The surname as printed; of a body or a publication the whole name without its article.</param>
/// <param name="Forenames">Forenames and initials, in order; empty for a bare surname.</param>
internal sealed record PersonName(string Surname, string PrintedSurname, ImmutableArray<Forename> Forenames)
{
    private static readonly string[] Suffixes = ["jr", "jnr", "sr", "snr", "mp", "m.p"];
    private static readonly string[] Titles = ["comrade", "dear", "citizen", "herr", "monsieur", "president", "premier", "marshal", "general", "colonel", "captain", "professor"];

    /// <summary>Whether it is a surname and nothing else.</summary>
    public bool IsBare => Forenames.IsEmpty;

    /// <summary>Whether what stands first is a forename as far as anybody knows: short for one, or one of those that are known.</summary>
    public bool IsCredible => Forenames is [{ IsShort: true }, ..] || (Forenames is [var first, ..] && KnownForenames.Contains(first.Key));

    /// <summary>How much the name says for sure: 3 with a forename written out, 2 with initials, 1 bare, 0 with what may be no forename.</summary>
    public int Fullness => (IsBare, IsCredible) switch
    {
        (true, _) => 1,
        (_, false) => 0,
        _ => Forenames.Any(forename => !forename.IsShort) ? 3 : 2,
    };

    /// <summary>Reads <paramref name="printed"/>: the last word is the surname, words in small letters and suffixes are passed over, "Surname, Forename" is turned round, and where the family comes first the first word is the surname.</summary>
    public static PersonName Parse(string printed)
    {
        var words = Words(printed);
        if (words.Count == 0 || words.Count > 1 && IsNumeral(words[^1]))
            return Whole(printed);
        if (FamilyNameFirst.Is(words))
            return new PersonName(Fold(words[0]), words[0], [.. words.Skip(1).SelectMany(Forename.Read)]);
        var (last, glued) = Unglued(words[^1]);
        var forenames = words.Take(words.Count - 1).Append(glued)
            .Where(word => word.Length > 0 && !char.IsLower(word[0]) && !Titles.Contains(word.TrimEnd('.'), StringComparer.OrdinalIgnoreCase))
            .SelectMany(Forename.Read);
        return new PersonName(Fold(last), last, [.. forenames]);
    }

    /// <summary>Reads the name of someone of this kind.</summary>
    public static PersonName Read(string printed, SpeakerKind kind) => kind is SpeakerKind.Person ? Parse(printed) : Whole(WithoutArticle(printed));

    /// <summary>The name of a body or a publication: told apart by nothing but all of it.</summary>
    public static PersonName Whole(string printed) => new(Fold(printed), printed, []);

    /// <summary>Whether one person can bear both: as far as both go, each forename is the same, a form of the same, or short for it.</summary>
    /// <param name="one">One name.</param>
    /// <param name="other">Another.</param>
    /// <param name="isLenient">Whether initials of other spellings will do: to ask whether a name stands between two persons.</param>
    public static bool Agree(PersonName one, PersonName other, bool isLenient = false)
    {
        var both = Math.Min(one.Forenames.Length, other.Forenames.Length);
        for (var at = 0; at < both; at++)
        {
            // "I.V." and "J.V.": of two initials the first may be of another alphabet's spelling; of one alone that would say nothing.
            var agree = Forename.Agree(one.Forenames[at], other.Forenames[at]) || (at == 0 && (isLenient || both > 1) && Forename.AreOneInitial(one.Forenames[0], other.Forenames[0]));
            if (!agree)
                return false;
        }

        return true;
    }

    /// <summary>The name's words, folded and parted by single spaces.</summary>
    public static string Fold(string printed) => FoldedName.Of(printed);

    /// <summary>"The Times" is the same as Times.</summary>
    private static string WithoutArticle(string name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && name.Length > 4 ? name[4..] : name;

    private static List<string> Words(string printed)
    {
        var open = printed.IndexOf('(', StringComparison.Ordinal);
        var name = open > 0 ? printed[..open] : printed;
        if (name.Split(',') is [var surname, var forenames] && !IsSuffix(forenames))
            name = $"{forenames} {surname}";
        return [.. name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(word => !IsSuffix(word) && word.Any(char.IsLetterOrDigit))];
    }

    private static bool IsSuffix(string word) => word.Length < 6 && Suffixes.Contains(word.Trim(' ', '.'), StringComparer.OrdinalIgnoreCase);

    private static bool IsNumeral(string word) => word.All(letter => letter is 'I' or 'V' or 'X');

    /// <summary>"L.D.Falk": initials that no space parts from the surname.</summary>
    private static (string Surname, string Initials) Unglued(string word) =>
        word.LastIndexOf('.') is > 0 and var stop && stop < word.Length - 1 ? (word[(stop + 1)..], word[..(stop + 1)]) : (word, string.Empty);
}

/// <summary>A forename, or the beginning of one.</summary>
/// <param name="Key">Its letters, folded.</param>
/// <param name="IsShort">Whether it is an initial or an abbreviation (<c>L.</c>, <c>Yu.</c>).</param>
internal readonly record struct Forename(string Key, bool IsShort)
{
    private static readonly string[] Initials = ["ijy", "vw"];

    /// <summary>The forenames in a word: <c>L.D.</c> and <c>Jean-Paul</c> hold two.</summary>
    public static IEnumerable<Forename> Read(string word)
    {
        var isStopped = word.Contains('.', StringComparison.Ordinal);
        return Word.In(word).Select(part => new Forename(part.Key, part.Key.Length == 1 || isStopped));
    }

    /// <summary>Whether two initials are one letter in different spellings of a foreign alphabet: I, J and Y, V and W.</summary>
    public static bool AreOneInitial(Forename one, Forename other) =>
        one is { IsShort: true, Key.Length: 1 } && other is { IsShort: true, Key.Length: 1 } && Array.Exists(Initials, letters => letters.Contains(one.Key[0]) && letters.Contains(other.Key[0]));

    /// <summary>Whether one forename can be both.</summary>
    public static bool Agree(Forename one, Forename other) => (one.IsShort, other.IsShort) switch
    {
        (false, false) => ForenameForms.Of(one.Key) == ForenameForms.Of(other.Key),
        (true, false) => ForenameForms.Begins(other.Key, one.Key),
        (false, true) => ForenameForms.Begins(one.Key, other.Key),
        _ => one.Key.StartsWith(other.Key, StringComparison.Ordinal) || other.Key.StartsWith(one.Key, StringComparison.Ordinal),
    };
}
