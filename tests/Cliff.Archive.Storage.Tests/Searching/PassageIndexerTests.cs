using System.Diagnostics;
using System.Text;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Storage.Searching;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Tests.Searching;

public sealed class PassageIndexerTests
{
    [Fact]
    public void APassageOfMoreSpeakersThanItHasNumbersKeepsToItsOwn()
    {
        const int Speakers = (1 << PassageWords.SpeechBits) + 10;
        var began = Stopwatch.StartNew();

        var rows = PassageIndexer.Index(Crowded(Speakers), chapterKey: 1).ToList();

        Assert.Equal(rows.Count, rows.Select(row => row.Key).Distinct().Count());
        Assert.All(rows.Where(row => row.Speech is not null), row => Assert.Equal(PassageWords.FirstPassage(1), row.Key >> PassageWords.SpeechBits));
        Assert.Equal(2, rows.Count(row => row.Passage is not null));
        Assert.Equal(Speakers, rows[0].Columns.Single(column => column.Column == "quoted").Words.Split(' ').Count(word => word == "aye"));
        Assert.True(began.Elapsed < TimeSpan.FromSeconds(20), $"it took {began.Elapsed}");
    }

    [Fact]
    public void MarkersThatOverlapSilenceWhatTheyCoverAndNothingElse()
    {
        var voices = new BlockVoices("one two three four five", [new TextSpan(4, 13), new TextSpan(4, 5), new TextSpan(19, 19)], []);

        Assert.Equal("one four five", voices.Whole().ToIndexed());
    }

    [Fact]
    public void ATitleWithinATitleIsInTheVoiceOfTheOneWhoNamesIt()
    {
        var ada = new Speaker("ada", "Ada", SpeakerKind.Person);
        var voices = new BlockVoices("one two three four", [],
        [
            (new VoicedQuotation("q1", null, ada, Certainty.Explicit), new TextSpan(0, 18)),
            (new VoicedQuotation("q2", "q1", null, Certainty.Unattributed), new TextSpan(4, 13)),
            (new VoicedQuotation("q3", "q2", null, Certainty.Unattributed), new TextSpan(8, 13)),
            (new VoicedQuotation("q4", "q9", null, Certainty.Unattributed), new TextSpan(14, 18)),
        ]);

        Assert.Equal("one two three", voices.Of("ada").ToIndexed());
        Assert.Equal("q3", voices.InnermostAt(8)!.Id);
        Assert.Equal("q1", voices.VoiceAt(8)!.Id);
        Assert.Equal("q4", voices.VoiceAt(14)!.Id);
        Assert.Null(voices.VoiceAt(1));
        Assert.Equal(["ada"], voices.Speakers);
    }

    /// <summary>A chapter of one paragraph in which each of so many speakers says one word, and a short one after it.</summary>
    private static Chapter Crowded(int speakers)
    {
        var text = new StringBuilder();
        var quotations = new List<Quotation>();
        for (var i = 0; i < speakers; i++)
        {
            quotations.Add(Some.Inline($"q{i + 1}", "p1", new TextSpan(text.Length, text.Length + 3), new Speaker($"s{i}", $"S {i}", SpeakerKind.Person)));
            text.Append("aye ");
        }

        return Some.Chapter() with
        {
            Blocks = [Paragraph("p1", text.ToString()), Paragraph("p2", "so it was")],
            Quotations = [.. quotations],
            Notes = [],
        };
    }

    private static Block Paragraph(string id, string content) => new() { Id = id, Kind = BlockKind.Paragraph, Source = new TextSpan(0, 0), Content = content };
}
