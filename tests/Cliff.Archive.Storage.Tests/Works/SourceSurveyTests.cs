using System.Text;
using System.Text.Json;
using Cliff.Archive.Storage.Works;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Tests.Works;

public sealed class SourceSurveyTests
{
    [Fact]
    public void A_contents_page_is_known_by_its_links_and_its_few_words()
    {
        var survey = Survey("""
            <h2>John Smith</h2><h1>On Bread</h1>
            <p class="link"><a href="ash.htm#s1">Of ash</a><br><a href="ash.htm#s2">More of ash</a><br><a href="heat.htm">Of heat</a></p>
            """);

        Assert.True(survey.IsContents);
        Assert.Equal(
            [new SurveyedLink(SourceLinkRole.Contents, new SitePath("bread/ash.htm", null, false)), new SurveyedLink(SourceLinkRole.Contents, new SitePath("bread/heat.htm", null, false))],
            survey.Links.Where(link => link.Role is SourceLinkRole.Contents));
    }

    [Fact]
    public void A_page_with_a_text_is_none_whatever_it_lists()
    {
        var survey = Survey($"""
            <h1>Ash</h1><p class="link"><a href="flour.htm">Flour</a> | <a href="heat.htm">Heat</a></p>
            {string.Concat(Enumerable.Repeat("<p>The oven was cold and the street was empty, and nobody who passed by that morning thought of bread.</p>", 10))}
            """);

        Assert.False(survey.IsContents);
        Assert.InRange(survey.Words, 180, 190);
    }

    [Fact]
    public void A_survey_survives_being_kept()
    {
        var survey = Survey("<title>John Smith: On Bread</title><h1>On Bread</h1><p class=\"link\"><a href=\"a.htm\">Ash</a></p>");

        var again = JsonSerializer.Deserialize<SourceSurvey>(JsonSerializer.Serialize(survey))!;

        Assert.Equal(JsonSerializer.Serialize(survey), JsonSerializer.Serialize(again));
        Assert.Equal(survey.Links.AsEnumerable(), again.Links.AsEnumerable());
    }

    [Fact]
    public void Texts_are_the_same_whatever_their_layout_and_short_ones_never()
    {
        var words = string.Concat(Enumerable.Repeat("The oven was cold, and nobody thought of bread. ", 10));

        Assert.Equal(Fingerprint(words), Fingerprint(words.ToUpperInvariant(), words[..0]));
        Assert.Equal(Fingerprint(words), Fingerprint(words[..100], words[100..].Replace(',', ';')));
        Assert.NotEqual(Fingerprint(words), Fingerprint(words + "x"));
        Assert.Null(Fingerprint("It was cold."));
    }

    private static string? Fingerprint(params string[] paragraphs) => RunningText.Fingerprint(
        [.. paragraphs.Select(words => new Block { Kind = BlockKind.Paragraph, Source = new TextSpan(0, words.Length), Content = words })]);

    private static SourceSurvey Survey(string html) =>
        SourceSurvey.Of(DocumentReader.Read(SourceReader.Read("page.htm", [.. Encoding.UTF8.GetBytes(html)])), "bread/page.htm");
}
