using Cliff.Archive.Storage;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Chapters;
using Cliff.Archive.Web.Pages.Parts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cliff.Archive.Web.Pages.Notes;

/// <summary>The apparatus of a chapter, and the ledger of what is missing or doubtful in it.</summary>
public sealed class NotesModel(ArchiveDbContext archive, SiteLinks links) : PageModel
{
    /// <summary>The chapter.</summary>
    public OpenChapter Open { get; private set; } = null!;

    /// <summary>What is missing or doubtful, in the order of the text.</summary>
    public IReadOnlyList<Gap> Gaps { get; private set; } = [];

    /// <summary>Where things stand in it.</summary>
    public ChapterMap Map { get; private set; } = null!;

    /// <summary>The works that the notes cite, the most cited first.</summary>
    public IReadOnlyList<Leaning> Leanings { get; private set; } = [];

    /// <summary>Answers with the apparatus.</summary>
    public async Task<IActionResult> OnGetAsync(string work, string chapter, CancellationToken cancellation)
    {
        if (await OpenChapter.LoadAsync(archive, links.Chapter(work, chapter), cancellation) is not { } open)
            return NotFound();
        Open = open;
        Map = ChapterMap.Of(open.Chapter);
        Leanings = Leaning.Of(open.Index);
        Gaps = [.. Gap.Of(open.Index)];
        return Page();
    }

    /// <summary>All notes.</summary>
    internal IHtmlContent Content() => Open.Write(
        writer => writer.WriteNotes(Open.Chapter.Notes),
        options => options with { Carried = [.. Open.Chapter.Notes.SelectMany(note => note.BlockIds.Add(note.Id)).Concat(MarkersInNotes())] });

    private IEnumerable<string> MarkersInNotes()
    {
        var blocks = Open.Chapter.Notes.SelectMany(note => note.BlockIds).ToHashSet(StringComparer.Ordinal);
        return Open.Chapter.References.Where(reference => blocks.Contains(reference.BlockId)).Select(reference => reference.Id);
    }
}
