namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>
/// What a quotation would be that the last colon above a line, under the same heading, led in and that had not ended before the line:
/// the line is held against it, not only against its neighbour.
/// </summary>
/// <param name="LeadIn">The line that ends in a colon.</param>
/// <param name="First">The line behind it.</param>
/// <param name="Lines">Lines from the first to the one before this.</param>
/// <param name="Markers">Those of them that end in a marker.</param>
/// <param name="OfItself">Those of them in the first person.</param>
/// <param name="Present">Their tense, added up.</param>
internal readonly record struct PresumedRun(LineReading LeadIn, LineReading First, int Lines, int Markers, int OfItself, double Present)
{
    /// <summary>A quotation of so many paragraphs is presumed no longer.</summary>
    private const int Longest = 12;

    public static PresumedRun None { get; } = new(LineReading.Nothing, LineReading.Nothing, 0, 0, 0, 0);

    /// <summary>Whether there is one.</summary>
    public bool IsOpen => Lines > 0;

    /// <summary>The run before each line.</summary>
    public static PresumedRun[] Before(LineReading[] lines)
    {
        var runs = new PresumedRun[lines.Length];
        var run = None;
        for (var i = 0; i < lines.Length; i++)
        {
            runs[i] = run;
            run = lines[i].IsHeading || run.Lines >= Longest ? None
                : i > 0 && lines[i - 1].Shape.End == LineEnd.Colon ? new PresumedRun(lines[i - 1], lines[i], 0, 0, 0, 0).With(lines[i])
                : lines[i].Shape.End == LineEnd.Colon ? None
                : run.IsOpen ? run.With(lines[i])
                : None;
        }

        return runs;
    }

    private PresumedRun With(LineReading line) => this with
    {
        Lines = Lines + 1,
        Markers = Markers + (line.Shape.EndsInMarker ? 1 : 0),
        OfItself = OfItself + (line.Outside(WordClasses.FirstPerson) > 0 ? 1 : 0),
        Present = Present + VoiceFeatures.Tense(line),
    };
}
