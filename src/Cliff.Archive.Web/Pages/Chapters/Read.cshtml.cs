using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Sources;
using Cliff.Archive.Text.Writers;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Chapters;

/// <summary>The reader: a chapter from beginning to end.</summary>
public sealed class ReadModel(ArchiveDbContext archive, SiteLinks links) : PageModel
{
    /// <summary>Above this many notes the margin would be denser than the text: only the list is sent.</summary>
    private const int MostMarginNotes = 100;

    /// <summary>None: what may be read was decided when the source was ingested, under the limits of that day.</summary>
    private static readonly SourceLimits NoLimits = new() { Bytes = int.MaxValue, Pieces = int.MaxValue, Seconds = double.PositiveInfinity };

    /// <summary>The chapter.</summary>
    public OpenChapter Open { get; private set; } = null!;

    /// <summary>The chapter before; null for the first.</summary>
    public ChapterRow? Before { get; private set; }

    /// <summary>The chapter after; null for the last.</summary>
    public ChapterRow? After { get; private set; }

    /// <summary>The chapters whose text is the same, this one left out, in the order of the archive.</summary>
    public IReadOnlyList<SameText> SameTexts { get; private set; } = [];

    /// <summary>What a page of contents lists, in its order: words and where they lead, null where nowhere in the archive and out of it; empty for other pages.</summary>
    public IReadOnlyList<(string Words, string Address, LinkTarget? Target)> Listed { get; private set; } = [];

    /// <summary>The address search engines are to know the text by: that of the first chapter that has it.</summary>
    public ChapterLinks Canonical(SiteLinks site) =>
        SameTexts is [{ IsBefore: true } first, ..] ? site.Chapter(first.Work, first.Chapter) : site.Chapter(Open.Links.Work, Open.Links.Chapter);

    /// <summary>Answers with the chapter.</summary>
    public async Task<IActionResult> OnGetAsync(string work, string chapter, CancellationToken cancellation)
    {
        if (await OpenChapter.LoadAsync(archive, links.Chapter(work, chapter), cancellation) is not { } open)
            return NotFound();
        Open = open;
        var here = await archive.Chapters.SingleAsync(row => row.Slug == chapter && archive.Works.Any(book => book.Key == row.WorkKey && book.Slug == work), cancellation);
        var others = archive.Chapters.Where(row => row.WorkKey == here.WorkKey);
        // A chapter that was refused leaves a gap between ordinals.
        var before = await others.Where(row => row.Ordinal < here.Ordinal).OrderByDescending(row => row.Ordinal).FirstOrDefaultAsync(cancellation);
        // The page of the book takes the place of its contents page.
        Before = before is { IsContents: true, Ordinal: 0 } ? null : before;
        After = await others.Where(row => row.Ordinal > here.Ordinal).OrderBy(row => row.Ordinal).FirstOrDefaultAsync(cancellation);
        if (here.IsContents)
            Listed = await ListedAsync(cancellation);
        SameTexts = await SameTextsAsync(here, cancellation);
        return Page();
    }

    /// <summary>The text, with what its slips should read.</summary>
    internal IHtmlContent Content() => Open.Write(
        writer => writer.WriteText(),
        options => options with { MarginNotes = Open.Chapter.Notes.Length <= MostMarginNotes });

    private async Task<IReadOnlyList<(string Words, string Address, LinkTarget? Target)>> ListedAsync(CancellationToken cancellation)
    {
        var source = Open.Chapter.Source;
        // Such a list is no text of the chapter, and so stands in its source alone.
        var read = DocumentReader.Read(source, new SourceBudget(source.Path, NoLimits));
        var listed = read.Links.Where(link => link.Role is SourceLinkRole.Contents && !string.IsNullOrWhiteSpace(link.Content)).ToList();
        var targets = await ArchiveLinks.ReadAsync(archive, links, source.Path, listed.Select(link => link.Address), cancellation);
        return [.. listed.Select(link => (link.Content, link.Address, targets.Resolve(link.Address)))];
    }

    private async Task<IReadOnlyList<SameText>> SameTextsAsync(ChapterRow here, CancellationToken cancellation) => here.Fingerprint is null
        ? []
        : await (from other in archive.Chapters
                 join book in archive.Works on other.WorkKey equals book.Key
                 where other.Fingerprint == here.Fingerprint && other.Key != here.Key
                 orderby other.Key
                 select new SameText(book.Slug, book.Title, other.Slug, other.Title, other.Key < here.Key)).ToListAsync(cancellation);
}

/// <summary>A chapter with the same text as another.</summary>
/// <param name="Work">Slug of its work.</param>
/// <param name="WorkTitle">Title of its work.</param>
/// <param name="Chapter">Its own slug.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsBefore">Whether it comes before the other in the archive.</param>
public sealed record SameText(string Work, string WorkTitle, string Chapter, string Title, bool IsBefore);
