using System.Text;
using AngleSharp.Html.Parser;
using Cliff.Archive.Evaluation.Site;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Tests.Sources.Html;

/// <summary>No character of a page is lost, none is read twice, and what a browser shows is read: measured against AngleSharp's own tree.</summary>
public sealed class TilingTests
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsKeepingSourceReferences = true });

    private static readonly string[] Tags =
    [
        "p", "p class=fst", "p class='quoteb'", "p class=\"note\"", "p class=link", "div", "blockquote", "center", "ul", "ol", "li", "ol start=3", "ol type=a reversed", "li value=7", "dl", "dt", "dd", "h1", "h3", "h4", "pre",
        "em", "strong", "b", "i", "font size=2", "a name=x1", "a href='#n1' name=f1", "a href=\"other.htm\"", "span class=info", "sup", "small", "cite lang=fr", "table", "tr", "td", "th", "tbody", "caption", "section", "nav",
    ];

    private static readonly string[] Pieces =
    [
        "words ", "More words, ", "\r\n", "\n", " ", "&nbsp;", "&#160;", "&amp;", "&#151;", "&eacute;", "&bogus;", "&lt;b&gt;", "<", "< 3", "</>", "<br>", "<br />", "<br><br>", "<hr>", "<img src=a.jpg alt=pic>",
        "<!-- a <p> comment -->", "<!DOCTYPE html>", "<?php x ?>", "<script>if (a<b) '</p>'</script>", "<style>p { x: y }</style>", "</body>", "</html>", "[1]", "1. ", "😀", "<input>", "<wbr>", "<title>t</title>",
    ];

    public static TheoryData<string> Bad { get; } =
    [
        "", "words", "<p>one<p>two", "<p>one</p>two<p>three", "<p><em>one</p><p>two</em>three</p>four", "<em><p>one</em>two</p>three", "<b><i>a</b>b</i>c",
        "<ul><li>one<li>two<ul><li>three</ul>four</ul>five", "<dl><dt>a<dd>b<dt>c</dl>", "<table><tr><td>a<td>b<tr><td>c</table>d", "<td>a</td><tr>b", "<table>a<tr>b<td>c</table>",
        "<h1>a<h2>b</h1>c", "<p>a<table><tr><td><p>b</table>c", "<a href=x>one<a href=y>two</a>three</a>", "<span><p>a</span>b</p>", "a</p>b", "a</br>b", "<p>a</div>b", "<li>a</li>b", "<pre>\n a\n  b\n</pre>c",
        "<p hidden>a</p>b<div style='display: none'>c<p>d</div>e", "<textarea>a<b></textarea>c", "<p>a<!-- b", "<title>a", "<p>a<td foo", "<a name=1>a<p>b<a name=2>c", "<select><option>a<option>b</select>",
        "<noscript>a</noscript><iframe>b</iframe>c", "<div><div><p>a</div>b</div>c", "a<blockquote>b<blockquote>c</blockquote>d</blockquote>e", "<p>a<br><br>b<br>&nbsp;<br>c", "\r\n<p>\r\n a&#13;b\r\n</p>\r\n",
    ];

    [Theory]
    [MemberData(nameof(Bad))]
    public void Bad_mark_up_is_read_as_a_browser_shows_it(string markup) => AssertRead(markup);

    [Fact]
    public void Random_mark_up_is_read_as_a_browser_shows_it()
    {
        var random = new Random(20261130);
        for (var round = 0; round < 3000; round++)
            AssertRead(Random(random));
    }

    private static string Random(Random random)
    {
        var (markup, open) = (new StringBuilder(), new List<string>());
        for (var count = random.Next(40); count > 0; count--)
        {
            var tag = Tags[random.Next(Tags.Length)];
            switch (random.Next(4))
            {
                case 0:
                    markup.Append('<').Append(tag).Append('>');
                    open.Add(tag.Split(' ')[0]);
                    break;
                case 1:
                    markup.Append("</").Append(open.Count > 0 && random.Next(4) > 0 ? open[random.Next(open.Count)] : tag.Split(' ')[0]).Append('>');
                    break;
                default:
                    markup.Append(Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return markup.ToString();
    }

    private static void AssertRead(string markup)
    {
        var document = Page.Read(markup);
        AssertTiled(document);
        using var page = Parser.ParseDocument(markup);
        var (shown, read) = (BrowserText.Of(page, document), BrowserText.Of(document));
        // Words in a table and in no cell are shown before the table: there the order of the source is kept.
        if (document.Diagnostics.All(diagnostic => diagnostic.Code != "H006"))
            Assert.True(shown == read, $"shown {shown}\nread  {read}\nof    {markup}");
        else
            Assert.True(string.Concat(shown.Order()) == string.Concat(read.Order()), $"shown {shown}\nread  {read}\nof    {markup}");
    }

    private static void AssertTiled(SourceDocument document)
    {
        var (end, content) = (0, document.Source.Content);
        foreach (var span in document.Blocks.Select(block => block.Source).Concat(document.Drops.Select(drop => drop.Source)).OrderBy(span => span.Start).ThenBy(span => span.End))
        {
            Assert.True(span.Start >= end && !span.IsEmpty, $"{span} after {end} in {content}");
            Assert.True(string.IsNullOrWhiteSpace(content[end..span.Start]), $"lost before {span} in {content}");
            end = span.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(content[end..]));
        Assert.All(document.Blocks, block => Assert.All(block.Spans, span => Assert.InRange(span.Range.End, span.Range.Start + 1, block.Content.Length)));
        Assert.All(document.Drops, drop => Assert.Contains(drop.Reason, new[] { "mark-up", "navigation" }));
    }
}
