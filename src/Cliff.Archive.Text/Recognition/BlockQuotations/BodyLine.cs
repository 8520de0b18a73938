using System.Collections.Immutable;

namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>One line of a chapter's body as it stands in unmarked plain text: a paragraph or a heading.</summary>
/// <param name="Content">The line as printed, markers included.</param>
/// <param name="IsHeading">Whether it is a heading or a title; it breaks every quotation.</param>
/// <param name="BlankLinesBefore">Blank lines between it and the line before.</param>
public sealed record BodyLine(string Content, bool IsHeading, int BlankLinesBefore);

/// <summary>What a line is to block quotations.</summary>
public enum QuotationLabel
{
    /// <summary>The author's own, or a heading.</summary>
    Outside,

    /// <summary>The first paragraph of a block quotation.</summary>
    Begins,

    /// <summary>A further paragraph of the quotation that holds the line before.</summary>
    Inside,
}

/// <summary>The decision for one line and how sure it is.</summary>
/// <param name="Label">What promises most: see <c>RunDecoder</c>.</param>
/// <param name="Probability">Probability of being in a block quotation, from 0 to 1, over all readings of the chapter.</param>
/// <param name="BeginProbability">Probability that a quotation begins here.</param>
/// <param name="Reasons">Names of the features that speak most strongly for the decision, strongest first; at most three.</param>
public sealed record LineLabel(QuotationLabel Label, double Probability, double BeginProbability, ImmutableArray<string> Reasons);
