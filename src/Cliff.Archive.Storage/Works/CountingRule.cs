using System.Collections.Immutable;

namespace Cliff.Archive.Storage.Works;

/// <summary>Which names of files count.</summary>
internal enum CountingNames
{
    /// <summary>A word for a part of a book and its number: <c>ch1</c>, <c>part-02</c>; or a number with words of its own: <c>01-war</c>.</summary>
    Chapters,

    /// <summary>Bare numbers too: <c>07</c>. Of articles too that is the name, in order of their dates.</summary>
    ChaptersOrNumbers,
}

/// <summary>Pages of a folder whose names count as those of chapters do are of one work, with those named as what stands before and after the chapters.</summary>
internal static class CountingRule
{
    private static readonly string[] Parts = ["ch", "chap", "chapt", "chapter", "part", "pt", "sec", "sect", "section", "lecture", "book", "bk"];
    private static readonly string[] Front = ["preface", "pref", "foreword", "forward", "intro", "introduction", "prologue", "prolog", "frontmatter", "dedication"];
    private static readonly string[] Back = ["conclusion", "epilogue", "afterword", "postscript", "append", "appendix", "appendices", "notes", "chrono", "chronology", "glossary", "biblio", "bibliography"];

    /// <summary>Puts those of <paramref name="pages"/>, of one folder, whose names count into a new work, unless they say that they are of several.</summary>
    public static void Apply(ImmutableArray<SitePage> pages, CountingNames names, string because)
    {
        var counted = pages.Where(page => page.Draft is null && !page.Survey.IsContents && (Rank(page) != 0 || Counts(StemOf(page), names))).ToList();
        if (counted.Count < 2 || counted.TrueForAll(page => Rank(page) != 0) || AreOfSeveral(counted, names))
            return;
        var draft = new WorkDraft();
        foreach (var page in counted)
            draft.Take(page, because);
    }

    /// <summary>−1 for what is named as standing before the chapters, 1 for what stands after them, else 0.</summary>
    public static int Rank(SitePage page)
    {
        var word = StemOf(page).Trim("0123456789-_. ".ToCharArray());
        return Front.Contains(word, StringComparer.OrdinalIgnoreCase) ? -1 : Back.Contains(word, StringComparer.OrdinalIgnoreCase) ? 1 : 0;
    }

    private static bool Counts(string name, CountingNames names)
    {
        var letters = name.TakeWhile(char.IsAsciiLetter).Count();
        var digits = name.Skip(letters).SkipWhile(letter => letter is '-' or '_' or '.').TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > 3)
            return false;
        return letters > 0
            ? Parts.Contains(name[..letters], StringComparer.OrdinalIgnoreCase)
            : names is CountingNames.ChaptersOrNumbers || name.Length > digits && name[digits] is '-' or '_';
    }

    /// <summary>Where a contents page unites pages, what they state as their work may be their own title.</summary>
    private static bool AreOfSeveral(List<SitePage> pages, CountingNames names) =>
        names is CountingNames.Chapters && Differ(pages, page => page.StatedWork) || Differ(pages, page => page.StatedAuthor);

    private static bool Differ(List<SitePage> pages, Func<SitePage, string> statement) =>
        pages.Select(statement).Where(stated => stated.Length > 0).Distinct(StringComparer.Ordinal).Count() > 1;

    private static string StemOf(SitePage page) => Path.GetFileNameWithoutExtension(page.Survey.Path);
}
