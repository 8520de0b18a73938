using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Tests.Golden;

namespace Cliff.Archive.Text.Tests.Gold;

/// <summary>The first chapter, read with its decisions, is the reference reading in everything.</summary>
public sealed class SeedTests
{
    private static readonly string Source = Repository.PathOf("seeds", "trotsky-3", "02-campaign.txt");
    private static readonly ReferenceReading Gold = ReferenceReading.Load();
    private static readonly Chapter Chapter = Reading.OfFile(Source);
    private static readonly ImmutableArray<Block> Blocks = [.. Chapter.Blocks.Where(block => block.Kind != BlockKind.Separator)];

    [Fact]
    public void TheFileIsTheSeedByteForByte() =>
        Assert.Equal("0fdc3d4423213a9ec75d8416b07a3f5a3e8973905dbe268ebbb702e0c5b7a4bd", Chapter.Source.Sha256);

    [Fact]
    public void EveryLineIsWhatTheReferenceSays() => Assert.All(Gold.Paragraphs, paragraph => Assert.Equal(KindOf(paragraph.Role), At(paragraph.N).Kind));

    [Fact]
    public void ItHasThreeTitleLinesFiveSectionsAndAHundredAndFourParagraphs()
    {
        Assert.Equal(["f1", "f2", "f3"], IdsOf('f'));
        Assert.Equal(Gold.Sections.Select(section => section.Title), Blocks.Where(block => block.Kind == BlockKind.Heading).Select(block => block.Content));
        Assert.Equal(Enumerable.Range(1, 104).Select(number => $"p{number}"), IdsOf('p'));
        Assert.Equal(69, Blocks.Count(block => block.Kind == BlockKind.Paragraph));
        Assert.Equal(35, Blocks.Count(block => block.Kind == BlockKind.Quotation));
    }

    [Fact]
    public void ItsQuotationsAreNumberedFromOneToSixtyThree() =>
        Assert.Equal(Enumerable.Range(1, 63).Select(number => $"q{number}"), Chapter.Quotations.Select(quotation => quotation.Id));

    [Fact]
    public void EveryBlockQuotationHasItsParagraphsFromItsFirstWordToItsLast() => Assert.All(Gold.BlockQuotations, expected =>
    {
        var actual = Find(expected);
        Assert.Equal(expected.Paragraphs, actual.Segments.Select(segment => NumberOf(segment.BlockId)));
        foreach (var run in expected.Segments)
        {
            Assert.StartsWith(run.FirstWords, WordsIn(actual, run.From), StringComparison.Ordinal);
            Assert.EndsWith(run.LastWords, WordsIn(actual, run.To), StringComparison.Ordinal);
        }
    });

    [Fact]
    public void ThereAreTwentyFiveBlockQuotationsInTwentySevenRuns()
    {
        var blocks = Chapter.Quotations.Where(quotation => quotation.Placement == QuotationPlacement.Block).ToArray();

        Assert.Equal(25, blocks.Length);
        Assert.Equal(27, blocks.Sum(quotation => 1 + quotation.Segments.Zip(quotation.Segments.Skip(1)).Count(pair => NumberOf(pair.Second.BlockId) != NumberOf(pair.First.BlockId) + 1)));
    }

    [Fact]
    public void EveryBlockQuotationHasItsSpeakerAndReporter() => Assert.All(Gold.BlockQuotations, expected =>
    {
        Assert.Equal(Speaker(expected.Speaker), Find(expected).Attribution.Speaker);
        Assert.Equal(Speaker(expected.Reporter), Find(expected).Attribution.Reporter);
    });

    [Fact]
    public void EveryLeadInLiesInItsParagraphAndCoversItsLastWords() => Assert.All(Gold.BlockQuotations, expected =>
    {
        var leadIn = Find(expected).Attribution.LeadIn;
        Assert.NotNull(leadIn);
        Assert.Equal(expected.IntroducedBy.Paragraph, NumberOf(leadIn.BlockId));
        var content = At(expected.IntroducedBy.Paragraph).Content;
        Assert.Equal(content.Length, leadIn.Range.End);
        var words = leadIn.Range.In(content);
        Assert.True(words.EndsWith(expected.IntroducedBy.Text, StringComparison.Ordinal) || expected.IntroducedBy.Text.EndsWith(words, StringComparison.Ordinal), words);
    });

    [Fact]
    public void EveryInlineQuotationIsFoundWithItsNatureSpeakerAndReporter()
    {
        Assert.Equal(38, Chapter.Quotations.Count(quotation => quotation.Placement == QuotationPlacement.Inline));
        Assert.All(Gold.InlineQuotations, expected =>
        {
            var actual = Find(expected);
            Assert.Equal(expected.Offset + expected.Length - 1, actual.Segments[0].Range.End);
            Assert.Equal(expected.Kind, NatureOf(actual));
            Assert.Equal(Speaker(expected.Speaker), actual.Attribution.Speaker);
            Assert.Equal(Speaker(expected.Reporter), actual.Attribution.Reporter);
        });
    }

    [Fact]
    public void WhatStandsWithinABlockQuotationHasItForParent() => Assert.All(Gold.InlineQuotations, expected =>
    {
        var block = Gold.BlockQuotations.SingleOrDefault(candidate => candidate.Id == expected.WithinBlock);
        Assert.Equal(block is null ? null : Find(block).Id, Find(expected).ParentId);
    });

    [Fact]
    public void EveryQuotationIsDocumentedByItsMarkers()
    {
        Assert.All(Gold.BlockQuotations, expected => Assert.Equal(expected.Citations.Select(citation => citation.Number), LabelsOf(Find(expected))));
        Assert.All(Gold.InlineQuotations, expected => Assert.Equal(expected.Citations.Select(citation => citation.Number), LabelsOf(Find(expected))));
    }

    [Fact]
    public void ItsFortyTwoMarkersAreFoundAndLinked()
    {
        Assert.Equal(
            Gold.Citations.Select(marker => (marker.Number, marker.Paragraph, marker.Offset)).Order(),
            Chapter.References.Select(reference => (reference.Label, NumberOf(reference.BlockId), reference.Range.Start)).Order());
        Assert.All(Chapter.References, reference => Assert.Contains(Chapter.Notes, note => note.Id == reference.NoteId && note.Content is not null));
    }

    [Fact]
    public void ItHasTwoFootnotesAndFortyOneNumberedNotesAllSupplied()
    {
        Assert.Equal(["1*", "2*", .. Enumerable.Range(1, 41).Select(number => $"{number}")], Chapter.Notes.Select(note => note.Label));
        Assert.All(Chapter.Notes, note => Assert.Equal(note.Kind == NoteKind.Footnote ? NoteState.Present : NoteState.Supplied, note.State));
    }

    [Fact]
    public void Note21HasNoMarkerAndPointsToTheLacuna()
    {
        var note = Chapter.Notes.Single(note => note.ReferenceIds.IsEmpty);

        Assert.Equal("n21", note.Id);
        Assert.Equal(Assert.Single(Chapter.Lacunae).Id, note.LacunaId);
        Assert.Equal("p53", Chapter.Lacunae[0].AfterBlockId);
    }

    [Fact]
    public void Note33IsCitedFromWithinAFootnote() => Assert.Equal("n2star", Chapter.References.Single(reference => reference.NoteId == "n33").BlockId);

    [Fact]
    public void IbidAfterAFootnotesOwnNoteGoesBackToTheText() => Assert.All(["34", "35", "36"], label =>
    {
        var cited = Chapter.Notes.Single(note => note.Label == label).Cites[0];
        Assert.Equal(("Trotsky", "Challenge (1923-25)"), (cited.Author, cited.Work));
    });

    [Fact]
    public void EverySlipHasItsCorrectionAndThePrintedFormStays()
    {
        var corrected = Blocks.SelectMany(block => block.Spans.Where(span => span.Kind == InlineSpanKind.Correction).Select(span => (NumberOf(block.Id!), span.Range.Start, span.Range.In(block.Content))));

        Assert.Equal(Gold.SourceDefects.Where(defect => defect.IsToBeCorrected).Select(defect => (defect.Paragraph, defect.Offset, defect.Text)).Order(), corrected.Order());
    }

    [Fact]
    public void InsertionsAreToldFromMarkers() => Assert.Equal(
        ["[potential]", "[All-important was the fact that]"],
        Blocks.SelectMany(block => block.Spans.Where(span => span.Kind == InlineSpanKind.Insertion).Select(span => span.Range.In(block.Content))));

    [Fact]
    public void NoDecisionSaysWhatTheRulesReach() => Assert.DoesNotContain(Chapter.Diagnostics, diagnostic => diagnostic.Code == "D001");

    [Fact]
    public void WithoutDecisionsTheBlockQuotationsAreGoodAlready()
    {
        var read = Reading.OfFile(Source, withDecisions: false).Blocks.Where(block => block.QuotationId is not null).Select(block => block.Id!).ToHashSet(StringComparer.Ordinal);
        var expected = Gold.BlockQuotations.SelectMany(quotation => quotation.Paragraphs).Select(number => At(number).Id!).ToHashSet(StringComparer.Ordinal);

        var f1 = 2.0 * read.Intersect(expected, StringComparer.Ordinal).Count() / (read.Count + expected.Count);

        Assert.True(f1 >= 0.85, $"F1 {f1:0.000}");
    }

    private static Block At(int paragraph) => Blocks[paragraph - 1];

    private static int NumberOf(string blockId) => Blocks.IndexOf(Blocks.Single(block => block.Id == blockId)) + 1;

    private static IEnumerable<string> IdsOf(char family) => Blocks.Where(block => block.Id![0] == family).Select(block => block.Id!);

    private static Quotation Find(GoldBlock expected) => Chapter.Quotations.Single(quotation =>
        quotation.Placement == QuotationPlacement.Block && NumberOf(quotation.Segments[0].BlockId) == expected.Paragraphs[0]);

    private static Quotation Find(GoldInline expected) => Chapter.Quotations.Single(quotation =>
        quotation.Placement == QuotationPlacement.Inline && NumberOf(quotation.Segments[0].BlockId) == expected.Paragraph && quotation.Segments[0].Range.Start == expected.Offset + 1);

    private static string WordsIn(Quotation quotation, int paragraph)
    {
        var segment = quotation.Segments.Single(segment => NumberOf(segment.BlockId) == paragraph);
        return segment.Range.In(At(paragraph).Content);
    }

    private static IEnumerable<string> LabelsOf(Quotation quotation) =>
        quotation.ReferenceIds.Select(id => Chapter.References.Single(reference => reference.Id == id).Label);

    private static Speaker? Speaker(string? id)
    {
        if (id is null)
            return null;
        var person = Gold.Person(id);
        return person.Type switch
        {
            "person" => new Speaker(id, person.Name, SpeakerKind.Person),
            "corporate" => new Speaker(id, person.Name, SpeakerKind.Body),
            _ => new Speaker(null, person.Name, SpeakerKind.Unnamed),
        };
    }

    private static BlockKind KindOf(string role) => role switch
    {
        "author" or "work-title" or "chapter-title" => BlockKind.Title,
        "section-heading" => BlockKind.Heading,
        "block-quotation" => BlockKind.Quotation,
        "footnote" => BlockKind.Note,
        _ => BlockKind.Paragraph,
    };

    /// <summary>The reference calls all words that someone spoke or wrote speech.</summary>
    private static string NatureOf(Quotation quotation) => quotation.Nature switch
    {
        QuotationNature.Term => "term",
        QuotationNature.Title => "title",
        QuotationNature.Unknown => "unknown",
        _ => "speech",
    };
}
