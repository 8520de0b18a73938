using System.Collections.Frozen;

namespace Cliff.Archive.Text.Documents;

/// <summary>The parts of a chapter by id. Built once by whoever looks things up; the chapter itself stays a plain value.</summary>
public sealed class ChapterIndex
{
    private readonly FrozenDictionary<string, Block> _blocks;
    private readonly FrozenDictionary<string, Quotation> _quotations;
    private readonly FrozenDictionary<string, Note> _notes;
    private readonly FrozenDictionary<string, NoteReference> _references;

    /// <summary>Indexes <paramref name="chapter"/>.</summary>
    public ChapterIndex(Chapter chapter)
    {
        Chapter = chapter;
        _blocks = chapter.Blocks.Where(block => block.Id is not null).ToFrozenDictionary(block => block.Id!, StringComparer.Ordinal);
        _quotations = chapter.Quotations.ToFrozenDictionary(quotation => quotation.Id, StringComparer.Ordinal);
        _notes = chapter.Notes.ToFrozenDictionary(note => note.Id, StringComparer.Ordinal);
        _references = chapter.References.ToFrozenDictionary(reference => reference.Id, StringComparer.Ordinal);
    }

    /// <summary>The chapter that is indexed.</summary>
    public Chapter Chapter { get; }

    /// <summary>The block with this id, or null.</summary>
    public Block? Block(string? id) => id is null ? null : _blocks.GetValueOrDefault(id);

    /// <summary>The quotation with this id, or null.</summary>
    public Quotation? Quotation(string? id) => id is null ? null : _quotations.GetValueOrDefault(id);

    /// <summary>The note with this id, or null.</summary>
    public Note? Note(string? id) => id is null ? null : _notes.GetValueOrDefault(id);

    /// <summary>The note with this id, or with a paragraph of this id (<c>n4.2</c>), or null.</summary>
    public Note? NoteWith(string id) => Note(id) ?? (Note(id.Split('.')[0]) is { } note && note.BlockIds.Contains(id) ? note : null);

    /// <summary>The marker with this id, or null.</summary>
    public NoteReference? Reference(string? id) => id is null ? null : _references.GetValueOrDefault(id);
}
