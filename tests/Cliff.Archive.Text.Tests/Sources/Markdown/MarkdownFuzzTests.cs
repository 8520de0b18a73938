using System.Diagnostics;
using System.Text;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;
using Cliff.Archive.Text.Sources.Markdown;
using Cliff.Archive.Text.Tests.Golden;
using Cliff.Archive.Text.Tests.Writers.Markdown;

namespace Cliff.Archive.Text.Tests.Sources.Markdown;

/// <summary>Whatever is typed is read or refused with one line, in time, and every character is accounted for.</summary>
public sealed class MarkdownFuzzTests
{
    private static readonly string[] Signs =
    [
        "\n", "\n\n", "\r\n", "> ", ">", "- ", "* ", "1. ", "3) ", "    ", "\t", "# ", "#", "===\n", "---\n", "***", "```\n", "~~~", "`", "*", "**", "_", "[", "]", "(", ")", "![", "](",
        "[^1]", "[^1]: ", "[^a~2]", "^", "[a]: b\n", "<", ">", "<http://a>", "<b>", "&amp;", "&#10;", "&#32;", "&", "\\", "\\\n", "  \n", "|", "| a |\n|---|\n", "::: ", "::: imprint\n", ":::\n",
        "— ", "— Berg, *Log*", "— (continued)", "— (supplied) x", "words ", "He said: ", "‘", "’", "“", "”", "...", "é", "😀", "\ud800", "\0", "\u00a0", "\u2028", "(em:)", "(sic:x \"y\")", "(lang:fr)", "(#^1)",
        "(a.htm \"^3\")", "---\ntitle: x\n---\n", "a", "a\n", "b. ", "!", ":",
    ];

    [Fact]
    public void RandomMarkdownIsReadAndEveryCharacterOfItIsHeld()
    {
        var random = new Random(20261130);
        var refused = 0;
        for (var round = 0; round < 1000; round++)
        {
            var markdown = Some(random, 40);
            try
            {
                AssertHeld(Reading.Of(MarkdownSource.Of(markdown)));
            }
            catch (SourceRefusedException)
            {
                refused++;
            }
        }

        Assert.True(refused < 50, $"{refused} of 1000 were refused.");
    }

    [Theory]
    [InlineData(4)]
    [InlineData(10)]
    [InlineData(11)]
    public void WhatRandomMarkdownIsReadAsIsReadBackAsTheSame(int seed)
    {
        var random = new Random(seed);
        var faults = new List<string>();
        for (var round = 0; round < 300; round++)
        {
            var markdown = Some(random, 25).Replace("\ud800", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);
            var read = TryRead(markdown);
            if (read is null)
                continue;
            var differences = KeptByMarkdown.Differences(read, KeptByMarkdown.ReadBack(read));
            if (differences.Count > 0)
                faults.Add($"{markdown}\n\n→ {KeptByMarkdown.Markdown(read)}\n\n{string.Join('\n', differences)}");
        }

        Assert.True(faults.Count == 0, $"{faults.Count} differ; the shortest:\n{faults.MinBy(fault => fault.Length)}");
    }

    [Theory]
    [InlineData("[a](")]
    [InlineData("![a](b \"")]
    [InlineData("[")]
    [InlineData("[[a]")]
    [InlineData("*a ")]
    [InlineData("a**b")]
    [InlineData("*a_ ")]
    [InlineData("*[a](b)*")]
    [InlineData("> ")]
    [InlineData("- > ")]
    [InlineData("1. ")]
    [InlineData("::: a\n\n")]
    [InlineData("[^1]: a\n")]
    [InlineData("[a]: b\n")]
    [InlineData("| *a |\n")]
    [InlineData("a|b\n-|-\n")]
    [InlineData("`a``")]
    [InlineData("<http://a")]
    [InlineData("&#")]
    [InlineData("a\\\n")]
    [InlineData("> a\n>\n> — b\n\n")]
    [InlineData("[^1] [^1~2] ")]
    [InlineData("<http://\ud800> ")]
    public void NoConstructTakesLong(string construct)
    {
        var markdown = string.Concat(Enumerable.Repeat(construct, 200_000 / construct.Length));
        var watch = Stopwatch.StartNew();

        var refused = Record.Exception(() => MarkdownReader.Read(MarkdownSource.Of(markdown)));

        Assert.True(refused is null or SourceRefusedException, refused?.ToString());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    [Fact]
    public void AParagraphWithAsManySignsAsAreReadTakesNotLong()
    {
        var watch = Stopwatch.StartNew();

        MarkdownReader.Read(MarkdownSource.Of(string.Concat(Enumerable.Repeat("[a](", 6_900))));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    private static string Some(Random random, int most)
    {
        var markdown = new StringBuilder();
        for (var piece = random.Next(most); piece > 0; piece--)
            markdown.Append(Signs[random.Next(Signs.Length)]);
        return markdown.ToString();
    }

    private static Chapter? TryRead(string markdown)
    {
        try
        {
            return Reading.Of(MarkdownSource.Of(markdown));
        }
        catch (SourceRefusedException)
        {
            return null;
        }
    }

    private static void AssertHeld(Chapter chapter)
    {
        var end = 0;
        foreach (var span in chapter.Blocks.Select(block => block.Source).Concat(chapter.Drops.Select(drop => drop.Source)).OrderBy(span => span.Start).ThenBy(span => span.End))
        {
            Assert.True(end == span.Start, $"{chapter.Source.Content}\n\nfrom {end} to {span.Start}");
            end = span.End;
        }

        Assert.Equal(chapter.Source.Content.Length, end);
        Assert.All(chapter.Blocks.Where(block => block.Kind == BlockKind.Separator), block => Assert.True(string.IsNullOrWhiteSpace(block.Content)));
        Assert.All(chapter.Blocks.SelectMany(block => block.Spans.Select(span => (block, span))), pair => Assert.True(pair.span.Range.End <= pair.block.Content.Length));
    }
}
