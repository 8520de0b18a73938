using Cliff.Archive.Text.Tests.Editing;

namespace Cliff.Archive.Text.Tests.Sources.Html;

[Collection(nameof(AloneOnTheProcessor))]
public sealed class ReadingSpeedTests
{
    [Theory]
    [InlineData("<div>")]
    [InlineData("<em>")]
    [InlineData("<ul><li>a")]
    [InlineData("<table><tr><td>a")]
    [InlineData("<a href=x>a</a> word ")]
    [InlineData("<sup>1</sup><a href=#x>2</a> words and ")]
    [InlineData("<h3>words")]
    [InlineData("<p class=note><a name=n href=#f>1.</a> words")]
    public void Ten_times_as_many_levels_take_ten_times_as_long(string tag) => Growth.AssertLinear(5_000, levels =>
    {
        var markup = string.Concat(Enumerable.Repeat(tag, levels)) + "the end";
        return () => Assert.EndsWith("the end", Page.Read(markup).Blocks[^1].Content, StringComparison.Ordinal);
    });
}
