using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Storage.Works;

/// <summary>What one source says that works are made from: a few hundred bytes a page, so that a hundred thousand can be looked at together.</summary>
public sealed record SourceSurvey
{
    /// <summary>Path below the folder of the tree, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>How the source is read.</summary>
    public required SourceFormat Format { get; init; }

    /// <summary>SHA-256 of its bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The encoding in which it was to be read; null where that was found out.</summary>
    public string? Encoding { get; init; }

    /// <summary><see cref="ChapterMetadata.Author"/>.</summary>
    public string? Author { get; init; }

    /// <summary><see cref="ChapterMetadata.Work"/>.</summary>
    public string? Work { get; init; }

    /// <summary><see cref="ChapterMetadata.ChapterTitle"/>.</summary>
    public string? ChapterTitle { get; init; }

    /// <summary><see cref="ChapterMetadata.Language"/>.</summary>
    public string? Language { get; init; }

    /// <summary><see cref="ChapterMetadata.Year"/>.</summary>
    public int? Year { get; init; }

    /// <summary>The first lines of its title, imprints left out.</summary>
    public ImmutableArray<string> TitleLines { get; init; } = [];

    /// <summary>Its links to pages that may be in the tree: each page once for each role, in order.</summary>
    public ImmutableArray<SurveyedLink> Links { get; init; } = [];

    /// <summary>Words of running text: not of titles, headings and notes, and not linked.</summary>
    public required int Words { get; init; }

    /// <summary>Whether it is a page of contents: little but links to other pages.</summary>
    public required bool IsContents { get; init; }

    /// <summary>Looks over <paramref name="document"/>, the page at <paramref name="path"/> below the folder of the tree, with <c>/</c>.</summary>
    public static SourceSurvey Of(SourceDocument document, string path)
    {
        var links = LinksOf(document, path);
        var words = RunningText.Words(document.Blocks);
        return new SourceSurvey
        {
            Path = path,
            Format = document.Source.Format,
            Sha256 = document.Source.Sha256,
            Author = document.Metadata?.Author,
            Work = document.Metadata?.Work,
            ChapterTitle = document.Metadata?.ChapterTitle,
            Language = document.Metadata?.Language,
            Year = document.Metadata?.Year,
            TitleLines = [.. document.Blocks.Where(block => block is { Kind: BlockKind.Title, IsImprint: false }).Take(MostTitleLines).Select(block => block.Content)],
            Links = links,
            Words = words,
            IsContents = IsContentsPage(links.Count(link => link.Role is SourceLinkRole.Contents), words),
        };
    }

    private const int MostTitleLines = 6;

    /// <summary>Fewer running words than this for each page that is listed make a page of contents: a line about each, and a preface to the list.</summary>
    private const int WordsForEachListed = 40;

    private static bool IsContentsPage(int listed, int words) => listed > 0 && words < listed * WordsForEachListed;

    private static ImmutableArray<SurveyedLink> LinksOf(SourceDocument document, string path) =>
    [
        .. document.Links
            .Select(link => (link.Role, Place: SitePath.Of(link.Address, path)))
            .Where(link => link.Place is { } place && place.Path != path)
            .Select(link => new SurveyedLink(link.Role, link.Place!.Value with { Fragment = null }))
            .Distinct(),
    ];
}

/// <summary>A link from one page to another.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Place">Where it leads, without the fragment.</param>
public readonly record struct SurveyedLink(SourceLinkRole Role, SitePath Place);
