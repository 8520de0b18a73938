using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Tests.Golden;

namespace Cliff.Archive.Text.Tests.Gold;

/// <summary>How well inline quotations are read, without any decision: in passages written for it and in the first chapter.</summary>
public sealed class InlineTests
{
    /// <summary>Title lines before each passage, so that its first paragraph is one.</summary>
    private const string Opening = "Edvard Holm\n\nA Northern Port\n\nCHAPTER IV\n\n";

    private static readonly Found[] All = [.. InlinePassage.LoadAll().SelectMany(OfPassage), .. OfFirstChapter()];
    private static readonly Found[] Labelled = [.. All.Where(found => found.Expected is not null)];
    private static readonly Found[] Read = [.. Labelled.Where(found => found.Actual is not null)];

    [Fact]
    public void ThereAreEnoughToMeasure() => Assert.True(Labelled.Length >= 170, $"{Labelled.Length} labels");

    [Fact]
    public void TheyAreFoundFromMarkToMark() => AssertShare(0.98, Labelled, found => found.Actual is not null);

    [Fact]
    public void WhatIsNoneIsNotInvented() => AssertShare(0.98, [.. All.Where(found => found.Actual is not null)], found => found.Expected is not null);

    [Fact]
    public void TheirNatureIsTold() => AssertShare(0.92, Read, found => found.Expected!.Nature == found.Nature);

    [Fact]
    public void TheirSpeakerIsFoundWhereTheTextNamesOne() =>
        AssertShare(0.85, [.. Labelled.Where(found => found.Expected!.Speaker is not null)], found => IsSame(found.Expected!.Speaker!, found.Speaker));

    [Fact]
    public void NobodyIsMadeToSpeakWhereTheTextNamesNobody() =>
        AssertShare(0.85, [.. Read.Where(found => found.Expected!.Speaker is null)], found => found.Speaker is null || found.Expected!.Unnamed is { } unnamed && IsSame(unnamed, found.Speaker));

    private static void AssertShare(double least, Found[] cases, Func<Found, bool> isRight)
    {
        var wrong = cases.Where(found => !isRight(found)).ToArray();
        var share = 1 - ((double)wrong.Length / cases.Length);
        Assert.True(share >= least, $"{cases.Length - wrong.Length} of {cases.Length} = {share:0.000}, wanted {least}\n{string.Join('\n', wrong.Select(found => found.ToString()))}");
    }

    /// <summary>The surname, or all that the text gives of the name.</summary>
    private static bool IsSame(string expected, string? actual) => actual is not null && (actual.Split(' ')[^1] == expected.Split(' ')[^1] || expected.StartsWith(actual + " ", StringComparison.Ordinal));

    private static IEnumerable<Found> OfPassage(InlinePassage passage)
    {
        var chapter = Reading.Of(Opening + passage.Passage);
        var read = chapter.Quotations.Where(quotation => quotation.Placement == QuotationPlacement.Inline).ToList();
        foreach (var label in passage.Quotations)
        {
            var actual = read.Find(quotation => WordsOf(chapter, quotation) == label.Words);
            read.Remove(actual!);
            yield return new Found(label, actual, label.Words);
        }

        foreach (var invented in read)
            yield return new Found(null, invented, WordsOf(chapter, invented));
    }

    private static IEnumerable<Found> OfFirstChapter()
    {
        var gold = ReferenceReading.Load();
        var chapter = Reading.OfFile(Repository.PathOf("seeds", "trotsky-3", "02-campaign.txt"), withDecisions: false);
        var lines = chapter.Blocks.Where(block => block.Kind != BlockKind.Separator).ToArray();
        var read = chapter.Quotations.Where(quotation => quotation.Placement == QuotationPlacement.Inline).ToList();
        foreach (var expected in gold.InlineQuotations)
        {
            var block = lines[expected.Paragraph - 1];
            var range = new TextSpan(expected.Offset + 1, expected.Offset + expected.Length - 1);
            var actual = read.Find(quotation => quotation.Segments is [var only] && only.BlockId == block.Id && only.Range == range);
            read.Remove(actual!);
            var label = new InlineLabel
            {
                Words = range.In(block.Content),
                Nature = expected.Kind == "speech" ? "said" : expected.Kind,
                Speaker = expected.Speaker is { } id && gold.Person(id) is { Type: "person" or "corporate" } person ? person.Name.Split(" (")[0] : null,
            };
            yield return new Found(label, actual, label.Words);
        }

        foreach (var invented in read)
            yield return new Found(null, invented, WordsOf(chapter, invented));
    }

    private static string WordsOf(Chapter chapter, Quotation quotation) =>
        string.Join(" / ", quotation.Segments.Select(segment => segment.Range.In(chapter.Blocks.Single(block => block.Id == segment.BlockId).Content)));

    /// <summary>A label and what was read of it; a quotation without a label is invented.</summary>
    private sealed record Found(InlineLabel? Expected, Quotation? Actual, string Words)
    {
        public string? Speaker => Actual?.Attribution.Speaker?.Name;

        public string? Nature => Actual?.Nature switch
        {
            null => null,
            QuotationNature.Term => "term",
            QuotationNature.Title => "title",
            QuotationNature.Unknown => "unknown",
            _ => "said",
        };

        public override string ToString() =>
            $"  “{Words}”: wanted {Expected?.Nature ?? "nothing"} of {Expected?.Speaker ?? "nobody"}, read {Nature ?? "nothing"} of {Speaker ?? "nobody"} ({Actual?.Attribution.Evidence.Rule})";
    }
}
