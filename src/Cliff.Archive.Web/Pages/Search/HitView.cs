using Cliff.Archive.Storage.Searching;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Web.Pages.Parts;

namespace Cliff.Archive.Web.Pages.Search;

/// <summary>A hit as the page shows it: the words round the first marks, in pieces that are marked or not.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="Place">Its address.</param>
/// <param name="Where">The chapter it is in, and its work.</param>
/// <param name="Name">What it is: <c>paragraph 12</c>, <c>note 4</c>.</param>
public sealed record HitView(SearchHit Hit, string Place, string Where, string Name)
{
    private const int Longest = 520;
    private const int Reach = 200;

    /// <summary>The part of the text that is shown.</summary>
    public TextSpan Shown => Hit.Content.Length <= Longest
        ? new TextSpan(0, Hit.Content.Length)
        : Excerpt.Around(Hit.Content, Focus, Reach);

    /// <summary>The pieces of what is shown, in order.</summary>
    public IEnumerable<(string Words, bool IsMarked)> Pieces()
    {
        var (shown, at) = (Shown, Shown.Start);
        foreach (var mark in Hit.Marks.Where(mark => shown.Contains(mark)))
        {
            yield return (Hit.Content[at..mark.Start], false);
            yield return (mark.In(Hit.Content), true);
            at = mark.End;
        }

        yield return (Hit.Content[at..shown.End], false);
    }

    /// <summary>From the first mark as far as further marks stand near it.</summary>
    private TextSpan Focus
    {
        get
        {
            if (Hit.Marks is not [var first, ..])
                return new TextSpan(0, 0);
            // A phrase may be longer than the reach by itself.
            var last = Hit.Marks.TakeWhile(mark => mark.End - first.Start <= Reach).LastOrDefault(first);
            return new TextSpan(first.Start, last.End);
        }
    }
}
