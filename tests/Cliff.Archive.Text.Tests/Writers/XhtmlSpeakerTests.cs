using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Tests.Writers;

/// <summary>The page says whose each quoted word is: the innermost quotation's that somebody is heard in.</summary>
public sealed class XhtmlSpeakerTests
{
    private const string Content = "‘The men said “We stay” and sang.’";

    [Theory]
    [InlineData(QuotationNature.Speech, "")]
    [InlineData(QuotationNature.Term, null)]
    [InlineData(QuotationNature.Title, null)]
    public void OfWhomNobodyNamesTheWordsAreNobodysAndATermIsWhoseItStandsIn(QuotationNature nature, string? by)
    {
        var outer = SomeChapter.Span(InlineSpanKind.Quotation, Content, Content, "q1");
        var inner = SomeChapter.Span(InlineSpanKind.Quotation, Content, "“We stay”", "q2");
        var unnamed = SomeChapter.Quotation("q2", QuotationPlacement.Inline, new QuotationSegment("p1", inner.Range)) with { ParentId = "q1", Nature = nature };
        var page = Xhtml.Of(SomeChapter.OfOne(Content, outer, inner) with
        {
            Quotations =
            [
                SomeChapter.Quotation("q1", QuotationPlacement.Inline, new QuotationSegment("p1", outer.Range)),
                unnamed with { Attribution = unnamed.Attribution with { Speaker = null } },
            ],
        });

        Assert.Equal("ada", (string?)page.ById("q1").Attribute("data-by"));
        Assert.Equal(by, (string?)page.ById("q2").Attribute("data-by"));
    }

    [Fact]
    public void ABlockQuotationOfSomebodyUnnamedSaysSo()
    {
        var quoted = SomeChapter.Quotation("q1", QuotationPlacement.Block, new QuotationSegment("p1", new TextSpan(0, 7)));
        var page = Xhtml.Of(SomeChapter.Of(SomeChapter.Quoted("p1", "q1", "We stay")) with { Quotations = [quoted with { Attribution = quoted.Attribution with { Speaker = null } }] });

        Assert.Equal("", (string?)page.ById("q1").Attribute("data-by"));
    }
}
