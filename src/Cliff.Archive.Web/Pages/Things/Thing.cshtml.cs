using Cliff.Archive.Storage;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Chapters;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cliff.Archive.Web.Pages.Things;

/// <summary>One thing by itself: what a shared link opens.</summary>
public sealed class ThingModel(ArchiveDbContext archive, SiteLinks links) : PageModel
{
    /// <summary>The chapter it is in.</summary>
    public OpenChapter Open { get; private set; } = null!;

    /// <summary>The thing; null when it was withdrawn.</summary>
    public Thing? Thing { get; private set; }

    /// <summary>What is left of a thing that was withdrawn.</summary>
    public WithdrawnId? Withdrawn { get; private set; }

    /// <summary>Answers with the thing; 410 with its last words if it was withdrawn; 404 if there never was one.</summary>
    public async Task<IActionResult> OnGetAsync(string work, string chapter, string id, CancellationToken cancellation)
    {
        if (await OpenChapter.LoadAsync(archive, links.Chapter(work, chapter), cancellation) is not { } open)
            return NotFound();
        Open = open;
        Thing = new ThingFinder(open.Index).Find(id);
        if (Thing is not null)
            return Page();
        Withdrawn = open.Chapter.Withdrawn.FirstOrDefault(gone => gone.Id == id);
        if (Withdrawn is null)
            return NotFound();
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    /// <summary>The thing in what stands round it.</summary>
    internal IHtmlContent Passage(Thing thing) => Open.Write(
        writer => writer.WritePassage(thing.Passage),
        options => Carrying(thing, options) with { Meant = thing.Meant, Highlights = thing.Highlights });

    /// <summary>Its notes in full.</summary>
    internal IHtmlContent Notes(Thing thing) => Open.Write(writer => writer.WriteNotes(thing.Notes), options => Carrying(thing, options));

    /// <summary>The page carries the ids of what is meant and of the notes it lists; all else is a link into the reader.</summary>
    private XhtmlOptions Carrying(Thing thing, XhtmlOptions options)
    {
        var blocks = thing.Meant.Union(thing.Notes.SelectMany(note => note.BlockIds));
        var markers = Open.Chapter.References.Where(reference => blocks.Contains(reference.BlockId)).Select(reference => reference.Id);
        var quotations = Open.Chapter.Quotations.Where(quotation => quotation.Segments.All(segment => blocks.Contains(segment.BlockId))).Select(quotation => quotation.Id);
        return options with
        {
            Carried = blocks.Union(markers).Union(quotations).Union(thing.Notes.Select(note => note.Id)).Add(thing.Id),
        };
    }
}
