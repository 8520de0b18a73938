using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;
using Cliff.Archive.Text.Sources.Markdown;

namespace Cliff.Archive.Text.Tests.Sources.Html;

/// <summary>What the blocks of a page are to a reader.</summary>
public sealed class ReadingTests
{
    private const string Prose = "The committee of the district met every week in the back room of a tea house, and nobody who lived above it ever asked what the weavers had to talk about for so long.";

    [Theory]
    [InlineData("<h4>Anna Berg</h4><h3>The Weavers</h3><hr><h1><small>Chapter IV</small><br>The Strike</h1><h3>I</h3><p>TEXT</p><h3>II</h3><p>TEXT", "title: Anna Berg|title: The Weavers|title: Chapter IV / The Strike|heading1: I|paragraph: TEXT|heading1: II|paragraph: TEXT")]
    [InlineData("<h2>Anna Berg</h2><h1>The Weavers</h1><hr><h3><small>Chapter 9</small><br>The Strike</h3><p>TEXT</p><h4>Later</h4><p>TEXT</p><h3>Notes</h3><p class=note>1. See above.", "title: Anna Berg|title: The Weavers|title: Chapter 9 / The Strike|paragraph: TEXT|heading1: Later|paragraph: TEXT|heading1: Notes|note 1: 1. See above.")]
    [InlineData("<h2>Anna Berg</h2><h1>The Strike</h1><h3>(May 1921)</h3><p class=info>From <b>The Loom</b>, No. 4.<br>Transcribed by a friend.</p><p>TEXT", "title: Anna Berg|title: The Strike|title: (May 1921)|imprint: From The Loom, No. 4. / Transcribed by a friend.|paragraph: TEXT")]
    [InlineData("<p class=title>Anna Berg</p><h1>The Strike</h1><p>TEXT<p class=information><span class=info>Source:</span> a leaflet", "title: Anna Berg|title: The Strike|paragraph: TEXT|imprint: Source: a leaflet")]
    [InlineData("<h1>The Strike</h1><p>Written: in May 1921;<br>Source: a leaflet</p><p>TEXT", "title: The Strike|imprint: Written: in May 1921; / Source: a leaflet|paragraph: TEXT")]
    [InlineData("<img src=a.jpg><h1>The Strike</h1><p>TEXT", "paragraph: \uFFFC|title: The Strike|paragraph: TEXT")]
    [InlineData("<h2>Anna Berg</h2><h3>The Strike</h3><p class=information>Source: a leaflet</p><h4>I. How it began</h4><p>TEXT", "title: Anna Berg|title: The Strike|imprint: Source: a leaflet|heading1: I. How it began|paragraph: TEXT")]
    [InlineData("<p><img src=a.jpg><br>Anna Berg</p><h2>Anna Berg</h2><h1>The Strike</h1><h3>(May 1921)</h3><p>TEXT", "paragraph: \uFFFC / Anna Berg|title: Anna Berg|title: The Strike|title: (May 1921)|paragraph: TEXT")]
    public void Titles_stand_in_any_order_before_the_text(string markup, string outline) => AssertOutline(outline, markup);

    [Theory]
    [InlineData("<p>TEXT<h2>One</h2><p>TEXT<h4>Two</h4><p>TEXT<h3>Three</h3><p>TEXT<h2>Four</h2>", "paragraph: TEXT|heading1: One|paragraph: TEXT|heading2: Two|paragraph: TEXT|heading2: Three|paragraph: TEXT|heading1: Four")]
    public void Headings_have_levels_without_gaps(string markup, string outline) => AssertOutline(outline, markup);

    [Theory]
    [InlineData("<p class=toplink><a href=../index.htm>Site</a> &gt; <a href=index.htm>Berg</a></p><h1>T</h1><p>TEXT<p class=link><a href=#top>Top of the page</a></p><p class=updat>Last updated on 1.1.2001</p>")]
    [InlineData("<a href=../index.htm>Site</a> | <a href=index.htm>Berg</a><h1>T</h1><p>TEXT<h5><a href=#top>Top of the page</a></h5><p>Last updated on 1.1.2001")]
    [InlineData("<p class=title><a href=../index.htm>Site</a>: Berg</p><h1>T</h1><h3>Table of Contents:</h3><p><a href=#a>One</a><br><a href=#b>Two</a><br><a href=#c>Three</a></p><p>TEXT<p><a href=2.htm>Next chapter</a>")]
    [InlineData("<h1>T</h1><table><tr><td><a href=#a>One</a></td></tr><tr><td><a href=#b>Two</a></td></tr></table><p>TEXT<footer>Made by a friend</footer>")]
    public void What_leads_about_is_navigation_with_classes_or_without(string markup)
    {
        AssertOutline("title: T|paragraph: TEXT", markup);
        Assert.Contains(Page.Read(markup).Drops, drop => drop.Reason == "navigation");
    }

    [Fact]
    public void A_paragraph_that_holds_a_link_is_read()
    {
        var document = Page.Read($"<p>{Prose}<p>See <a href=\"other.htm?a=1&amp;b=2\">another page</a> too, and <a href='mailto:x@example.org'>write</a>.<p>{Prose}");

        Assert.Equal(["another page", "write"], Page.Spans(document, InlineSpanKind.Link));
        Assert.Equal(new SourceLink("other.htm?a=1&b=2", "another page", SourceLinkRole.Text, document.Links[0].Source), Assert.Single(document.Links));
        Assert.Equal("<a href=\"other.htm?a=1&amp;b=2\">another page</a>", document.Links[0].Source.In(document.Source.Content));
    }

    [Fact]
    public void Links_have_the_role_of_their_words_their_place_and_their_relation()
    {
        var document = Page.Read(
            $"<link rel=next href=c.htm><p class=toplink><a href=../index.htm>Site</a></p><p>{Prose}<p class=link><a href=a.htm>Last Chapter</a> | <a href=index.htm>Contents</a> | <a href=c.htm>Next Chapter</a></p><p class=next>Next: <a href=d.htm>II.</a> The Strike</p>");

        Assert.Equal(["c.htm Next", "../index.htm Up", "a.htm Previous", "index.htm Up", "c.htm Next", "d.htm Next"], document.Links.Select(link => $"{link.Address} {link.Role}"));
    }

    [Theory]
    [InlineData("http://example.org/a", true)]
    [InlineData("HTTPS://example.org/a", true)]
    [InlineData("mailto:a@example.org", true)]
    [InlineData("b/c.htm?d=e:f", true)]
    [InlineData("ftp://example.org/a", false)]
    [InlineData("file:///c:/a.htm", false)]
    [InlineData("data:text/html,a", false)]
    [InlineData("javascript:a()", false)]
    [InlineData("java\tscript:a()", false)]
    public void Pages_and_Markdown_follow_the_same_addresses(string address, bool isFollowed)
    {
        var page = Page.Read($"<p>{Prose} See <a href=\"{address}\">there</a>, <img src=\"{address}\" alt=\"a loom\">.");

        Assert.Equal(isFollowed ? ["there"] : [], Page.Spans(page, InlineSpanKind.Link));
        Assert.Equal(isFollowed ? address : null, page.Blocks[0].Spans.Single(span => span.Kind == InlineSpanKind.Picture).Address);
        Assert.Equal(isFollowed, LinkMarks.Of(address, title: null) == LinkMark.Link);
    }

    [Theory]
    [InlineData("Anna Berg calls up the weavers", SourceLinkRole.Contents)]
    [InlineData("The people are rising up", SourceLinkRole.Contents)]
    [InlineData("Up", SourceLinkRole.Up)]
    [InlineData("[ up ]", SourceLinkRole.Up)]
    [InlineData("Up one level", SourceLinkRole.Up)]
    [InlineData("Go up to the weavers", SourceLinkRole.Up)]
    public void A_link_leads_up_by_words_that_say_nothing_else(string words, SourceLinkRole role)
    {
        var document = Page.Read($"<p>{Prose}<p class=link><a href=a.htm>{words}</a> | <a href=b.htm>Other</a></p>");

        Assert.Equal(role, document.Links[0].Role);
    }

    [Theory]
    [InlineData("<p>one\r\n  two&nbsp;&#160; three&#151;four</p>", "paragraph: one two three—four")]
    [InlineData("<p>one<br>two<br/>\nthree", "paragraph: one / two / three")]
    [InlineData("<p>one<br><br>two<br>&nbsp;<br>three</p><p>four", "paragraph: one|paragraph: two|paragraph: three|paragraph: four")]
    [InlineData("one<p>two</p>three<div>four<p>five</div>six", "paragraph: one|paragraph: two|paragraph: three|paragraph: four|paragraph: five|paragraph: six")]
    [InlineData("<p>&nbsp;</p><p>one</p><p class=skip>&#160;</p>", "paragraph: one")]
    [InlineData("<pre>  one\n    two\n</pre>", "verse:   one /     two")]
    public void Words_are_read_as_they_are_shown(string markup, string outline) => AssertOutline(outline, markup);

    [Theory]
    [InlineData("<ul><li>one<li>two <p>more</p><ul><li>three</ul></ul>", "list: one / two more / three")]
    [InlineData("<dl><dt>a<dd>b<dt>c<dd>d</dl>", "list: a / b / c / d")]
    [InlineData("<table><caption>Looms<tr><th>Year<th>Number<tr><td><p>1920</p><td>14<tr><td><td>15</table>", "table: Looms / Year | Number / 1920 | 14 /  | 15")]
    [InlineData("<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>", "table: a |  | b / c | d | e")]
    [InlineData("<table><tr><td rowspan=2>&nbsp;<th colspan=2>Tons<tr><td>a<td>b<tr><td>c<td>d<td>e</table>", "table:  | Tons /  | a | b / c | d | e")]
    [InlineData("<table><tr><td>a<td rowspan=3><td>b<tr><td>c<td>d<tr><td>e<td>f<tr><td>g<td>h</table>", "table: a |  | b / c |  | d / e |  | f / g | h")]
    [InlineData("<table><tr><td><p>TEXT<p>TEXT</table>", "paragraph: TEXT|paragraph: TEXT")]
    [InlineData("<table width=100%><tr><td>&nbsp;<td><p>Berlin, May 1921<br>Anna Berg</table>", "paragraph: Berlin, May 1921 / Anna Berg")]
    public void Lists_and_tables_are_one_block_and_tables_that_place_paragraphs_are_none(string markup, string outline) => AssertOutline(outline, markup);

    [Theory]
    [InlineData("<ol><li>bread<li>land</ol>", "list: 1. bread / 2. land")]
    [InlineData("<ol start=4 type=a><li>bread<li>land</ol>", "list: d. bread / e. land")]
    [InlineData("<ol start=3998 type=I><li>a<li>b<li>c</ol>", "list: MMMCMXCVIII. a / MMMCMXCIX. b / 4000. c")]
    [InlineData("<ol type=A start=26><li>a<li>b</ol>", "list: Z. a / AA. b")]
    [InlineData("<ol type=i start=0><li>a<li>b</ol>", "list: 0. a / i. b")]
    [InlineData("<ol reversed><li>a<li>b<li value=9>c<li>d</ol>", "list: 4. a / 3. b / 9. c / 8. d")]
    [InlineData("<ol start=-1><li>a<li value=x>b<li type=i>c</ol>", "list: -1. a / 0. b / i. c")]
    [InlineData("<ol><li>a<li><p>b<p>more<ul><li>c</ul><ol type=a><li>d</ol><li>e</ol>", "list: 1. a / 2. b more / c / a. d / 3. e")]
    [InlineData("<ol><li><ol type=a><li>bread</ol><li>land</ol>", "list: 1. a. bread / 2. land")]
    [InlineData("<ol style='list-style-type: none'><li>a<li>b</ol>", "list: a / b")]
    [InlineData("<ol style='list-style: lower-roman inside'><li>a<li style='display: none'>b<li>c</ol>", "list: i. a / ii. c")]
    [InlineData("<h1>T</h1><p>TEXT<ol><li><h3>Bread</h3><p>TEXT<li><h3>Land</h3><p>TEXT</ol>", "title: T|paragraph: TEXT|heading1: 1. Bread|paragraph: TEXT|heading1: 2. Land|paragraph: TEXT")]
    public void The_items_of_an_ordered_list_have_the_numbers_that_are_shown(string markup, string outline) => AssertOutline(outline, markup);

    [Fact]
    public void The_number_of_an_item_stands_in_its_line_and_moves_what_is_known_of_its_words()
    {
        var document = Page.Read("<p>TEXT<ol><li><em>bread</em> and <a href=b.htm>land</a><li>peace <i lang=fr>du monde</i></ol>");

        Assert.Equal(["1. bread and land", "2. peace du monde"], Page.Spans(document, InlineSpanKind.Line));
        Assert.Equal(["bread", "du monde"], Page.Spans(document, InlineSpanKind.Emphasis));
        Assert.Equal(["land"], Page.Spans(document, InlineSpanKind.Link));
        Assert.Equal(["du monde"], Page.Spans(document, InlineSpanKind.Foreign));
    }

    [Fact]
    public void A_marker_in_a_numbered_item_is_one_and_the_number_of_an_item_that_is_a_note_is_its_label()
    {
        var document = Page.Read("<p>TEXT<ol><li>bread <a href='#n1' name=f1>[1]</a><li>land</ol><p>TEXT<ol><li><a name=n1></a>See above. <a href='#f1'>back</a></ol>");

        var list = Assert.Single(document.Blocks, block => block.Kind == BlockKind.List);
        Assert.Equal("[1]", Assert.Single(list.Markers).Range.In(list.Content));
        Assert.StartsWith("See above.", Assert.Single(document.Blocks, block => block.Label is not null).Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_that_head_a_column_or_a_row_are_told_from_others()
    {
        var document = Page.Read("<table><tr><th>Year<th>Looms<tr><th>1920<td>14<tr><th>1921<td>15</table>");

        Assert.Equal(["Year", "Looms", "1920", "1921"], document.Blocks[0].Spans.Where(span => span.IsHeader).Select(span => span.Range.In(document.Blocks[0].Content)));
    }

    [Fact]
    public void Rows_and_cells_have_spans()
    {
        var document = Page.Read("<table><tr><td>a<td>b<tr><td><td>c d</table>");

        Assert.Equal(["a\tb", "\tc d"], Page.Spans(document, InlineSpanKind.Line));
        Assert.Equal(["a", "b", "c d"], Page.Spans(document, InlineSpanKind.Cell));
    }

    [Fact]
    public void Emphasis_goes_on_over_paragraphs_until_it_ends()
    {
        var document = Page.Read("<p>one <em>two</p><p>three</em> four <span style='font-style: italic'>five</span> <cite>six</cite>");

        Assert.Equal(["two", "three", "five", "six"], Page.Spans(document, InlineSpanKind.Emphasis));
    }

    [Fact]
    public void Foreign_words_have_their_language_and_the_page_its_own()
    {
        var document = Page.Read("<html lang=en><p>one <i lang=fr>deux trois</i> <span lang=en-GB>four</span>");

        Assert.Equal(["deux trois"], Page.Spans(document, InlineSpanKind.Foreign));
        Assert.Equal("fr", document.Blocks[0].Spans.Single(span => span.Kind == InlineSpanKind.Foreign).Language);
    }

    [Fact]
    public void Pictures_stand_in_the_text()
    {
        var document = Page.Read("<p><img src=loom.jpg alt='A loom'><br>A loom of 1840<img src=dot.gif width=1 height=1>");

        var picture = document.Blocks[0].Spans.Single(span => span.Kind == InlineSpanKind.Picture);
        Assert.Equal("\uFFFC\nA loom of 1840", document.Blocks[0].Content);
        Assert.Equal((new TextSpan(0, 1), "loom.jpg", "A loom"), (picture.Range, picture.Address, picture.Alternative));
    }

    [Theory]
    [InlineData("<hr>\r\n<p>one</p>\r\n<p>two\r\n<hr>", "<p>one</p>|<p>two")]
    [InlineData("<div>one<p>two</p>three</div>", "<div>one|<p>two</p>|three")]
    [InlineData("<p><em>one</em><br><br><b>two</b></p>", "<p><em>one</em>|two</b>")]
    [InlineData("<ul> <li>one</li> </ul>", "<ul> <li>one</li> </ul>")]
    public void Blocks_span_their_elements(string markup, string sources) =>
        Assert.Equal(sources, string.Join('|', Page.Read(markup).Blocks.Select(block => block.Source.In(markup))));

    private static void AssertOutline(string expected, string markup) =>
        Assert.Equal(expected.Replace("TEXT", Prose, StringComparison.Ordinal).Replace('|', '\n').Replace(" \n ", " | ", StringComparison.Ordinal), Page.Outline(markup.Replace("TEXT", Prose, StringComparison.Ordinal)));
}
