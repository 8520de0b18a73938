using System.Collections.Immutable;
using C = Cliff.Archive.Text.Recognition.BlockQuotations.ContextFact;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>Names, dates and numbers: a narrator has more of them. Which names, the recogniser does not know.</summary>
internal static class NameFeatures
{
    public static readonly ImmutableArray<LineFact> Lines =
    [
        new("names for each word", line => line.Words.Count == 0 ? 0 : (line.Outside(WordClasses.Name) + line.Inside(WordClasses.Name)) / (double)line.Words.Count, 0.001, 0.02, 0.04, 0.07, 0.1, 0.15, 0.22),
        new("names in the first sentence", line => line.Opening(WordClasses.Name), 0, 1, 3),
        new("years", line => line.Outside(WordClasses.Year), 0, 1, 3),
        new("months", line => line.Outside(WordClasses.Month), 0, 1, 3),
        new("numbers", line => line.Outside(WordClasses.Number), 0, 1, 3, 8),
        LineFact.That("opens with a date", OpensWithDate),
        new("possessives", line => line.Outside(WordClasses.Possessive), 0, 1, 3),
        new("words in capitals", line => line.Outside(WordClasses.Capitals), 0, 2),
        new("titles and ranks", line => line.Outside(WordClasses.Title), 0, 1),
        new("long words for each word", line => line.Rate(WordClasses.Long), 0.15, 0.22, 0.3, 0.38),
        new("bodies for each word", line => line.Rate(WordClasses.Body), 0.01, 0.03, 0.06),
    ];

    public static readonly ImmutableArray<ContextFact> Contexts =
    [
        new("this: names frequent in the chapter", context => context.Chapter.FrequentNames(context.Index), 0, 1, 3),
        new("this: names frequent in the chapter for each word", FrequentRate, 0.01, 0.03, 0.06),
        new("previous: names frequent in the chapter", context => context.Chapter.FrequentNames(context.Index - 1), 0, 1, 3),
        new("next: names frequent in the chapter", context => context.Chapter.FrequentNames(context.Index + 1), 0, 1, 3),
        C.That("this: opens with a name frequent in the chapter", context => context.Chapter.OpensWithFrequentName(context.Index, 3)),
        C.That("this: a name frequent in the chapter in the first words", context => context.Chapter.OpensWithFrequentName(context.Index, 10)),
        C.That("previous: opens with a name frequent in the chapter", context => context.Chapter.OpensWithFrequentName(context.Index - 1, 3)),
        C.That("next: opens with a name frequent in the chapter", context => context.Chapter.OpensWithFrequentName(context.Index + 1, 3)),
        C.That("next: a name frequent in the chapter in the first words", context => context.Chapter.OpensWithFrequentName(context.Index + 1, 10)),
        new("names shared by previous and this", context => Overlap.Share(context.Previous.Names, context.This.Names), 0, 0.2, 0.4),
        new("names shared by this and next", context => Overlap.Share(context.This.Names, context.Next.Names), 0, 0.2, 0.4),
        new("names shared by previous and next", context => Overlap.Share(context.Previous.Names, context.Next.Names), 0, 0.2, 0.4),
        new("long words shared by previous and this", context => Overlap.Share(context.Previous.LongWords, context.This.LongWords), 0.03, 0.08, 0.15, 0.25),
        new("long words shared by this and next", context => Overlap.Share(context.This.LongWords, context.Next.LongWords), 0.03, 0.08, 0.15, 0.25),
        new("long words shared by previous and next", context => Overlap.Share(context.Previous.LongWords, context.Next.LongWords), 0.03, 0.08, 0.15, 0.25),
        C.That("names someone of the last lead-in", context => Overlap.Share(context.Chapter.LeadInBefore(context.Index).ClosingNames, context.This.Names) > 0),
        C.That("opens with someone of the last lead-in", OpensWithLeadIn),
        C.That("names the subject of the last lead-in", context => Overlap.Has(context.This.Names, context.Chapter.LeadInBefore(context.Index).Saying.Subject)),
        C.That("next names someone of the lead-in before this", context => context.Previous.Shape.End == LineEnd.Colon && Overlap.Share(context.Previous.ClosingNames, context.Next.Names) > 0),
        C.That("this names the subject of the previous verb of saying", context => Overlap.Has(context.This.Names, context.Previous.Saying.Subject)),
        C.That("next names the subject of the previous verb of saying", context => Overlap.Has(context.Next.Names, context.Previous.Saying.Subject)),
    ];

    private static double FrequentRate(LineContext context) => (double)context.Chapter.FrequentNames(context.Index) / Math.Max(1, context.This.Words.Count);

    private static bool OpensWithLeadIn(LineContext context)
    {
        var names = context.Chapter.LeadInBefore(context.Index).ClosingNames;
        for (var i = 0; i < Math.Min(5, context.This.Words.Count); i++)
            if (context.This.Words[i].IsOutside && Overlap.Has(names, context.This.Words[i].Hash))
                return true;
        return false;
    }

    private static bool OpensWithDate(LineReading line)
    {
        for (var i = 0; i < Math.Min(6, line.Words.Count); i++)
            if (line.Words[i].IsOutside && line.Words[i].Is(WordClasses.Year | WordClasses.Month))
                return true;
        return false;
    }
}
