using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>Writes the markers of notes as links to them.</summary>
internal sealed class XhtmlMarkers(Markup markup, ChapterIndex chapter, XhtmlOptions options)
{
    /// <summary>A marker; one that no reference stands behind is only its words.</summary>
    /// <returns>The reference; null when there is none.</returns>
    public NoteReference? Write(string printed, string? id)
    {
        if (chapter.Reference(id) is not { } reference)
        {
            markup.Words(printed);
            return null;
        }

        var isLost = chapter.Note(reference.NoteId) is null or { State: NoteState.Absent };
        markup.Open("sup", isLost ? "r r-lost" : "r")
            .Open("a").With("id", options.IdOf(reference.Id)).With("href", options.LinkTo(reference.NoteId))
            .With("role", "doc-noteref").With("aria-label", $"Note {reference.Label}");
        WriteLabel(printed, reference.Label);
        markup.Close().Close();
        return reference;
    }

    /// <summary>The brackets of the source stay in the text, for whoever copies it, and out of sight.</summary>
    private void WriteLabel(string printed, string label)
    {
        var at = printed.IndexOf(label, StringComparison.Ordinal);
        if (at < 0)
        {
            markup.Words(printed);
            return;
        }

        Bracket(printed[..at]);
        markup.Words(label);
        Bracket(printed[(at + label.Length)..]);
    }

    private void Bracket(string printed)
    {
        if (printed.Length > 0)
            markup.Element("span", "br", printed);
    }
}
