using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>In which direction the lines of a text run: its own letters tell, whatever language it is said to be in.</summary>
public static class WritingDirection
{
    /// <summary>Letters that are looked at: enough to tell a text with foreign words from a foreign text.</summary>
    private const int Enough = 2000;

    /// <summary>Whether most of the first letters of the text are of scripts that are written from right to left.</summary>
    public static bool IsRightToLeft(Chapter chapter)
    {
        var letters = chapter.Blocks.SelectMany(block => block.Content).Where(char.IsLetter).Take(Enough).ToList();
        return letters.Count(IsRightToLeft) * 2 > letters.Count;
    }

    // Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours, and the presentation forms of the first two (Unicode 16, UAX 9, types R and AL).
    private static bool IsRightToLeft(char letter) => letter is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF');
}
