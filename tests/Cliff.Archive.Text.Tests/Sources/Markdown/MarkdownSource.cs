using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Tests.Sources.Markdown;

internal static class MarkdownSource
{
    /// <summary>A source of any characters, those too that no bytes decode to.</summary>
    public static SourceFile Of(string content) => new() { Path = "chapter.md", Format = SourceFormat.Markdown, Bytes = [], Content = content, Encoding = "utf-8", Sha256 = "" };
}
