using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Rows;

/// <summary>How much a long list has under a letter, so that no page needs to count it.</summary>
public sealed class LetterRow
{
    /// <summary>The authors.</summary>
    public const string Authors = "authors";

    /// <summary>The catalogue by author: a work of several stands under each.</summary>
    public const string CatalogueByAuthor = "catalogue by author";

    /// <summary>The catalogue by title.</summary>
    public const string CatalogueByTitle = "catalogue by title";

    /// <summary>The catalogue by decade; the letter is the first year of it.</summary>
    public const string CatalogueByDecade = "catalogue by decade";

    /// <summary>The chronology; the letter is the year, empty for dates without one.</summary>
    public const string Dates = "dates";

    /// <summary>Which list.</summary>
    public required string List { get; init; }

    /// <summary>Which letter.</summary>
    public required string Letter { get; init; }

    /// <summary>How much stands there.</summary>
    public required int Count { get; init; }

    /// <summary>The speakers of a kind, without those who only hand on.</summary>
    public static string Speakers(SpeakerKind kind) => $"speakers, {kind}";
}
