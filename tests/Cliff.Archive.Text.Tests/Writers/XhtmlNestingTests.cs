using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;

namespace Cliff.Archive.Text.Tests.Writers;

/// <summary>Whatever the ranges are: well-formed, the text whole, and one tree for XML and HTML parsers.</summary>
public sealed class XhtmlNestingTests
{
    private const string Content = "  one ‘two’ [4]\nthree\t\uFFFC \n\nfour\t\tfive\n six [5] seven ";
    private static readonly BlockKind[] Kinds = [BlockKind.Heading, BlockKind.Paragraph, BlockKind.Quotation, BlockKind.Verse, BlockKind.List, BlockKind.Table];
    private static readonly InlineSpanKind[] SpanKinds = [.. Enum.GetValues<InlineSpanKind>().Where(kind => kind != InlineSpanKind.Furniture)];

    [Fact]
    public void RandomRangesLoseNothingInAnyKindOfBlock()
    {
        var random = new Random(20261130);
        for (var i = 0; i < 1000; i++)
        {
            var kind = Kinds[random.Next(Kinds.Length)];
            var chapter = Chapter(SomeChapter.Block("p1", kind, Content) with { Spans = [.. Enumerable.Range(0, random.Next(0, 14)).Select(_ => Span(random)).DistinctBy(span => span.Id ?? (object)span)] });
            var page = Xhtml.Of(chapter, options => options with { MarginNotes = true });
            Assert.Equal(Content, page.ById("p1").Printed());
            Assert.Equal(Outline(page), Outline(ParsedAsHtml(page)));
            var ids = page.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "a" or "button" && element.Ancestors("a").Any());
        }
    }

    [Fact]
    public void RandomRangesLoseNothingInANote()
    {
        var random = new Random(20261201);
        for (var i = 0; i < 500; i++)
        {
            var body = SomeChapter.Block("n4", BlockKind.Note, Content) with { LabelLength = 2, Spans = [.. Enumerable.Range(0, random.Next(0, 10)).Select(_ => Span(random))] };
            var chapter = Chapter(SomeChapter.Paragraph("p1", "x"), body) with { Notes = [SomeChapter.Note("4", NoteState.Present) with { BlockIds = ["n4"] }] };
            var list = Xhtml.Written(chapter, writer => writer.WriteNotes(chapter.Notes));
            Assert.Equal(Content[2..], list.WithClass("body").First().Printed());
            Assert.Equal(Outline(list), Outline(ParsedAsHtml(list)));
        }
    }

    [Fact]
    public void AnyPartOfABlockIsWrittenWhole()
    {
        var random = new Random(20261202);
        for (var i = 0; i < 500; i++)
        {
            var block = SomeChapter.Block("p1", BlockKind.List, Content) with { Spans = [.. Enumerable.Range(0, 6).Select(_ => Span(random))] };
            var start = random.Next(Content.Length);
            var range = new TextSpan(start, random.Next(start, Content.Length + 1));
            var words = Xhtml.Written(Chapter(block), writer => writer.WriteWords(block, range));
            Assert.Equal(range.In(Content), words.Printed());
        }
    }

    private static Chapter Chapter(params Block[] blocks) => SomeChapter.Of([.. blocks]) with
    {
        Quotations = [SomeChapter.Quotation("q1", QuotationPlacement.Inline, new QuotationSegment("p1", new(0, 1)))],
        Notes = [SomeChapter.Note("4", NoteState.Absent)],
        References = [SomeChapter.Marker("4", "p1", Content)],
    };

    private static InlineSpan Span(Random random)
    {
        var kind = SpanKinds[random.Next(SpanKinds.Length)];
        var start = random.Next(Content.Length + 1);
        var range = new TextSpan(start, random.Next(start, Content.Length + 1));
        return kind switch
        {
            InlineSpanKind.Marker => SomeChapter.Span(kind, Content, "[4]", "r4"),
            InlineSpanKind.Picture when random.Next(2) == 0 => SomeChapter.Span(kind, Content, "\uFFFC") with { Address = "https://example.org/h.jpg" },
            InlineSpanKind.Quotation => new InlineSpan(kind, new(0, Content.Length), "q1"),
            _ => new InlineSpan(kind, range) { Correction = "x", Address = random.Next(2) == 0 ? "https://example.org/" : "x.htm", Language = "de" },
        };
    }

    private static XElement ParsedAsHtml(XElement page)
    {
        var markup = string.Concat(page.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));
        var document = new HtmlParser().ParseDocument($"<!doctype html><body><main>{markup}</main>");
        return AsXml(document.QuerySelector("main")!, "root");
    }

    private static XElement AsXml(IElement element, string? name = null) => new(
        name ?? element.LocalName,
        element.ChildNodes.Select(node => node is IElement child ? AsXml(child) : (object)node.TextContent));

    /// <summary>Elements and words in order: <c>(p(em)one)</c>.</summary>
    private static string Outline(XElement element)
    {
        var outline = new StringBuilder();
        foreach (var node in element.Nodes())
            outline.Append(node is XElement child ? $"({child.Name.LocalName}{Outline(child)})" : ((XText)node).Value);
        return outline.ToString();
    }
}
