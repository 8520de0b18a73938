using System.Collections.Immutable;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>Signs that mean something else together: each two of them are a feature. A marker closes a speech; behind another marker, and where nobody says "I", it is the author's.</summary>
internal static class PairFeatures
{
    private static readonly ImmutableArray<(string Name, Func<LineContext, bool> Holds)> Signs =
    [
        ("previous ends in a colon", context => context.Previous.Shape.End == LineEnd.Colon),
        ("previous ends in a marker", context => context.Previous.Shape.EndsInMarker),
        ("this ends in a marker", context => context.This.Shape.EndsInMarker),
        ("next ends in a marker", context => context.Next.Shape.EndsInMarker),
        ("this ends in a colon", context => context.This.Shape.End == LineEnd.Colon),
        ("an open colon before", context => context.Chapter.LinesSinceOpenColon(context.Index) is > 1 and < 99),
        ("this speaks of itself", context => SpeaksOfItself(context.This)),
        ("previous speaks of itself", context => SpeaksOfItself(context.Previous)),
        ("next speaks of itself", context => SpeaksOfItself(context.Next)),
        ("this opens with a name frequent in the chapter", context => context.Chapter.OpensWithFrequentName(context.Index, 4)),
        ("this is more past than the author", context => VoiceFeatures.Tense(context.This) < context.Chapter.Author.Mean.Tense),
        ("previous is more past than the author", context => VoiceFeatures.Tense(context.Previous) < context.Chapter.Author.Mean.Tense),
        ("this has more names than the author", context => context.This.Rate(WordClasses.Name) > context.Chapter.Author.Mean.Names),
        ("previous has more names than the author", context => context.Previous.Rate(WordClasses.Name) > context.Chapter.Author.Mean.Names),
        ("this has words in quotation marks", context => context.This.Shape.QuotedCharacters > 30),
        ("previous has words in quotation marks", context => context.Previous.Shape.QuotedCharacters > 30),
        ("this has an ellipsis", context => context.This.Shape.Ellipses > 0),
        ("previous has an ellipsis", context => context.Previous.Shape.Ellipses > 0),
        ("this tells who says", context => context.This.Saying.Count > 0),
        ("previous ends by telling who says", context => context.Previous.Saying.InLastSentence > 0),
        ("this is short", context => context.This.Words.Count < 25),
        ("previous is short", context => context.Previous.Words.Count < 25),
        ("this says what must be or is now", context => context.This.Outside(WordClasses.Obligation | WordClasses.Deixis) > 0),
        ("a marker has closed the last colon's quotation", context => context.Chapter.RunBefore(context.Index).Markers > 0),
    ];

    /// <summary>Names of the features, in the order of <see cref="Add"/>.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. from first in Enumerable.Range(0, Signs.Length)
           from second in Enumerable.Range(first + 1, Signs.Length - first - 1)
           select $"{Signs[first].Name} and {Signs[second].Name}",
    ];

    /// <summary>Adds the features that hold for a line, the first of all having number <paramref name="number"/>.</summary>
    public static void Add(List<int> held, int number, LineContext context)
    {
        Span<bool> holds = stackalloc bool[Signs.Length];
        for (var sign = 0; sign < holds.Length; sign++)
            holds[sign] = Signs[sign].Holds(context);
        for (var first = 0; first < holds.Length; number += holds.Length - ++first)
            for (var second = first + 1; holds[first] && second < holds.Length; second++)
                if (holds[second])
                    held.Add(number + second - first - 1);
    }

    private static bool SpeaksOfItself(LineReading line) => line.Outside(WordClasses.FirstPerson) > 0;
}
