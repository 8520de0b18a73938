using System.Collections.Immutable;
using C = Cliff.Archive.Text.Recognition.BlockQuotations.ContextFact;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>A line against the whole of the quotation that the last colon seems to have led in: does the same voice go on?</summary>
internal static class RunFeatures
{
    public static readonly ImmutableArray<ContextFact> Contexts =
    [
        new("paragraphs in a row that ended in a marker", context => context.Chapter.MarkersInARow(context.Index), 1, 2, 3),
        C.That("a marker has closed the last colon's quotation, this ends in one", context => Of(context).Markers > 0 && context.This.Shape.EndsInMarker),
        C.That("a marker has closed the last colon's quotation, this ends in one without speaking of itself", context => Of(context).Markers > 0 && context.This.Shape.EndsInMarker && !SpeaksOfItself(context.This)),
        C.That("the last colon's quotation begins in the first person, this goes on in it", context => Of(context).IsOpen && SpeaksOfItself(Of(context).First) && SpeaksOfItself(context.This)),
        C.That("the last colon's quotation begins in the first person, this is not in it", context => Of(context).IsOpen && SpeaksOfItself(Of(context).First) && !SpeaksOfItself(context.This)),
        C.That("the last colon's quotation is all in the first person, this is not", context => Of(context).IsOpen && Of(context).OfItself == Of(context).Lines && !SpeaksOfItself(context.This)),
        C.That("the last colon's quotation begins without the first person, this is in it", context => Of(context).IsOpen && !SpeaksOfItself(Of(context).First) && SpeaksOfItself(context.This)),
        new("more present than the last colon's quotation", context => Of(context).IsOpen ? VoiceFeatures.Tense(context.This) - (Of(context).Present / Of(context).Lines) : -9, -1, -0.6, -0.3, 0, 0.3),
        C.That("the last colon's quotation begins by addressing someone, this addresses nobody", context => Of(context).IsOpen && Addresses(Of(context).First) && !Addresses(context.This) && !SpeaksOfItself(context.This)),
        C.That("opens with a name and a past verb", context => OpensTelling(context)),
        C.That("opens with a name and a past verb, and nobody speaks of himself", context => OpensTelling(context) && !SpeaksOfItself(context.This)),
        C.That("opens with a name and a past verb where previous is in the first person", context => OpensTelling(context) && SpeaksOfItself(context.Previous) && !SpeaksOfItself(context.This)),
        C.That("opens with someone of the last lead-in and a past verb", context => OpensTelling(context) && Teller(context) is var name && (name == Of(context).LeadIn.Speaker || Overlap.Has(Of(context).LeadIn.ClosingNames, name))),
        C.That("opens with someone of the lead-in before and a past verb", context => OpensTelling(context) && Teller(context) is var name && (name == Lead(context).Speaker || Overlap.Has(Lead(context).ClosingNames, name))),
        C.That("opens with a name frequent in the chapter and a past verb", context => OpensTelling(context) && context.Chapter.OpensWithFrequentName(context.Index, 4)),
    ];

    private const int OpeningWords = 4;
    private const int FarthestVerb = 3;

    private static PresumedRun Of(LineContext context) => context.Chapter.RunBefore(context.Index);

    private static LineReading Lead(LineContext context) => context.Chapter.LeadInBefore(context.Index);

    private static bool SpeaksOfItself(LineReading line) => line.Outside(WordClasses.FirstPerson) > 0;

    private static bool Addresses(LineReading line) => line.Outside(WordClasses.Second | WordClasses.Vocative) + line.Shape.Exclamations > 0;

    private static bool OpensTelling(LineContext context) => Teller(context) != 0;

    /// <summary>The name among the first words that a past verb follows soon; 0 if there is none.</summary>
    private static uint Teller(LineContext context)
    {
        var words = context.This.Words;
        for (var i = 0; i < Math.Min(OpeningWords, words.Count) && words[i].Sentence == 0 && words[i].IsOutside; i++)
        {
            if (!Overlap.Has(context.This.Names, words[i].Hash))
                continue;
            for (var verb = i + 1; verb < words.Count && verb <= i + FarthestVerb && words[verb].Sentence == 0 && words[verb].IsOutside; verb++)
                if (words[verb].Is(WordClasses.Past | WordClasses.SayingPast))
                    return words[i].Hash;
        }

        return 0;
    }
}
