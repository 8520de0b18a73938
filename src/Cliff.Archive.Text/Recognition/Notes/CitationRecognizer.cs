using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Editing;
using Cliff.Archive.Text.Recognition.Decisions;

namespace Cliff.Archive.Text.Recognition.Notes;

/// <summary>Reads what works the notes cite, and resolves <i>Ibid.</i> and bare surnames through the notes before.</summary>
/// <remarks>Works are known where a note's title is emphasised; plain text that emphasises nothing gives an author and pages at the most.</remarks>
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
            var cites = Resolve(Parse(note), earlier);
            foreach (var decision in decided[note.Label])
                cites = Decide(cites, decision, notes, log);
            done.Add(note with { Cites = cites });
            if (!withinNotes.Contains(note.Id))
                earlier.Add(done[^1]);
        }

        return done.ToImmutable();
    }

    /// <summary>One citation a part of the text between semicolons.</summary>
    private static ImmutableArray<Citation> Parse(Note note)
    {
        if (note.Content is not { } content || note.Kind == NoteKind.Footnote)
            return [];
        var citations = ImmutableArray.CreateBuilder<Citation>();
        for (var start = 0; start <= content.Length;)
        {
            var end = content.IndexOf(';', start);
            end = end < 0 ? content.Length : end;
            var title = note.Emphasis.FirstOrDefault(span => span.Start >= start && span.End <= end);
            if (CitationOf(content, new TextSpan(start, end), title) is { } citation)
                citations.Add(citation);
            start = end + 1;
        }

        return citations.ToImmutable();
    }

    private static Citation? CitationOf(string content, TextSpan part, TextSpan title)
    {
        var hasTitle = !title.IsEmpty;
        var authorEnd = hasTitle ? title.Start : part.Start + AuthorLength(part.In(content));
        var author = AuthorIn(content[part.Start..authorEnd]);
        var work = hasTitle ? title.In(content) : null;
        return author is null && work is null ? null : new Citation
        {
            Author = author,
            Work = work,
            Pages = PagesIn(part.In(content)),
            Evidence = new Finding("as-printed", "The note names it."),
        };
    }

    private static int AuthorLength(string part)
    {
        var comma = part.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? 0 : comma;
    }

    /// <summary>The last name before the title: "quoted in Carr, " cites Carr.</summary>
    private static string? AuthorIn(string before)
    {
        var name = before.Trim().TrimEnd(',').Trim();
        foreach (var link in new[] { " in ", " by " })
        {
            var at = name.LastIndexOf(link, StringComparison.Ordinal);
            name = at < 0 ? name : name[(at + link.Length)..];
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isName = words.Length is > 0 and <= 4 && words.All(word => char.IsUpper(word[0])) && !name.Any(char.IsAsciiDigit);
        return isName ? name : null;
    }

    private static string? PagesIn(string part)
    {
        var at = part.LastIndexOf("p.", StringComparison.Ordinal);
        return at < 0 ? null : part[(at + 2)..].Trim().TrimEnd('.').Trim() is { Length: > 0 } pages ? pages : null;
    }

    private static ImmutableArray<Citation> Resolve(ImmutableArray<Citation> citations, List<Note> earlier) =>
        [.. citations.Select(citation => IsIbid(citation) ? SameAsBefore(citation, earlier) : citation.Work is null ? ByAuthor(citation, earlier) : citation)];

    private static bool IsIbid(Citation citation) => citation.Work is { } work && work.StartsWith("Ibid", StringComparison.OrdinalIgnoreCase);

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
        var note = earlier.LastOrDefault(candidate => candidate.Cites.Any(cited => cited.Work is not null && cited.Author?.EndsWith(citation.Author!, StringComparison.Ordinal) == true));
        return note is null ? citation : citation with
        {
            Work = note.Cites.First(cited => cited.Work is not null).Work,
            ViaNoteId = note.Id,
            Evidence = new Finding("short-title", $"{citation.Author} was cited last in note {note.Label}."),
        };
    }

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
