using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
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

    /// <summary>The chapter.</summary>
    public OpenChapter Open { get; private set; } = null!;

    /// <summary>The chapter before; null for the first.</summary>
    public ChapterRow? Before { get; private set; }

    /// <summary>The chapter after; null for the last.</summary>
    public ChapterRow? After { get; private set; }

    /// <summary>Answers with the chapter.</summary>
    public async Task<IActionResult> OnGetAsync(string work, string chapter, CancellationToken cancellation)
    {
        if (await OpenChapter.LoadAsync(archive, links.Chapter(work, chapter), cancellation) is not { } open)
            return NotFound();
        Open = open;
        var neighbours = await Neighbours(work, chapter).ToListAsync(cancellation);
        var here = neighbours.FindIndex(row => row.Slug == chapter);
        Before = here > 0 ? neighbours[here - 1] : null;
        After = here + 1 < neighbours.Count ? neighbours[here + 1] : null;
        return Page();
    }

    /// <summary>The text, with what its slips should read.</summary>
    internal IHtmlContent Content() => Open.Write(
        writer => writer.WriteText(),
        options => options with { MarginNotes = Open.Chapter.Notes.Length <= MostMarginNotes });

    private IQueryable<ChapterRow> Neighbours(string work, string chapter) =>
        from here in archive.Chapters
        join book in archive.Works on here.WorkKey equals book.Key
        join other in archive.Chapters on here.WorkKey equals other.WorkKey
        where book.Slug == work && here.Slug == chapter && Math.Abs(other.Ordinal - here.Ordinal) <= 1
        orderby other.Ordinal
        select other;
}
