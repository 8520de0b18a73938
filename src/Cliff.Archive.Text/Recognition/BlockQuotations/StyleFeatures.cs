using System.Collections.Immutable;
using C = Cliff.Archive.Text.Recognition.BlockQuotations.ContextFact;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>What a sign is worth in a chapter of this style.</summary>
internal static class StyleFeatures
{
    private const double WrappedStyle = 0.4;

    /// <summary>What is true of the whole chapter: it tells how many quotations to expect, and is no reason for one.</summary>
    public static readonly ImmutableArray<ContextFact> Chapters =
    [
        new("share of paragraphs that end in a marker", context => context.Chapter.Style.EndMarkers, 0, 0.05, 0.15, 0.3, 0.45),
        new("share of paragraphs that end in a colon", context => context.Chapter.Style.ColonEnds, 0, 0.03, 0.08, 0.15, 0.25),
        new("first person in the chapter", context => context.Chapter.Style.FirstPerson, 0.002, 0.006, 0.012, 0.025),
        new("share of the chapter within inline quotations", context => context.Chapter.Style.InlineShare, 0.02, 0.06, 0.12),
        new("mean words of a paragraph", context => context.Chapter.Style.MeanWords, 40, 70, 100, 150),
        C.That("this chapter wraps its quotations in marks", context => context.Chapter.Style.WrapsAfterColon > WrappedStyle),
    ];

    public static readonly ImmutableArray<ContextFact> Contexts =
    [
        C.That("wrapped where the chapter wraps its quotations", context => context.Chapter.Style.WrapsAfterColon > WrappedStyle && context.This.Shape.IsWrapped),
        C.That("not wrapped where the chapter wraps its quotations", context => context.Chapter.Style.WrapsAfterColon > WrappedStyle && !context.This.Shape.IsWrapped && !context.This.Marks.OpensUnclosed),
        C.That("wrapped where the chapter does not wrap its quotations", context => context.Chapter.Style.WrapsAfterColon <= WrappedStyle && context.This.Shape.IsWrapped),
        C.That("first person where the chapter has none", context => context.This.Outside(WordClasses.FirstSingular) > 0 && context.Chapter.Style.FirstPerson < 0.006),
        C.That("first person where the chapter has much", context => context.This.Outside(WordClasses.FirstSingular) > 0 && context.Chapter.Style.FirstPerson > 0.02),
        C.That("ends in a marker where few do", context => context.This.Shape.EndsInMarker && context.Chapter.Style.EndMarkers < 0.15),
        C.That("ends in a marker where many do", context => context.This.Shape.EndsInMarker && context.Chapter.Style.EndMarkers > 0.35),
        C.That("no end marker where many have one", context => !context.This.Shape.EndsInMarker && context.Chapter.Style.EndMarkers > 0.35),
    ];
}
