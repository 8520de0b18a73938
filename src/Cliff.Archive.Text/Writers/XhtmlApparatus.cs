using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>Writes notes: the list under their contract ids and the copies for the margin.</summary>
internal sealed class XhtmlApparatus(Markup markup, XhtmlInlines inlines, ChapterIndex chapter, XhtmlOptions options)
{
    private readonly HashSet<string> _copied = new(StringComparer.Ordinal);
    private ILookup<string, NoteReference>? _referencesByBlock;

    private ILookup<string, NoteReference> ReferencesByBlock =>
        _referencesByBlock ??= chapter.Chapter.References.ToLookup(reference => reference.BlockId, StringComparer.Ordinal);

    /// <summary>Each note once. Where a page has no margin, its style sheet shows the note that is the target of the address over the text.</summary>
    public void WriteList(IEnumerable<Note> notes)
    {
        var listed = notes.ToList();
        var provenances = listed.Select(note => note.Provenance).OfType<string>().Distinct().ToList();
        if (provenances is [var common])
            markup.Open("p", "provenance").Words($"“{Wording.Of(NoteState.Supplied)}”: {common}").Close();
        markup.Open("ol", "notes");
        foreach (var note in listed)
            WriteItem(note, withProvenance: provenances.Count > 1);
        markup.Close();
    }

    /// <summary>The copy of a note that stands in the margin, and after it those of the notes its words lead to. Nothing in them takes the focus: assistive technology meets the list.</summary>
    /// <remarks>Notes may lead to each other in a circle: a marker has one copy on a page, and round one marker of the text a note stands once.</remarks>
    public void WriteCopy(string referenceId)
    {
        var beside = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<NoteReference>();
        if (chapter.Reference(referenceId) is { } first)
            waiting.Enqueue(first);
        while (waiting.TryDequeue(out var reference))
        {
            if (chapter.Note(reference.NoteId) is not { } note || beside.Contains(note.Id) || !_copied.Add(reference.Id))
                continue;
            beside.Add(note.Id);
            WriteCopy(reference, note);
            foreach (var inner in note.BlockIds.SelectMany(block => ReferencesByBlock[block]))
                waiting.Enqueue(inner);
        }
    }

    private void WriteCopy(NoteReference reference, Note note)
    {
        markup.Open("span", "margin " + StateClass(note)).With("id", CopyId(reference.Id)).With("aria-hidden", "true");
        markup.Element("b", null, reference.Label).Words(" ");
        WriteText(note, isCopy: true);
        WriteVia(note);
        markup.Close();
    }

    /// <summary>A note's text without its label, or why there is none.</summary>
    private void WriteText(Note note, bool isCopy)
    {
        if (note.BlockIds.Length > 0)
            WriteBlocks(note, isCopy);
        else if (note.Content is { } supplied)
            inlines.Write(Supplied(note, supplied), new(0, supplied.Length));
        else
            WriteAbsence(note, isCopy);
    }

    private void WriteAbsence(Note note, bool isCopy)
    {
        markup.Open("span", "reason").Words(note.Address is null ? "The source has this marker and no text for it." : "Its text stands on another page: ");
        if (note.Address is not null && isCopy)
            markup.Words(note.Address);
        else if (note.Address is not null)
            inlines.Links.Write(note.Address);
        markup.Close();
    }

    /// <summary>The class of a note's state, for its shape.</summary>
    public static string StateClass(Note note) => "is-" + note.State.ToString().ToLowerInvariant();

    private static string CopyId(string referenceId) => "m" + referenceId[1..];

    private static Block Supplied(Note note, string content) => new()
    {
        Kind = BlockKind.Note,
        Source = new(0, 0),
        Content = content,
        Spans = [.. note.Emphasis.Select(range => new InlineSpan(InlineSpanKind.Emphasis, range))],
    };

    /// <summary>An item whose id the page does not carry, as where notes stand a second time, is no popover: nothing could open it.</summary>
    private void WriteItem(Note note, bool withProvenance)
    {
        markup.Open("li", StateClass(note)).With("id", options.IdOf(note.Id));
        markup.Open("a", "label").With("href", options.Links.Thing(note.Id)).With("aria-label", $"Note {note.Label} by itself").Words(note.Label).Close().Words(" ");
        WriteText(note, isCopy: false);
        WriteVia(note);
        WriteBacklinks(note);
        WriteState(note, withProvenance);
        markup.Close();
    }

    private void WriteBlocks(Note note, bool isCopy)
    {
        for (var i = 0; i < note.BlockIds.Length; i++)
        {
            if (chapter.Block(note.BlockIds[i]) is not { } block)
                continue;
            var words = new TextSpan(block.LabelLength, block.Content.Length);
            if (isCopy)
                inlines.WriteCopy(block, words);
            else
                WriteBlock(block, words, isFirst: i == 0);
            if (isCopy && i + 1 < note.BlockIds.Length)
                markup.Words(" ");
        }
    }

    /// <summary>The first block stands beside the label and its id is the note's; a table is a block of its own wherever it stands.</summary>
    private void WriteBlock(Block block, TextSpan words, bool isFirst)
    {
        var isTable = block.Spans.Any(span => span.Kind == InlineSpanKind.Cell);
        markup.Open(isTable ? "div" : isFirst ? "span" : "p", "body").With("id", isFirst ? null : options.IdOf(block.Id));
        if (isTable)
            inlines.WriteTable(block, words);
        else
            inlines.Write(block, words);
        markup.Close();
    }

    /// <summary>What <i>Ibid.</i> or a short title stands for.</summary>
    private void WriteVia(Note note)
    {
        foreach (var cited in note.Cites.Where(cited => cited.ViaNoteId is not null))
        {
            markup.Open("span", "that-is").Words(" That is ").Words(cited.Author is null ? "" : cited.Author + ", ");
            if (cited.Work is not null)
                markup.Element("em", null, cited.Work);
            markup.Words($", by note {chapter.Note(cited.ViaNoteId)?.Label}.").Close();
        }
    }

    /// <summary>Nothing is to be said of a note that is at hand, and nothing more of one whose words said where it stands.</summary>
    private void WriteState(Note note, bool withProvenance)
    {
        if (note.State is NoteState.Present || (note.State is NoteState.Absent && note.Address is not null))
            return;
        markup.Words(" ").Open("span", "state").Words(Wording.Of(note.State));
        if (withProvenance && note.Provenance is not null)
            markup.Words(": " + note.Provenance);
        markup.Close();
        if (note.LacunaId is { } lacuna)
            markup.Words(" ").Open("a", "lost").With("href", options.LinkTo(lacuna)).Words("its marker is lost").Close();
    }

    private void WriteBacklinks(Note note)
    {
        for (var i = 0; i < note.ReferenceIds.Length; i++)
        {
            var many = note.ReferenceIds.Length > 1;
            markup.Words(" ").Open("a", "back").With("href", options.LinkTo(note.ReferenceIds[i])).With("role", "doc-backlink")
                .With("aria-label", $"Back to marker {note.Label}" + (many ? $", place {i + 1}" : ""))
                .Words(many ? $"↩{i + 1}" : "↩").Close();
        }
    }
}
