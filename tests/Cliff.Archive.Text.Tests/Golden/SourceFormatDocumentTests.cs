using System.Text;

namespace Cliff.Archive.Text.Tests.Golden;

/// <summary>Every fenced example of <c>docs/source-format.md</c> is read: a text, then the outline of what is made of it.</summary>
public sealed class SourceFormatDocumentTests
{
    private const string Fence = "```";
    private static readonly string Document = Repository.PathOf("docs", "source-format.md");

    [Fact]
    public void EveryExampleIsReadAsTheDocumentSays() => SavedText.AssertSame(Document, WithOutlines(File.ReadAllText(Document)));

    [Fact]
    public void EveryTextOfTheDocumentHasAnOutline() =>
        Assert.Equal(File.ReadAllText(Document).Split(Fence + "text\n").Length + File.ReadAllText(Document).Split(Fence + "markdown\n").Length - 1, File.ReadAllText(Document).Split(Fence + "outline\n").Length);

    /// <summary>The document with each outline made anew from the text before it.</summary>
    private static string WithOutlines(string document)
    {
        var made = new StringBuilder();
        var chapter = "";
        var parts = document.Split(Fence);
        for (var index = 0; index < parts.Length; index++)
        {
            var part = parts[index];
            if (part.StartsWith("text\n", StringComparison.Ordinal))
                chapter = Outline.Of(Reading.Of(part["text\n".Length..]));
            if (part.StartsWith("markdown\n", StringComparison.Ordinal))
                chapter = Outline.Of(Reading.Of(part["markdown\n".Length..], path: "chapter.md"));
            if (part.StartsWith("outline\n", StringComparison.Ordinal))
                part = $"outline\n{chapter}\n";
            made.Append(index > 0 ? Fence : "").Append(part);
        }

        return made.ToString();
    }
}
