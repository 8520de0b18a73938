using System.Collections.Immutable;

namespace Cliff.Archive.Text.Sources.Decoding;

/// <summary>An encoding in which bytes may be read, and how likely what they then say is: a sum of logarithms over all characters beyond ASCII.</summary>
internal sealed class DecodingCandidate
{
    private const double Letter = 0;
    private const double UnusualCase = -4;
    private const double AmongOtherLetters = -4;
    private const double BesideADigit = -5;
    private const double Alone = -1.5;
    private const double Mark = -2.5;
    private const double Symbol = -6;
    private const double WithinAWord = -4;
    private const double Control = -9;

    /// <summary>Marks that all kinds of text have: quotation marks, dashes, signs for paragraphs, money and degrees.</summary>
    private const string UsualMarks = "‘’“”‚„«»‹›–—…•§©®°·№†‡£€¡¿½¼¾\u00A0\u00AD";

    private const string MarksWithinWords = "’‘–—·\u00A0\u00AD";

    private readonly CharacterSet _set;
    private readonly ImmutableArray<LanguageLetters> _languages;
    private readonly double _rarity;

    /// <summary>A candidate that is so much rarer among sources than windows-1252: logarithm of the ratio.</summary>
    public DecodingCandidate(string encoding, ImmutableArray<LanguageLetters> languages, double rarity) =>
        (_set, _languages, _rarity) = (CharacterSet.Named(encoding)!, languages, rarity);

    /// <summary>Name of the encoding.</summary>
    public string Encoding => _set.Name;

    /// <summary>Whether its languages are written in Cyrillic.</summary>
    public bool IsCyrillic => _languages == LanguageLetters.InCyrillic;

    /// <summary>How likely <paramref name="bytes"/> are in it, in the language in which they are likeliest.</summary>
    public DecodingScore Score(ReadOnlySpan<byte> bytes)
    {
        var letters = new int[256];
        var cost = _rarity;
        for (var index = 0; index < bytes.Length; index++)
        {
            if (bytes[index] < 0x80)
                continue;
            var character = _set[bytes[index]];
            var (before, after) = (index > 0 ? _set[bytes[index - 1]] : ' ', index + 1 < bytes.Length ? _set[bytes[index + 1]] : ' ');
            letters[bytes[index]] += char.IsLetter(character) ? 1 : 0;
            cost += char.IsLetter(character) ? OfLetter(before, character, after) : OfMark(before, character, after);
        }

        var (language, logarithm) = _languages.Select(language => (language, Logarithm: LogarithmOf(letters, language))).MaxBy(found => found.Logarithm);
        return new DecodingScore(this, language.Name, letters.Sum(), cost + logarithm);
    }

    private double LogarithmOf(int[] letters, LanguageLetters language)
    {
        var sum = 0.0;
        for (var value = 0x80; value < letters.Length; value++)
            sum += letters[value] == 0 ? 0 : letters[value] * language.LogarithmOf(char.ToLowerInvariant(_set[(byte)value]));
        return sum;
    }

    private double OfLetter(char before, char letter, char after)
    {
        var cost = Letter;
        if (char.IsUpper(letter) && char.IsLower(before))
            cost += UnusualCase;
        if (char.IsDigit(before) || char.IsDigit(after))
            cost += BesideADigit;
        if (IsCyrillic && (char.IsAsciiLetter(before) || char.IsAsciiLetter(after)))
            cost += AmongOtherLetters;
        if (!char.IsLetter(before) && !char.IsLetter(after))
            cost += Alone;
        return cost;
    }

    private static double OfMark(char before, char mark, char after)
    {
        if (mark == CharacterSet.Lost || char.IsControl(mark))
            return Control;
        var isWithinAWord = char.IsLetter(before) && char.IsLetter(after) && !MarksWithinWords.Contains(mark, StringComparison.Ordinal);
        return (UsualMarks.Contains(mark, StringComparison.Ordinal) ? Mark : Symbol) + (isWithinAWord ? WithinAWord : 0);
    }
}

/// <summary>How likely bytes are in one encoding.</summary>
/// <param name="Candidate">The encoding.</param>
/// <param name="Language">The language in which they are likeliest.</param>
/// <param name="Letters">How many letters beyond ASCII they then have.</param>
/// <param name="Logarithm">Logarithm of the likelihood, to be compared with that of the same bytes in other encodings.</param>
internal sealed record DecodingScore(DecodingCandidate Candidate, string Language, int Letters, double Logarithm);
