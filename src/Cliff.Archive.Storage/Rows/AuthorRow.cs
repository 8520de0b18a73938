namespace Cliff.Archive.Storage.Rows;

/// <summary>Someone who wrote a work, alone or with others, once for the whole edition.</summary>
public sealed class AuthorRow
{
    /// <summary>Number of the row in this file, in the ordinal order of the slugs; never part of an address or a hash.</summary>
    public required int Key { get; init; }

    /// <summary>Id in URLs: the whole name; unique.</summary>
    public required string Slug { get; init; }

    /// <summary>Fullest name that the works give.</summary>
    public required string Name { get; init; }

    /// <summary>What lists are ordered by: the folded name, the surname first.</summary>
    public required string Sorted { get; init; }

    /// <summary>The letter it stands under in an alphabet.</summary>
    public required string Letter { get; init; }

    /// <summary>Works.</summary>
    public required int Works { get; init; }
}
