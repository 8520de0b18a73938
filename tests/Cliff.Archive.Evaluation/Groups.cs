using System.Text.RegularExpressions;

namespace Cliff.Archive.Evaluation;

/// <summary>Which chapters belong together, by their file names.</summary>
internal static partial class Groups
{
    /// <summary>The book of a chapter: <c>lenin1</c> of <c>lenin1-chap04</c>.</summary>
    public static string BookOf(string name) => name.Split('-')[0];

    /// <summary>The author of a chapter: what stands before the year or the word for a collection.</summary>
    public static string AuthorOf(string name) => Collection().Replace(name, "");

    [GeneratedRegex("-(works|biog|pamphlets|[0-9]{4}|xx).*", RegexOptions.None, 1000)]
    private static partial Regex Collection();
}
