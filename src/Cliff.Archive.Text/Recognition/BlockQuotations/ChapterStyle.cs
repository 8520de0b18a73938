namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>How a chapter is set, as far as the text shows it without knowing its quotations.</summary>
/// <param name="WrapsAfterColon">Of the paragraphs after a colon, the share that open with a quotation mark.</param>
/// <param name="EndMarkers">Share of paragraphs that end in a marker.</param>
/// <param name="ColonEnds">Share of paragraphs that end in a colon.</param>
/// <param name="FirstPerson">First person singular for each word outside inline quotations.</param>
/// <param name="InlineShare">Share of its characters within inline quotations.</param>
/// <param name="MeanWords">Mean words of a paragraph.</param>
internal readonly record struct ChapterStyle(double WrapsAfterColon, double EndMarkers, double ColonEnds, double FirstPerson, double InlineShare, double MeanWords)
{
    /// <summary>Paragraphs after a colon that count as known beforehand, half of them wrapped in none.</summary>
    private const double Prior = 2;

    private const double Annotated = 0.2;

    /// <summary>Whether its paragraphs are thick with markers at their ends, as in a book with an apparatus for its quotations.</summary>
    public bool IsAnnotated => EndMarkers > Annotated;

    public static ChapterStyle Of(IReadOnlyList<LineReading> lines)
    {
        double after = 0, wrapped = 0, paragraphs = 0, endMarkers = 0, colons = 0, words = 0, first = 0, quoted = 0, characters = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsHeading)
                continue;
            paragraphs++;
            endMarkers += lines[i].Shape.EndsInMarker ? 1 : 0;
            colons += lines[i].Shape.End == LineEnd.Colon ? 1 : 0;
            words += lines[i].Words.Count;
            first += lines[i].Outside(WordClasses.FirstSingular);
            quoted += lines[i].Shape.QuotedCharacters;
            characters += lines[i].Content.Length;
            if (i == 0 || lines[i - 1].Shape.End != LineEnd.Colon)
                continue;
            after++;
            wrapped += lines[i].Content.Length > 0 && Characters.IsOpeningMark(lines[i].Content[0]) ? 1 : 0;
        }

        return new ChapterStyle(wrapped / (after + Prior), Share(endMarkers, paragraphs), Share(colons, paragraphs), Share(first, words), Share(quoted, characters), Share(words, paragraphs));
    }

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;
}
