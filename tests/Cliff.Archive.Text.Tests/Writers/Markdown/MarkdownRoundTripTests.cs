using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;
using Cliff.Archive.Text.Tests.Golden;

namespace Cliff.Archive.Text.Tests.Writers.Markdown;

/// <summary>A chapter's Markdown is read back as the same document.</summary>
public sealed class MarkdownRoundTripTests
{
    private static readonly string? Corpus = Environment.GetEnvironmentVariable("CLIFF_LONG_TESTS") == "1" ? Environment.GetEnvironmentVariable("CLIFF_CORPUS") : null;

    public static TheoryData<string> Sources { get; } =
    [
        .. new[] { Repository.PathOf("seeds"), Repository.PathOf("tests", "Golden") }
            .SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            .Where(path => Path.GetFileName(path) != "expected.txt" && SourceReader.FormatOf(path) is not null)
            .Select(path => Path.GetRelativePath(Repository.Root, path)),
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public void AChapterOfThisRepositoryIsReadBackAsItWas(string path)
    {
        var (source, edited) = (Reading.OfFile(Repository.PathOf(path), withDecisions: false), Reading.OfFile(Repository.PathOf(path)));

        Assert.Empty(KeptByMarkdown.Differences(source, KeptByMarkdown.ReadBack(source)));
        Assert.DoesNotContain(KeptByMarkdown.Differences(edited, KeptByMarkdown.ReadBack(edited)), line => !KeptByMarkdown.IsEditors(line));
    }

    [LongFact]
    public void EveryChapterOfTheCorpusIsReadBackAsItWas()
    {
        var sources = Directory.GetFiles(Corpus!, "*", SearchOption.AllDirectories).Where(path => SourceReader.FormatOf(path) is not null).Order(StringComparer.Ordinal).ToList();
        var faults = new List<string>();
        foreach (var path in sources)
        {
            var chapter = Reading.OfFile(path, withDecisions: false);
            var differences = KeptByMarkdown.Differences(chapter, KeptByMarkdown.ReadBack(chapter));
            if (differences.Count > 0)
                faults.Add($"{Path.GetRelativePath(Corpus!, path)}\n  {string.Join("\n  ", differences)}");
        }

        Assert.NotEmpty(sources);
        Assert.True(faults.Count == 0, $"{faults.Count} of {sources.Count} chapters are read back as something else:\n{string.Join('\n', faults)}");
    }

    private sealed class LongFactAttribute : FactAttribute
    {
        public LongFactAttribute()
        {
            if (Corpus is null)
                Skip = "CLIFF_LONG_TESTS is not 1, or CLIFF_CORPUS names no folder of sources.";
        }
    }
}
