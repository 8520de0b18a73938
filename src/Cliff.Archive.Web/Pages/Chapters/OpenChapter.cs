using System.Collections.Immutable;
using Cliff.Archive.Storage;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Text.Writers.Citing;
using Cliff.Archive.Web.Pages.Parts;
using Microsoft.AspNetCore.Html;

namespace Cliff.Archive.Web.Pages.Chapters;

/// <summary>A chapter as every page about it needs it: with its work, its parts by id and its addresses.</summary>
/// <param name="Work">The work it is in.</param>
/// <param name="Index">The chapter, by id.</param>
/// <param name="Links">Its addresses.</param>
public sealed record OpenChapter(Work Work, ChapterIndex Index, ChapterLinks Links)
{
    /// <summary>Where the links of its source lead.</summary>
    public required ArchiveLinks SourceLinks { get; init; }

    /// <summary>Who wrote the work, as the archive tells them apart, in the order of its title page.</summary>
    public required ImmutableArray<string> Authors { get; init; }

    /// <summary>The chapter itself.</summary>
    public Chapter Chapter => Index.Chapter;

    /// <summary>Its title as the source prints it, else its slug.</summary>
    public string Title => Chapter.Metadata.ChapterTitle ?? TitleLines.NameOf(Chapter)?.Content ?? Links.Chapter;

    /// <summary>Language of its text, as a BCP 47 tag; empty where nothing says, as HTML writes a language that is not known.</summary>
    public string Language => Chapter.Metadata.Language ?? Work.Language ?? "";

    /// <summary>How its lines run, as the attribute <c>dir</c> has it; null for left to right, which pages are by themselves.</summary>
    public string? Direction => WritingDirection.IsRightToLeft(Chapter) ? "rtl" : null;

    /// <summary>Its headings in order.</summary>
    public IEnumerable<Block> Headings => Chapter.Blocks.Where(block => block.Kind == BlockKind.Heading);

    /// <summary>Opens a chapter; null when there is no such work or chapter.</summary>
    public static async Task<OpenChapter?> LoadAsync(ArchiveDbContext archive, ChapterLinks links, CancellationToken cancellation)
    {
        if (await archive.LoadWorkAsync(links.Work, cancellation) is not { } work)
            return null;
        if (await archive.LoadChapterAsync(links.Work, links.Chapter, cancellation) is not { } chapter)
            return null;
        return new OpenChapter(work, new ChapterIndex(chapter), links)
        {
            Authors = await AuthorLine.NamesAsync(archive, links.Work, cancellation),
            SourceLinks = await ArchiveLinks.ReadAsync(archive, links.Site, chapter.Source.Path, ArchiveLinks.AddressesIn(chapter), cancellation),
        };
    }

    /// <summary>A part of it as markup, carrying its ids.</summary>
    public IHtmlContent Write(Action<XhtmlWriter> write, Func<XhtmlOptions, XhtmlOptions>? adjust = null)
    {
        var options = new XhtmlOptions { Links = Links, Resolve = SourceLinks.Resolve };
        return new XhtmlContent(Index, adjust is null ? options : adjust(options), write);
    }

    /// <summary>A part of it as markup that carries no ids: for pages where it may stand twice.</summary>
    public IHtmlContent Quote(Action<XhtmlWriter> write) => Write(write, options => options with { Carried = [] });

    /// <summary>What is known of one of its things, or of itself for null, for whoever cites it.</summary>
    /// <param name="id">The thing.</param>
    /// <param name="address">The address under which readers know the archive.</param>
    public CitedThing Cited(string? id, PublicAddress address) =>
        new CitationFacts(Work, Index, Authors, address.Links(Links.Site).Chapter(Links.Work, Links.Chapter)).Of(id);

    /// <summary>Who speaks and how we know, for one of its quotations.</summary>
    public IHtmlContent Attribution(Quotation quotation) => Quote(writer => writer.WriteAttribution(quotation));
}
