namespace Cliff.Archive.Storage.Rows;

/// <summary>A <see cref="Cliff.Archive.Text.Documents.Work"/>, one row each, in the ordinal order of their slugs.</summary>
public sealed class WorkRow
{
    /// <summary>Number of the row in this file; never part of an address or a hash.</summary>
    public required int Key { get; init; }

    /// <summary>Id in URLs; unique.</summary>
    public required string Slug { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Second line of the title.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Author as printed on the title page.</summary>
    public string? Author { get; init; }

    /// <summary>Number of the volume.</summary>
    public int? Volume { get; init; }

    /// <summary>Year of first publication.</summary>
    public int? Year { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Where the text comes from.</summary>
    public string? Origin { get; init; }

    /// <summary>Address of the place it comes from.</summary>
    public string? OriginUrl { get; init; }

    /// <summary>What is known of the rights, and what is not.</summary>
    public string? Rights { get; init; }

    /// <summary>Whether search engines are asked to stay away.</summary>
    public bool NoIndex { get; init; }
}
