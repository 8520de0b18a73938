using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Cliff.Archive.Text.Documents;

/// <summary>Gives the name of a person, a body or a publication its form in URLs, <c>[a-z0-9-]+</c>.</summary>
public static class NameSlug
{
    /// <summary>Letters and what is written for them: Latin without its marks, Cyrillic as English books have it (the table of the Library of Congress without its marks).</summary>
    /// <remarks>A table, since the program runs without the data of a culture, which decomposition would need.</remarks>
    private static readonly FrozenDictionary<char, string> Letters = Read(
        "a àáâãäåāăąǎа", "ae æ", "b б", "c çćĉċčћ", "ch ч", "d ďđðд", "dj ђ", "dz џ", "e èéêëēĕėęěеёэ", "f ф", "g ĝğġģгґ", "h ĥħ", "i ìíîïĩīĭįıийії", "ia я",
        "ie є", "iu ю", "j ĵј", "k ķк", "kh х", "l ĺļľŀłл", "lj љ", "m м", "n ñńņňŋн", "nj њ", "o òóôõöøōŏőơо", "oe œ", "p п", "r ŕŗřр", "s śŝşšșс", "sh ш", "shch щ",
        "ss ß", "t ţťŧțт", "th þ", "ts ц", "u ùúûüũūŭůűųưǔуў", "v в", "w ŵ", "y ýÿŷы", "z źżžз", "zh ж", " ъь");

    /// <summary>Small letters and digits, runs of all else a hyphen; marks over letters are left off, Cyrillic is written in Latin letters, other letters by their code points.</summary>
    /// <returns>Empty where <paramref name="name"/> has no letter or digit.</returns>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            var lower = Rune.ToLowerInvariant(rune);
            if (lower.IsAscii && Rune.IsLetterOrDigit(lower))
                slug.Append((char)lower.Value);
            else if (lower.IsBmp && Letters.TryGetValue((char)lower.Value, out var latin))
                slug.Append(latin);
            else if (Rune.IsLetterOrDigit(lower))
                slug.Append(CultureInfo.InvariantCulture, $"{lower.Value:x}");
            else if (Rune.GetUnicodeCategory(lower) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }

    private static FrozenDictionary<char, string> Read(params string[] table) => table
        .SelectMany(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Select(letter => KeyValuePair.Create(letter, line[..line.IndexOf(' ', StringComparison.Ordinal)])))
        .ToFrozenDictionary();
}
