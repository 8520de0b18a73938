using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.Dates;
using Cliff.Archive.Text.Tests.Writers;

namespace Cliff.Archive.Text.Tests.Recognition.Dates;

/// <summary>From where a date takes its year, and when it takes none.</summary>
public sealed class DateContextTests
{
    [Theory]
    [InlineData("They met on 21 January 1924. On 26 January he spoke.", "26 January: 1924-01-26")]
    [InlineData("They met in January 1924. It was decided on 23 December to go.", "23 December: 1923-12-23")]
    [InlineData("They met in 1924. On 3 April he spoke.", "3 April: 1924-04-03")]
    [InlineData("They met on 28 December 1923. In early January he left.", "early January: 1924-01-01 to 1924-01-31")]
    [InlineData("They met in May 1924. In the summer he left.", "summer: 1924-06-01 to 1924-08-31")]
    [InlineData("They met in May 1924. From 3 to 8 June he spoke.", "From 3 to 8 June: 1924-06-03 to 1924-06-08")]
    public void ADateWithoutAYearHasThatOfTheDateBeforeItInWhichItLiesNearest(string paragraph, string date)
    {
        Assert.Equal(date, Named.In(paragraph)[1]);
        var found = Named.Dates(paragraph)[1];
        Assert.Equal(DateCertainty.Context, found.Certainty);
        Assert.Contains("“", found.Evidence.Because, StringComparison.Ordinal);
        Assert.Equal("p1", found.BasisBlockId);
    }

    [Theory]
    [InlineData("On 26 January he spoke.", "no-year")]
    [InlineData("They met in March 1921. On 5 November he spoke.", "far-date")]
    [InlineData("They met in March 1921, and again in May 1923. Then on 2 April he spoke.", "ambiguous")]
    [InlineData("They met in March 1921. In May of the following year he spoke.", "other-year")]
    [InlineData("They met in March 1921. In May of last year he spoke.", "other-year")]
    [InlineData("They have met since March 1921. In April he spoke.", "no-year")]
    public void WhereItsYearIsInDoubtItStaysOpenAndSaysWhy(string paragraph, string rule)
    {
        var date = Named.Dates(paragraph)[^1];
        Assert.Equal((DateCertainty.Undated, rule), (date.Certainty, date.Evidence.Rule));
        Assert.Null(date.Earliest);
    }

    [Fact]
    public void TheSameDayNamedWithItsYearDecidesWhereNothingNearDoes() => Assert.Equal(
        ["3 July 1923: 1923-07-03", "May 1919: 1919-05-01 to 1919-05-31", "December 1926: 1926-12-01 to 1926-12-31", "3 July: 1923-07-03"],
        Named.In("They met on 3 July 1923.", "It had begun in May 1919 and was over in December 1926. What was said on 3 July was forgotten."));

    [Fact]
    public void AYearIsTakenFromTheHeadingButNotOverTheNext() => Assert.Equal(
        ["May 1921: 1921-05-01 to 1921-05-31", "3 June: 1921-06-03", "5 June: no year"],
        Named.In(
            SomeChapter.Heading("s1", "The strike of May 1921"), SomeChapter.Paragraph("p1", "On 3 June it was over."),
            SomeChapter.Heading("s2", "The end"), SomeChapter.Paragraph("p2", "It is said that on 5 June all was quiet.")));

    [Fact]
    public void WhatIsQuotedLendsTheAuthorNoYear() => Assert.Equal(
        ["May 1919: 1919-05-01 to 1919-05-31", "3 June: no year"],
        Named.In(SomeChapter.Quoted("p1", "q1", "We met in May 1919."), SomeChapter.Paragraph("p2", "On 3 June he wrote so.")));

    [Theory]
    [InlineData("It began on 5 May 1921. Eight days later it was over.", "Eight days later: 1921-05-13")]
    [InlineData("It began on 5 May 1921, and was over the next day.", "the next day: 1921-05-06")]
    [InlineData("It began on 5 May 1921. The day before, he had left.", "The day before: 1921-05-04")]
    [InlineData("It began on 5 May 1921. On the same day he left.", "the same day: 1921-05-05")]
    [InlineData("It began on 31 December 1921. The following morning he left.", "The following morning: 1922-01-01")]
    [InlineData("It began on 5 May 1921. A week earlier he had left.", "A week earlier: 1921-04-25 to 1921-05-01")]
    [InlineData("It began on 5 May 1921. Two months later he left.", "Two months later: 1921-07-01 to 1921-07-31")]
    [InlineData("It began on 5 May 1921. Twelve years later he came back.", "Twelve years later: 1933-01-01 to 1933-12-31")]
    public void WhatCountsFromADayIsCountedAndNoMorePreciseThanItsUnit(string paragraph, string date)
    {
        Assert.Equal(date, Named.In(paragraph)[1]);
        var found = Named.Dates(paragraph)[1];
        Assert.Equal((DateCertainty.Relative, "counted", "p1"), (found.Certainty, found.Evidence.Rule, found.BasisBlockId));
    }

    [Theory]
    [InlineData("Eight days later it was over.")]
    [InlineData("It began on 5 May 1921. He slept. Eight days later it was over.")]
    [InlineData("It began on 5 May 1921. Two or three days later it was over.")]
    [InlineData("It began on 5 May 1921. A few days later it was over.")]
    [InlineData("It began in May 1921. Eight days later it was over.")]
    [InlineData("It began on 5 May 1921 and on 7 May 1921. The next day it was over.")]
    [InlineData("It had been so since 5 May 1921. The next day it was over.")]
    public void WhatCountsFromNothingCertainIsNoDate(string paragraph) =>
        Assert.DoesNotContain(Named.Dates(paragraph), date => date.Certainty == DateCertainty.Relative);

    [Fact]
    public void ADayIsCountedOverAQuotationFromTheWordsThatIntroduceIt() => Assert.Equal(
        ["5 May 1921: 1921-05-05", "Two days later: 1921-05-07"],
        Named.In(SomeChapter.Paragraph("p1", "On 5 May 1921 she wrote:"), SomeChapter.Quoted("p2", "q1", "We are well."), SomeChapter.Paragraph("p3", "Two days later she was dead.")));

    [Theory]
    [InlineData("They met once.*", "1*. They had met in May 1905 already.", "On 5 May he spoke.", "May 1905: 1905-05-01 to 1905-05-31", "5 May: no year")]
    [InlineData("They met once.*", "1*. They had met on 5 May 1905 already.", "What was said on 5 May was forgotten.", "5 May 1905: 1905-05-05", "5 May: no year")]
    [InlineData("They met in 1924.*", "1*. On 3 April it had rained.", "On 5 May he spoke.", "1924: 1924-01-01 to 1924-12-31", "3 April: no year", "5 May: no year")]
    [InlineData("They met on 3 May 1924.*", "1*. They had met in May 1905 already.", "Two days later he spoke.", "3 May 1924: 1924-05-03", "May 1905: 1905-05-01 to 1905-05-31", "Two days later: 1924-05-05")]
    [InlineData("They met on 3 May 1924.*", "1*. Two days later it rained.", "On 5 May he spoke.", "3 May 1924: 1924-05-03", "5 May: 1924-05-05")]
    [InlineData("They met once.*", "1*. It rained on 3 May 1905.", "Two days later he spoke.", "3 May 1905: 1905-05-03")]
    public void AFootnoteAndTheTextAroundItLendEachOtherNoDate(string before, string note, string after, params string[] dates)
    {
        var chapter = SomeChapter.Of(SomeChapter.Paragraph("p1", before), SomeChapter.Block("n1star", BlockKind.Note, note), SomeChapter.Paragraph("p2", after));
        var footnote = SomeChapter.Note("1*", NoteState.Present) with { Kind = NoteKind.Footnote, BlockIds = ["n1star"] };

        Assert.Equal(dates, Named.In(chapter with { Notes = [footnote] }));
    }

    [Fact]
    public void TitleLinesTablesAndReferencesAreNotRead()
    {
        var chapter = SomeChapter.Of(
            SomeChapter.Block("f1", BlockKind.Title, "A speech of 5 May 1921"), SomeChapter.Block("p1", BlockKind.Table, "In 1913 and in 1917"),
            SomeChapter.Block("n1", BlockKind.Note, "1. So he said in May 1921."), SomeChapter.Block("n1star", BlockKind.Note, "1*. In June 1924 the town had another name."));
        var told = SomeChapter.Note("1*", NoteState.Present) with { Kind = NoteKind.Footnote, BlockIds = ["n1star"] };

        Assert.Equal(["June 1924"], DateRecognizer.Recognize(chapter with { Notes = [SomeChapter.Note("1", NoteState.Present) with { BlockIds = ["n1"] }, told] }).Select(date => date.Printed));
    }
}
