using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Cliff.Archive.Storage.Searching;

/// <summary>Reads letters as search compares them: lower case, compatible forms as the plain ones (ﬁ as fi, ß as ss), without marks (é as e, й as и, ё as е).</summary>
internal static class Folding
{
    private static readonly FrozenDictionary<Rune, string> Table = Load();

    /// <summary>Whether <paramref name="rune"/> can stand in a word.</summary>
    public static bool IsWord(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter => true,
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark => true,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => true,
        _ => false,
    };

    /// <summary>Whether <paramref name="rune"/> is read as if it were not there: marks over letters, soft hyphens, zero-width characters.</summary>
    public static bool IsSilent(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    /// <summary>Appends what stands for <paramref name="rune"/>.</summary>
    public static void Append(StringBuilder key, Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        if (!lower.IsAscii && (Table.TryGetValue(lower, out var plain) || Table.TryGetValue(rune, out plain)))
            key.Append(plain);
        else
            key.Append(lower.ToString());
    }

    private static FrozenDictionary<Rune, string> Load()
    {
        using var stream = typeof(Folding).Assembly.GetManifestResourceStream("folding.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var table = new Dictionary<Rune, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var rune = Rune.GetRuneAt(line, 0);
            table[rune] = line[rune.Utf16SequenceLength..];
        }

        return table.ToFrozenDictionary();
    }
}
