namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>The means of a chapter's paragraphs, against which one paragraph sounds like the author or like someone else.</summary>
/// <param name="FirstPerson">First person for each word.</param>
/// <param name="Tense">From -1, all past, to 1, all present.</param>
/// <param name="Names">Names for each word.</param>
/// <param name="Possessives">Possessives for each word.</param>
/// <param name="Negation">Negations for each word.</param>
/// <param name="SentenceWords">Words of a sentence.</param>
internal readonly record struct ChapterVoice(double FirstPerson, double Tense, double Names, double Possessives, double Negation, double SentenceWords)
{
    /// <summary>The voice of one line.</summary>
    public static ChapterVoice Of(LineReading line) => new(
        line.Rate(WordClasses.FirstPerson),
        VoiceFeatures.Tense(line),
        line.Rate(WordClasses.Name),
        line.Rate(WordClasses.Possessive),
        line.Rate(WordClasses.Negation),
        line.Sentences == 0 ? 0 : (double)line.Words.Count / line.Sentences);

    /// <summary>The mean of the paragraphs, each counted once.</summary>
    public static ChapterVoice Of(IReadOnlyList<LineReading> lines)
    {
        var sum = default(ChapterVoice);
        var count = 0;
        foreach (var line in lines)
        {
            if (line.IsHeading)
                continue;
            var voice = Of(line);
            sum = new ChapterVoice(sum.FirstPerson + voice.FirstPerson, sum.Tense + voice.Tense, sum.Names + voice.Names, sum.Possessives + voice.Possessives, sum.Negation + voice.Negation, sum.SentenceWords + voice.SentenceWords);
            count++;
        }

        return count == 0 ? sum : new ChapterVoice(sum.FirstPerson / count, sum.Tense / count, sum.Names / count, sum.Possessives / count, sum.Negation / count, sum.SentenceWords / count);
    }

    /// <summary>This voice with a share of another mixed in.</summary>
    public ChapterVoice DrawnTowards(ChapterVoice other, double share) => new(
        Mix(FirstPerson, other.FirstPerson, share),
        Mix(Tense, other.Tense, share),
        Mix(Names, other.Names, share),
        Mix(Possessives, other.Possessives, share),
        Mix(Negation, other.Negation, share),
        Mix(SentenceWords, other.SentenceWords, share));

    private static double Mix(double own, double other, double share) => own + ((other - own) * share);
}
