using System.Collections.Immutable;

namespace Cliff.Archive.Text.Documents;

/// <summary>A book and what is known of it, from its <c>work.yaml</c>.</summary>
public sealed record Work
{
    /// <summary>Id in URLs: the name of its folder.</summary>
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

    /// <summary>Its chapters in reading order.</summary>
    public ImmutableArray<WorkChapter> Chapters { get; init; } = [];
}

/// <summary>A chapter in its place in a work.</summary>
/// <param name="Slug">Id in URLs: the file's name without extension.</param>
/// <param name="Content">The chapter.</param>
public sealed record WorkChapter(string Slug, Chapter Content);
