using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Evaluation.Site;

/// <summary>How well one page is read, measured against the tree that AngleSharp makes of it.</summary>
internal sealed record SitePage(string Path, SourceDocument Document)
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsKeepingSourceReferences = true });

    /// <summary>Characters of the source that lie in exactly one block, drop or white space between.</summary>
    public required Tally Accounted { get; init; }

    /// <summary>Characters that a browser shows and the document lacks.</summary>
    public required int Lacking { get; init; }

    /// <summary>Characters that the document has and no browser shows.</summary>
    public required int Invented { get; init; }

    /// <summary>Whether the words stand in the order of the tree.</summary>
    public required bool IsInOrder { get; init; }

    /// <summary>Characters that a browser shows.</summary>
    public required int Shown { get; init; }

    /// <summary>The page's own links between markers and notes.</summary>
    public required PageLinks Links { get; init; }

    /// <summary>Paragraphs that a class marks as quoted, and how many of them are.</summary>
    public required Tally Marked { get; init; }

    /// <summary>Share of the shown characters that were left as navigation.</summary>
    public required double Navigation { get; init; }

    /// <summary>Reads and measures a page.</summary>
    /// <exception cref="SourceRefusedException">The page is refused.</exception>
    public static SitePage Read(string path, string name)
    {
        var source = SourceReader.Read(path, ImmutableArray.Create(File.ReadAllBytes(path)));
        var document = DocumentReader.Read(source);
        using var page = Parser.ParseDocument(source.Content);
        var (shown, read) = (BrowserText.Of(page, document), BrowserText.Of(document));
        var blocks = document.Blocks.Sum(block => block.Content.Count(letter => !char.IsWhiteSpace(letter)));
        return new SitePage(name, document)
        {
            Accounted = AccountedIn(document),
            Shown = shown.Length,
            Lacking = BrowserText.Lacking(shown, read),
            Invented = BrowserText.Lacking(read, shown),
            IsInOrder = shown == read,
            Links = PageLinks.Of(page, document),
            Marked = MarkedIn(page, document),
            Navigation = shown.Length == 0 ? 0 : 1 - ((double)blocks / shown.Length),
        };
    }

    private static Tally AccountedIn(SourceDocument document)
    {
        var content = document.Source.Content;
        var (end, accounted) = (0, 0);
        foreach (var span in document.Blocks.Select(block => block.Source).Concat(document.Drops.Select(drop => drop.Source)).OrderBy(span => span.Start))
        {
            if (span.Start < end)
                return new Tally(accounted, content.Length);
            accounted += (string.IsNullOrWhiteSpace(content[end..span.Start]) ? span.Start - end : 0) + span.Length;
            end = span.End;
        }

        return new Tally(accounted + (string.IsNullOrWhiteSpace(content[end..]) ? content.Length - end : 0), content.Length);
    }

    private static Tally MarkedIn(IDocument page, SourceDocument document)
    {
        var tally = new Tally(0, 0);
        foreach (var element in page.QuerySelectorAll("p[class*=quote i], li[class*=quote i]").Where(element => element.SourceReference is not null && !string.IsNullOrWhiteSpace(element.TextContent)))
        {
            var start = element.SourceReference!.Position.Index;
            var block = document.Blocks.FirstOrDefault(block => block.Source.Start <= start && start < block.Source.End);
            if (block?.Kind is not BlockKind.Note)
                tally = tally.With(block?.Quotation is not null);
        }

        return tally;
    }
}
