using Cliff.Archive.Web.Pages.Chapters;

namespace Cliff.Archive.Web.Pages.Parts;

/// <summary>The ways to see one chapter, side by side.</summary>
public static class ChapterViews
{
    /// <summary>The views of a chapter; those of quotations only where it has some.</summary>
    /// <param name="open">The chapter.</param>
    /// <param name="current">Address of the one that is shown.</param>
    public static Ways Of(OpenChapter open, string current)
    {
        var links = open.Links;
        (string Name, string Address, bool Has)[] views =
        [
            ("The chapter", links.Reader, true),
            ("Only the voices", links.Voices, open.Chapter.Quotations.Length > 0),
            ("Only the argument", links.Argument, open.Chapter.Quotations.Length > 0),
            ("How sure", links.Quotations, open.Chapter.Quotations.Length > 0),
            ("Notes and gaps", links.Notes, true),
            ("Chronology", links.Chronology, true),
            ("The editor", links.Editor, !open.Chapter.Decisions.IsEmpty),
        ];
        return new Ways("Views of the chapter", [.. views.Where(view => view.Has || view.Address == current).Select(view => new Way(view.Name, view.Address, null, view.Address == current))]);
    }
}
