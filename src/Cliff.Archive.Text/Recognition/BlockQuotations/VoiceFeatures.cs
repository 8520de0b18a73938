using System.Collections.Immutable;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>Who seems to be talking, outside inline quotations: persons, tense, urgency, argument.</summary>
internal static class VoiceFeatures
{
    public static readonly ImmutableArray<LineFact> Lines =
    [
        new("I", line => line.Outside(WordClasses.FirstSingular), 0, 1, 4),
        new("I for each word", line => line.Rate(WordClasses.FirstSingular), 0.02, 0.05),
        new("we", line => line.Outside(WordClasses.FirstPlural), 0, 1, 4),
        new("we for each word", line => line.Rate(WordClasses.FirstPlural), 0.02, 0.05),
        new("you", line => line.Outside(WordClasses.Second), 0, 2),
        new("he", line => line.Outside(WordClasses.ThirdMale), 0, 1, 3, 6),
        new("he for each word", line => line.Rate(WordClasses.ThirdMale), 0.02, 0.05, 0.09),
        new("she", line => line.Outside(WordClasses.ThirdFemale), 0, 1),
        new("they for each word", line => line.Rate(WordClasses.ThirdPlural), 0.015, 0.04),
        new("now and here", line => line.Outside(WordClasses.Deixis), 0, 1),
        new("must", line => line.Outside(WordClasses.Obligation), 0, 1, 3),
        new("must for each word", line => line.Rate(WordClasses.Obligation), 0.015, 0.04),
        new("not for each word", line => line.Rate(WordClasses.Negation), 0.01, 0.03, 0.06),
        new("will", line => line.Outside(WordClasses.Future), 0, 1),
        new("would", line => line.Outside(WordClasses.Conditional), 0, 1),
        new("forms of address", line => line.Outside(WordClasses.Vocative), 0, 1),
        new("contractions", line => line.Outside(WordClasses.Contraction), 0, 1),
        new("intensifiers", line => line.Outside(WordClasses.Intensifier), 0, 1),
        new("demonstratives for each word", line => line.Rate(WordClasses.Demonstrative), 0.01, 0.03),
        new("question words for each word", line => line.Rate(WordClasses.Question), 0.01, 0.03),
        new("connectives", line => line.Outside(WordClasses.Connective), 0, 1),
        new("sequence words for each word", line => line.Rate(WordClasses.Sequence), 0.01, 0.03, 0.05),
        new("articles for each word", line => line.Rate(WordClasses.Article), 0.05, 0.08, 0.11, 0.14),
        new("tense", Tense, -0.8, -0.6, -0.3, 0, 0.3, 0.6),
        new("past tense", line => line.Outside(WordClasses.Past), 0, 1, 3, 8),
        new("present tense", line => line.Outside(WordClasses.Present), 0, 1, 3, 8),
        new("tense of the first sentence", line => OpeningTense(line), -0.3, -0.01, 0.01, 0.3),
        new("first person in the first sentence", line => line.Opening(WordClasses.FirstPerson), 0, 1),
        new("he in the first sentence", line => line.Opening(WordClasses.ThirdMale), 0, 1),
    ];

    /// <summary>The line against the mean of its chapter: in a memoir the first person says nothing, elsewhere much.</summary>
    public static readonly ImmutableArray<ContextFact> Contexts =
    [
        new("first person above the chapter's", context => context.This.Rate(WordClasses.FirstPerson) - context.Chapter.Voice.FirstPerson, -0.01, 0.01, 0.03),
        new("previous: first person above the chapter's", context => context.Previous.Rate(WordClasses.FirstPerson) - context.Chapter.Voice.FirstPerson, -0.01, 0.01, 0.03),
        new("next: first person above the chapter's", context => context.Next.Rate(WordClasses.FirstPerson) - context.Chapter.Voice.FirstPerson, -0.01, 0.01, 0.03),
        new("more present than the chapter", context => Tense(context.This) - context.Chapter.Voice.Tense, -0.6, -0.3, 0, 0.3, 0.6),
        new("names above the chapter's", context => context.This.Rate(WordClasses.Name) - context.Chapter.Voice.Names, -0.06, -0.03, 0, 0.03, 0.06),
        new("negations above the chapter's", context => context.This.Rate(WordClasses.Negation) - context.Chapter.Voice.Negation, 0, 0.02),
        new("longer sentences than the chapter", context => (context.This.Words.Count / Math.Max(1.0, context.This.Sentences)) - context.Chapter.Voice.SentenceWords, -12, -5, 0, 5, 12),
        new("more present than previous", context => Tense(context.This) - Tense(context.Previous), -0.6, -0.2, 0.2, 0.6),
        new("more present than next", context => Tense(context.This) - Tense(context.Next), -0.6, -0.2, 0.2, 0.6),
    ];

    /// <summary>From -1, all past, to 1, all present.</summary>
    public static double Tense(LineReading line) => Balance(line.Outside(WordClasses.Present), line.Outside(WordClasses.Past));

    private static double OpeningTense(LineReading line) => Balance(line.Opening(WordClasses.Present), line.Opening(WordClasses.Past));

    private static double Balance(int present, int past) => (double)(present - past) / (present + past + 2);
}
