namespace Cliff.Archive.Storage.Rows;

/// <summary>A chain of hands through which an author's works quote someone, in all of them together: the author, whoever hands the words on to the author, the speaker.</summary>
public sealed class QuotingRow
{
    /// <summary>Stands for a reporter where the author hands the words on. No slug has an underscore.</summary>
    public const string Directly = "_author";

    /// <summary>Stands for an author, a reporter and a speaker whom nothing names, or no more than by a word like "somebody".</summary>
    public const string Unnamed = "_unnamed";

    /// <summary><see cref="AuthorRow.Slug"/> of the author, or <see cref="Unnamed"/>. Works of several stand under each.</summary>
    public required string Author { get; init; }

    /// <summary><see cref="SpeakerRow.Slug"/> of the speaker, or <see cref="Unnamed"/>.</summary>
    public required string Speaker { get; init; }

    /// <summary><see cref="SpeakerRow.Slug"/> of the reporter, <see cref="Directly"/>, or <see cref="Unnamed"/>.</summary>
    public required string Reporter { get; init; }

    /// <summary>Whether there is a reporter.</summary>
    public required bool IsSecondHand { get; init; }

    /// <summary>Quotations.</summary>
    public required int Quotations { get; init; }

    /// <summary>Their words, as <see cref="QuotationRow.Words"/> counts them.</summary>
    public required int Words { get; init; }
}

/// <summary>The same for one work.</summary>
public sealed class WorkQuotingRow
{
    /// <summary><see cref="WorkRow.Key"/> of the work.</summary>
    public required int WorkKey { get; init; }

    /// <inheritdoc cref="QuotingRow.Speaker"/>
    public required string Speaker { get; init; }

    /// <inheritdoc cref="QuotingRow.Reporter"/>
    public required string Reporter { get; init; }

    /// <inheritdoc cref="QuotingRow.Quotations"/>
    public required int Quotations { get; init; }

    /// <inheritdoc cref="QuotingRow.Words"/>
    public required int Words { get; init; }
}
