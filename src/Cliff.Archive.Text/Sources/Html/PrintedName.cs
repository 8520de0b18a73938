using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Tells names of people and bodies from other words, and whether two are of one.</summary>
internal static partial class PrintedName
{
    private const int LongestName = 70;

    /// <summary>A name as it is printed: on one line, without dates, and without what introduces it.</summary>
    public static string Clean(string words)
    {
        var line = words.Split('\n', 2)[0];
        line = Introduced().Replace(LifeDates().Replace(line, ""), "");
        return PrintedDate.Without(line.Trim().TrimEnd(':', ';', ',')).Trim(' ', '"', '“', '”');
    }

    /// <summary>Whether words have the form of one person's name or of several: <c>V. I. Lenin</c>, <c>Eden and Cedar Paul</c>, <c>J.P.C.</c>.</summary>
    public static bool IsPersonal(string words)
    {
        if (words.Length is 0 or > LongestName)
            return false;
        var parts = EtAl().Replace(words, "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var names = parts.Count(IsName);
        return parts.Length > 0 && IsName(parts[0]) && IsName(parts[^1])
            && parts.All(part => IsName(part) || Connectors.Contains(part))
            && (names > 1 || Initials().IsMatch(parts[0]));
    }

    private static bool IsName(string part)
    {
        var name = part.Trim('‘', '’', '“', '”', '"', '\'', '(', ')', ',');
        return name.Length > 0 && !part.EndsWith("s'", StringComparison.Ordinal) && !part.EndsWith("s’", StringComparison.Ordinal) && !NoNames.Contains(name) && (char.IsUpper(name[0]) || (name.Length > 2 && name[1] is '’' or '\'' && char.IsUpper(name[2])))
            && name.All(character => char.IsLetter(character) || character is '.' or '-' or '’' or '\'' or '‘');
    }

    /// <summary>Whether words name a body: a party, a group, a congress.</summary>
    public static bool IsOfBody(string words) => words.Length is > 0 and <= LongestName && char.IsUpper(words[0]) && Body().IsMatch(words) && !words.Any(char.IsAsciiDigit);

    /// <summary>Whether two names may be of one: the last words are the same.</summary>
    public static bool Agree(string one, string other)
    {
        var (first, second) = (Surnames(one), Surnames(other));
        return first.Overlaps(second);
    }

    /// <summary>Letters and digits alone, without accents and in lower case.</summary>
    public static string Fold(string words)
    {
        var folded = new StringBuilder(words.Length);
        // Half a surrogate pair, which cannot be normalised, becomes U+FFFD.
        foreach (var character in string.Concat(words.EnumerateRunes()).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character))
                folded.Append(char.ToLowerInvariant(character));
        }

        return folded.ToString();
    }

    private static HashSet<string> Surnames(string names) => [.. Several().Split(EtAl().Replace(names, "")).Select(Surname).Where(surname => surname.Length > 1)];

    /// <summary>The last word of a name, folded; of initials alone, all of them.</summary>
    private static string Surname(string name)
    {
        var last = Fold(name.Split((char[])[' ', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "");
        return last.Length > 1 ? last : Initials().IsMatch(name) ? Fold(name) : "";
    }

    private static readonly HashSet<string> Connectors = new(StringComparer.Ordinal)
    {
        "and", "&", "und", "et", "with", "y", "e", "de", "da", "di", "del", "della", "der", "den", "von", "van", "zu", "la", "le", "du", "dos", "bin", "ibn", "el", "al", "ten", "ter",
    };

    /// <summary>Words that a title may begin or end with and a name does not.</summary>
    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "of", "in", "on", "to", "for", "at", "from", "how", "what", "why", "as", "by", "is", "are", "chapter", "part", "book", "introduction", "preface", "foreword", "appendix",
        "notes", "letter", "history", "selections", "archive", "internet", "library", "works", "contents", "index", "review", "biography", "speech", "report", "interview", "archivo", "not",
        "labour", "labor", "worker", "workers", "daily", "weekly", "monthly", "quarterly", "news", "militant", "press", "politics", "economics", "editorial", "socialist", "communist", "marxist", "revolutionary",
    };

    [GeneratedRegex(@"^(?:\p{Lu}\.-?){2,5}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Initials();

    [GeneratedRegex(@"(?<!\p{L})(?:Party|Group|League|Committee|Union|Federation|Council|Association|Bureau|Congress|Collective|International|Opposition|Editors|Secretariat|Commission|Grupo|Partido|Partei|Parti|Bund)(?!\p{L})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Body();

    [GeneratedRegex(@"\s*\(?\b(?:c\. ?)?1[4-9][0-9][0-9] ?[–—-] ?(?:(?:1[4-9]|20)[0-9][0-9])?\)?\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex LifeDates();

    [GeneratedRegex(@"^\s*(?:(?:MIA|Marxist Writers|Marxists[’']? Internet Archive|[Bb]y|Author|(?:(?:Collected |Selected )?(?:Works|Writings)|Letters) of)\s*[:–-]?\s+|Seccion en Espanol\s*[:–-]\s*)+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Introduced();

    [GeneratedRegex(@"\s*(?:,|&|\band\b|\bund\b)\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex Several();

    [GeneratedRegex(@",?\s+et al\.?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Patterns.Milliseconds)]
    private static partial Regex EtAl();
}
