namespace Cliff.Archive.Text.Tests.Golden;

/// <summary>Every fenced example of <c>docs/source-format.md</c>: a text, then what is read of it.</summary>
public sealed class SourceFormatDocumentTests
{
    private static readonly string Document = Repository.PathOf("docs", "source-format.md");

    public static TheoryData<string, string> Examples { get; } = Read();

    [Theory]
    [MemberData(nameof(Examples))]
    public void AnExampleIsReadAsTheDocumentSays(string text, string expected) =>
        Assert.Equal(expected, Outline.Of(Reading.Of(text)));

    [Fact]
    public void TheDocumentHasExamples() => Assert.True(Examples.Count >= 8);

    private static TheoryData<string, string> Read()
    {
        var fences = File.ReadAllText(Document).Split("\n```");
        var examples = new TheoryData<string, string>();
        for (var index = 1; index + 2 < fences.Length; index++)
        {
            if (fences[index].StartsWith("text\n", StringComparison.Ordinal) && fences[index + 2].StartsWith("outline\n", StringComparison.Ordinal))
                examples.Add(fences[index]["text\n".Length..] + "\n", fences[index + 2]["outline\n".Length..]);
        }

        return examples;
    }
}
