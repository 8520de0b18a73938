using System.Collections.Immutable;
using C = Cliff.Archive.Text.Recognition.BlockQuotations.ContextFact;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>What a line is among its neighbours, and in a chapter of this style.</summary>
internal static class NeighbourFeatures
{
    public static readonly ImmutableArray<ContextFact> Contexts =
    [
        new("lines to the next end marker", context => context.Chapter.LinesToEndMarker(context.Index), 0, 1, 2, 4, 98),
        new("lines since the last end marker", context => context.Chapter.LinesSinceEndMarker(context.Index), 1, 2, 3, 5, 98),
        C.That("short between long neighbours", IsBridge),
        C.That("previous ends in a colon, this in a marker", context => context.Previous.Shape.End == LineEnd.Colon && context.This.Shape.EndsInMarker),
        C.That("previous ends in a colon, this has no marker", context => context.Previous.Shape.End == LineEnd.Colon && context.This.Shape.Markers == 0),
        C.That("the line before last ended in a colon", context => context.BeforePrevious.Shape.End == LineEnd.Colon),
        C.That("the line before last ended in a colon, the last in no marker", context => context.BeforePrevious.Shape.End == LineEnd.Colon && !context.Previous.Shape.EndsInMarker),
        C.That("the line before last ended in a colon, the last in a marker", context => context.BeforePrevious.Shape.End == LineEnd.Colon && context.Previous.Shape.EndsInMarker),
        C.That("previous ends in a marker, this in a marker", context => context.Previous.Shape.EndsInMarker && context.This.Shape.EndsInMarker),
        C.That("previous ends in a marker, this in a colon", context => context.Previous.Shape.EndsInMarker && context.This.Shape.End == LineEnd.Colon),
        C.That("previous and this have the first person", context => HasFirstPerson(context.Previous) && HasFirstPerson(context.This)),
        C.That("this has the first person, previous has not", context => !HasFirstPerson(context.Previous) && HasFirstPerson(context.This)),
        C.That("this has not the first person, previous has", context => HasFirstPerson(context.Previous) && !HasFirstPerson(context.This)),
        new("words in comparison with previous", context => (context.This.Words.Count + 5.0) / (context.Previous.Words.Count + 5.0), 0.37, 0.67, 1.5, 2.7),
        new("words in comparison with next", context => (context.This.Words.Count + 5.0) / (context.Next.Words.Count + 5.0), 0.37, 0.67, 1.5, 2.7),
        C.That("the line after next ends in a marker", context => context.AfterNext.Shape.EndsInMarker),
        C.That("the line before last ended in a marker", context => context.BeforePrevious.Shape.EndsInMarker),
        C.That("the line before last was a heading", context => context.BeforePrevious.IsHeading),
        C.That("the line after next is a heading", context => context.AfterNext.IsHeading),
    ];

    private static bool HasFirstPerson(LineReading line) => line.Outside(WordClasses.FirstPerson) > 0;

    private static bool IsBridge(LineContext context) =>
        context.This.Words.Count < 20 && context.Previous.Words.Count > 40 && context.Next.Words.Count > 40;
}
