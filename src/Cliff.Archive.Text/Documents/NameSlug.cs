using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Cliff.Archive.Text.Documents;

/// <summary>Gives the name of a person, a body or a publication its form in URLs, <c>[a-z0-9-]+</c>.</summary>
public static class NameSlug
{
    /// <summary>Cyrillic letters in Latin ones, as English books have them (the table of the Library of Congress without its marks).</summary>
    private static readonly FrozenDictionary<char, string> Cyrillic = new Dictionary<char, string>
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "g", ['д'] = "d", ['е'] = "e", ['ж'] = "zh", ['з'] = "z", ['и'] = "i", ['к'] = "k",
        ['л'] = "l", ['м'] = "m", ['н'] = "n", ['о'] = "o", ['п'] = "p", ['р'] = "r", ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ф'] = "f",
        ['х'] = "kh", ['ц'] = "ts", ['ч'] = "ch", ['ш'] = "sh", ['щ'] = "shch", ['ъ'] = "", ['ы'] = "y", ['ь'] = "", ['э'] = "e", ['ю'] = "iu",
        ['я'] = "ia", ['і'] = "i", ['є'] = "ie", ['ґ'] = "g", ['ђ'] = "dj", ['ј'] = "j", ['љ'] = "lj", ['њ'] = "nj", ['ћ'] = "c", ['џ'] = "dz",
    }.ToFrozenDictionary();

    /// <summary>Small letters and digits, runs of all else a hyphen; marks over letters are left off, Cyrillic is written in Latin letters, other letters by their code points.</summary>
    /// <returns>Empty where <paramref name="name"/> has no letter or digit.</returns>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var rune in name.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            var lower = Rune.ToLowerInvariant(rune);
            if (lower.IsAscii && Rune.IsLetterOrDigit(lower))
                slug.Append((char)lower.Value);
            else if (lower.IsBmp && Cyrillic.TryGetValue((char)lower.Value, out var latin))
                slug.Append(latin);
            else if (Rune.IsLetterOrDigit(lower))
                slug.Append(CultureInfo.InvariantCulture, $"{lower.Value:x}");
            else if (Rune.GetUnicodeCategory(lower) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }
}
