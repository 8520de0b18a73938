namespace Cliff.Archive.Storage.Rows;

/// <summary>A <see cref="Cliff.Archive.Text.Documents.Citation"/>: one work that a note cites.</summary>
public sealed class CitationRow
{
    /// <summary><see cref="ChapterRow.Key"/> of the chapter.</summary>
    public required int ChapterKey { get; init; }

    /// <summary><see cref="NoteRow.Ordinal"/> of the note.</summary>
    public required int NoteOrdinal { get; init; }

    /// <summary>Its place in the note, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary><see cref="NoteRow.Id"/> of the note.</summary>
    public required string NoteId { get; init; }

    /// <summary>Author as the notes name them.</summary>
    public string? Author { get; init; }

    /// <summary>Title of the work.</summary>
    public string? Work { get; init; }

    /// <summary>Pages as printed, without "p.".</summary>
    public string? Pages { get; init; }

    /// <summary>Id of the note through which <i>Ibid.</i> or a short title was resolved.</summary>
    public string? ViaNoteId { get; init; }

    /// <summary>The rule that resolved it.</summary>
    public required string Rule { get; init; }

    /// <summary>Why, in one sentence.</summary>
    public required string Because { get; init; }
}
