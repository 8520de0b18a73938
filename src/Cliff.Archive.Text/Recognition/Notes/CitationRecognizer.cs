using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition.Decisions;

namespace Cliff.Archive.Text.Recognition.Notes;

/// <summary>Says what works the notes cite, and resolves <i>Ibid.</i>, <i>op. cit.</i> and bare surnames through the notes before.</summary>
internal static class CitationRecognizer
{
    /// <summary>The notes with their citations, in the same order.</summary>
    /// <param name="notes">The notes.</param>
    /// <param name="references">The markers: a note cited from within a footnote is none that <i>Ibid.</i> in the text looks back to.</param>
    /// <param name="blocks">The blocks of the chapter.</param>
    /// <param name="decisions">What an editor decided.</param>
    /// <param name="log">Where decisions are noted that say what the rules reach.</param>
    public static ImmutableArray<Note> Recognize(
        ImmutableArray<Note> notes, ImmutableArray<NoteReference> references, ImmutableArray<Block> blocks, ImmutableArray<CitationDecision> decisions, DecisionLog log)
    {
        var inNotes = blocks.Where(block => block.Kind == BlockKind.Note).Select(block => block.Id).ToHashSet(StringComparer.Ordinal);
        var withinNotes = references.Where(reference => inNotes.Contains(reference.BlockId)).Select(reference => reference.NoteId).ToHashSet(StringComparer.Ordinal);
        var decided = decisions.ToLookup(decision => decision.Note, StringComparer.Ordinal);
        var done = ImmutableArray.CreateBuilder<Note>(notes.Length);
        var earlier = new List<Note>();
        foreach (var note in notes)
        {
            var cites = Resolve(CitationParser.Parse(note), earlier);
            foreach (var decision in decided[note.Label])
                cites = Decide(cites, decision, notes, log);
            done.Add(note with { Cites = cites });
            if (!withinNotes.Contains(note.Id))
                earlier.Add(done[^1]);
        }

        return done.ToImmutable();
    }

    private static ImmutableArray<Citation> Resolve(ImmutableArray<Citation> citations, List<Note> earlier) =>
        [.. citations.Select(citation => IsIbid(citation) ? SameAsBefore(citation, earlier) : citation.Work is null ? ByAuthor(citation, earlier) : citation)];

    private static bool IsIbid(Citation citation) => CitationParser.IsIbid(citation.Work);

    private static Citation SameAsBefore(Citation ibid, List<Note> earlier)
    {
        if (earlier.Count == 0 || earlier[^1].Cites is not [.., var before])
            return ibid with { Work = null };
        return ibid with
        {
            Author = before.Author,
            Work = before.Work,
            ViaNoteId = earlier[^1].Id,
            Evidence = new Finding("ibid", $"Ibid. stands for what note {earlier[^1].Label} cites, the last one before it in the text."),
        };
    }

    private static Citation ByAuthor(Citation citation, List<Note> earlier)
    {
        var note = earlier.LastOrDefault(candidate => candidate.Cites.Any(cited => cited.Work is not null && IsBy(cited, citation.Author)));
        return note is null ? citation : citation with
        {
            Work = note.Cites.First(cited => cited.Work is not null && IsBy(cited, citation.Author)).Work,
            ViaNoteId = note.Id,
            Evidence = new Finding("short-title", $"{citation.Author} was cited last in note {note.Label}."),
        };
    }

    private static bool IsBy(Citation cited, string? author) => author is not null && cited.Author?.EndsWith(author, StringComparison.Ordinal) == true;

    private static ImmutableArray<Citation> Decide(ImmutableArray<Citation> citations, CitationDecision decision, ImmutableArray<Note> notes, DecisionLog log)
    {
        var decided = new Citation
        {
            Author = decision.Author ?? citations.FirstOrDefault()?.Author,
            Work = decision.Work ?? citations.FirstOrDefault()?.Work,
            Pages = citations.FirstOrDefault()?.Pages,
            ViaNoteId = decision.Via is null ? null : notes.FirstOrDefault(note => note.Label == decision.Via)?.Id,
            Evidence = new Finding("editor", decision.Reason),
        };
        if (!citations.IsEmpty && decided with { Evidence = citations[0].Evidence } == citations[0])
            log.AlreadyReached(decision);
        return citations.IsEmpty ? [decided] : citations.SetItem(0, decided);
    }
}
