using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Editing;

/// <summary>A place in the text: a paragraph and words of it. Found only while the words stand there, so that a stale decision never attaches to other words.</summary>
/// <param name="Paragraph">Id of a block, well formed; whether the chapter has it is not known here.</param>
/// <param name="Words">Words of it as printed; white space of any kind and length is one space to it.</param>
/// <param name="Line">Line of the file of decisions, from 1.</param>
public sealed record Anchor(string Paragraph, string Words, int Line);

/// <summary>Who someone is, when the text says less.</summary>
/// <param name="Id">Slug by which decisions and URLs name the speaker.</param>
/// <param name="Name">Fullest name.</param>
/// <param name="Kind">Person, body, publication or unnamed.</param>
/// <param name="Printed">Names as recognition finds them in the text that mean this identity.</param>
/// <param name="Source">Where the fuller name comes from; null for the unnamed only.</param>
/// <param name="Line">Line of the file of decisions, from 1.</param>
public sealed record SpeakerDecision(string Id, string Name, SpeakerKind Kind, ImmutableArray<string> Printed, string? Source, int Line);

/// <summary>The text of a note that the source lacks.</summary>
/// <param name="Label">The label as printed.</param>
/// <param name="Content">The text without mark-up.</param>
/// <param name="Emphasis">Emphasised ranges of <paramref name="Content"/>, by start, none overlapping.</param>
/// <param name="Provenance">Where the text comes from.</param>
/// <param name="Line">Line of the file of decisions, from 1.</param>
public sealed record NoteDecision(string Label, string Content, ImmutableArray<TextSpan> Emphasis, string Provenance, int Line);

/// <summary>A slip of the source: the printed form is kept, the correction offered beside it.</summary>
/// <param name="At">The words as printed.</param>
/// <param name="Correction">What should stand there.</param>
/// <param name="Reason">Why the editor says so.</param>
/// <param name="Line">Line of the file of decisions, from 1.</param>
public sealed record CorrectionDecision(Anchor At, string Correction, string Reason, int Line);

/// <summary>A place where the source lost text.</summary>
/// <param name="After">The last words before it.</param>
/// <param name="Evidence">One sentence for each sign of the loss; at least one.</param>
/// <param name="Notes">Labels of the notes whose marker was lost there.</param>
/// <param name="Line">Line of the file of decisions, from 1.</param>
public sealed record LacunaDecision(Anchor After, ImmutableArray<string> Evidence, ImmutableArray<string> Notes, int Line);

/// <summary>What words of a note cite.</summary>
/// <param name="Note">Label of the note.</param>
/// <param name="Words">Words of its text that cite (<c>Ibid.</c>).</param>
/// <param name="Author">Author of the work cited, or null where not decided.</param>
/// <param name="Work">The work cited, or null where not decided.</param>
/// <param name="Via">Label of the note through which it is known, or null.</param>
/// <param name="Reason">Why the editor says so.</param>
/// <param name="Line">Line of the file of decisions, from 1.</param>
public sealed record CitationDecision(string Note, string Words, string? Author, string? Work, string? Via, string Reason, int Line);
