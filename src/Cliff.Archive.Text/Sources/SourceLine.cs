using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Sources;

/// <summary>One line of a plain text that is not blank: what structure is recognised from.</summary>
/// <param name="Source">Where its words stand in the decoded source, white space at both ends left out.</param>
/// <param name="Content">The words.</param>
/// <param name="BlankLinesBefore">Number of blank lines between it and the line before, or the start.</param>
public sealed record SourceLine(TextSpan Source, string Content, int BlankLinesBefore);
