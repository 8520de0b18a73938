using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Tests.Editing;

/// <summary>Reads <c>docs/editing-a-chapter.md</c> as an editor would who copies from it: each example is applied to the chapter the document shows.</summary>
public sealed class EditingDocumentTests
{
    private const string Fence = "```";

    public static TheoryData<string, string?> Examples
    {
        get
        {
            var examples = new TheoryData<string, string?>();
            var fenced = Fenced().ToList();
            foreach (var ((language, yaml), index) in fenced.Select((example, index) => (example, index)))
            {
                if (language == "yaml")
                    examples.Add(yaml, fenced.ElementAtOrDefault(index + 1) is ("refused", var refusal) ? refusal.TrimEnd() : null);
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_applied_or_refused_as_the_document_says(string yaml, string? refusal)
    {
        var chapter = Fenced().Single(example => example.Language == "text").Content;
        var refused = Record.Exception(() => Applied(chapter, yaml));

        Assert.True(refused is null or DecisionException, refused?.ToString());
        Assert.Equal(refusal, refused?.Message);
    }

    [Fact]
    public void Every_key_of_the_schema_is_in_an_example()
    {
        var examples = string.Concat(Fenced().Where(example => example.Language.StartsWith("yaml", StringComparison.Ordinal)).Select(example => example.Content));
        Assert.DoesNotContain(KeysOfTheSchema, key => !examples.Contains($"{key}:", StringComparison.Ordinal) && !examples.Contains($"{key},", StringComparison.Ordinal));
    }

    [Fact]
    public void The_example_of_a_work_is_read()
    {
        var work = WorkFile.Parse("work.yaml", Fenced().Single(example => example.Language == "yaml work").Content);
        Assert.Equal(("The Harbour Strike", true, "10-lockout.txt"), (work.Title, work.NoIndex, Assert.Single(work.Chapters).FileName));
    }

    private static IEnumerable<string> KeysOfTheSchema =>
        "encoding speakers id name kind printed source provenance-of-notes notes label text provenance quotations block inline paragraph words is ends joins speaker as-printed reporter lead-in nature work documented-by reason corrections at correction lacunae after evidence citations note author via title subtitle volume year language origin origin-url rights noindex chapters".Split(' ');

    private static void Applied(string chapter, string yaml)
    {
        var decisions = DecisionFile.Parse("10.edition.yaml", yaml);
        var source = SourceReader.Read("10.txt", [.. System.Text.Encoding.UTF8.GetBytes(chapter)]);
        ChapterRecognizer.Recognize(source, decisions, IdRegister.Empty);
    }

    private static IEnumerable<(string Language, string Content)> Fenced()
    {
        var parts = File.ReadAllText(Repository.PathOf("docs", "editing-a-chapter.md")).Split(Fence);
        for (var index = 1; index < parts.Length; index += 2)
        {
            var firstLine = parts[index].IndexOf('\n', StringComparison.Ordinal);
            yield return (parts[index][..firstLine], parts[index][(firstLine + 1)..]);
        }
    }
}
