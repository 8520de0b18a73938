using System.Globalization;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>Writes what a chapter is as front matter.</summary>
internal static class MarkdownFrontMatter
{
    public static void Write(TextWriter output, ChapterMetadata metadata)
    {
        string[] lines =
        [
            .. Line("title", metadata.ChapterTitle),
            .. Line("author", metadata.Author),
            .. Line("work", metadata.Work),
            .. Line("language", metadata.Language),
            .. metadata.Year is { } year ? [string.Create(CultureInfo.InvariantCulture, $"year: {year}")] : Array.Empty<string>(),
            .. metadata.Imprint.IsEmpty ? [] : new[] { "imprint:" },
            .. metadata.Imprint.SelectMany(Statement),
        ];
        if (lines.Length == 0)
            return;
        output.Write($"---\n{string.Join('\n', lines)}\n---\n\n");
    }

    private static IEnumerable<string> Line(string key, string? value) =>
        string.IsNullOrWhiteSpace(value) ? [] : [$"{key}: {MarkdownEscapes.Yaml(value)}"];

    private static IEnumerable<string> Statement(ImprintStatement statement) => string.IsNullOrWhiteSpace(statement.Label)
        ? [$"  - says: {MarkdownEscapes.Yaml(statement.Content)}"]
        : [$"  - of: {MarkdownEscapes.Yaml(statement.Label)}", $"    says: {MarkdownEscapes.Yaml(statement.Content)}"];
}
