using System.Collections.Immutable;
using System.Text;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Searching;

/// <summary>A word of a text as search knows it.</summary>
/// <param name="Key">Its letters, folded: two words meet when their keys are equal.</param>
/// <param name="Range">Where it stands in the text, marks over its letters included.</param>
internal readonly record struct Word(string Key, TextSpan Range)
{
    /// <summary>The longest key in UTF-16 code units; FTS5 would cut one beyond 32 kB on its own terms.</summary>
    private const int MaximumKey = 100;

    /// <summary>The words of <paramref name="text"/> in order: runs of letters and digits. An apostrophe or a hyphen parts words, whichever form it has.</summary>
    public static ImmutableArray<Word> In(string text)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        var key = new StringBuilder();
        var (start, end) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            var valid = Rune.TryGetRuneAt(text, at, out var rune);
            var length = valid ? rune.Utf16SequenceLength : 1;
            if (valid && Folding.IsWord(rune))
            {
                if (key.Length == 0)
                    start = at;
                Folding.Append(key, rune);
                end = at + length;
            }
            else if (valid && Folding.IsSilent(rune))
            {
                // A mark is part of the letter before it; a soft hyphen at the end of a word is not.
                if (key.Length > 0 && System.Globalization.UnicodeCategory.Format != Rune.GetUnicodeCategory(rune))
                    end = at + length;
            }
            else
            {
                Flush();
            }

            at += length;
        }

        Flush();
        return words.ToImmutable();

        void Flush()
        {
            if (key.Length > 0)
                words.Add(new Word(key.ToString(0, Math.Min(key.Length, MaximumKey)), new TextSpan(start, end)));
            key.Clear();
        }
    }
}
