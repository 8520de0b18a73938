using System.Collections.Immutable;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition.Layout;
using Cliff.Archive.Text.Sources;

namespace Cliff.Archive.Text.Recognition.Notes;

/// <summary>Which notes a chapter has: those whose text stands in the source, those a marker names, those an editor supplies.</summary>
/// <param name="Entries">Starred notes in the order of the text, then numbered ones by number.</param>
/// <param name="IdsOfTexts">Ids of the notes that have text, in the order of the text.</param>
public sealed record NoteInventory(ImmutableArray<NoteEntry> Entries, ImmutableArray<string> IdsOfTexts)
{
    private readonly ILookup<string, NoteEntry> _ofLabel = Entries.ToLookup(entry => entry.Label, StringComparer.Ordinal);

    /// <summary>Takes the inventory of <paramref name="lines"/>.</summary>
    public static (NoteInventory Inventory, IdRegister Ids) Take(ImmutableArray<StructuredBlock> lines, ChapterDecisions decisions, IdRegister ids)
    {
        var texts = Enumerable.Range(0, lines.Length).Where(place => lines[place].Label is not null).ToArray();
        var known = texts.Select(place => lines[place].Label!.Label).ToHashSet(StringComparer.Ordinal);
        if (decisions.Notes.FirstOrDefault(note => known.Contains(note.Label)) is { } needless)
            throw new DecisionException(decisions.Path, needless.Line, $"the source has the text of note {needless.Label}; remove the note from the decisions, or correct words of it under corrections");

        var drafts = texts.Select(place => (lines[place].Label!.Label, Words: lines[place].Content, Place: (int?)place, Address: (string?)null))
            .Concat(lines.SelectMany(line => MarkerScanner.MarkersOf(line.Piece))
                // A misprinted marker whose link leads to a note makes no second note.
                .Where(marker => marker.Note is null)
                .Select(marker => (marker.Label, marker.Address))
                .Concat(decisions.Notes.Select(note => (note.Label, Address: (string?)null)))
                .Where(marker => known.Add(marker.Label))
                .Select(marker => (marker.Label, Words: $"[{marker.Label}]", Place: (int?)null, marker.Address)))
            .OrderBy(note => NumberOf(note.Label))
            .ToArray();
        var (register, given) = ids.Assign('n', [.. drafts.Select(note => new IdCandidate(note.Words, NoteLabel.ToId(note.Label)))]);
        ImmutableArray<NoteEntry> entries = [.. drafts.Zip(given, (note, id) => new NoteEntry(note.Label, id, note.Place)
        {
            Address = note.Address,
            Provenance = note.Place is { } place ? lines[place].Label!.Provenance : null,
        })];
        return (new NoteInventory(entries, [.. entries.Where(entry => entry.Place is not null).OrderBy(entry => entry.Place).Select(entry => entry.Id)]), register);
    }

    /// <summary>The note that a marker points to: the one its mark-up names; else the next one of its label, as where every part of a page has a list of its own; else the first.</summary>
    /// <param name="marker">The marker.</param>
    /// <param name="place">Place of its piece among the pieces of the source.</param>
    internal string? IdOf(MarkedReference marker, int place)
    {
        if (marker.Note is { } note)
            return IdsOfTexts[note];
        var sameLabel = _ofLabel[marker.Label];
        return (sameLabel.Where(entry => entry.Place >= place).MinBy(entry => entry.Place) ?? sameLabel.FirstOrDefault())?.Id;
    }

    /// <summary>Numbered notes by number, after all others.</summary>
    private static int NumberOf(string label) => int.TryParse(label, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1;
}
