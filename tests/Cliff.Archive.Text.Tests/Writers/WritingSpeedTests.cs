using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Tests.Editing;

namespace Cliff.Archive.Text.Tests.Writers;

[Collection(nameof(AloneOnTheProcessor))]
public sealed class WritingSpeedTests
{
    [Fact]
    public void ABlockOfTenTimesAsManySpansTakesTenTimesAsLong() => Growth.AssertLinear(2_000, words =>
    {
        var content = string.Concat(Enumerable.Repeat("ab [1] ", words));
        var spans = Enumerable.Range(0, words).SelectMany(i => new[]
        {
            new InlineSpan(InlineSpanKind.Emphasis, new(i * 7, (i * 7) + 2)),
            new InlineSpan(InlineSpanKind.Marker, new((i * 7) + 3, (i * 7) + 6)),
        });
        var chapter = SomeChapter.OfOne(content, [.. spans]);
        return () => Assert.Equal(words, Xhtml.Of(chapter).ById("p1").Descendants("em").Count());
    });

    [Fact]
    public void ATableTenTimesAsLongTakesTenTimesAsLong() => Growth.AssertLinear(1_000, rows =>
    {
        var chapter = SomeChapter.Of(XhtmlPartsTests.Table("p1", string.Concat(Enumerable.Repeat("1917\t30\tof coal\n", rows))));
        return () => Assert.Equal(3 * rows, Xhtml.Of(chapter).ById("p1").Descendants("td").Count(cell => !string.IsNullOrWhiteSpace(cell.Value)));
    });
}
