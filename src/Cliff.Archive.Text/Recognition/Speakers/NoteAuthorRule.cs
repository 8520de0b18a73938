using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>
/// Where no word of the text says who speaks a block quotation, its note may: "Petrov, The Long Winter, p.5". Who is only quoted
/// in the work ("quoted in Petrov") stays unknown.
/// </summary>
internal static class NoteAuthorRule
{
    private static readonly string[] HandingOn = ["quoted", "cited", "quotation", "reprinted"];

    /// <summary>The quotations, those that nothing introduces with the author of their note, in the same order.</summary>
    public static ImmutableArray<Quotation> Apply(ImmutableArray<Quotation> quotations, ImmutableArray<Note> notes, ImmutableArray<NoteReference> references, SpeakerRegister register)
    {
        var notesById = notes.ToDictionary(note => note.Id, StringComparer.Ordinal);
        var noteOf = references.ToDictionary(reference => reference.Id, reference => notesById[reference.NoteId], StringComparer.Ordinal);
        return [.. quotations.Select(quotation => NeedsOne(quotation) && AuthorOf(quotation, noteOf) is { } found ? With(quotation, found.Note, found.Author, register) : quotation)];
    }

    private static bool NeedsOne(Quotation quotation) =>
        quotation.Placement == QuotationPlacement.Block && quotation.Attribution.Evidence.Rule != SpeakerRule.Markup && (quotation.Attribution.Speaker is null || quotation.Attribution.Evidence.Rule == SpeakerRule.RunningVoice);

    private static (Note Note, string Author)? AuthorOf(Quotation quotation, Dictionary<string, Note> noteOf)
    {
        foreach (var note in quotation.ReferenceIds.Select(id => noteOf[id]))
        {
            var handsOn = HandingOn.Any(word => note.Content?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);
            if (!handsOn && note.Cites.FirstOrDefault()?.Author is { } author)
                return (note, author);
        }

        return null;
    }

    private static Quotation With(Quotation quotation, Note note, string author, SpeakerRegister register)
    {
        if (register.Named(author) is not { } speaker || speaker == quotation.Attribution.Speaker)
            return quotation;
        return quotation with
        {
            Attribution = quotation.Attribution with
            {
                Speaker = speaker,
                AsPrinted = author,
                RunnerUp = quotation.Attribution.Speaker,
                Certainty = Certainty.Context,
                Evidence = new Finding("note-author", $"Nobody is named in the lead-in; note {note.Label} cites {author}."),
            },
        };
    }
}
