using System.Collections.Immutable;

namespace Cliff.Archive.Text.Sources.Decoding;

/// <summary>Guesses in which encoding of one byte a text is, by how often its letters stand in the languages that are written in it.</summary>
internal static class EncodingDetector
{
    /// <summary>So many bytes tell enough.</summary>
    private const int Longest = 1024 * 1024;

    /// <summary>How much likelier for each letter a text must be in another script than its label has it before the label is not believed.</summary>
    private const double MarginAgainstLabel = 1;

    private const int FewestLettersAgainstLabel = 20;

    private static readonly ImmutableArray<DecodingCandidate> Candidates =
    [
        new("windows-1252", LanguageLetters.OfTheWest, 0),
        new("windows-1250", LanguageLetters.OfCentralEurope, -2),
        new("iso-8859-2", LanguageLetters.OfCentralEurope, -4),
        new("windows-1251", LanguageLetters.InCyrillic, -2),
        new("koi8-r", LanguageLetters.InCyrillic, -2),
        new("iso-8859-5", LanguageLetters.InCyrillic, -4),
        new("ibm866", LanguageLetters.InCyrillic, -4),
        new("koi8-u", LanguageLetters.InCyrillic, -4),
    ];

    /// <summary>The likeliest encoding of <paramref name="bytes"/> and why.</summary>
    public static (string Encoding, string Evidence) Detect(ReadOnlySpan<byte> bytes)
    {
        var best = Best(bytes);
        return (best.Candidate.Encoding, best.Letters == 0 ? $"marks of {best.Candidate.Encoding} and no letters beyond ASCII" : $"letters of {best.Language} in {best.Candidate.Encoding}");
    }

    /// <summary>Whether <paramref name="bytes"/> are so much likelier in a Cyrillic encoding that the label <paramref name="declared"/> cannot be right.</summary>
    public static bool Contradicts(CharacterSet declared, ReadOnlySpan<byte> bytes)
    {
        if (Candidates.FirstOrDefault(candidate => candidate.Encoding == declared.Name) is not { } labelled)
            return false;
        var best = Best(bytes);
        return best.Candidate.IsCyrillic
            && best.Candidate.Encoding != declared.Name
            && best.Letters >= FewestLettersAgainstLabel
            && best.Logarithm - labelled.Score(Sample(bytes)).Logarithm > best.Letters * MarginAgainstLabel;
    }

    private static DecodingScore Best(ReadOnlySpan<byte> bytes)
    {
        var best = Candidates[0].Score(Sample(bytes));
        foreach (var candidate in Candidates.AsSpan()[1..])
        {
            var score = candidate.Score(Sample(bytes));
            best = score.Logarithm > best.Logarithm ? score : best;
        }

        return best;
    }

    private static ReadOnlySpan<byte> Sample(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, Longest)];
}
