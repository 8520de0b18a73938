using System.Collections.Immutable;
using System.Globalization;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>All features by number, and which of them hold for a line. The numbers are an inner matter; weights are kept by name.</summary>
internal static class FeatureCatalogue
{
    private static readonly ImmutableArray<LineFact> LineFacts =
        [.. PunctuationFeatures.Lines, .. InlineQuotationFeatures.Lines, .. VoiceFeatures.Lines, .. NameFeatures.Lines, .. SayingFeatures.Lines];

    private static readonly ImmutableArray<ContextFact> ContextFacts =
        [.. VoiceFeatures.Contexts, .. AuthorFeatures.Contexts, .. NameFeatures.Contexts, .. NeighbourFeatures.Contexts, .. RunFeatures.Contexts, .. StyleFeatures.Contexts, .. StyleFeatures.Chapters];

    private static readonly ImmutableArray<string> Positions = ["this", "previous", "next"];

    private static readonly int StepsOfLine = LineFacts.Sum(fact => fact.Steps.Length);

    /// <summary>Names of the features: <c>previous: ends in a colon</c>, <c>this: words &gt; 40</c>.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "always",
        .. from position in Positions from fact in LineFacts from step in fact.Steps select NameOf($"{position}: {fact.Name}", fact.Steps, step),
        .. from fact in ContextFacts from step in fact.Steps select NameOf(fact.Name, fact.Steps, step),
        .. PairFeatures.Names,
    ];

    /// <summary>By feature, the number of the fact whose step it is.</summary>
    private static readonly ImmutableArray<int> Facts =
    [
        0,
        .. Enumerable.Range(0, Positions.Length).SelectMany(position => LineFacts.SelectMany((fact, number) => fact.Steps.Select(_ => 1 + (position * LineFacts.Length) + number))),
        .. ContextFacts.SelectMany((fact, number) => fact.Steps.Select(_ => 1 + (Positions.Length * LineFacts.Length) + number)),
        .. PairFeatures.Names.Select((_, number) => 1 + (Positions.Length * LineFacts.Length) + ContextFacts.Length + number),
    ];

    private static readonly int FirstOfPairs = Names.Length - PairFeatures.Names.Length;

    private static readonly int FirstOfChapter = FirstOfPairs - StyleFeatures.Chapters.Sum(fact => fact.Steps.Length);

    /// <summary>The number of the fact whose step a feature is.</summary>
    public static int FactOf(int feature) => Facts[feature];

    /// <summary>Whether a feature says something of the line or its neighbours, not of the whole chapter.</summary>
    public static bool IsOfLine(int feature) => feature > 0 && (feature < FirstOfChapter || feature >= FirstOfPairs);

    /// <summary>The features that hold for each line, ascending; a heading has none.</summary>
    public static int[][] Of(ChapterReading chapter)
    {
        var ofLine = new int[chapter.Count][];
        var held = new List<int>();
        for (var i = 0; i < ofLine.Length; i++)
            ofLine[i] = Measure(chapter[i], held);
        var edge = Measure(LineReading.Nothing, held);
        var features = new int[chapter.Count][];
        for (var i = 0; i < features.Length; i++)
            features[i] = chapter[i].IsHeading ? [] : Combine(new LineContext(chapter, i), ofLine[i], i > 0 ? ofLine[i - 1] : edge, i + 1 < ofLine.Length ? ofLine[i + 1] : edge, held);
        return features;
    }

    private static string NameOf(string fact, double[] steps, double step) =>
        steps is [0] ? fact : string.Create(CultureInfo.InvariantCulture, $"{fact} > {step}");

    /// <summary>The steps that hold for a line by itself; <paramref name="held"/> is room to gather them in.</summary>
    private static int[] Measure(LineReading line, List<int> held)
    {
        held.Clear();
        var number = 0;
        foreach (var fact in LineFacts)
        {
            Add(held, number, fact.Steps, fact.Measure(line));
            number += fact.Steps.Length;
            if (line.IsHeading)
                break; // the first fact says that it is one, and nothing else about it matters to its neighbours
        }

        return [.. held];
    }

    private static int[] Combine(LineContext context, int[] own, int[] previous, int[] next, List<int> held)
    {
        held.Clear();
        held.Add(0);
        foreach (var step in own)
            held.Add(1 + step);
        foreach (var step in previous)
            held.Add(1 + StepsOfLine + step);
        foreach (var step in next)
            held.Add(1 + StepsOfLine + StepsOfLine + step);
        var number = 1 + (StepsOfLine * Positions.Length);
        foreach (var fact in ContextFacts)
        {
            Add(held, number, fact.Steps, fact.Measure(context));
            number += fact.Steps.Length;
        }

        PairFeatures.Add(held, FirstOfPairs, context);
        return [.. held];
    }

    private static void Add(List<int> held, int first, double[] steps, double value)
    {
        for (var step = 0; step < steps.Length && value > steps[step]; step++)
            held.Add(first + step);
    }
}
