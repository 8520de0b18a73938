using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition.Decisions;
using Cliff.Archive.Text.Recognition.Lacunae;

namespace Cliff.Archive.Text.Recognition.Notes;

/// <summary>Puts the apparatus together: each note with its text or the lack of one, its markers, and the works it cites.</summary>
internal static class NoteRecognizer
{
    /// <summary>The notes of the inventory, in its order, with what they cite.</summary>
    public static ImmutableArray<Note> Recognize(
        NoteInventory inventory, ImmutableArray<Block> blocks, ImmutableArray<NoteReference> references, ImmutableArray<FoundLacuna> lacunae, ChapterDecisions decisions, DecisionLog log)
    {
        var markers = references.ToLookup(reference => reference.NoteId);
        var bodies = blocks.Where(block => block.Kind == BlockKind.Note).ToLookup(block => block.Id!.Split('.')[0]);
        var supplied = decisions.Notes.ToDictionary(note => note.Label, StringComparer.Ordinal);
        ImmutableArray<Note> notes =
        [
            .. inventory.Entries.Select(entry =>
            {
                var note = WithText(entry, [.. bodies[entry.Id]], supplied.GetValueOrDefault(entry.Label));
                return note with
                {
                    ReferenceIds = [.. markers[entry.Id].Select(marker => marker.Id)],
                    State = note.State == NoteState.Present && !markers[entry.Id].Any() ? NoteState.Orphan : note.State,
                    LacunaId = markers[entry.Id].Any() ? null : lacunae.FirstOrDefault(found => found.NoteLabels.Contains(entry.Label))?.Lacuna.Id,
                };
            }),
        ];
        return CitationRecognizer.Recognize(notes, references, blocks, decisions.Citations, log);
    }

    private static Note WithText(NoteEntry entry, ImmutableArray<Block> bodies, NoteDecision? supplied)
    {
        var note = new Note { Id = entry.Id, Label = entry.Label, Kind = KindOf(entry), State = NoteState.Absent, Address = entry.Address };
        if (supplied is not null)
        {
            return note with { State = NoteState.Supplied, Content = supplied.Content, Emphasis = supplied.Emphasis, Provenance = supplied.Provenance };
        }

        return bodies.IsEmpty ? note : note with
        {
            State = entry.Provenance is null ? NoteState.Present : NoteState.Supplied,
            Provenance = entry.Provenance is { Length: > 0 } provenance ? provenance : null,
            Content = string.Join('\n', bodies.Select(body => body.Content[body.LabelLength..])),
            Emphasis = EmphasisOf(bodies),
            BlockIds = [.. bodies.Select(body => body.Id!)],
        };
    }

    /// <summary>The emphasis of the note's blocks, as ranges of their words joined.</summary>
    private static ImmutableArray<TextSpan> EmphasisOf(ImmutableArray<Block> bodies)
    {
        var emphasis = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        foreach (var body in bodies)
        {
            emphasis.AddRange(body.Spans
                .Where(span => span.Kind == InlineSpanKind.Emphasis && span.Range.Start >= body.LabelLength)
                .Select(span => new TextSpan(start + span.Range.Start - body.LabelLength, start + span.Range.End - body.LabelLength)));
            start += body.Content.Length - body.LabelLength + 1;
        }

        return emphasis.ToImmutable();
    }

    private static NoteKind KindOf(NoteEntry entry) => entry.IsStarred ? NoteKind.Footnote : NoteKind.Reference;
}
