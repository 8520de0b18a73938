namespace Cliff.Archive.Text.Tests.Sources.Html;

/// <summary>Quotations that mark-up makes.</summary>
public sealed class QuotationTests
{
    [Theory]
    [InlineData("<p>He wrote:<p class=quoteb>one<p class=quote>two<p class=fst>So he wrote.", "paragraph: He wrote:|paragraph>: one|paragraph+: two|paragraph: So he wrote.")]
    [InlineData("<p>He wrote:<blockquote><p>one<p>two</blockquote><p>So he wrote.<p>And this is more of the page.", "paragraph: He wrote:|paragraph>: one|paragraph+: two|paragraph: So he wrote.|paragraph: And this is more of the page.")]
    [InlineData("<p>a<p class='quote.'>one<p class=MsoQuote>two", "paragraph: a|paragraph>: one|paragraph+: two")]
    [InlineData("<p>a<p class=quoteb>Resolved:<p class=quoteb>1. to go;<p class=quoteb>2. to stay.<p class=quoter>Signed, N.", "paragraph: a|paragraph>: Resolved:|paragraph+: 1. to go;|paragraph+: 2. to stay.|paragraph+: Signed, N.")]
    [InlineData("<p>a<p class=quoteb>One man’s words. <a href=#n1>[1]</a><p class=quoteb>Another’s words.<h3>Notes</h3><p class=note><a name=n1>1.</a> N.", "paragraph: a|paragraph>: One man’s words. [1]|paragraph>: Another’s words.|heading1: Notes|note 1: 1. N.")]
    [InlineData("<p>a<p class=quoteb>“One.”<p class=quoteb>“Another.”", "paragraph: a|paragraph>: “One.”|paragraph>: “Another.”")]
    [InlineData("<p>a<p class=quoteb>He sent word:<blockquote><p class=quoteb>Come.</blockquote><p class=quote>So he said.", "paragraph: a|paragraph>: He sent word:|paragraph+: Come.|paragraph+: So he said.")]
    [InlineData("<p>a<p class=quoteb>In the looms the shuttle flies,<br>in the lofts the weaver dies", "paragraph: a|verse>: In the looms the shuttle flies, / in the lofts the weaver dies")]
    [InlineData("<p>a:<ol><li class=quoteb>one<li class=quote>two</ol>", "paragraph: a:|list>: 1. one / 2. two")]
    [InlineData("<p>He wrote:<p class=indentb>one<p class=indentb>two<p>b<p class=indentb>Not quoted.", "paragraph: He wrote:|paragraph>: one|paragraph+: two|paragraph: b|paragraph: Not quoted.")]
    [InlineData("<p>They ask for:<p class=indentb>1. bread<p class=indentb>2. peace", "paragraph: They ask for:|paragraph: 1. bread|paragraph: 2. peace")]
    [InlineData("<blockquote><h1>T</h1><p>one<p>two</blockquote>", "title: T|paragraph: one|paragraph: two")]
    [InlineData("<p>a<blockquote><p class=information>Source: a leaflet</p></blockquote>", "paragraph: a|imprint: Source: a leaflet")]
    public void Quotations_begin_and_go_on_as_their_mark_up_and_their_words_say(string markup, string outline) => Assert.Equal(outline.Replace('|', '\n'), Page.Outline(markup));

    [Theory]
    [InlineData("<p>a<p class=quoteb>one", "p.quoteb")]
    [InlineData("<p>a<ul><li class=quote>one<li class=quote>two</ul>", "li.quote")]
    [InlineData("<p>a longer paragraph<blockquote>one</blockquote>", "blockquote")]
    public void The_mark_up_is_kept_as_evidence(string markup, string evidence) => Assert.Equal(evidence, Page.Read(markup).Blocks[^1].Quotation!.Markup);
}
