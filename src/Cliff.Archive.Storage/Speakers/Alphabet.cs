using System.Text;

namespace Cliff.Archive.Storage.Speakers;

/// <summary>The letters under which long lists are divided.</summary>
public static class Alphabet
{
    /// <summary>Where names stand that begin with no letter.</summary>
    public const string Other = "#";

    /// <summary>The capital under which a folded name stands.</summary>
    public static string LetterOf(string folded) =>
        Rune.TryGetRuneAt(folded + " ", 0, out var first) && Rune.IsLetter(first) ? Rune.ToUpperInvariant(first).ToString() : Other;
}
