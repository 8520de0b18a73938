using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Rows;

/// <summary>Someone who is quoted or hands on quotations, once for the whole edition. Which names of which chapters mean them say the <see cref="IdentityRow"/>s.</summary>
public sealed class SpeakerRow
{
    /// <summary>Number of the row in this file, in the ordinal order of the slugs; never part of an address or a hash.</summary>
    public required int Key { get; init; }

    /// <summary>Id in URLs; unique.</summary>
    public required string Slug { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Person, body or publication.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>The name as search compares it: folded words, parted by single spaces.</summary>
    public required string Folded { get; init; }

    /// <summary>What lists are ordered by: the folded name, a person's surname first.</summary>
    public required string Sorted { get; init; }

    /// <summary>The letter it stands under in an alphabet: a capital, or <c>#</c> for digits and all else.</summary>
    public required string Letter { get; init; }

    /// <summary>A person's surname, folded; null for others.</summary>
    public string? Surname { get; init; }

    /// <summary>Quotations they speak in the edition; 0 for those who only hand on.</summary>
    public required int Quotations { get; init; }

    /// <summary>Words that they say in these.</summary>
    public required int Words { get; init; }

    /// <summary>Quotations they hand on.</summary>
    public required int Reported { get; init; }

    /// <summary>Chapters in which they speak.</summary>
    public required int Chapters { get; init; }

    /// <summary>Works in which they speak.</summary>
    public required int Works { get; init; }
}
