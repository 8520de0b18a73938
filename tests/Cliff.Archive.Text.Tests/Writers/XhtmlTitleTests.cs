using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;

namespace Cliff.Archive.Text.Tests.Writers;

public sealed class XhtmlTitleTests
{
    [Fact]
    public void TheImprintStandsBelowTheTitleAndIsNotTheHeadingOfThePage()
    {
        var chapter = SomeChapter.Of(Title("f1", "A. Writer"), Imprint("f2", "Source: A Review, 1921."), Title("f3", "2. A chapter"), SomeChapter.Paragraph("p1", "Words."));
        var lines = Xhtml.Written(chapter, writer => writer.WriteTitleLines()).Elements().ToList();
        Assert.Equal(["f1", "f3", "f2"], lines.Select(line => (string?)line.Attribute("id")));
        Assert.Equal(["p", "h1", "p"], lines.Select(line => line.Name.LocalName));
        Assert.Equal("imprint", (string?)lines[2].Attribute("class"));
    }

    [Fact]
    public void TheHeadingOfThePageIsTheLineThatNamesTheChapterWhereverItStands()
    {
        var chapter = SomeChapter.Of(Title("f1", "2. A chapter"), Title("f2", "A. Writer"));
        Assert.Equal("2. A chapter", Xhtml.Written(chapter, writer => writer.WriteTitleLines()).Elements("h1").Single().Value);
    }

    [Theory]
    [InlineData("2.\nA chapter", "(10 May 1922)")]
    [InlineData("A chapter", "(Part 2)")]
    [InlineData("A chapter", "1922")]
    [InlineData("A chapter", "by A. Writer")]
    [InlineData("A chapter", "How it began")]
    public void ALineBelowTheNameIsNotTheHeadingOfThePage(string name, string below)
    {
        var chapter = SomeChapter.Of(Title("f1", "A. Writer"), Title("f2", name), Title("f3", below));
        Assert.Equal("f2", HeadingOf(chapter));
    }

    [Fact]
    public void WhereNothingSaysTheNameItIsTheLastLineThatCanBeOne()
    {
        var chapter = SomeChapter.Of(Title("f1", "Some review"), Title("f2", "Another name"), Title("f3", "by A. Writer"), Title("f4", "(May 1922)"), Title("f5", "1922"));
        Assert.Equal("f2", HeadingOf(chapter));
    }

    [Fact]
    public void AnImprintBelowTheTextStaysThere()
    {
        var chapter = SomeChapter.Of(Title("f1", "A chapter"), SomeChapter.Paragraph("p1", "Words."), Imprint("f2", "Transcribed by a friend."));
        Assert.Equal(["p1", "f2"], Xhtml.Of(chapter).Elements().Select(element => (string?)element.Attribute("id")));
        Assert.Equal(["f1"], Xhtml.Written(chapter, writer => writer.WriteTitleLines()).Elements().Select(element => (string?)element.Attribute("id")));
    }

    [Fact]
    public void EveryLineOfTheTitleIsAtTheTopOrInTheTextAndNeverInBoth()
    {
        var chapter = SomeChapter.Of(
            Imprint("f1", "Source: A Review."), SomeChapter.Paragraph("p1", "Before."), Title("f2", "A chapter"), Imprint("f3", "Translated by a friend."), SomeChapter.Paragraph("p2", "After."));
        var page = Xhtml.Written(chapter, writer =>
        {
            writer.WriteTitleLines();
            writer.WriteText();
        });
        Assert.Equal(["f1", "f2", "f3", "p1", "p2"], page.Elements().Select(element => (string?)element.Attribute("id")).Order(StringComparer.Ordinal));
    }

    private static string? HeadingOf(Chapter chapter) => (string?)Xhtml.Written(chapter, writer => writer.WriteTitleLines()).Elements("h1").Single().Attribute("id");

    private static Block Title(string id, string content) => SomeChapter.Block(id, BlockKind.Title, content);

    private static Block Imprint(string id, string content) => Title(id, content) with { IsImprint = true };
}
