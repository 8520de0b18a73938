using System.Collections.Immutable;
using System.Reflection;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Diagnostics;

/// <summary>The one list of everything the archive can find wanting in a source. <c>docs/diagnostics.md</c> is generated from it.</summary>
public static class DiagnosticCodes
{
    /// <summary>A marker whose note has no text.</summary>
    public static DiagnosticCode NoteAbsent { get; } = new("N001", Severity.Info, "A marker refers to a note whose text is not in the source.", "An editor can supply the text in the file of decisions.");

    /// <summary>A note without a marker.</summary>
    public static DiagnosticCode NoteOrphan { get; } = new("N002", Severity.Warning, "A note has text and no marker refers to it.", "Look for the marker in the source: it may have been lost or misprinted.");

    /// <summary>A place where text was lost.</summary>
    public static DiagnosticCode Lacuna { get; } = new("L001", Severity.Warning, "The source lost text here.", "An editor can say in the file of decisions what is known of it.");

    /// <summary>A paragraph of which it is doubtful whether it is quoted.</summary>
    public static DiagnosticCode DoubtfulQuotation { get; } = new("Q001", Severity.Info, "It is doubtful whether this paragraph is a quotation: the probability lies between 0.2 and 0.8.", "An editor can decide it.");

    /// <summary>An opening quotation mark without a closing one.</summary>
    public static DiagnosticCode UnclosedMark { get; } = new("Q002", Severity.Warning, "A quotation mark opens and none closes it in the paragraph; no quotation is made of it.", "It is often a slip of the scan: an editor can correct it.");

    /// <summary>A quotation whose speaker is not known.</summary>
    public static DiagnosticCode Unattributed { get; } = new("Q003", Severity.Info, "Nothing in the text says who speaks this quotation.", "An editor can say it, with the reason.");

    /// <summary>An encoding that only letters tell.</summary>
    public static DiagnosticCode EncodingGuessed { get; } = new("E001", Severity.Info, "Nothing says in which encoding the source is; it was told by its letters.", "If the text looks wrong, name the encoding in the file of decisions.");

    /// <summary>A label of an encoding that was not believed.</summary>
    public static DiagnosticCode EncodingAgainstLabel { get; } = new("E002", Severity.Warning, "The source says that it is in another encoding than its bytes are.", "If the text looks wrong, name the encoding in the file of decisions.");

    /// <summary>Bytes that are no character.</summary>
    public static DiagnosticCode CharacterLost { get; } = new("E003", Severity.Warning, "A character cannot be read; U+FFFD stands for it.", "An editor can say in a correction what stood there; if there are many, name the encoding in the file of decisions.");

    /// <summary>Lines that are not paragraphs.</summary>
    public static DiagnosticCode WrappedLines { get; } = new("T001", Severity.Info, "The lines of the text are wrapped; those between blank lines are read as one paragraph.", "If lines were joined that should not be, set them apart with a blank line.");

    /// <summary>A paragraph in two blocks.</summary>
    public static DiagnosticCode ParagraphOverPages { get; } = new("T002", Severity.Info, "A paragraph runs over the edge of a page, and the notes at its foot cut it in two.", "Nothing needs to be done.");

    /// <summary>A decision the rules reach without it.</summary>
    public static DiagnosticCode DecisionAlreadyReached { get; } = new("D001", Severity.Warning, "A decision says what the rules reach without it.", "The decision can go.");

    /// <summary>Mark-up that swallows the rest of a page.</summary>
    public static DiagnosticCode Unclosed { get; } = new("H001", Severity.Error, "Mark-up begins here and never ends, so that what follows is not shown.", "Close it in the source.");

    /// <summary>Elements nested beyond the limit.</summary>
    public static DiagnosticCode TooDeep { get; } = new("H002", Severity.Warning, "Elements stand in one another deeper than is read.", "Nothing is lost; lists and quotations at that depth may have run together.");

    /// <summary>A marker whose link leads to nothing.</summary>
    public static DiagnosticCode MarkerToNothing { get; } = new("H003", Severity.Warning, "The link of a marker leads to no note of this page, and no note has its label.", "Look for the note in the source: its name or its label may be misprinted.");

    /// <summary>A marker whose label and link disagree.</summary>
    public static DiagnosticCode MarkerAstray { get; } = new("H004", Severity.Info, "The link of a marker leads to a note of another label; the label that is printed was followed.", "Correct the link in the source.");

    /// <summary>Two notes of one label.</summary>
    public static DiagnosticCode LabelTwice { get; } = new("H005", Severity.Warning, "Two notes of one list have the same label.", "Correct the label in the source; their markers were told apart by their links.");

    /// <summary>Words in a table and outside of its cells.</summary>
    public static DiagnosticCode OutsideCells { get; } = new("H006", Severity.Warning, "Words stand in a table and in none of its cells: browsers show them before the table.", "Move them out of the table in the source.");

    /// <summary>A link to a page that is not there; known only where the other files are.</summary>
    public static DiagnosticCode LinkBroken { get; } = new("W001", Severity.Info, "A link in the text leads to a page of the same site that is not among the files.", "Ingest the page too, or correct the link in the source.");

    /// <summary>All codes, in order.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        .. typeof(DiagnosticCodes).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(DiagnosticCode))
            .Select(property => (DiagnosticCode)property.GetValue(null)!)
            .OrderBy(code => code.Code, StringComparer.Ordinal),
    ];
}

/// <summary>One kind of finding.</summary>
/// <param name="Code">Its number: <c>N001</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Meaning">What it says, for any text.</param>
/// <param name="Advice">What to do.</param>
public sealed record DiagnosticCode(string Code, Severity Severity, string Meaning, string Advice)
{
    /// <summary>This finding at a place of a source.</summary>
    public Diagnostic At(TextSpan source, string message) => new(Code, Severity, source, message);
}
