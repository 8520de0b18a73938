namespace Cliff.Archive.Storage.Rows;

/// <summary>One of those whom an author quotes most.</summary>
public sealed class QuotedRow
{
    /// <summary>Those kept for each author.</summary>
    public const int Most = 24;

    /// <summary><see cref="AuthorRow.Slug"/> of the author.</summary>
    public required string Author { get; init; }

    /// <summary>Place, from 0, the most quoted first.</summary>
    public required int Ordinal { get; init; }

    /// <summary><see cref="SpeakerRow.Slug"/> of the one quoted.</summary>
    public required string Speaker { get; init; }

    /// <summary>Quotations in all works of the author.</summary>
    public required int Quotations { get; init; }
}
