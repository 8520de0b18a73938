using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>Writes notes: the list under their contract ids, the copies for the margin, and the corrections of slips.</summary>
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
            markup.Element("span", "reason", "The source has this marker and no text for it.");
    }

    /// <summary>What each slip written so far should read, once, as popovers: a list where a browser has none.</summary>
    public void WriteCorrections()
    {
        foreach (var (id, block, slip) in inlines.Corrections)
        {
            markup.Open("div", "correction").With("id", id).With("popover", "").With("role", "note");
            markup.Open("p").Words("Printed: ").Element("span", "words", slip.Range.In(block.Content)).Close();
            markup.Open("p").Words("Read: ").Element("span", "words", slip.Correction ?? "").Close();
            if (slip.Reason is not null)
                markup.Element("p", null, slip.Reason);
            markup.Close();
        }

        inlines.Corrections.Clear();
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
        markup.Open("span", "label").Words(note.Label).Close().Words(" ");
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
            var start = i == 0 ? LabelEnd(block.Content, note.Label) : 0;
            if (isCopy)
            {
                markup.Words((i == 0 ? "" : " ") + block.Content[start..]);
                continue;
            }

            markup.Open(i == 0 ? "span" : "p", "body").With("id", i == 0 ? null : options.IdOf(block.Id));
            inlines.Write(block, new(start, block.Content.Length));
            markup.Close();
        }
    }

    /// <summary>Where the words of a note begin after its printed label and whatever encloses it.</summary>
    internal static int LabelEnd(string content, string label)
    {
        var start = content.Length - content.TrimStart('[', '(', ' ').Length;
        if (!content.AsSpan(start).StartsWith(label, StringComparison.Ordinal))
            return 0;
        var rest = content.AsSpan(start + label.Length);
        return content.Length - rest.TrimStart("]).: \t\u00A0").Length;
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

    private void WriteState(Note note, bool withProvenance)
    {
        if (note.State is NoteState.Present)
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
