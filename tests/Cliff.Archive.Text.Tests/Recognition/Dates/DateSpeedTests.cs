using Cliff.Archive.Text.Recognition.Dates;
using Cliff.Archive.Text.Tests.Editing;
using Cliff.Archive.Text.Tests.Writers;

namespace Cliff.Archive.Text.Tests.Recognition.Dates;

/// <summary>Dates are read in time that grows with the length of the text and with nothing else.</summary>
[Collection(nameof(AloneOnTheProcessor))]
public sealed class DateSpeedTests
{
    [Theory]
    [InlineData("1 ")]
    [InlineData("1, ")]
    [InlineData("1-")]
    [InlineData("1917 ")]
    [InlineData("1917, ")]
    [InlineData("1917–")]
    [InlineData("in 1917 and ")]
    [InlineData("May ")]
    [InlineData("5 May, ")]
    [InlineData("5 May 1921. ")]
    [InlineData("In May. ")]
    [InlineData("(1917) ")]
    [InlineData("(")]
    [InlineData("(5 May 1921 ")]
    [InlineData("[5 May] ")]
    [InlineData("on 5 May 1921 and the next day ")]
    [InlineData("eight days later ")]
    [InlineData("since May 1921 and on 5 June ")]
    [InlineData("the end of the ")]
    [InlineData("nineteenth and ")]
    public void NoRepetitionTakesLong(string piece) => Growth.AssertLinear(8_000, characters =>
    {
        var chapter = SomeChapter.OfOne(string.Concat(Enumerable.Repeat(piece, characters / piece.Length)));
        return () => DateRecognizer.Recognize(chapter);
    });

    [Theory]
    [InlineData("In May he came, and on 5 June 1921 he left. The next day it rained.")]
    [InlineData("Since May 1921 nobody came.")]
    public void ASectionOfManyParagraphsDoesNotTakeLong(string paragraph) => Growth.AssertLinear(300, paragraphs =>
    {
        var chapter = SomeChapter.Of([.. Enumerable.Range(1, paragraphs).Select(number => SomeChapter.Paragraph($"p{number}", paragraph))]);
        return () => DateRecognizer.Recognize(chapter);
    });
}
