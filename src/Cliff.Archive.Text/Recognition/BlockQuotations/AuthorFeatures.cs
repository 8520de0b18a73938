using System.Collections.Immutable;
using C = Cliff.Archive.Text.Recognition.BlockQuotations.ContextFact;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>A line against what is known of the author's own voice, and against whom the chapter quotes.</summary>
internal static class AuthorFeatures
{
    private const int OpeningWords = 4;

    public static readonly ImmutableArray<ContextFact> Contexts =
    [
        C.That("I, where the author never says it", context => SaysI(context.Chapter, context.This)),
        C.That("previous: I, where the author never says it", context => SaysI(context.Chapter, context.Previous)),
        C.That("next: I, where the author never says it", context => SaysI(context.Chapter, context.Next)),
        C.That("we, where the author never says it", context => SaysWe(context.Chapter, context.This)),
        C.That("previous: we, where the author never says it", context => SaysWe(context.Chapter, context.Previous)),
        C.That("next: we, where the author never says it", context => SaysWe(context.Chapter, context.Next)),
        new("first person above the author's", context => context.This.Rate(WordClasses.FirstPerson) - context.Chapter.Author.Mean.FirstPerson, 0, 0.015, 0.04),
        new("more present than the author", context => VoiceFeatures.Tense(context.This) - context.Chapter.Author.Mean.Tense, -0.3, 0, 0.3, 0.6, 0.9),
        new("names above the author's", context => context.This.Rate(WordClasses.Name) - context.Chapter.Author.Mean.Names, -0.08, -0.05, -0.02, 0.02),
        new("previous: more present than the author", context => VoiceFeatures.Tense(context.Previous) - context.Chapter.Author.Mean.Tense, 0, 0.6),
        new("next: more present than the author", context => VoiceFeatures.Tense(context.Next) - context.Chapter.Author.Mean.Tense, 0, 0.6),
        new("names someone quoted in the chapter", context => Overlap.Count(context.This.Names, context.Chapter.Author.Speakers), 0, 1),
        new("previous: names someone quoted in the chapter", context => Overlap.Count(context.Previous.Names, context.Chapter.Author.Speakers), 0, 1),
        new("next: names someone quoted in the chapter", context => Overlap.Count(context.Next.Names, context.Chapter.Author.Speakers), 0, 1),
        C.That("someone quoted in the chapter says", context => Overlap.Has(context.Chapter.Author.Speakers, context.This.Saying.Subject)),
        C.That("opens with someone quoted in the chapter", context => OpensWithSpeaker(context.Chapter, context.This)),
        C.That("previous ends in no marker, this opens with someone quoted in the chapter", context => !context.Previous.Shape.EndsInMarker && OpensWithSpeaker(context.Chapter, context.This)),
        C.That("no marker in previous or this, this names someone quoted in the chapter", context => !IsMarked(context.Previous) && !IsMarked(context.This) && NamesSpeaker(context)),
        C.That("no marker in previous but in this, which names someone quoted in the chapter", context => !IsMarked(context.Previous) && IsMarked(context.This) && NamesSpeaker(context)),
        C.That("previous speaks of itself where the author never does, and this does", context => SpeaksOfItself(context.Chapter, context.Previous) && SpeaksOfItself(context.Chapter, context.This)),
        C.That("previous speaks of itself where the author never does, and this does not", context => SpeaksOfItself(context.Chapter, context.Previous) && !SpeaksOfItself(context.Chapter, context.This)),
        C.That("an open colon before, this opens with who speaks after it", context => Opens(context.This, context.Chapter.OpenLeadIn(context.Index).Speaker)),
        C.That("an open colon before, this names who speaks after it", context => Overlap.Has(context.This.Names, context.Chapter.OpenLeadIn(context.Index).Speaker)),
        C.That("an open colon before, this tells what someone says", context => context.Chapter.OpenLeadIn(context.Index).Words.Count > 0 && context.This.Saying.Reported > 0),
        C.That("next: opens with someone quoted in the chapter", context => OpensWithSpeaker(context.Chapter, context.Next)),
    ];

    private static bool SaysI(ChapterReading chapter, LineReading line) => chapter.Author.NeverSaysI && line.Outside(WordClasses.FirstSingular) > 0;

    private static bool SaysWe(ChapterReading chapter, LineReading line) => chapter.Author.NeverSaysWe && line.Outside(WordClasses.FirstPlural) > 0;

    private static bool SpeaksOfItself(ChapterReading chapter, LineReading line) => SaysI(chapter, line) || SaysWe(chapter, line);

    private static bool NamesSpeaker(LineContext context) => Overlap.Count(context.This.Names, context.Chapter.Author.Speakers) > 0;

    private static bool IsMarked(LineReading line) => line.Shape.Markers > 0;

    private static bool OpensWithSpeaker(ChapterReading chapter, LineReading line) => Opens(line, chapter.Author.Speakers);

    private static bool Opens(LineReading line, params uint[] names)
    {
        for (var i = 0; i < Math.Min(OpeningWords, line.Words.Count); i++)
            if (line.Words[i].IsOutside && Overlap.Has(names, line.Words[i].Hash))
                return true;
        return false;
    }
}
