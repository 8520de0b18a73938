using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Tests.Sources;

/// <summary>A source that costs too much is refused in one line that names the limit, the value and the key that raises it.</summary>
public sealed class SourceLimitsTests
{
    [Theory]
    [InlineData("a.txt", "One.\n\nTwo.\n\nThree.\n")]
    [InlineData("a.htm", "<p>One.<p>Two.<p>Three.")]
    public void More_pieces_than_are_allowed_are_refused(string path, string text)
    {
        var refusal = Refused(path, text, new SourceLimits { Pieces = 2 });

        Assert.Equal($"{path}: has 3 pieces, more than the 2 that are allowed; raise Archive:Limits:Pieces if it is to be read", refusal);
    }

    [Fact]
    public void More_bytes_than_are_allowed_are_refused()
    {
        var refusal = Refused("a.txt", "eleven bytes", new SourceLimits { Bytes = 10 });

        Assert.Equal("a.txt: has 12 bytes, more than the 10 that are allowed; raise Archive:Limits:Bytes if it is to be read", refusal);
    }

    [Theory]
    [InlineData("a.txt", "A line.\n\n")]
    [InlineData("a.htm", "<p>A paragraph.")]
    public void A_source_whose_time_is_over_is_refused(string path, string piece)
    {
        var refusal = Refused(path, string.Concat(Enumerable.Repeat(piece, 2000)), new SourceLimits { Seconds = 1e-6 });

        Assert.StartsWith($"{path}: takes 0.0 seconds, more than the 1E-06 that are allowed; raise Archive:Limits:Seconds", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_within_its_limits_is_read() =>
        Assert.Equal(2, Recognize("a.txt", "One.\n\nTwo.\n", new SourceLimits { Pieces = 2, Bytes = 11 }).Blocks.Count(block => block.Kind == BlockKind.Paragraph));

    private static string Refused(string path, string text, SourceLimits limits) => Assert.Throws<SourceRefusedException>(() => Recognize(path, text, limits)).Message;

    private static Chapter Recognize(string path, string text, SourceLimits limits) =>
        ChapterRecognizer.Recognize(SourceReader.Read(path, [.. System.Text.Encoding.UTF8.GetBytes(text)], limits), ChapterDecisions.None, IdRegister.Empty, limits).Chapter;
}
