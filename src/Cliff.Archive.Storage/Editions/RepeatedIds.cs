using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Editions;

/// <summary>Looks for an id that a chapter gives to two things.</summary>
internal static class RepeatedIds
{
    /// <summary>The first such id; null when there is none. A note and its first block share theirs rightly.</summary>
    public static string? First(Chapter chapter) =>
        Repeated(chapter.Blocks.Select(block => block.Id))
        ?? Repeated(chapter.Quotations.Select(quotation => quotation.Id))
        ?? Repeated(chapter.Notes.Select(note => note.Id))
        ?? Repeated(chapter.References.Select(reference => reference.Id));

    private static string? Repeated(IEnumerable<string?> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ids.FirstOrDefault(id => id is not null && !seen.Add(id));
    }
}
