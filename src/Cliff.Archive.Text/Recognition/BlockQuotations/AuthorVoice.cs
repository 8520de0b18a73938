namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>
/// How the author of a chapter sounds, as told by the paragraphs that are hardly ever anyone else's: those that end in a colon and those
/// with a note marker in the middle. Whom these name as saying something is someone the chapter quotes.
/// </summary>
/// <param name="Paragraphs">How many such paragraphs there are.</param>
/// <param name="WithI">Share of them that say "I".</param>
/// <param name="WithWe">Share of them that say "we".</param>
/// <param name="Mean">Their mean voice, drawn towards the chapter's where they are few.</param>
/// <param name="Speakers">Hashes of the names that they make subjects of verbs of saying, sorted.</param>
internal sealed record AuthorVoice(int Paragraphs, double WithI, double WithWe, ChapterVoice Mean, uint[] Speakers)
{
    /// <summary>Paragraphs that the chapter's own mean counts for.</summary>
    private const int Prior = 3;

    private const int Enough = 4;
    private const double Seldom = 0.04;

    /// <summary>Whether the author is known not to speak of himself.</summary>
    public bool NeverSaysI => Paragraphs >= Enough && WithI <= Seldom;

    /// <summary>Whether the author is known not to say "we".</summary>
    public bool NeverSaysWe => Paragraphs >= Enough && WithWe <= Seldom;

    public static AuthorVoice Of(IReadOnlyList<LineReading> lines, ChapterVoice chapter)
    {
        var own = lines.Where(IsSurelyAuthors).ToList();
        var mean = ChapterVoice.Of(own);
        var speakers = new SortedSet<uint>(own.Select(line => line.Saying.Subject).Where(subject => subject != 0));
        return new AuthorVoice(
            own.Count,
            ShareOf(own, WordClasses.FirstSingular),
            ShareOf(own, WordClasses.FirstPlural),
            mean.DrawnTowards(chapter, (double)Prior / (own.Count + Prior)),
            [.. speakers]);
    }

    private static bool IsSurelyAuthors(LineReading line) =>
        !line.IsHeading && (line.Shape.End == LineEnd.Colon || line.Shape.MarkersInside > 0);

    private static double ShareOf(List<LineReading> lines, WordClasses classes) =>
        lines.Count == 0 ? 0 : (double)lines.Count(line => line.Outside(classes) > 0) / lines.Count;
}
