using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Tests.Sources;

public sealed class PageAnchorsTests
{
    [Theory]
    [InlineData("<p>One.</p><a name=\"s1\"></a><h3>Two</h3>", "s1:11")]
    [InlineData("<h3 ID='a' class=x name=b>", "a:0 b:0")]
    [InlineData("<a\n name = s2 >", "s2:0")]
    [InlineData("<p id=\"x>y\" id=z><p id=z>", "x>y:0 z:0")]
    [InlineData("<a name=\"R&amp;D\">", "R&D:0")]
    [InlineData("<!-- <a name=\"no\"> --><a name=\"yes\">", "yes:22")]
    [InlineData("no tags, name=\"x\" only words < and > signs", "")]
    [InlineData("<a href=\"#n1\" data-name=\"no\" name=\"f1\">", "f1:0")]
    [InlineData("<a name=\"open", "open:0")]
    [InlineData("<a name=", "")]
    [InlineData("<", "")]
    [InlineData("<!--", "")]
    public void A_name_is_where_its_tag_is(string html, string anchors) =>
        Assert.Equal(anchors, string.Join(' ', PageAnchors.In(html).OrderBy(anchor => anchor.Value).ThenBy(anchor => anchor.Key, StringComparer.Ordinal).Select(anchor => $"{anchor.Key}:{anchor.Value}")));

    [Theory]
    [InlineData("<a name=\"s1\">&#160;</a></p>", false)]
    [InlineData("<a name=\"s1\"> [1]</a></p>", true)]
    [InlineData("<a name=\"s1\"></a><em>. </em>", false)]
    [InlineData("<a name=\"s1\"></a>AT&T", true)]
    public void Marks_and_entities_are_no_words(string html, bool hasWords) => Assert.Equal(hasWords, PageAnchors.HasWords(html, 0, html.Length));
}
