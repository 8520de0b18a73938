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
        new("lines since a colon that no marker has closed", context => context.Chapter.LinesSinceOpenColon(context.Index), 1, 2, 3, 5, 98),
        C.That("an open colon before, an end marker at hand", context => context.Chapter.LinesSinceOpenColon(context.Index) < 99 && context.Chapter.LinesToEndMarker(context.Index) <= 1),
        C.That("an open colon before, an end marker ahead", context => context.Chapter.LinesSinceOpenColon(context.Index) is > 1 and < 99 && context.Chapter.LinesToEndMarker(context.Index) is > 0 and <= 4),
        C.That("an open colon before, no end marker ahead", context => context.Chapter.LinesSinceOpenColon(context.Index) is > 1 and < 99 && context.Chapter.LinesToEndMarker(context.Index) > 4),
        C.That("no open colon before, an end marker here", context => context.Chapter.LinesSinceOpenColon(context.Index) == 99 && context.This.Shape.EndsInMarker),
        C.That("an open colon before, this ends in a colon", context => context.Chapter.LinesSinceOpenColon(context.Index) is > 1 and < 99 && context.This.Shape.End == LineEnd.Colon),
        C.That("a quotation mark opened before and this opens one", context => context.Previous.Marks.OpensUnclosed && StartsWithMark(context.This)),
        C.That("a quotation mark opened before and this opens none", context => context.Previous.Marks.OpensUnclosed && !StartsWithMark(context.This)),
        C.That("between an opening quotation mark and the closing one of a later paragraph", context => context.Chapter.IsWithinMarks(context.Index)),
        C.That("a quotation mark opened before is closed at the end of previous", context => context.Chapter.IsWithinMarks(context.Index - 1) && !context.Chapter.IsWithinMarks(context.Index)),
        C.That("lower case where previous breaks off", context => StartsLower(context.This) && context.Previous.Shape.End is LineEnd.Letter && context.Previous.Words.Count > 8),
        C.That("previous breaks off", context => context.Previous.Shape.End is LineEnd.Letter && context.Previous.Words.Count > 8 && !context.Previous.IsHeading),
        C.That("previous has no source at its end, this has one", context => !context.Previous.Shape.EndsInSource && context.This.Shape.EndsInSource),
        C.That("signs below a quotation mark's close", context => context.Previous.Shape.EndsClosed && context.This.Words.Count < 15 && context.This.Content.Length > 0 && Characters.IsDash(context.This.Content[0])),
        C.That("numbered like previous", context => StartsWithDigit(context.This) && StartsWithDigit(context.Previous)),
        C.That("numbered like next", context => StartsWithDigit(context.This) && StartsWithDigit(context.Next)),
        C.That("lower case after a line without a stop", context => StartsLower(context.This) && context.Previous.Shape.End is LineEnd.Letter or LineEnd.Comma or LineEnd.Semicolon or LineEnd.Dash),
        C.That("a noun of text ends previous, which ends in a full stop", context => EndsPlainly(context.Previous) && context.Previous.Closing(WordClasses.TextNoun) > 0),
        C.That("a clause of saying ends previous, which ends in a full stop", context => EndsPlainly(context.Previous) && context.Previous.Saying.InLastSentence > 0),
        C.That("previous has no marker, this ends in one", context => context.Previous.Shape.Markers == 0 && context.This.Shape.EndsInMarker),
        C.That("previous ends in a full stop without marker, this in a marker", context => EndsPlainly(context.Previous) && context.This.Shape.EndsInMarker && context.This.Shape.Markers == 1),
        C.That("under a heading, short, and a short line follows", context => context.Previous.IsHeading && context.Next.Words.Count is > 0 and <= 20 && !context.Next.IsHeading && context.Next.Shape.End != LineEnd.Colon),
        C.That("under a heading and in quotation marks", context => context.Previous.IsHeading && (context.This.Shape.IsWrapped || context.This.Marks.OpensUnclosed)),
        C.That("a short line naming someone under a quotation under a heading", context => context.BeforePrevious.IsHeading && context.This.Words.Count <= 20 && context.This.Names.Length > 0 && context.This.Shape.End != LineEnd.Colon),
        C.That("short between long neighbours", IsBridge),
        C.That("much shorter than both neighbours", context => context.This.Words.Count * 3 < Math.Min(context.Previous.Words.Count, context.Next.Words.Count)),
        C.That("one short sentence that opens with a name frequent in the chapter", context => context.This.Sentences == 1 && context.This.Words.Count < 15 && context.Chapter.OpensWithFrequentName(context.Index, 2)),
        C.That("one short sentence in the past tense without first person", context => context.This.Sentences == 1 && context.This.Words.Count < 15 && context.This.Outside(WordClasses.Past) > 0 && context.This.Outside(WordClasses.FirstPerson) == 0),
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

    private static bool StartsWithMark(LineReading line) => line.Content.Length > 0 && Characters.IsOpeningMark(line.Content[0]);

    private static bool StartsWithDigit(LineReading line) => line.Content.Length > 0 && char.IsAsciiDigit(line.Content[0]);

    private static bool StartsLower(LineReading line) => line.Content.Length > 0 && char.IsLower(line.Content[0]);

    private static bool EndsPlainly(LineReading line) => line.Shape.End == LineEnd.FullStop && !line.Shape.EndsInMarker;

    private static bool HasFirstPerson(LineReading line) => line.Outside(WordClasses.FirstPerson) > 0;

    private static bool IsBridge(LineContext context) =>
        context.This.Words.Count < 20 && context.Previous.Words.Count > 40 && context.Next.Words.Count > 40;
}
