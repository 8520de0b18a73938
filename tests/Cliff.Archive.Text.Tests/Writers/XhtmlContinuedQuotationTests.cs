using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Tests.Golden;

namespace Cliff.Archive.Text.Tests.Writers;

public sealed class XhtmlContinuedQuotationTests
{
    private const string First = "Berg rose and began: ‘We have carried sacks for thirty years.";
    private const string Second = "‘Not one of them was ours.’ He sat down.";

    private static readonly Chapter Chapter = Reading.Of($"Edvard Holm\n\nA Northern Port\n\n3. The hall\n\n{First}\n\n{Second}\n");

    [Fact]
    public void AQuotationOverTwoParagraphsHasASegmentInEach()
    {
        var quotation = Assert.Single(Chapter.Quotations);
        Assert.Equal(["p1", "p2"], quotation.Segments.Select(segment => segment.BlockId));
        Assert.Equal("We have carried sacks for thirty years.", quotation.Segments[0].Range.In(First));
        Assert.Equal("Not one of them was ours.", quotation.Segments[1].Range.In(Second));
    }

    [Fact]
    public void ItsIdStandsOnceAndItsPartsAreMarkedInBothParagraphs()
    {
        var written = Xhtml.Of(Chapter);
        Assert.Equal("‘We have carried sacks for thirty years.", written.ById("q1").Printed());
        Assert.Equal("‘Not one of them was ours.’", Assert.Single(written.ById("p2").Descendants("q")).Printed());
        Assert.Equal(First, written.ById("p1").Printed());
        Assert.Equal(Second, written.ById("p2").Printed());
    }

    [Fact]
    public void NothingIsFoundWantingInItsMarks() => Assert.DoesNotContain(Chapter.Diagnostics, diagnostic => diagnostic.Code == "Q002");
}
