using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Tests.Sources.Html;

/// <summary>Notes and the markers that lead to them.</summary>
public sealed class NoteTests
{
    private const string Prose = "The committee of the district met every week in the back room of a tea house";

    [Theory]
    [InlineData("<p>TEXT <a id=f1 href=#n1 name=f1>[1]</a>.</p><h3>Notes</h3><p class=note><a id=n1 href=#f1 name=n1>1.</a> See above.</p>")]
    [InlineData("<p>TEXT <sup class=enote><a href='#1' name='1b'>[1]</a></sup>.</p><h4>Footnotes</h4><p class=information><a href='#1b' name='1'><span class=info>1.</span></a> See above.")]
    [InlineData("<p>TEXT<sup><a href='#1'>1</a></sup>.</p><hr><p class=endnote><sup><a name='1' href='#1b'>1</a></sup> See above.")]
    [InlineData("<p>TEXT <a href='#01'>[1]</a>.</p><h4>Notes</h4><p><a name='01'></a>1. See above.")]
    [InlineData("<p>TEXT <a href='page.htm#n1'>(1)</a>.</p><hr><p><a name=n1>(1)</a> See above.")]
    [InlineData("<p>TEXT [<a href='#n1'>1</a>].</p><hr><a name=n1></a><p>1. See above.")]
    [InlineData("<p>TEXT <a href='#n1'>[1]</a>.</p><ol><li><a name=n1></a>See above. <a href='#f1'>&#8617;</a></li></ol>")]
    [InlineData("<p>TEXT<sup>1</sup>.</p><h3>Notes</h3><p>1. See above.")]
    [InlineData("<p>TEXT <a href='#na'>[1*]</a>.</p><h3>Note by the editor</h3><p class=note><a name=na>1*.</a> See above.")]
    [InlineData("<p>TEXT<a href='#a'>*</a>.</p><p class=footnote><a name=a>*</a> See above.")]
    [InlineData("<p>TEXT <a href='#ncorr'>[A]</a>.</p><h3>Notes</h3><p class=note><a name=ncorr href='#f'>A.</a> See above.")]
    [InlineData("<p>TEXT <a href='#n60a'>[60a]</a>.</p><h3>Notes</h3><p class=note><a name=n60a>60a.</a> See above.")]
    [InlineData("<p>TEXT<sup>1</sup>.</p><p><b>Notes:</b></p><p>1. See above.")]
    [InlineData("<p>TEXT*.</p><h3>Note</h3><p>* See above.")]
    [InlineData("<p>TEXT <a href='#n1'>[1]</a>.</p><table><tr><td valign=top><a name=n1 href='#f1'>1.</a></td><td>See above.</td></tr></table>")]
    [InlineData("<p>TEXT <a href='#n1'>[1]</a>.</p><dl><dt><a name=n1>1.</a></dt><dd>See above.</dl>")]
    [InlineData("<p>TEXT <sup class=anote><a href='#fwV1F01'>[1]</a></sup>.</p><h3>Notes</h3><p class=endnote><a name='fwV1F01'><a href='#bkV1F01'>[1]</a> See above.")]
    public void A_marker_leads_to_its_note_in_every_make(string markup)
    {
        var document = Page.Read(markup.Replace("TEXT", Prose, StringComparison.Ordinal));

        var (text, note) = (document.Blocks[0], document.Blocks[^1]);
        var marker = Assert.Single(text.Markers);
        Assert.Equal((0, BlockKind.Note), (marker.Note, note.Kind));
        Assert.Equal(marker.Label, note.Label!.Label);
        Assert.StartsWith("See above.", note.Content[note.Label.Length..], StringComparison.Ordinal);
        Assert.Equal('.', text.Content[marker.Range.End]);
        Assert.Empty(note.Markers);
        Assert.Empty(document.Diagnostics);
    }

    [Fact]
    public void A_note_has_several_paragraphs_quotations_and_lists_and_notes_of_its_own()
    {
        const string Markup = "<p>One <a href=#n1>[1]</a> two <a href=#n2>[2]</a>.</p><h3>Notes</h3>"
            + "<p class=note><a name=n1>1.</a> First <a href=#n2>[2]</a>:</p><p class=quoteb>quoted</p><ul><li>a<li>b</ul><p>and more.</p><p class=note><a name=n2>2.</a> Second</p><p class=link><a href=#top>Top of the page</a>";

        Assert.Equal("paragraph: One [1] two [2].\nheading1: Notes\nnote 1: 1. First [2]:\nnote: quoted\nnote: a / b\nnote: and more.\nnote 2: 2. Second", Page.Outline(Markup));
        Assert.Equal(1, Assert.Single(Page.Read(Markup).Blocks[2].Markers).Note);
    }

    [Fact]
    public void Every_list_of_a_page_has_labels_of_its_own()
    {
        const string Part = "<p>TEXT <a href=#X1>[1]</a></p><h4>Notes</h4><p class=note><a name=X1>1.</a> Of X.</p>";
        var document = Page.Read(Part.Replace("X", "a", StringComparison.Ordinal) + Part.Replace("X", "b", StringComparison.Ordinal));

        Assert.Equal([0, 1], document.Blocks.SelectMany(block => block.Markers).Select(marker => marker.Note));
    }

    [Fact]
    public void The_printed_label_is_right_where_the_link_is_wrong()
    {
        var document = Page.Read("<p>One <a href=#n1>[1]</a> two <a href=#n1>[2]</a>.</p><h3>Notes</h3><p class=note><a name=n1>1.</a> First<p class=note><a name=n2>2.</a> Second");

        Assert.Equal([0, 1], document.Blocks[0].Markers.Select(marker => marker.Note));
        Assert.Equal("H004", Assert.Single(document.Diagnostics).Code);
    }

    [Fact]
    public void The_link_tells_notes_of_one_label_apart()
    {
        var document = Page.Read("<p>One <a href=#n1>[1]</a> two <a href=#n2>[1]</a>.</p><h3>Notes</h3><p class=note><a name=n1>1.</a> First<p class=note><a name=n2>1.</a> Second");

        Assert.Equal([0, 1], document.Blocks[0].Markers.Select(marker => marker.Note));
        Assert.Equal("H005", Assert.Single(document.Diagnostics).Code);
    }

    [Fact]
    public void A_note_may_stand_on_another_page_or_nowhere()
    {
        var document = Page.Read($"<p>{Prose} <a href='notes.htm#n3'>[3]</a> and <a href='#n4'>[4]</a>.");

        Assert.Equal([("3", null, "notes.htm#n3"), ("4", null, null)], document.Blocks[0].Markers.Select(marker => (marker.Label, marker.Note, marker.Address)));
        Assert.Equal("H003", Assert.Single(document.Diagnostics).Code);
    }

    [Theory]
    [InlineData("“The loom is ours,” in a letter.")]
    [InlineData("„The loom is ours“, in a letter.")]
    [InlineData("'The loom is ours,' in a letter.")]
    [InlineData("(A letter.)")]
    public void A_mark_that_opens_the_words_of_a_note_is_no_part_of_its_label(string words)
    {
        var document = Page.Read($"<p>{Prose} <sup><a href=#note>[note]</a></sup> and {Prose}.<p><a name=note><b>Note:</b> </a>\n{words}");

        var note = Assert.Single(document.Blocks, block => block.Kind == BlockKind.Note);
        Assert.Equal(words, note.Content[note.Label!.Length..]);
    }

    [Theory]
    [InlineData("<p><a href=#a>1.</a> The strike<p><a href=#b>2.</a> The end<h3><a name=a>1. The strike</a></h3><p>TEXT<h3><a name=b>2. The end</a></h3><p>TEXT")]
    [InlineData("<p class=indentb><a href=#a>1.</a> The strike<br><a href=#b>2.</a> The end<p>TEXT<a name=a></a><p class=fst>The strike<p>TEXT<a name=b></a><p class=fst>The end<p>TEXT")]
    [InlineData("<p>TEXT<p>1. A point<p>2. Another point<p>TEXT")]
    [InlineData("<p class=note>About the author.<p>TEXT 19<sup>1</sup><p>TEXT")]
    public void Points_contents_and_powers_are_no_notes(string markup)
    {
        var document = Page.Read(markup.Replace("TEXT", $"{Prose}, and {Prose}.", StringComparison.Ordinal));

        Assert.DoesNotContain(document.Blocks, block => block.Kind == BlockKind.Note || !block.Markers.IsEmpty);
    }
}
