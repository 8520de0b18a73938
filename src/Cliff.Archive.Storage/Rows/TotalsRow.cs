namespace Cliff.Archive.Storage.Rows;

/// <summary>What the edition holds, in numbers, so that no page needs to count it.</summary>
public sealed class TotalsRow
{
    /// <summary>1: there is one such row.</summary>
    public required int Key { get; init; }

    /// <summary>Works.</summary>
    public required int Works { get; init; }

    /// <summary>Chapters.</summary>
    public required int Chapters { get; init; }

    /// <summary>Quotations.</summary>
    public required int Quotations { get; init; }

    /// <summary>Quotations that have a speaker with a page.</summary>
    public required int Attributed { get; init; }

    /// <summary>Speakers, without those who only hand on.</summary>
    public required int Speakers { get; init; }

    /// <summary>Authors.</summary>
    public required int Authors { get; init; }
}
