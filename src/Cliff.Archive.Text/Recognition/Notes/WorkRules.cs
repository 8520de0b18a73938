using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.Speakers;

namespace Cliff.Archive.Text.Recognition.Notes;

/// <summary>Says which work a quotation comes from: the one its lead-in names, else a title between marks there, else the one its note cites, when its author is the speaker. A work by someone else only hands the words on.</summary>
public static class WorkRules
{
    /// <summary>The quotations with the works they come from, in the same order.</summary>
    public static ImmutableArray<Quotation> Apply(ImmutableArray<Block> blocks, ImmutableArray<Quotation> quotations, ImmutableArray<Note> notes, ImmutableArray<NoteReference> references)
    {
        var contents = blocks.Where(block => block.Id is not null).ToDictionary(block => block.Id!, block => block.Content, StringComparer.Ordinal);
        var titles = quotations.Where(quotation => quotation.Nature == QuotationNature.Title)
            .Select(quotation => quotation.Segments[0])
            .ToLookup(segment => segment.BlockId, segment => (segment.Range, segment.Range.In(contents[segment.BlockId])), StringComparer.Ordinal);
        var cites = notes.ToDictionary(note => note.Id, note => note.Cites, StringComparer.Ordinal);
        var noteOf = references.ToDictionary(reference => reference.Id, reference => reference.NoteId, StringComparer.Ordinal);
        return [.. quotations.Select(quotation => quotation with { Work = quotation.Work ?? (IsStated(quotation) ? null : TitleInLeadIn(quotation, titles) ?? WorkOf(quotation, id => cites[noteOf[id]])) })];
    }

    /// <summary>A source that says who speaks says from which work, or that it comes from none.</summary>
    private static bool IsStated(Quotation quotation) => quotation.Attribution.Evidence.Rule == SpeakerRule.Markup;

    /// <summary>"In an article entitled ‘The New Quay’ Petrov wrote:".</summary>
    private static string? TitleInLeadIn(Quotation quotation, ILookup<string, (TextSpan Range, string Words)> titles) =>
        quotation.Attribution is { Speaker: not null, LeadIn: { } leadIn }
            ? titles[leadIn.BlockId].LastOrDefault(title => title.Range.Start >= leadIn.Range.Start && title.Range.End <= leadIn.Range.End).Words
            : null;

    private static string? WorkOf(Quotation quotation, Func<string, ImmutableArray<Citation>> citesOf)
    {
        if (quotation.Attribution.Speaker is not { } speaker || quotation.ParentId is not null)
            return null;
        var surname = speaker.Name.Split(' ')[^1];
        return quotation.ReferenceIds.SelectMany(id => citesOf(id))
            .FirstOrDefault(citation => citation.Work is not null && citation.Author?.Split(' ')[^1] == surname)?.Work;
    }
}
