using System.Collections.Immutable;
using Cliff.Archive.Storage;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Chapters;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cliff.Archive.Web.Pages.Lenses;

/// <summary>Only the argument of a chapter: the author's prose under its headings, each block quotation folded to one line that opens in place.</summary>
public sealed class ArgumentModel(ArchiveDbContext archive, SiteLinks links) : PageModel
{
    /// <summary>The chapter.</summary>
    public OpenChapter Open { get; private set; } = null!;

    /// <summary>Block quotations that are folded: those in notes stand with these in the reader.</summary>
    public int Folded { get; private set; }

    /// <summary>Words in them.</summary>
    public int FoldedWords { get; private set; }

    /// <summary>Words of the chapter.</summary>
    public int Words { get; private set; }

    /// <summary>Answers with the argument.</summary>
    public async Task<IActionResult> OnGetAsync(string work, string chapter, CancellationToken cancellation)
    {
        if (await OpenChapter.LoadAsync(archive, links.Chapter(work, chapter), cancellation) is not { } open)
            return NotFound();
        Open = open;
        var words = new WordPlaces(open.Chapter);
        ImmutableArray<Quotation> folded = [.. open.Chapter.Quotations.Where(quotation => quotation.Placement == QuotationPlacement.Block && open.Index.Block(quotation.Segments[0].BlockId)?.Kind is not BlockKind.Note)];
        (Folded, FoldedWords, Words) = (folded.Length, folded.Where(quotation => quotation.ParentId is null).Sum(words.Count), words.Total);
        return Page();
    }

    /// <summary>The text with its quotations folded, above its notes.</summary>
    internal IHtmlContent Content() => Open.Write(writer => writer.WriteText(), options => options with { FoldsQuotations = true });
}
