using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Sources.Markdown;

namespace Cliff.Archive.Text.Writers;

/// <summary>The names of a chapter's notes in Markdown, where no two may have one name.</summary>
internal sealed class MarkdownNotes
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaceInNote> _places = new(StringComparer.Ordinal);

    public MarkdownNotes(Chapter chapter)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var note in chapter.Notes)
        {
            var count = counts.GetValueOrDefault(note.Label) + 1;
            counts[note.Label] = count;
            _names.Add(note.Id, NoteName.Of(note.Label, count));
            foreach (var id in note.BlockIds)
                _places[id] = new PlaceInNote(note, _names[note.Id], id == note.BlockIds[0], id == note.BlockIds[^1]);
        }
    }

    /// <summary>The name of a note.</summary>
    public string NameOf(Note note) => _names[note.Id];

    /// <summary>Which note a block is of; null for a block of none.</summary>
    public PlaceInNote? PlaceOf(string blockId) => _places.GetValueOrDefault(blockId);

    /// <summary>What stands before the words of a note.</summary>
    public static string Opening(string name) => $"[^{NoteName.Typed(name)}]: ";
}

/// <summary>A block's place in its note.</summary>
/// <param name="Note">The note.</param>
/// <param name="Name">The note's name in Markdown.</param>
/// <param name="IsFirst">Whether the note begins with it.</param>
/// <param name="IsLast">Whether the note ends with it.</param>
internal sealed record PlaceInNote(Note Note, string Name, bool IsFirst, bool IsLast);
