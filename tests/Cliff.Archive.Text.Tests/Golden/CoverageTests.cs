using System.Text;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition;

namespace Cliff.Archive.Text.Tests.Golden;

public sealed class CoverageTests
{
    public static TheoryData<string> Sources { get; } =
    [
        .. Directory.GetFiles(Repository.PathOf("seeds"), "*.txt", SearchOption.AllDirectories)
            .Concat(Directory.GetDirectories(Repository.PathOf("tests", "Golden")).Select(Reading.ChapterIn))
            .Select(path => Path.GetRelativePath(Repository.Root, path)),
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public void EveryCharacterOfAFileBelongsToOneBlockOrDrop(string path) => AssertCovered(Reading.OfFile(Repository.PathOf(path)));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("one line without an end")]
    [InlineData("\r\n\r\nA line.\r\rAnother.\f\tA third.  \n\n\n\n\n\n")]
    [InlineData("[1] [1] [1]\n\n1. One.\n\n1. One again.\n")]
    [InlineData("‘‘‘‘ ’’’ “ ” „ « » ' \"\n\n[[[]]] [1*] [[1]]\n\n*\n\n1*.\n\n1*. \n")]
    [InlineData("A \ud800 lone surrogate and a \0 zero.\n")]
    public void OddTextsAreCoveredToo(string text) => AssertCovered(Chapter(text));

    [Fact]
    public void RandomTextsAreReadWithoutFaultAndCovered()
    {
        var random = new Random(20261122);
        string[] pieces = ["\n", "\n\n", "\r\n", "‘", "’", "“", "”", "[", "]", "[1]", "[2*]", "1*. ", "2. ", "...", ":", " said ", "Petrov ", "he ", "The resolution ", "s’ ", ". ", "? ", "WORDS ", "a", "\t", "é", "😀", "CHAPTER IV", "3. The end", "> ", "\n> ", "\f", "\n- 1 -\n", "\n- 2 -\n", "\n- 3 -\n", "   ", "* ", "*", "†", "¹", "(1) ", "[Footnote 1: ", "\n=====\n", "\u2028", " goes on\nin the middle of a line that is as long as the others are,\nand on, and on, and never comes to its end before the next one has\n"];
        for (var round = 0; round < 400; round++)
        {
            var text = new StringBuilder();
            for (var piece = random.Next(60); piece > 0; piece--)
                text.Append(pieces[random.Next(pieces.Length)]);
            AssertCovered(Chapter(text.ToString()));
        }
    }

    private static Chapter Chapter(string text) => ChapterRecognizer.Recognize(
        new SourceFile { Path = "odd.txt", Format = SourceFormat.Text, Bytes = [], Content = text, Encoding = "utf-8", Sha256 = "" },
        ChapterDecisions.None,
        IdRegister.Empty).Chapter;

    private static void AssertCovered(Chapter chapter)
    {
        var end = 0;
        foreach (var span in chapter.Blocks.Select(block => block.Source).Concat(chapter.Drops.Select(drop => drop.Source)).OrderBy(span => span.Start))
        {
            Assert.Equal(end, span.Start);
            end = span.End;
        }

        Assert.Equal(chapter.Source.Content.Length, end);
        if (chapter.Source.Format == SourceFormat.Text)
            Assert.All(chapter.Blocks, block => Assert.Equal(block.Source.In(chapter.Source.Content), block.Content));
        Assert.Distinct(chapter.Blocks.Where(block => block.Id is not null).Select(block => block.Id!));
        Assert.Distinct(chapter.Quotations.Select(quotation => quotation.Id));
        Assert.Distinct(chapter.References.Select(reference => reference.Id));
    }
}
