using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition.Layout;

namespace Cliff.Archive.Text.Recognition.Notes;

/// <summary>Which notes a chapter has: those whose text stands in the source, those a marker names, those an editor supplies.</summary>
/// <param name="Entries">Starred notes in the order of the text, then numbered ones by number.</param>
/// <param name="IdsOfTexts">Ids of the notes that have text, in the order of the note list.</param>
public sealed record NoteInventory(ImmutableArray<NoteEntry> Entries, ImmutableArray<string> IdsOfTexts)
{
    /// <summary>Takes the inventory of <paramref name="lines"/>.</summary>
    public static (NoteInventory Inventory, IdRegister Ids) Take(ImmutableArray<StructuredLine> lines, ChapterDecisions decisions, IdRegister ids)
    {
        var texts = lines.Where(line => line.NoteLabelLength > 0).Select(line => line.NoteLabel!).ToArray();
        var known = texts.ToHashSet(StringComparer.Ordinal);
        if (decisions.Notes.FirstOrDefault(note => known.Contains(note.Label)) is { } needless)
            throw new DecisionException(decisions.Path, needless.Line, $"the source has the text of note {needless.Label}; remove the note from the decisions, or correct words of it under corrections");
        var textless = lines.SelectMany(line => MarkerScanner.Labels(line.Line.Content))
            .Concat(decisions.Notes.Select(note => note.Label))
            .Where(known.Add);

        string[] labels = [.. texts, .. textless];
        var order = Enumerable.Range(0, labels.Length).OrderBy(index => NumberOf(labels[index])).ToArray();
        var words = lines.Where(line => line.NoteLabelLength > 0).Select(line => line.Line.Content).Concat(labels.Skip(texts.Length).Select(label => $"[{label}]")).ToArray();
        var (register, given) = ids.Assign('n', [.. order.Select(index => new IdCandidate(words[index], NoteLabel.ToId(labels[index])))]);

        var idOf = new string[labels.Length];
        for (var place = 0; place < order.Length; place++)
            idOf[order[place]] = given[place];
        var entries = order.Select(index => new NoteEntry(labels[index], idOf[index], index < texts.Length));
        return (new NoteInventory([.. entries], [.. idOf.Take(texts.Length)]), register);
    }

    private readonly Dictionary<string, string> _idOfLabel = Entries
        .GroupBy(entry => entry.Label, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Id, StringComparer.Ordinal);

    /// <summary>The note that a marker with this label points to: the first with that label.</summary>
    public string? IdOf(string label) => _idOfLabel.GetValueOrDefault(label);

    /// <summary>Numbered notes by number, after all others.</summary>
    private static int NumberOf(string label) => int.TryParse(label, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1;
}
