using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources.Html;

/// <summary>What a page says of itself, as it says it: what its metadata is read from.</summary>
public sealed record HtmlFront
{
    /// <summary>Its <c>title</c>, white space folded; null when it has none.</summary>
    public string? Title { get; init; }

    /// <summary>What its <c>meta</c> elements call the author, in order.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The language that <c>html</c> or a <c>meta</c> element states.</summary>
    public string? Language { get; init; }

    /// <summary>The lines of its title.</summary>
    public ImmutableArray<FrontLine> Lines { get; init; } = [];

    /// <summary>The headings between the title and the first words of the text: one of them may be the name of the part that the page is.</summary>
    public ImmutableArray<FrontLine> Headings { get; init; } = [];

    /// <summary>The paragraphs that say where the text comes from, wherever they stand.</summary>
    public ImmutableArray<FrontImprint> Imprint { get; init; } = [];

    /// <summary>Its path on its site.</summary>
    public string? Path { get; init; }
}

/// <summary>A line of a page's title.</summary>
/// <param name="Element">Name of its element: <c>h1</c> to <c>h6</c>, <c>p</c>.</param>
/// <param name="Content">Its words without markers of notes, <c>\n</c> where a line is broken.</param>
public sealed record FrontLine(string Element, string Content)
{
    /// <summary>The rank of what is no heading.</summary>
    public const int NoHeading = 7;

    /// <summary>Rank of a heading, 1 being the highest.</summary>
    public int Rank => Element is ['h' or 'H', >= '1' and <= '6'] ? Element[1] - '0' : NoHeading;
}

/// <summary>A paragraph that says where a text comes from.</summary>
/// <param name="Content">Its words, <c>\n</c> where a line is broken.</param>
/// <param name="Labels">Ranges of it that the page marks as labels: <c>Source:</c>.</param>
public sealed record FrontImprint(string Content, ImmutableArray<TextSpan> Labels);
