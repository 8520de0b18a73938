using Cliff.Archive.Text.Recognition.Dates;

namespace Cliff.Archive.Text.Tests.Recognition.Dates;

/// <summary>What words are dates, and what they say.</summary>
public sealed class DatePhraseTests
{
    [Theory]
    [InlineData("They met on 15 December 1923 in a cellar.", "15 December 1923: 1923-12-15")]
    [InlineData("They met on December 15th, 1923, in a cellar.", "December 15th, 1923: 1923-12-15")]
    [InlineData("They met on the 15th of December, 1923.", "15th of December, 1923: 1923-12-15")]
    [InlineData("They met on the fifteenth of December 1923.", "fifteenth of December 1923: 1923-12-15")]
    [InlineData("They met on the 10th of March, in the year 1208.", "10th of March, in the year 1208: 1208-03-10")]
    [InlineData("They met on Dec. 5, 1923, and again.", "Dec. 5, 1923: 1923-12-05")]
    [InlineData("They met on 15.12.1923 and again.", "15.12.1923: 1923-12-15")]
    [InlineData("They met on 1923-12-15 and again.", "1923-12-15: 1923-12-15")]
    [InlineData("They met on 15/12/1923 and again.", "15/12/1923: 1923-12-15")]
    [InlineData("THEY MET ON 15 DECEMBER 1923.", "15 DECEMBER 1923: 1923-12-15")]
    [InlineData("Se reunieron el 15 de diciembre de 1923 en un sótano.", "15 de diciembre de 1923: 1923-12-15")]
    [InlineData("Ils se sont réunis le 15 décembre 1923.", "15 décembre 1923: 1923-12-15")]
    [InlineData("Sie trafen sich am 15. Dezember 1923.", "15. Dezember 1923: 1923-12-15")]
    public void ADayIsReadInManyForms(string sentence, string date) => Assert.Equal([date], Named.In(sentence));

    [Theory]
    [InlineData("The strike of March 1921 was broken.", "March 1921: 1921-03-01 to 1921-03-31", DatePrecision.Month)]
    [InlineData("In February, 1924, the mill closed.", "February, 1924: 1924-02-01 to 1924-02-29", DatePrecision.Month)]
    [InlineData("It began in the spring of 1905.", "spring of 1905: 1905-03-01 to 1905-05-31", DatePrecision.Season)]
    [InlineData("It began in autumn 1905.", "autumn 1905: 1905-09-01 to 1905-11-30", DatePrecision.Season)]
    [InlineData("It began in the winter of 1917–18.", "winter of 1917–18: 1917-12-01 to 1918-02-28", DatePrecision.Season)]
    [InlineData("It began in the winter of 1917.", "winter of 1917: 1917-01-01 to 1917-12-31", DatePrecision.Season)]
    [InlineData("In 1917 workers took the mill.", "1917: 1917-01-01 to 1917-12-31", DatePrecision.Year)]
    [InlineData("The 1923 Opposition was weak.", "1923: 1923-01-01 to 1923-12-31", DatePrecision.Year)]
    [InlineData("He came to the congress of 1903.", "1903: 1903-01-01 to 1903-12-31", DatePrecision.Year)]
    [InlineData("The Second Congress (1903) parted them.", "1903: 1903-01-01 to 1903-12-31", DatePrecision.Year)]
    [InlineData("1905 was a rehearsal.", "1905: 1905-01-01 to 1905-12-31", DatePrecision.Year)]
    [InlineData("The mills of the 1890s were small.", "1890s: 1890-01-01 to 1899-12-31", DatePrecision.Decade)]
    [InlineData("The mills of the 1890’s were small.", "1890’s: 1890-01-01 to 1899-12-31", DatePrecision.Decade)]
    [InlineData("The mills of the 1900s were small.", "1900s: 1900-01-01 to 1999-12-31", DatePrecision.Century)]
    [InlineData("The mills of the nineteenth century were small.", "nineteenth century: 1801-01-01 to 1900-12-31", DatePrecision.Century)]
    [InlineData("The mills of the 19th century were small.", "19th century: 1801-01-01 to 1900-12-31", DatePrecision.Century)]
    public void NothingIsMorePreciseThanItsWords(string sentence, string date, DatePrecision precision)
    {
        Assert.Equal([date], Named.In(sentence));
        Assert.Equal(precision, Named.One(sentence).Precision);
    }

    [Theory]
    [InlineData("He ruled in 1917–21.", "1917–21: 1917-01-01 to 1921-12-31")]
    [InlineData("He ruled in 1898–02.", "1898–02: 1898-01-01 to 1902-12-31")]
    [InlineData("He ruled in 1905-7.", "1905-7: 1905-01-01 to 1907-12-31")]
    [InlineData("He ruled from 1917 to 1921.", "from 1917 to 1921: 1917-01-01 to 1921-12-31")]
    [InlineData("He ruled between 1917 and 1921.", "between 1917 and 1921: 1917-01-01 to 1921-12-31")]
    [InlineData("They met from 3 to 8 March 1921.", "from 3 to 8 March 1921: 1921-03-03 to 1921-03-08")]
    [InlineData("They met on 3–8 March 1921.", "3–8 March 1921: 1921-03-03 to 1921-03-08")]
    [InlineData("They met on March 3–8, 1921.", "March 3–8, 1921: 1921-03-03 to 1921-03-08")]
    [InlineData("It lasted (December 1920-March 1921).", "December 1920-March 1921: 1920-12-01 to 1921-03-31")]
    [InlineData("It lasted from November to March 1921.", "from November to March 1921: 1920-11-01 to 1921-03-31")]
    [InlineData("It lasted from 28 December 1923 to 4 January.", "from 28 December 1923 to 4 January: 1923-12-28 to 1924-01-04")]
    [InlineData("It lasted from the beginning of 1917 to the end of 1918.", "from the beginning of 1917 to the end of 1918: 1917-01-01 to 1918-12-31")]
    public void AStretchGoesFromItsFirstToItsLastDay(string sentence, string date)
    {
        Assert.Equal([date], Named.In(sentence));
        Assert.Equal(DatePrecision.Range, Named.One(sentence).Precision);
    }

    [Fact]
    public void DaysInAListShareMonthAndYear() => Assert.Equal(
        ["28 … December 1923: 1923-12-28", "29 … December 1923: 1923-12-29", "30 December 1923: 1923-12-30", "1 … January 1924: 1924-01-01", "4 January 1924: 1924-01-04"],
        Named.In("It ran through five issues (28, 29, 30 December 1923, and 1 and 4 January 1924)."));

    [Fact]
    public void YearsInAListStandByThemselves() => Assert.Equal(
        ["1905: 1905-01-01 to 1905-12-31", "1917: 1917-01-01 to 1917-12-31"], Named.In("He was there in 1905 and 1917."));

    [Theory]
    [InlineData("It was forbidden before 1921.", "before 1921", DateRelation.Before, null)]
    [InlineData("It was forbidden since March 1921.", "since March 1921", DateRelation.Since, null)]
    [InlineData("It was sold by the end of 1910.", "by the end of 1910", DateRelation.By, "end of")]
    [InlineData("It was sold about 1920.", "about 1920", DateRelation.About, null)]
    [InlineData("It was sold in early 1920.", "early 1920", DateRelation.At, "early")]
    [InlineData("It was sold in mid-December 1920.", "mid-December 1920", DateRelation.At, "mid-")]
    [InlineData("It was sold in the first half of 1920.", "first half of 1920", DateRelation.At, "first half of")]
    public void WhatStandsBeforeADateBelongsToIt(string sentence, string printed, DateRelation relation, string? part)
    {
        var date = Named.One(sentence);
        Assert.Equal((printed, relation, part), (date.Printed, date.Relation, date.Part));
        Assert.Equal(printed, date.Range.In(sentence));
    }

    [Theory]
    [InlineData("On 25 October (7 November) 1917 they rose.", DateCalendar.Both, "1917-11-07")]
    [InlineData("On October 25 (November 7), 1917, they rose.", DateCalendar.Both, "1917-11-07")]
    [InlineData("On 25 October [7 November] 1917 they rose.", DateCalendar.Both, "1917-11-07")]
    [InlineData("On 25 October/7 November 1917 they rose.", DateCalendar.Both, "1917-11-07")]
    [InlineData("On 7 November (25 October, old style) 1917 they rose.", DateCalendar.Both, "1917-11-07")]
    [InlineData("On 12 (25) March 1917 they rose.", DateCalendar.Both, "1917-03-25")]
    [InlineData("On 29 December 1917 (11 January 1918) they rose.", DateCalendar.Both, "1918-01-11")]
    [InlineData("On 25 October 1917 (O.S.) they rose.", DateCalendar.OldStyle, "1917-11-07")]
    [InlineData("On 25 October, old style, 1917 they rose.", DateCalendar.OldStyle, "1917-11-07")]
    [InlineData("On 14 December 1825 (O.S.) they rose.", DateCalendar.OldStyle, "1825-12-26")]
    [InlineData("On 29 February 1900 O.S. they rose.", DateCalendar.OldStyle, "1900-03-13")]
    [InlineData("On 7 November 1917 (N.S.) they rose.", DateCalendar.NewStyle, "1917-11-07")]
    [InlineData("On 25 October 1917 they rose.", DateCalendar.Unstated, "1917-10-25")]
    public void TheOldCalendarIsFollowedOnlyWhereTheTextSaysSo(string sentence, DateCalendar calendar, string day)
    {
        var date = Named.One(sentence);
        Assert.Equal((calendar, day), (date.Calendar, $"{date.Earliest:yyyy-MM-dd}"));
        Assert.Equal(date.Earliest, date.Latest);
    }

    [Theory]
    [InlineData("A march of 1500 workers came, and 1900 men stood by.")]
    [InlineData("Of 1924 delegates 1700 voted for it; the vote was 1200 to 1500.")]
    [InlineData("The mill made 1,924 tons, or 1924.5 in all, and paid £1924.")]
    [InlineData("See page 1917, No. 1923 and room 1905.")]
    [InlineData("He may march in may, and in march he may not.")]
    [InlineData("May I say that March and April, two sisters, came?")]
    [InlineData("After October the party was another; the July days and the March action had shown it.")]
    [InlineData("It was the spring of a clock, and the fall of a house.")]
    [InlineData("The word [1905] was put in, and [in March 1906] too.")]
    [InlineData("He was 104 and had 31 children in 12 rooms.")]
    [InlineData("The temple is of the fourteenth century B.C.")]
    [InlineData("The marks T1917 and 1917a are on the box.")]
    public void NumbersAndWordsThatOnlyLookLikeDatesAreNone(string sentence) => Assert.Empty(Named.In(sentence));

    [Fact]
    public void ADayThatItsMonthDoesNotHaveIsNone() => Assert.Equal(["February 1923: 1923-02-01 to 1923-02-28"], Named.In("On 31 February 1923 nothing happened, nor on 45 March."));

    [Theory]
    [InlineData("So he wrote (London 1938), p. 12.")]
    [InlineData("So he wrote (Evening News, 20 December 1923).")]
    [InlineData("So he wrote in ‘The Harbour’ (1902).")]
    [InlineData("So he wrote (The Harbour, vol. 3, p. 17, May 1931).")]
    [InlineData("The Union, Vol. XII, No. 10, December 1946, pp. 3–7.")]
    [InlineData("Anna Falk, The harbour at night, Evening News, October 4, 1931.")]
    [InlineData("Evening News, March 3, 1921.")]
    [InlineData("(November 1948)")]
    public void TheDateOfAPublicationThatIsCitedIsNoEvent(string sentence) => Assert.Empty(Named.In(sentence));

    [Fact]
    public void ADateHasItsSentenceWithItsWordsMarked()
    {
        var date = Named.Dates("It rained. Mr. Falk came on 5 May\n1921 to No. 3 (at night)! Then he left.")[0];

        Assert.Equal("Mr. Falk came on 5 May 1921 to No. 3 (at night)!", date.Sentence);
        Assert.Equal("5 May 1921", date.Marked.In(date.Sentence));
    }

    [Fact]
    public void OfASentenceWithoutAnEndOnlyAPartIsShown()
    {
        var words = string.Concat(Enumerable.Repeat("and so on ", 200));
        var date = Named.One($"It began {words}on 5 May 1921 {words}");

        Assert.InRange(date.Sentence.Length, 200, 600);
        Assert.StartsWith("… ", date.Sentence, StringComparison.Ordinal);
        Assert.EndsWith(" …", date.Sentence, StringComparison.Ordinal);
        Assert.Equal("5 May 1921", date.Marked.In(date.Sentence));
    }
}
