using System.Collections.Immutable;
using F = Cliff.Archive.Text.Recognition.BlockQuotations.LineFact;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>Verbs of saying and nouns of text: what leads in a quotation.</summary>
internal static class SayingFeatures
{
    public static readonly ImmutableArray<LineFact> Lines =
    [
        new("clauses of saying", line => line.Saying.Count, 0, 1, 2),
        new("clauses of saying that", line => line.Saying.Reported, 0, 1),
        F.That("labels a speaker", LabelsSpeaker),
        F.That("a clause of saying in the last sentence", line => line.Saying.InLastSentence > 0),
        F.That("a pronoun says", line => line.Saying.PronounSubject),
        F.That("the last words are of saying", line => line.Saying.WordsAfterLast is >= 0 and <= 2),
        F.That("a verb of saying near the end", line => line.Saying.WordsAfterLast is > 2 and <= 10),
        new("nouns of text in the last sentence", line => line.Closing(WordClasses.TextNoun), 0, 1),
        new("nouns of text", line => line.Outside(WordClasses.TextNoun), 0, 1, 3),
        F.That("any verb of saying in the last sentence", line => line.Closing(WordClasses.AnySaying) > 0),
        F.That("the last sentence looks ahead", line => line.Closing(WordClasses.Anticipating) > 0),
        F.That("resumes a voice in the first sentence", line => line.Opening(WordClasses.Resuming) > 0),
        F.That("a verb of saying in the first sentence", line => line.Opening(WordClasses.Saying) > 0),
        F.That("looks back in its first words", LooksBack),
        F.That("a demonstrative opens and a noun of text follows", DemonstrativeText),
        F.That("opens with he or she", line => StartsWith(line, WordClasses.ThirdPerson)),
        F.That("opens with I or we", line => StartsWith(line, WordClasses.FirstPerson)),
        F.That("opens with a connective", line => StartsWith(line, WordClasses.Connective)),
        F.That("opens with a conjunction", line => StartsWith(line, WordClasses.Conjunction)),
        F.That("opens with an article", line => StartsWith(line, WordClasses.Article)),
        F.That("opens with a question word", line => StartsWith(line, WordClasses.Question)),
        F.That("opens with a name", line => line.Words.Count > 1 && line.Words[1].Is(WordClasses.Name)),
        F.That("roles in the last sentence", line => line.Closing(WordClasses.Role) > 0),
        new("words of the last sentence", ClosingWords, 4, 8, 14, 24, 40),
    ];

    private static bool StartsWith(LineReading line, WordClasses classes) => line.Words.Count > 0 && line.Words[0].IsOutside && line.Words[0].Is(classes);

    /// <summary>Opens with one to three names and a colon, as minutes and dialogues do.</summary>
    private static bool LabelsSpeaker(LineReading line)
    {
        for (var i = 0; i < Math.Min(4, line.Words.Count); i++)
        {
            if (!char.IsUpper(line.Content[line.Words[i].Start]))
                return false;
            if (line.Words[i].End < line.Content.Length - 1 && line.Content[line.Words[i].End] == ':')
                return true;
        }

        return false;
    }

    private static bool LooksBack(LineReading line) => StartsWith(line, WordClasses.LookingBack);

    private static bool DemonstrativeText(LineReading line)
    {
        if (!LooksBack(line))
            return false;
        for (var i = 1; i < Math.Min(4, line.Words.Count); i++)
            if (line.Words[i].Is(WordClasses.TextNoun))
                return true;
        return false;
    }

    private static double ClosingWords(LineReading line)
    {
        var words = 0;
        for (var i = line.Words.Count - 1; i >= 0 && words <= 40 && line.Words[i].Sentence == line.Sentences - 1; i--)
            words++;
        return words;
    }
}
