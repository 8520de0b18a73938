using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing.Yaml;

namespace Cliff.Archive.Text.Editing;

/// <summary>Reads an <c>.edition.yaml</c>: the editor's decisions about one chapter. <c>docs/editing-a-chapter.md</c> describes it for people.</summary>
public sealed class DecisionFile
{
    private readonly string _path;
    private readonly YamlFields _fields;

    private DecisionFile(string path, YamlMap root)
    {
        _path = path;
        _fields = new YamlFields(path, "a file of decisions", root, "encoding", "speakers", "provenance-of-notes", "notes", "quotations", "corrections", "lacunae", "citations");
    }

    /// <summary>The decisions in <paramref name="yaml"/>; none where it is empty or holds comments only.</summary>
    /// <param name="path">The file's name, for messages.</param>
    /// <param name="yaml">Its text.</param>
    /// <exception cref="DecisionException">Something in it cannot be used; the message says where, why and what to do.</exception>
    public static ChapterDecisions Parse(string path, string yaml) => YamlTree.Read(path, yaml) is { } root
        ? new DecisionFile(path, root).Decisions()
        : ChapterDecisions.None with { Path = path };

    private ChapterDecisions Decisions()
    {
        var decisions = new ChapterDecisions
        {
            Path = _path,
            Encoding = EncodingField.Read(_fields),
            Speakers = [.. _fields.Items("speakers").Select(Speaker)],
            Notes = [.. _fields.Items("notes").Select(Note)],
            Quotations = [.. _fields.Items("quotations").Select(item => new QuotationEntry(_path, item).Decision())],
            Corrections = [.. _fields.Items("corrections").Select(Correction)],
            Lacunae = [.. _fields.Items("lacunae").Select(Lacuna)],
            Citations = [.. _fields.Items("citations").Select(Citation)],
        };
        RefuseRepetitions(decisions);
        return decisions;
    }

    private SpeakerDecision Speaker(YamlValue item)
    {
        var fields = new YamlFields(_path, "a speaker", item, "id", "name", "kind", "printed", "source");
        var id = SpeakerId.Declared(fields, "id");
        var kind = fields.Choice("kind", ("person", SpeakerKind.Person), ("body", SpeakerKind.Body), ("publication", SpeakerKind.Publication), ("unnamed", SpeakerKind.Unnamed))
            ?? throw fields.Refuse(fields.Line, "a speaker lacks \"kind\"; add it: person, body, publication or unnamed");
        // Someone unnamed has no name fuller than the text's, hence nothing to give a source for.
        var source = kind == SpeakerKind.Unnamed ? fields.Optional("source") : fields.Required("source");
        return new SpeakerDecision(id, fields.Required("name"), kind, fields.Words("printed"), source, fields.Line);
    }

    private NoteDecision Note(YamlValue item)
    {
        var fields = new YamlFields(_path, "a note", item, "label", "text", "provenance");
        var provenance = fields.Optional("provenance") ?? _fields.Optional("provenance-of-notes")
            ?? throw fields.Refuse(fields.Line, "a note lacks \"provenance\"; add it, or give \"provenance-of-notes\" once at the outermost level");
        var text = NoteMarkup.Parse(fields.Required("text"));
        return new NoteDecision(NoteLabel.Required(fields, "label"), text.Content, text.Emphasis, provenance, fields.Line);
    }

    private CorrectionDecision Correction(YamlValue item)
    {
        var fields = new YamlFields(_path, "a correction", item, "at", "correction", "reason");
        var at = AnchorFields.Read(_path, fields.RequiredValue("at"), "at");
        var correction = fields.Required("correction");
        return correction != at.Words
            ? new CorrectionDecision(at, correction, fields.Required("reason"), fields.Line)
            : throw fields.Refuse(fields.LineOf("correction"), "the correction is the same as the words at \"at\"; change it or remove the item");
    }

    private LacunaDecision Lacuna(YamlValue item)
    {
        var fields = new YamlFields(_path, "a lacuna", item, "after", "evidence", "notes");
        var after = AnchorFields.Read(_path, fields.RequiredValue("after"), "after");
        var evidence = fields.Words("evidence");
        return evidence.Length > 0
            ? new LacunaDecision(after, evidence, NoteLabel.List(fields, "notes"), fields.Line)
            : throw fields.Refuse(fields.Line, "a lacuna lacks \"evidence\"; list at least one sign that text was lost");
    }

    private CitationDecision Citation(YamlValue item)
    {
        var fields = new YamlFields(_path, "a citation", item, "note", "words", "author", "work", "via", "reason");
        var note = NoteLabel.Required(fields, "note");
        var via = NoteLabel.Optional(fields, "via");
        if (via == note)
            throw fields.Refuse(fields.LineOf("via"), $"note {Printable.Quoted(note)} cannot be known through itself; name another note in \"via\"");
        if (!fields.Has("author") && !fields.Has("work") && via is null)
            throw fields.Refuse(fields.Line, "a citation decides nothing; give \"author\", \"work\" or \"via\"");
        return new CitationDecision(note, fields.Required("words"), fields.Optional("author"), fields.Optional("work"), via, fields.Required("reason"), fields.Line);
    }

    private void RefuseRepetitions(ChapterDecisions decisions)
    {
        RefuseTwice(decisions.Speakers.Select(speaker => (speaker.Id, speaker.Line)), "the speaker {0} is declared");
        RefuseTwice(decisions.Speakers.SelectMany(speaker => speaker.Printed.Select(name => (name, speaker.Line))), "the printed name {0} is given to a speaker");
        RefuseTwice(decisions.Notes.Select(note => (note.Label, note.Line)), "note {0} is supplied");
        RefuseTwice(decisions.Quotations.Select(quotation => ($"{quotation.Placement} {quotation.At.Paragraph} {quotation.At.Words}", quotation.Line)), "the quotation at {0} is decided");
        RefuseTwice(decisions.Corrections.Select(correction => ($"{correction.At.Paragraph} {correction.At.Words}", correction.Line)), "a correction at {0} is given");
        RefuseTwice(decisions.Lacunae.Select(lacuna => ($"{lacuna.After.Paragraph} {lacuna.After.Words}", lacuna.Line)), "a lacuna after {0} is declared");
        RefuseTwice(decisions.Lacunae.SelectMany(lacuna => lacuna.Notes.Select(label => (label, lacuna.Line))), "the marker of note {0} is lost in a lacuna");
        RefuseTwice(decisions.Citations.Select(citation => ($"{citation.Note} {citation.Words}", citation.Line)), "the citation in note {0} is decided");
    }

    private void RefuseTwice(IEnumerable<(string Key, int Line)> items, string what)
    {
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, line) in items)
        {
            if (!lines.TryAdd(key, line))
                throw new DecisionException(_path, line, $"{what.Replace("{0}", Printable.Quoted(key), StringComparison.Ordinal)} a second time (first in line {lines[key]}); keep one");
        }
    }
}
