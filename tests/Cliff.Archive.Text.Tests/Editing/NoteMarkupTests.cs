using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Text.Tests.Editing;

public sealed class NoteMarkupTests
{
    [Theory]
    [InlineData("J. Smith, *Works*, Vol.5, pp.394-5.", "J. Smith, [Works], Vol.5, pp.394-5.")]
    [InlineData("_Ibid._, p.3", "[Ibid.], p.3")]
    [InlineData("*One* and *two*", "[One] and [two]")]
    [InlineData("**bold** ***both***", "[bold] [both]")]
    [InlineData("*outer _inner_ end*", "[outer inner end]")]
    [InlineData("snake_case_name 2*3*4", "snake_case_name 2[3]4")]
    [InlineData("*unclosed", "*unclosed")]
    [InlineData("unopened*", "unopened*")]
    [InlineData("* starred note", "* starred note")]
    [InlineData("\\*1 and a\\b\\_c\\\\d", "*1 and a\\b_c\\d")]
    [InlineData("*a\\*b*", "[a*b]")]
    [InlineData("1. not a list", "1. not a list")]
    [InlineData("- not a list", "- not a list")]
    [InlineData("# not a heading", "# not a heading")]
    [InlineData("> not a quotation", "> not a quotation")]
    [InlineData("title ===== and ---", "title ===== and ---")]
    [InlineData("---", "---")]
    [InlineData("    not code, `nor this`, ```nor this", "not code, `nor this`, ```nor this")]
    [InlineData("See {1}. &amp; <b>bold</b> <http://a.b>", "See {1}. &amp; <b>bold</b> <http://a.b>")]
    [InlineData("two\n\nlines\r\n- and *a\nthird*", "two lines - and [a third]")]
    public void Only_emphasis_is_markup(string markdown, string expected) => Assert.Equal(expected, Bracketed(markdown));

    [Theory]
    [InlineData("[1]: http://a.b \"no definition\"")]
    [InlineData("[1]. [2](http://a.b) ![x](y) [^1]")]
    [InlineData("| a | b |")]
    [InlineData("\uD800 lone \uDC00")]
    [InlineData("")]
    public void What_is_no_emphasis_stays_as_it_is(string markdown)
    {
        var (content, emphasis) = NoteMarkup.Parse(markdown);
        Assert.Equal(markdown, content);
        Assert.Empty(emphasis);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("*")]
    [InlineData("*a ")]
    [InlineData("a* ")]
    [InlineData("*a_")]
    [InlineData("**a*_")]
    [InlineData("\\")]
    [InlineData("*a")]
    [InlineData("\uD800*")]
    public void Any_mark_any_number_of_times_is_read(string piece)
    {
        foreach (var times in new[] { 300, 1_000, 10_000, 100_000 })
        {
            var (content, emphasis) = NoteMarkup.Parse(string.Concat(Enumerable.Repeat(piece, times)) + " end");
            Assert.EndsWith(" end", content, StringComparison.Ordinal);
            Assert.All(emphasis, span => Assert.InRange(span.End, span.Start, content.Length));
        }
    }

    private static string Bracketed(string markdown)
    {
        var (content, emphasis) = NoteMarkup.Parse(markdown);
        return emphasis.Reverse().Aggregate(content, (text, span) => text.Insert(span.End, "]").Insert(span.Start, "["));
    }
}
