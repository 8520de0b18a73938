namespace Cliff.Archive.Web.Pages.Parts;

/// <summary>What the frame of every page needs to know of it; a page sets it as <c>ViewData["Head"]</c>.</summary>
/// <param name="Title">Title of the page, without the archive's name.</param>
public sealed record PageHead(string Title)
{
    /// <summary>The entry of the site's navigation the page stands under: <c>library</c>, <c>authors</c>, <c>speakers</c>, <c>search</c>.</summary>
    public string? Area { get; init; }

    /// <summary>One sentence for search engines and previews.</summary>
    public string? Description { get; init; }

    /// <summary>The page's own address, for citing.</summary>
    public string? Canonical { get; init; }

    /// <summary>Language of the text, as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Whether search engines are asked to stay away.</summary>
    public bool NoIndex { get; init; }

    /// <summary>Class of the page, for its layout.</summary>
    public string? Layout { get; init; }

    /// <summary>What was searched for, to stay in the search box.</summary>
    public string? Query { get; init; }
}
