namespace Cliff.Archive.Text.Writers;

/// <summary>The addresses of the archive's pages below <paramref name="Root"/>.</summary>
/// <param name="Root">What stands before every path: empty, a base path such as <c>/archive</c>, or an absolute address; never with a slash at its end.</param>
public sealed record SiteLinks(string Root)
{
    /// <summary>The library.</summary>
    public string Library => Root + "/";

    /// <summary>Everyone who wrote a work.</summary>
    public string Authors => Root + "/authors";

    /// <summary>Everyone quoted.</summary>
    public string Speakers => Root + "/speakers";

    /// <summary>Who quotes whom, in the whole archive.</summary>
    public string Quoting => Root + "/quoting";

    /// <summary>The passages behind a number of it.</summary>
    public string QuotingPassages => Quoting + "/passages";

    /// <summary>The search page.</summary>
    public string Search => Root + "/search";

    /// <summary>The dates that all chapters name.</summary>
    public string Chronology => Root + "/chronology";

    /// <summary>A file of the site itself.</summary>
    /// <param name="path">Its path without a slash in front.</param>
    public string File(string path) => $"{Root}/{path}";

    /// <summary>A book.</summary>
    public string Work(string work) => $"{Root}/works/{work}";

    /// <summary>The dates that the chapters of a book name.</summary>
    public string ChronologyOf(string work) => $"{Chronology}?work={work}";

    /// <summary>A chapter of a book.</summary>
    public ChapterLinks Chapter(string work, string chapter) => new(this, work, chapter);

    /// <summary>One author's works.</summary>
    public string Author(string slug) => $"{Root}/authors/{slug}";

    /// <summary>All one speaker's words.</summary>
    public string Speaker(string slug) => $"{Root}/speakers/{slug}";

    /// <summary>What is said about one speaker.</summary>
    public string SpeakerAbout(string slug) => Speaker(slug) + "/about";

    /// <summary>Who quotes whom in a work.</summary>
    public string QuotingIn(string work) => $"{Quoting}?work={work}";
}

/// <summary>The addresses of one chapter and of the things in it.</summary>
/// <param name="Site">The site it is in.</param>
/// <param name="Work">Slug of its work.</param>
/// <param name="Chapter">Its own slug.</param>
public sealed record ChapterLinks(SiteLinks Site, string Work, string Chapter)
{
    /// <summary>The reader.</summary>
    public string Reader => $"{Site.Work(Work)}/{Chapter}";

    /// <summary>The apparatus.</summary>
    public string Notes => Reader + "/notes";

    /// <summary>Only the voices: every quotation with the words that introduce it.</summary>
    public string Voices => Reader + "/voices";

    /// <summary>Only the argument: the author's prose, quotations folded.</summary>
    public string Argument => Reader + "/argument";

    /// <summary>Its quotations by how sure they are.</summary>
    public string Quotations => Reader + "/quotations";

    /// <summary>What an editor decided about it.</summary>
    public string Editor => Reader + "/editor";

    /// <summary>The dates that it names.</summary>
    public string Chronology => Reader + "/chronology";

    /// <summary>The whole of it as Markdown.</summary>
    public string Markdown => Reader + ".md";

    /// <summary>The original bytes.</summary>
    public string Source => Reader + "/source";

    /// <summary>One thing in its place in the chapter.</summary>
    public string Place(string id) => $"{Reader}#{id}";

    /// <summary>One thing by itself.</summary>
    public string Thing(string id) => $"{Reader}/{id}";

    /// <summary>A file about one thing, or about the chapter where <paramref name="id"/> is null.</summary>
    /// <param name="id">The thing.</param>
    /// <param name="extension">What kind of file, with its point: <c>.bib</c>.</param>
    public string File(string? id, string extension) => (id is null ? Reader : Thing(id)) + extension;
}
