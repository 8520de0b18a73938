using System.Globalization;
using Cliff.Archive.Text.Tests.Editing;
using Cliff.Archive.Text.Tests.Golden;

namespace Cliff.Archive.Text.Tests.Recognition;

/// <summary>A chapter is read in time that grows with its length and with nothing else. Processor time, measured while no other test runs.</summary>
[Collection(nameof(AloneOnTheProcessor))]
public sealed class SpeedTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("CLIFF_LONG_TESTS") == "1";
    private static readonly string Chapter = File.ReadAllText(Repository.PathOf("seeds", "trotsky-3", "02-campaign.txt"));

    /// <summary>Texts of which one thing repeats without end.</summary>
    public static TheoryData<string> Repeated { get; } =
    [
        "‘", "‘ ", "‘a ", "’", "‘a’ ", "‘as’ ", "s’ ", "“‘", "\"", "\"a ", "\"a\" ", "'", "'a ", "«a ", "„a ", "»a ", ": ‘a’ ", "‘A.’ ",
        "[", "[1]", "[1] ", "[a ", "]", "A. ", "A ", "ABC ", "a", "a ", ".", ". ", "... ", "… ", "- ", "1. ",
        "he said ", "He said. ", "Petrov ", "Petrov said. ", "Petrov’s ", "the resolution ", "The Third Congress said: ", "Petrov said: ‘Yes.’ ",
        "his diary says ", "“he wrote: ‘so’ ", "he said ‘I am going’ and ", "[a [b] ", "Congress of Union ",
        "\n", "\n\n\n", "a\n\n", "A\n\n", "‘a\n\n", "1. a\n\n", "a [1]\n\n", "1*. a\n\n", "He said:\n\n‘Yes.’ [1]\n\n", "Petrov: Yes.\n\n",
        "> a\n", "> a\n>\n", "\n- 1 -\n", "\fA head\n\nand on ", "[Footnote 1: a\n\n", "* a\n\n", "a* b\n\n* a\n\n", "a¹ (1) ", "A\n===\n", "and this is a line of some fifty or of sixty characters\n", "   a\nb\n",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void NoRepetitionTakesLong(string piece)
    {
        var characters = IsLong ? 1_000_000 : 60_000;
        var text = "The first paragraph stands alone.\n\n" + string.Concat(Enumerable.Repeat(piece, characters / piece.Length));

        var used = TimeOf(text);

        // A line costs some 20 µs whatever stands in it; 100 µs leave room for a slow machine.
        var allowed = TimeSpan.FromSeconds(2 + (characters * 20e-6) + (text.Count(character => character == '\n') * 100e-6));
        Assert.InRange(used, TimeSpan.Zero, allowed);
    }

    /// <summary>What stands in one quotation is read once for all that is quoted within it.</summary>
    [Theory]
    [InlineData("he said ‘I am going home’ and ")]
    [InlineData("Petrov said, ‘we shall never do it.’ ")]
    public void AQuotationFullOfQuotationsDoesNotTakeLong(string piece)
    {
        var words = string.Concat(Enumerable.Repeat(piece, (IsLong ? 1_000_000 : 100_000) / piece.Length));

        var used = TimeOf($"Petrov wrote: “{words}\n\n“And that is all.”");

        Assert.InRange(used, TimeSpan.Zero, TimeSpan.FromSeconds(2 + (words.Length * 20e-6)));
    }

    /// <summary>Whose a document is said to be is found once, not for every mention of it and every quotation.</summary>
    [Fact]
    public void ParagraphsFullOfDocumentsBeforeQuotationsDoNotTakeLong()
    {
        var paragraph = string.Concat(Enumerable.Repeat("his diary says ", 660)) + "he wrote:\n\n“So it goes on, and we must do it again.” [1]\n\n";
        var times = IsLong ? 100 : 10;

        var used = TimeOf(string.Concat(Enumerable.Repeat(paragraph, times)));

        Assert.InRange(used, TimeSpan.Zero, TimeSpan.FromSeconds(2 + (times * paragraph.Length * 20e-6)));
    }

    [Fact]
    public void AChapterTenTimesAsLongTakesTenTimesAsLong() => AssertLinear(1, 10);

    [Fact]
    public void ABookOfAHundredChaptersInOneFileTakesAHundredTimesAsLong()
    {
        if (IsLong)
            AssertLinear(10, 100);
    }

    [Fact]
    public void AChapterInOneLineIsReadAsFastAsInMany()
    {
        var times = IsLong ? 70 : 5;
        var book = string.Concat(Enumerable.Repeat(Chapter, times));
        Read(Chapter, 3);

        var (inLines, inOne) = (TimeOf(book), TimeOf(book.Replace('\n', ' ')));

        Assert.True(inOne < (3 * inLines) + TimeSpan.FromSeconds(1), $"{inOne} in one line, {inLines} in many");
    }

    [Fact]
    public void AHundredThousandShortParagraphsTakeSeconds()
    {
        var paragraphs = IsLong ? 100_000 : 10_000;
        var text = string.Concat(Enumerable.Range(0, paragraphs).Select(number => string.Create(CultureInfo.InvariantCulture, $"Petrov wrote to Berg that ‘ship {number}’ had come.\n\n")));

        var used = TimeOf(text);

        Assert.InRange(used, TimeSpan.Zero, TimeSpan.FromSeconds(3 + (paragraphs * 100e-6)));
    }

    /// <summary>Compares processor time for each chapter of a short and of a long text, the best of a few rounds each.</summary>
    private static void AssertLinear(int few, int many)
    {
        Read(Chapter, 10);
        var ofFew = Best(few, 10) / few;
        var ofMany = Best(many, 3) / many;

        var megabytes = Chapter.Length / 1e6 / ofMany.TotalSeconds;
        var message = string.Create(CultureInfo.InvariantCulture, $"a chapter takes {ofFew.TotalMilliseconds:0.0} ms among {few} and {ofMany.TotalMilliseconds:0.0} ms among {many}; {megabytes:0.0} MB/s");
        Console.WriteLine(message);
        Assert.True(ofMany < (2.5 * ofFew) + TimeSpan.FromMilliseconds(5), message);
    }

    private static TimeSpan Best(int times, int rounds)
    {
        var book = string.Concat(Enumerable.Repeat(Chapter, times));
        return Enumerable.Range(0, rounds).Min(_ => TimeOf(book));
    }

    private static void Read(string text, int times)
    {
        for (var time = 0; time < times; time++)
            Reading.Of(text);
    }

    private static TimeSpan TimeOf(string text)
    {
        var before = Environment.CpuUsage.TotalTime;
        Reading.Of(text);
        return Environment.CpuUsage.TotalTime - before;
    }
}
