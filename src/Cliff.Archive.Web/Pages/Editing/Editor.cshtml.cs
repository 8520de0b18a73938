using Cliff.Archive.Storage;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Chapters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cliff.Archive.Web.Pages.Editing;

/// <summary>What an editor decided about a chapter, each decision with its reason.</summary>
public sealed class EditorModel(ArchiveDbContext archive, SiteLinks links) : PageModel
{
    /// <summary>The chapter.</summary>
    public OpenChapter Open { get; private set; } = null!;

    /// <summary>The decisions, kind by kind.</summary>
    public IReadOnlyList<IGrouping<DecisionSubject, EditorialDecision>> Kinds { get; private set; } = [];

    /// <summary>Answers with the decisions.</summary>
    public async Task<IActionResult> OnGetAsync(string work, string chapter, CancellationToken cancellation)
    {
        if (await OpenChapter.LoadAsync(archive, links.Chapter(work, chapter), cancellation) is not { } open)
            return NotFound();
        Open = open;
        Kinds = [.. open.Chapter.Decisions.GroupBy(decision => decision.Subject).OrderBy(kind => kind.Key)];
        return Page();
    }

    /// <summary>What a decision is about where no page shows it: a speaker by name, a note by its label; else that the text has no such place.</summary>
    public static string Place(EditorialDecision decision) => decision.Fields.FirstOrDefault(field => field.Name is "name" or "label") switch
    {
        { Name: "label", Value: var label } => $"note {label}",
        { Value: var name } => name,
        null => "not found in the text",
    };

    /// <summary>Why it was decided. A speaker without a name needs no source, for there is nothing to have read elsewhere.</summary>
    public static string Why(EditorialDecision decision)
    {
        if (!decision.Reasons.IsEmpty)
            return string.Join(" ", decision.Reasons);
        return decision.Subject == DecisionSubject.Speaker && decision.Fields.Contains(new DecidedField("kind", "unnamed")) ? "The text names nobody." : "No reason is given.";
    }

    /// <summary>The page of the speaker whom a decision names; null for whoever is quoted nowhere in the chapter, or has no page.</summary>
    public string? SpeakerPage(EditorialDecision decision)
    {
        var name = decision.Fields.FirstOrDefault(field => field.Name == "name")?.Value;
        var speaker = Open.Chapter.Quotations.SelectMany(quotation => new[] { quotation.Attribution.Speaker, quotation.Attribution.Reporter }).FirstOrDefault(speaker => speaker?.Name == name);
        return speaker?.Slug is { } slug ? links.Speaker(slug) : null;
    }
}
