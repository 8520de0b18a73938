using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Recognition.Layout;

/// <summary>The title of a chapter: the short lines before anything else, up to the one that carries its number, or the first three.</summary>
public static class TitleRecognizer
{
    private const int UnnumberedTitleLines = 3;

    /// <summary>How many lines at the start are title lines.</summary>
    public static int CountTitleLines(ImmutableArray<SourceBlock> lines)
    {
        var shortLines = lines.TakeWhile(line => line.Kind is null && HeadingRecognizer.LooksLikeTitle(line.Content)).Count();
        if (shortLines == lines.Length)
            return Math.Min(shortLines, 1);
        for (var index = 0; index < shortLines; index++)
        {
            if (CarriesNumber(lines[index].Content))
                return index + 1 + LinesBelowNumber(lines, index, shortLines);
        }

        return Math.Min(shortLines, UnnumberedTitleLines);
    }

    /// <summary>What the title lines say: author, work and chapter when there are three or more, else less.</summary>
    public static ChapterMetadata Metadata(ImmutableArray<StructuredBlock> lines)
    {
        var titles = lines.Where(line => line.Kind == BlockKind.Title && !line.Piece.IsImprint).Select(line => line.Content.Trim()).ToArray();
        return titles.Length switch
        {
            0 => new ChapterMetadata(null, null, null, null),
            1 => new ChapterMetadata(null, null, titles[0], null),
            2 => new ChapterMetadata(titles[0], null, titles[1], null),
            _ => new ChapterMetadata(titles[0], titles[1], string.Join(". ", titles[2..]), null),
        };
    }

    /// <summary>"2. The campaign", "Chapter 4", "CHAPTER II": a number that counts chapters.</summary>
    private static bool CarriesNumber(string content)
    {
        var digits = content.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is > 0 and <= 3 && content.Length > digits + 1 && content[digits] == '.' && content[digits + 1] == ' ')
            return true;
        var words = content.Split(' ', 3);
        return words.Length > 1
            && words[0].ToUpperInvariant() is "CHAPTER" or "PART" or "LECTURE" or "BOOK"
            && words[1].TrimEnd('.', ':').All(letter => char.IsAsciiDigit(letter) || "IVXLC".Contains(letter, StringComparison.Ordinal));
    }

    /// <summary>A title printed below "Chapter 4" in the next line belongs to it.</summary>
    private static int LinesBelowNumber(ImmutableArray<SourceBlock> lines, int number, int shortLines)
    {
        var below = 0;
        while (number + below + 1 < shortLines && lines[number + below + 1].BlankLinesBefore == 0)
            below++;
        return below;
    }
}
