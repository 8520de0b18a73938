using Cliff.Archive.Storage.Rows;

namespace Cliff.Archive.Storage.Tests.Rows;

public sealed class RoundTripTests
{
    [Fact]
    public void AChapterSurvivesItsRowsToTheLastField()
    {
        var chapter = Some.Chapter();

        var header = ChapterHeader.Of(chapter, new ChapterPlace(1, 1, "chapter", 0));
        var again = RowsToChapter.Assemble(ChapterToRows.Disassemble(header, chapter));

        Assert.Equal(Dump.Of(chapter), Dump.Of(again));
    }
}
