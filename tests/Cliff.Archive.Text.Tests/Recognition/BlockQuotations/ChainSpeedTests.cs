using Cliff.Archive.Text.Recognition.BlockQuotations;
using Cliff.Archive.Text.Tests.Editing;

namespace Cliff.Archive.Text.Tests.Recognition.BlockQuotations;

[Collection(nameof(AloneOnTheProcessor))]
public sealed class ChainSpeedTests
{
    private const string Prose = "The harbour board met in Port Alder on 4 May 1911 and voted by nine to three to close the old quay.";
    private const string Quoted = "I tell you that we must not wait! Who of us wants to stand here a year from now and say that we knew? [3]";

    [Theory]
    [InlineData(Quoted + " ")]
    [InlineData("‘so ‘s' ")]
    [InlineData("[a ")]
    [InlineData("\"q ")]
    [InlineData("'s' a 's' ")]
    [InlineData(". . . ")]
    public void A_line_ten_times_as_long_takes_ten_times_as_long(string piece) => Growth.AssertLinear(100_000, length =>
    {
        var line = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        return () => Label(Prose, line, Prose);
    });

    [Fact]
    public void Ten_times_as_many_lines_take_ten_times_as_long() => Growth.AssertLinear(5_000, count =>
    {
        string[] lines = [.. Enumerable.Range(0, count).Select(number => number % 2 == 0 ? Prose : Quoted)];
        return () => Label(lines);
    });

    private static void Label(params string[] lines) => Assert.NotEmpty(BlockQuotationChain.Label([.. lines.Select(line => new BodyLine(line, IsHeading: false, BlankLinesBefore: 1))]));
}
