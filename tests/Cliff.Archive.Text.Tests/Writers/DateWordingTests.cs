using Cliff.Archive.Text.Recognition.Dates;
using Cliff.Archive.Text.Tests.Recognition.Dates;
using Cliff.Archive.Text.Writers;

namespace Cliff.Archive.Text.Tests.Writers;

/// <summary>In what words the archive says how it understands a date that it has read.</summary>
public sealed class DateWordingTests
{
    [Theory]
    [InlineData("In the early 1920s they met.", "the early 1920s")]
    [InlineData("In the mid-1920s they met.", "the mid-1920s")]
    [InlineData("They met at the end of the 1920s.", "the end of the 1920s")]
    [InlineData("They met in the late nineteenth century.", "the late 19th century")]
    [InlineData("They have met since the late 1890s.", "since the late 1890s")]
    [InlineData("They met in the first half of 1917.", "the first half of 1917")]
    [InlineData("They met in early 1917.", "early 1917")]
    [InlineData("They met late in 1917.", "late 1917")]
    [InlineData("They met at the end of May 1917.", "the end of May 1917")]
    [InlineData("They met in mid-May 1917.", "mid-May 1917")]
    public void APartOfATimeStandsBehindItsArticle(string sentence, string understood) => Assert.Equal(understood, Understood(Named.One(sentence)));

    [Theory]
    [InlineData("It lasted from 1 to 31 May 1923.", "1 to 31 May 1923")]
    [InlineData("It lasted from 1 to 15 May 1923.", "1 to 15 May 1923")]
    [InlineData("It lasted from 3 May to 8 June 1923.", "3 May to 8 June 1923")]
    [InlineData("It lasted from 3 May 1922 to 8 May 1923.", "3 May 1922 to 8 May 1923")]
    [InlineData("It lasted from May to June 1923.", "May to June 1923")]
    [InlineData("It lasted from May 1922 to May 1923.", "May 1922 to May 1923")]
    [InlineData("It lasted from January to December 1917.", "January to December 1917")]
    [InlineData("It lasted from 1 January to 31 December 1917.", "January to December 1917")]
    [InlineData("It lasted from 1917 to 1921.", "1917 to 1921")]
    public void AStretchNamesTwoTimesThatDiffer(string sentence, string understood) => Assert.Equal(understood, Understood(Named.One(sentence)));

    private static string Understood(DatedMention date) =>
        DateWording.Understood(date.Earliest!.Value, date.Latest!.Value, date.Precision, date.Relation, date.Part);
}
