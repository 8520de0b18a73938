using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.Dates;
using Cliff.Archive.Text.Tests.Golden;

namespace Cliff.Archive.Text.Tests.Recognition.Dates;

/// <summary>Every date of the first chapter, checked by hand against its text.</summary>
public sealed class DatesOfTheFirstChapterTests
{
    private static readonly Chapter Chapter = Reading.OfFile(Repository.PathOf("seeds", "trotsky-3", "02-campaign.txt"));

    private static readonly string[] Gold =
    [
        "p1 15 December 1923 = 1923-12-15 Explicit",
        "p1 20 … December = 1923-12-20 Context",
        "p1 21 December = 1923-12-21 Context",
        "p1 5 December = 1923-12-05 Context",
        "p1 mid-December = 1923-12-01/1923-12-31 Context",
        "p1 16-18 January 1924 = 1924-01-16/1924-01-18 Explicit",
        "p3 15 December = 1923-12-15 Context",
        "p6 28 … December 1923 = 1923-12-28 Explicit",
        "p6 29 … December 1923 = 1923-12-29 Explicit",
        "p6 30 December 1923 = 1923-12-30 Explicit",
        "p6 1 … January 1924 = 1924-01-01 Explicit",
        "p6 4 January 1924 = 1924-01-04 Explicit",
        "p11 1919-20 = 1919-01-01/1920-12-31 Explicit",
        "p11 December 1920-March 1921 = 1920-12-01/1921-03-31 Explicit",
        "p14 1923 = 1923-01-01/1923-12-31 Explicit",
        "p14 before 1921 = 1921-01-01/1921-12-31 Explicit",
        "p15 November-December 1923 = 1923-11-01/1923-12-31 Explicit",
        "p16 January 1924 = 1924-01-01/1924-01-31 Explicit",
        "p22 23 December = 1923-12-23 Context",
        "p22 10-11 January 1924 = 1924-01-10/1924-01-11 Explicit",
        "p25 December = 1923-12-01/1923-12-31 Context",
        "p29 1930s = 1930-01-01/1939-12-31 Explicit",
        "p31 autumn of 1923 = 1923-09-01/1923-11-30 Explicit",
        "p33 early January = 1924-01-01/1924-01-31 Context",
        "p41 21 January 1924 = 1924-01-21 Explicit",
        "p51 26 January = 1924-01-26 Context",
        "p62 February = Undated",
        "p62 March = Undated",
        "p62 April = Undated",
        "p64 11 April 1924 = 1924-04-11 Explicit",
        "p66 Twelve years later = 1936-01-01/1936-12-31 Relative",
        "p68 22 May 1924 = 1924-05-22 Explicit",
        "p68 1917 = 1917-01-01/1917-12-31 Explicit",
        "p72 October 1927 = 1927-10-01/1927-10-31 Explicit",
        "p87 5 December 1923 = 1923-12-05 Explicit",
        "p99 January = Undated",
        "p99 May = Undated",
        "n1star June 1924 = 1924-06-01/1924-06-30 Explicit",
        "n1star September 1924 = 1924-09-01/1924-09-30 Explicit",
        "n1star April 1925 = 1925-04-01/1925-04-30 Explicit",
    ];

    [Fact]
    public void EachIsFoundAndPlaced() => Assert.Equal(Gold, DateRecognizer.Recognize(Chapter).Select(Line));

    private static string Line(DatedMention date)
    {
        var time = date.Earliest is null ? "" : date.Earliest == date.Latest ? $"{date.Earliest:yyyy-MM-dd} " : $"{date.Earliest:yyyy-MM-dd}/{date.Latest:yyyy-MM-dd} ";
        return $"{date.BlockId} {date.Printed} = {time}{date.Certainty}";
    }
}
