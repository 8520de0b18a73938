namespace Cliff.Archive.Storage.Rows;

/// <summary>An entry of the library's catalogue: a work stands once under each of its authors, or once under nobody.</summary>
public sealed class CatalogueRow
{
    /// <summary><see cref="WorkRow.Key"/> of the work.</summary>
    public required int WorkKey { get; init; }

    /// <summary>Which of the work's authors this is, from 0; the first entry stands for the work where authors do not matter.</summary>
    public required int Ordinal { get; init; }

    /// <summary><see cref="WorkRow.Slug"/>: the order of those that are alike in all else.</summary>
    public required string Slug { get; init; }

    /// <summary><see cref="AuthorRow.Slug"/>; null where no author is named.</summary>
    public string? Author { get; init; }

    /// <summary><see cref="AuthorRow.Sorted"/>; after all others where no author is named.</summary>
    public required string AuthorSorted { get; init; }

    /// <summary><see cref="AuthorRow.Letter"/>; <c>#</c> where no author is named.</summary>
    public required string AuthorLetter { get; init; }

    /// <summary>The title, folded, without an article before it.</summary>
    public required string TitleSorted { get; init; }

    /// <summary>The letter the title stands under.</summary>
    public required string TitleLetter { get; init; }

    /// <summary>Year of first publication; <see cref="UnknownYear"/>, after all others, where none is known.</summary>
    public required int YearSorted { get; init; }

    /// <summary>What stands for a year that is not known.</summary>
    public const int UnknownYear = 9999;
}
