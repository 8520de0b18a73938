namespace Cliff.Archive.Text.Recognition.Notes;

/// <summary>A note that the chapter speaks of, by its marker, its text, or an editor's decision.</summary>
/// <param name="Label">The printed label.</param>
/// <param name="Id">Its contract id.</param>
/// <param name="Place">Place of its first piece among the pieces of the source; null when its text is not there.</param>
public sealed record NoteEntry(string Label, string Id, int? Place)
{
    /// <summary>Whether the label carries a sign or is a letter: such notes are footnotes.</summary>
    public bool IsStarred => !Label.All(char.IsAsciiDigit);

    /// <summary>Where the source says that the note stands, when that is another page.</summary>
    public string? Address { get; init; }

    /// <summary>Where its text comes from, when the source says that an editor added it; empty where it does not say from where.</summary>
    public string? Provenance { get; init; }
}
