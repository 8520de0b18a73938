using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;
using Cliff.Archive.Text.Sources.Markdown;
using Cliff.Archive.Text.Tests.Golden;

namespace Cliff.Archive.Text.Tests.Sources.Markdown;

public sealed class MarkdownReaderTests
{
    [Theory]
    [InlineData("[a](javascript:alert)", "[a](javascript:alert)")]
    [InlineData("[a](JaVaScRiPt:alert)", "[a](JaVaScRiPt:alert)")]
    [InlineData("[a](java&#10;script:alert)", "[a](java\nscript:alert)")]
    [InlineData("[a]( &#1;javascript:alert)", "[a](\u0001javascript:alert)")]
    [InlineData("[a](data:text/html,x)", "[a](data:text/html,x)")]
    [InlineData("[a][x]\n\n[x]: vbscript:y", "[a](vbscript:y)")]
    [InlineData("![a](data:image/svg+xml,x)", "![a](data:image/svg+xml,x)")]
    [InlineData("<javascript:alert>", "<javascript:alert>")]
    [InlineData("a <b onclick=x>b</b> {onclick=x}", "a <b onclick=x>b</b> {onclick=x}")]
    public void WhatCouldRunIsTextAndShownAsTyped(string markdown, string words)
    {
        var document = Read(markdown);

        Assert.Equal(words, document.Blocks[0].Content);
        Assert.Empty(document.Links);
        Assert.DoesNotContain(document.Blocks[0].Spans, span => span.Kind is InlineSpanKind.Link or InlineSpanKind.Picture);
    }

    [Theory]
    [InlineData("[a](other.htm)", "other.htm")]
    [InlineData("[a](../b/c.htm#d)", "../b/c.htm#d")]
    [InlineData("[a](https://example.org/a:b)", "https://example.org/a:b")]
    [InlineData("[a](mailto:a@example.org)", "mailto:a@example.org")]
    [InlineData("[a](//example.org)", "//example.org")]
    [InlineData("[a][b]\n\n[b]: c.htm", "c.htm")]
    [InlineData("<https://example.org>", "https://example.org")]
    public void ALinkKeepsItsAddress(string markdown, string address)
    {
        var document = Read(markdown);

        Assert.Equal(address, Assert.Single(document.Blocks[0].Spans).Address);
        Assert.Equal(address, Assert.Single(document.Links).Address);
    }

    [Theory]
    [InlineData("| Year | Looms |\n|---|---|\n| 1920 | 14 |", "Year\tLooms\n1920\t14", "Year Looms")]
    [InlineData("|  |  |\n|---|---|\n| 1920 | 14 |", "1920\t14", "")]
    [InlineData("|  | Looms |\n|---|---|\n| 1920 | 14 |", "\tLooms\n1920\t14", "Looms")]
    public void TheFirstRowOfATableIsOfHeadingsAndOneOfEmptyCellsIsNone(string markdown, string words, string headings)
    {
        var table = Read(markdown).Blocks[0];

        Assert.Equal(words, table.Content);
        Assert.Equal(headings, string.Join(' ', table.Spans.Where(span => span is { IsHeader: true, Range.IsEmpty: false }).Select(span => span.Range.In(table.Content))));
    }

    [Theory]
    [InlineData("> — No, said Berg.\n> — Yes!", "— No, said Berg. — Yes!", null, null)]
    [InlineData("> We sail.\n> — Captain Berg", "We sail.", "Captain Berg", null)]
    [InlineData("> We sail.\n>\n> — Captain Berg, *The Log*", "We sail.", "Captain Berg", "The Log")]
    [InlineData("> We sail.\n>\n> — *The Log*", "We sail.", null, "The Log")]
    [InlineData("> — Captain Berg", "— Captain Berg", null, null)]
    public void TheLastLineOfAQuotationSaysWhoseItIs(string markdown, string words, string? speaker, string? work)
    {
        var document = Read(markdown);

        Assert.Equal(words, document.Blocks[0].Content);
        Assert.Equal((speaker, work), (document.Blocks[0].Quotation!.Speaker, document.Blocks[0].Quotation!.Work));
        Assert.Equal(words.StartsWith('—') ? 0 : 1, document.Drops.Count(drop => drop.Reason == "attribution"));
    }

    [Fact]
    public void RecognitionBelievesWhatAQuotationSays()
    {
        var chapter = Chapter("Captain Berg was heard by the judge, and Anna Berg after him.\n\nHolm wrote:\n\n> We sail.\n>\n> — Captain Berg, *The Log*\n\nNobody spoke:\n\n> We stay.\n>\n> — a docker\n");

        var first = chapter.Quotations[0];
        Assert.Equal(("Captain Berg", "The Log", "markup", Certainty.Explicit), (first.Attribution.Speaker!.Name, first.Work, first.Attribution.Evidence.Rule, first.Attribution.Certainty));
        Assert.Equal(new Speaker(null, "a docker", SpeakerKind.Unnamed), chapter.Quotations[1].Attribution.Speaker);
    }

    [Fact]
    public void ASpeakerWhomTheChapterKnowsIsTheSame()
    {
        var chapter = Chapter("I. Holm wrote to the union. Later I. Holm left the town.\n\nIt was reported:\n\n> We stay.\n>\n> — Holm\n");

        Assert.Equal("I. Holm", chapter.Quotations[0].Attribution.Speaker?.Name);
    }

    [Fact]
    public void NotesStayWhereTheyAreTypedAndOneWithoutAMarkerIsKept()
    {
        var document = Read("One. [^a] Two![^b]\n[^a]: First.\n\n    Second.\n[^c]: Nobody asks.\n\nThree. [^9]\n");

        Assert.Equal(["One. [a] Two![b]", "First.", "Second.", "Nobody asks.", "Three. [9]"], document.Blocks.Select(block => block.Content));
        Assert.Equal(["a", null, "c"], document.Blocks[1..4].Select(block => block.Label?.Label));
        Assert.Equal([0, null], document.Blocks[0].Markers.Select(marker => marker.Note));
        Assert.Null(Assert.Single(document.Blocks[4].Markers).Note);
    }

    [Fact]
    public void TwoNotesMayPrintOneLabel()
    {
        var document = Read("One. [^1] Two. [^1~2]\n\n[^1]: First.\n\n[^1~2]: Second.\n");

        Assert.Equal("One. [1] Two. [1]", document.Blocks[0].Content);
        Assert.Equal([0, 1], document.Blocks[0].Markers.Select(marker => marker.Note));
    }

    [Theory]
    [InlineData("---\ntitle: [a\n---\n", "line 3: is not YAML")]
    [InlineData("---\nauthor: A\ntags: b\n---\n\nx", "line 3: front matter has no key \"tags\"")]
    [InlineData("---\nyear: soon\n---\n\nx", "line 2")]
    public void FrontMatterThatCannotBeReadIsRefusedWithItsLine(string markdown, string reason) =>
        Assert.Contains(reason, Assert.Throws<SourceRefusedException>(() => Read(markdown)).Message, StringComparison.Ordinal);

    [Fact]
    public void FrontMatterSaysWhatATextIs()
    {
        var metadata = Read("---\nauthor: Ada Lindqvist\nwork: The Harbour Strike\nlanguage: en\nyear: 1931\nsource: A pamphlet\nrights: Public domain\nimprint:\n  - of: Typed by\n    says: Holm\n  - says: Stockholm\n---\n# The lockout\n").Metadata!;

        Assert.Equal(("Ada Lindqvist", "The Harbour Strike", "The lockout", "en", 1931), (metadata.Author, metadata.Work, metadata.ChapterTitle, metadata.Language, metadata.Year));
        Assert.Equal([new("Source", "A pamphlet"), new("Rights", "Public domain"), new("Typed by", "Holm"), new(null, "Stockholm")], metadata.Imprint.AsEnumerable());
    }

    [Theory]
    [InlineData("# T\n\n## A\n\n### B\n", new[] { 1, 2 })]
    [InlineData("# T\n\n# A\n\n## B\n", new[] { 1, 2 })]
    [InlineData("## A\n\n### B\n", new[] { 1, 2 })]
    [InlineData("x\n\n# A\n\n## B\n", new[] { 1, 2 })]
    public void HeadingsAreCountedBelowTheTitle(string markdown, int[] levels) =>
        Assert.Equal(levels, Read(markdown).Blocks.Where(block => block.Kind == BlockKind.Heading).Select(block => block.Level!.Value));

    private static SourceDocument Read(string markdown) => MarkdownReader.Read(MarkdownSource.Of(markdown));

    private static Chapter Chapter(string markdown) => Reading.Of(MarkdownSource.Of(markdown));
}
