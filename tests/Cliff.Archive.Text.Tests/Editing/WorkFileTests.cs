using Cliff.Archive.Text.Editing;

namespace Cliff.Archive.Text.Tests.Editing;

public sealed class WorkFileTests
{
    [Fact]
    public void Every_key_is_read()
    {
        var work = WorkFile.Parse("work.yaml", """
            title: 1905
            subtitle: "A subtitle: with a colon"
            author: A. N. Author
            volume: 3
            year: 1991
            language: en-GB
            origin: a library
            origin-url: https://example.org/a/
            rights: "Not known."
            noindex: true
            chapters:
              - 02-two.txt
              - 01-one.txt
            """);

        Assert.Equal(
            new WorkFile
            {
                Title = "1905",
                Subtitle = "A subtitle: with a colon",
                Author = "A. N. Author",
                Volume = 3,
                Year = 1991,
                Language = "en-GB",
                Origin = "a library",
                OriginUrl = "https://example.org/a/",
                Rights = "Not known.",
                NoIndex = true,
                Chapters = work.Chapters,
            },
            work);
        Assert.Equal([new ListedChapter("02-two.txt", 12), new ListedChapter("01-one.txt", 13)], work.Chapters.ToArray());
    }

    [Fact]
    public void A_title_is_enough()
    {
        var work = WorkFile.Parse("work.yaml", "title: Title");
        Assert.False(work.NoIndex);
        Assert.Empty(work.Chapters);
    }

    [Theory]
    [InlineData(1, "says nothing", "# nothing\n")]
    [InlineData(1, "lacks \"title\"", "author: A")]
    [InlineData(2, "no key \"Subtitle\"", "title: t\nSubtitle: s")]
    [InlineData(2, "whole number", "title: t\nyear: 1991-92")]
    [InlineData(2, "whole number", "title: t\nvolume: 0")]
    [InlineData(2, "one of true, false", "title: t\nnoindex: yes")]
    [InlineData(2, "no language tag", "title: t\nlanguage: English language")]
    [InlineData(2, "no address", "title: t\norigin-url: javascript:alert(1)")]
    [InlineData(2, "no address", "title: t\norigin-url: /archive/")]
    [InlineData(3, "no name of a file", "title: t\nchapters:\n  - ../02.txt")]
    [InlineData(2, "twice", "title: t\nchapters: [a.txt, a.txt]")]
    [InlineData(2, "second time", "title: t\ntitle: u")]
    public void What_cannot_be_used_is_refused_with_its_line(int line, string reason, string yaml)
    {
        var refusal = Assert.Throws<DecisionException>(() => WorkFile.Parse("work.yaml", yaml));
        Assert.StartsWith($"work.yaml({line}): ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }
}
