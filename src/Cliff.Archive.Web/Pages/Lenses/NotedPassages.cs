using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Web.Pages.Chapters;
using Cliff.Archive.Web.Pages.Parts;
using Microsoft.AspNetCore.Html;

namespace Cliff.Archive.Web.Pages.Lenses;

/// <summary>Passages of one chapter on a page of their own, with the notes that their markers lead to.</summary>
/// <param name="Passages">The passages; a marker that stands in several has its id in the first.</param>
/// <param name="Notes">The notes, each once, in the order of the chapter; with those that only these lead to.</param>
internal sealed record NotedPassages(ImmutableArray<PassageView> Passages, ImmutableArray<Note> Notes)
{
    /// <summary>The ids of the notes, of their paragraphs and of all markers on the page.</summary>
    private ImmutableHashSet<string> Carried { get; init; } = [];

    /// <summary>Finds the notes of <paramref name="passages"/>.</summary>
    public static NotedPassages Of(OpenChapter open, IEnumerable<PassageView> passages)
    {
        var markers = open.Chapter.References.ToLookup(reference => reference.BlockId, StringComparer.Ordinal);
        var met = new HashSet<string>(StringComparer.Ordinal);
        ImmutableArray<PassageView> marked = [.. passages.Select(passage => passage with { LeadIn = passage.LeadIn is { } leadIn ? Marked(leadIn) : null, Pieces = [.. passage.Pieces.Select(Marked)] })];
        var notes = NotesOf(open.Index, markers, met);
        ImmutableHashSet<string> ids = [.. notes.Select(note => note.Id)];
        return new([.. marked.Select(passage => passage with { Notes = ids })], notes) { Carried = ids.Union(met).Union(notes.SelectMany(note => note.BlockIds)) };

        PassagePiece Marked(PassagePiece piece) => piece with
        {
            Markers = [.. markers[piece.Block.Id!].Where(marker => piece.Range.Contains(marker.Range) && met.Add(marker.Id)).Select(marker => marker.Id)],
        };
    }

    /// <summary>The notes as a list.</summary>
    public IHtmlContent Content(OpenChapter open) => open.Write(writer => writer.WriteNotes(Notes), options => options with { Carried = Carried });

    /// <summary>The notes behind markers; the markers that stand in them are added to these.</summary>
    private static ImmutableArray<Note> NotesOf(ChapterIndex chapter, ILookup<string, NoteReference> markers, HashSet<string> met)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(met);
        while (waiting.TryDequeue(out var marker))
        {
            if (chapter.Note(chapter.Reference(marker)?.NoteId) is not { } note || !found.Add(note.Id))
                continue;
            foreach (var inner in note.BlockIds.SelectMany(block => markers[block]).Where(inner => met.Add(inner.Id)))
                waiting.Enqueue(inner.Id);
        }

        return [.. chapter.Chapter.Notes.Where(note => found.Contains(note.Id))];
    }
}
