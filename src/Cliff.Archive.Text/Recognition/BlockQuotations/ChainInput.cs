namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>All that the chain sees of a chapter.</summary>
/// <param name="Reading">Its lines.</param>
/// <param name="Features">The features that hold for each line, ascending; a heading has none.</param>
/// <param name="Words">Of each line, its words by number in the vocabulary, ascending, each once.</param>
internal sealed record ChainInput(ChapterReading Reading, int[][] Features, int[][] Words)
{
    /// <summary>Reads the lines of a chapter.</summary>
    public static ChainInput Of(IReadOnlyList<BodyLine> lines, Vocabulary vocabulary)
    {
        var reading = new ChapterReading(lines);
        var words = new int[reading.Count][];
        for (var line = 0; line < words.Length; line++)
            words[line] = reading[line].IsHeading ? [] : vocabulary.Read(reading[line]);
        return new ChainInput(reading, FeatureCatalogue.Of(reading), words);
    }

    public int Count => Reading.Count;
}
