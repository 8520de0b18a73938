using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Recognition.Layout;

/// <summary>A line and what it is to the chapter.</summary>
/// <param name="Line">The line.</param>
/// <param name="Kind">Title, heading, paragraph or note.</param>
/// <param name="NoteLabel">For a note: the label it belongs to, <c>1*</c>.</param>
/// <param name="NoteLabelLength">Length of the printed label and what separates it from the note's words; 0 in a note's further paragraphs.</param>
public sealed record StructuredLine(SourceLine Line, BlockKind Kind, string? NoteLabel = null, int NoteLabelLength = 0);
