namespace Cliff.Archive.Text.Recognition.Notes;

/// <summary>A note that the chapter speaks of, by its marker, its text, or an editor's decision.</summary>
/// <param name="Label">The printed label.</param>
/// <param name="Id">Its contract id.</param>
/// <param name="HasText">Whether its text stands in the source.</param>
public sealed record NoteEntry(string Label, string Id, bool HasText)
{
    /// <summary>Whether the label carries a sign: such notes are footnotes.</summary>
    public bool IsStarred => !Label.All(char.IsAsciiDigit);
}
