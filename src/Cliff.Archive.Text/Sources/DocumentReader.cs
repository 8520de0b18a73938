using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources.Decoding;
using Cliff.Archive.Text.Sources.Html;
using Cliff.Archive.Text.Sources.Markdown;
using Cliff.Archive.Text.Sources.PlainText;

namespace Cliff.Archive.Text.Sources;

/// <summary>Reads a source by its format: the one way from a file's text to what recognition works on.</summary>
public static class DocumentReader
{
    /// <summary>What <paramref name="source"/> itself says.</summary>
    /// <exception cref="SourceRefusedException">The source breaks a limit.</exception>
    public static SourceDocument Read(SourceFile source) => Read(source, new SourceBudget(source.Path, SourceLimits.Default));

    /// <summary>The same within a budget.</summary>
    /// <inheritdoc cref="Read(SourceFile)"/>
    public static SourceDocument Read(SourceFile source, SourceBudget budget)
    {
        var document = ReadFormat(source, budget);
        budget.RefusePieces(document.Blocks.Length);
        return document with { Diagnostics = EncodingDiagnostics.Of(source).AddRange(document.Diagnostics) };
    }

    private static SourceDocument ReadFormat(SourceFile source, SourceBudget budget) => source.Format switch
    {
        SourceFormat.Text => PlainTextReader.Read(source, budget),
        SourceFormat.Html => HtmlReader.Read(source, budget),
        SourceFormat.Markdown => MarkdownReader.Read(source),
        _ => throw new SourceRefusedException(source.Path, "is of a kind that is not read (.txt, .md, .htm and .html are)"),
    };
}
