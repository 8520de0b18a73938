using System.Collections.Immutable;
using Cliff.Archive.Text.Writers;

namespace Cliff.Archive.Storage.Works;

/// <summary>A page that lists others is the contents page of a work when those say so too: by the work they state, by leading up to it, by following one another.</summary>
internal static class ContentsRule
{
    /// <summary>Makes works of the pages of contents among the <paramref name="pages"/> of one folder.</summary>
    public static void Apply(ImmutableArray<SitePage> pages)
    {
        var contents = pages
            .Where(page => page.Draft is null && IsContentsOfWork(page))
            .OrderByDescending(page => page.Survey.IsContents).ThenByDescending(page => page.Lists.Count)
            .ToList();
        var all = contents.ToHashSet();
        // A page of contents that another one lists is of a part: it comes where that one has it.
        var ofParts = contents.SelectMany(page => page.Lists.Where(part => all.Contains(part) && !part.ListsPage(page))).ToHashSet();
        foreach (var page in contents.OrderBy(ofParts.Contains))
        {
            if (page.Draft is null)
                Fill(new WorkDraft { Contents = page }, page, all);
        }
    }

    /// <summary>Takes in what the contents page lists, and after each page of contents of a part what that lists.</summary>
    private static void Fill(WorkDraft draft, SitePage contents, HashSet<SitePage> all)
    {
        draft.TakeNext(contents, contents.Survey.IsContents ? "It is a contents page of the work." : "It lists the pages of the work.");
        var open = new Stack<IEnumerator<(SitePage Page, string Because)>>();
        open.Push(Listed(contents, contents).GetEnumerator());
        while (open.TryPeek(out var list))
        {
            if (!list.MoveNext())
            {
                open.Pop();
                continue;
            }

            var (page, because) = list.Current;
            if (page.Draft is not null)
                continue;
            draft.TakeNext(page, because);
            if (page.Survey.IsContents && all.Contains(page))
                open.Push(Listed(page, contents).GetEnumerator());
        }
    }

    private static IEnumerable<(SitePage Page, string Because)> Listed(SitePage list, SitePage contents) =>
        Near(list).Select((page, place) => (page, list == contents
            ? $"Its contents page lists it {Wording.Ordinal(place + 1)}."
            : $"The contents page of its part, {list.Survey.Path}, lists it {Wording.Ordinal(place + 1)}."));

    private static bool IsContentsOfWork(SitePage page)
    {
        var near = Near(page).ToHashSet();
        if (near.Count == 0 || !page.Survey.IsContents && near.Count < 2)
            return false;
        var agree = near.Count(other => Agrees(other, page, near));
        return agree > 0 && agree * 2 >= near.Count && !IsOfAPerson(page, near);
    }

    private static bool Agrees(SitePage page, SitePage contents, HashSet<SitePage> listed) =>
        page.IsOfSameWork(contents)
        || page.StatedWork.Length > 0 && contents.Survey.TitleLines.Any(line => FoldedWords.Of(line) == page.StatedWork)
        || page.Up.Contains(contents)
        || page.Before is { } before && listed.Contains(before)
        || page.Next is { } next && listed.Contains(next);

    /// <summary>Whether a page is of a person and not of a work: it is called by the name of whoever wrote what it leads to.</summary>
    private static bool IsOfAPerson(SitePage page, HashSet<SitePage> near)
    {
        var title = page.StatedWork.Length > 0 ? page.StatedWork : FoldedWords.Of(page.Survey.ChapterTitle ?? page.Survey.TitleLines.FirstOrDefault());
        return near.Append(page).Any(other => FoldedWords.Hold(title, other.StatedAuthor)) && !near.Any(other => other.IsOfSameWork(page));
    }

    /// <summary>The pages it lists in its own folder, or below it where they state its work.</summary>
    private static IEnumerable<SitePage> Near(SitePage contents) =>
        contents.Lists.Where(page => page.Folder == contents.Folder
            || page.IsOfSameWork(contents) && !page.IsOfFolder && (contents.Folder.Length == 0 || page.Folder.StartsWith(contents.Folder + "/", StringComparison.Ordinal)));
}
