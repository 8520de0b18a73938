using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Tests.Sources.Html;

/// <summary>Pages that tests write.</summary>
internal static class Page
{
    /// <summary>The document that a page of this body is read into.</summary>
    public static SourceDocument Read(string markup, string path = "page.htm") => DocumentReader.Read(
        new SourceFile { Path = path, Format = SourceFormat.Html, Bytes = [], Content = markup, Encoding = "utf-8", Sha256 = "" });

    /// <summary>The document in one line a block: kind, sign of what is marked, words.</summary>
    public static string Outline(string markup) => string.Join('\n', Read(markup).Blocks.Select(Line));

    /// <summary>The words of the one span of its kind in the document.</summary>
    public static string[] Spans(SourceDocument document, InlineSpanKind kind) =>
        [.. document.Blocks.SelectMany(block => block.Spans.Where(span => span.Kind == kind).Select(span => span.Range.In(block.Content)))];

    private static string Line(SourceBlock block)
    {
        var kind = block.IsImprint ? "imprint" : block.Kind!.Value.ToString().ToLowerInvariant() + block.Level;
        var marks = block.Quotation is { } quotation ? quotation.Begins ? ">" : "+" : block.Label is { } label ? $" {label.Label}" : "";
        return $"{kind}{marks}: {block.Content.Replace("\n", " / ", StringComparison.Ordinal).Replace("\t", " | ", StringComparison.Ordinal)}";
    }
}
