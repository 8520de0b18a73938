using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>Tells verse from prose, addresses and signatures by its line breaks.</summary>
internal static class VerseShape
{
    private const int LongestLine = 90;
    private const int LeastUnmarked = 4;

    /// <summary>Whether the lines of a piece are verse: short ones, none a numbered point or a statement with a colon; where nothing says that it is quoted or verse, four at least.</summary>
    public static bool IsVerse(HtmlPiece piece, bool isQuoted)
    {
        if (piece.Shape is not null || piece.IsHeading)
            return false;
        if (piece.Owner.IsPreformatted)
            return piece.Content.Contains('\n', StringComparison.Ordinal);
        var isNamed = ClassNames.Any(piece.Class, name => name is "verse" or "poem" or "poetry" or "stanza") || piece.Owner.Parent is { } parent && ClassNames.Any(parent.Class, name => name is "verse" or "poem" or "poetry");
        var (lines, letters) = (0, 0);
        foreach (var line in piece.Content.AsSpan().EnumerateLines())
        {
            if (line.Length > LongestLine || PrintedLabels.At(line) is { IsPlain: true })
                return false;
            lines++;
            letters += line.Length;
        }

        return lines >= (isNamed ? 1 : isQuoted ? 2 : LeastUnmarked) && (isNamed || IsRunning(piece, lines)) && !ClassNames.Any(piece.Class, name => name is "quoter" or "quotes" or "sig" or "sign" or "author" or "date");
    }

    // The lines of an address or a signature are words without commas or verbs between; those of verse run on.
    private static bool IsRunning(HtmlPiece piece, int lines) => piece.Content.Length / lines >= 15 && !piece.Content.Contains('\uFFFC', StringComparison.Ordinal);
}
