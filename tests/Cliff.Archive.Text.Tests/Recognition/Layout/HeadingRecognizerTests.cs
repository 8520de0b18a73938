using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.Layout;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Tests.Recognition.Layout;

public class HeadingRecognizerTests
{
    private const string Before = "The winter had been long and the harbour was still closed to every ship.";
    private const string After = "In the spring the dockers met again, and this time nobody from the town council dared to stay away from the meeting in the old hall.";

    [Theory]
    [InlineData("The Return of the Fishermen")]
    [InlineData("“Wait for the Tide”")]
    [InlineData("‘Keep the gates open’")]
    [InlineData("Yet the Boats Stayed Out ...")]
    [InlineData("Who Owned the Nets?")]
    [InlineData("The Harbour (1911–1912)")]
    public void A_short_line_that_names_what_follows_is_a_heading(string line) => Assert.True(IsHeading(Before, line, After));

    [Theory]
    [InlineData("Down with the harbour tax!")]
    [InlineData("The council resolved in June that")]
    [InlineData("This is what the fishermen demanded of the council’s")]
    [InlineData("– Captain Holm")]
    [InlineData("Transcribed: by a reader of the archive")]
    [InlineData("Source: Harbour News, May 1911")]
    [InlineData("“We stay here.”")]
    [InlineData("and the boats stayed out ...")]
    [InlineData("The nets were sold.")]
    public void A_line_that_says_something_is_none(string line) => Assert.False(IsHeading(Before, line, After));

    [Fact]
    public void What_a_long_lead_in_leads_to_is_no_heading() =>
        Assert.False(IsHeading("On the first of May they marched through the town and carried before them the slogan:", "Open the Harbour", After));

    [Fact]
    public void The_second_half_of_a_title_is_a_heading() => Assert.True(IsHeading("The Harbour Strike:", "Its Causes and Results", After));

    [Fact]
    public void Between_marks_above_more_words_in_marks_it_is_speech() => Assert.False(IsHeading(Before, "“Wait for the tide”", $"“{After}”"));

    private static bool IsHeading(params string[] lines)
    {
        var start = 0;
        var source = ImmutableArray.CreateBuilder<SourceBlock>();
        foreach (var line in lines)
        {
            source.Add(new SourceBlock(new TextSpan(start, start + line.Length), line, 1));
            start += line.Length + 2;
        }

        return HeadingRecognizer.IsHeading(source.ToImmutable(), 1);
    }
}
