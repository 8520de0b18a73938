using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Web.Pages.Things;

/// <summary>Finds the thing an id names, and what stands round it.</summary>
internal sealed class ThingFinder
{
    private const int FarthestLeadIn = 3;

    private readonly ChapterIndex _index;
    private readonly ImmutableArray<Block> _body;

    public ThingFinder(ChapterIndex index)
    {
        _index = index;
        var apparatus = index.Chapter.Notes.SelectMany(note => note.BlockIds).ToHashSet(StringComparer.Ordinal);
        _body = [.. index.Chapter.Blocks.Where(block => block.Id is not null && !apparatus.Contains(block.Id))];
    }

    private Chapter Chapter => _index.Chapter;

    /// <summary>The thing with this id; null when the chapter has none.</summary>
    public Thing? Find(string id)
    {
        if (_index.Quotation(id) is { } quotation)
            return Of(quotation);
        if (_index.NoteWith(id) is { } note)
            return Of(note);
        if (_index.Reference(id) is { } reference)
            return Of(reference);
        if (Chapter.Lacunae.FirstOrDefault(lacuna => lacuna.Id == id) is { } lost)
            return Of(lost);
        return _index.Block(id) is { } block ? Of(block) : null;
    }

    private Thing Of(Quotation quotation)
    {
        var places = quotation.Segments.Select(segment => Place(segment.BlockId)).Where(place => place >= 0).ToList();
        var thing = new Thing
        {
            Id = quotation.Id,
            Kind = [.. Chapter.Quotations.Select(other => other.Id)],
            Quotation = quotation,
            Quotations = [.. Chapter.Quotations.Where(other => other.ParentId == quotation.Id)],
            Notes = NotesOf(quotation.ReferenceIds),
        };
        if (places.Count == 0)
            return InNote(thing, quotation);
        var first = WithLeadIn(quotation, places[0]);
        var isInline = quotation.Placement == QuotationPlacement.Inline;
        return thing with
        {
            Passage = isInline ? Slice(first, places[^1]) : Slice(first, places[^1] + 1),
            Meant = [.. quotation.Segments.Select(segment => segment.BlockId)],
            Highlights = isInline ? Highlight(quotation) : thing.Highlights,
        };
    }

    /// <summary>A quotation inside a note: the note's block is what stands round it.</summary>
    private Thing InNote(Thing thing, Quotation quotation) => thing with
    {
        Passage = [.. quotation.Segments.Select(segment => _index.Block(segment.BlockId)).OfType<Block>()],
        Meant = [.. quotation.Segments.Select(segment => segment.BlockId)],
        Highlights = Highlight(quotation),
    };

    private static ImmutableDictionary<string, ImmutableArray<TextSpan>> Highlight(Quotation quotation) =>
        quotation.Segments.GroupBy(segment => segment.BlockId).ToImmutableDictionary(
            group => group.Key,
            group => group.Select(segment => segment.Range).ToImmutableArray());

    private Thing Of(Note note) => new()
    {
        Id = note.Id,
        Kind = [.. Chapter.Notes.Select(other => other.Id)],
        Note = note,
        Notes = [note, .. NotesOf(ReferencesIn(note.BlockIds))],
        Quotations = QuotationsIn(note.BlockIds),
    };

    private Thing Of(NoteReference reference) => new()
    {
        Id = reference.Id,
        Kind = [.. Chapter.References.Select(other => other.Id)],
        Passage = [.. new[] { _index.Block(reference.BlockId) }.OfType<Block>()],
        Meant = [reference.BlockId],
        Highlights = ImmutableDictionary<string, ImmutableArray<TextSpan>>.Empty.Add(reference.BlockId, [reference.Range]),
        Notes = NotesOf([reference.Id]),
    };

    private Thing Of(Lacuna lacuna)
    {
        var before = Place(lacuna.AfterBlockId);
        return new()
        {
            Id = lacuna.Id,
            Kind = [.. Chapter.Lacunae.Select(other => other.Id)],
            Lacuna = lacuna,
            Passage = Slice(before, before + 1),
            Notes = [.. Chapter.Notes.Where(note => note.LacunaId == lacuna.Id)],
        };
    }

    private Thing Of(Block block)
    {
        var meant = block.Kind == BlockKind.Heading ? Section(block) : [block];
        var ids = meant.Select(each => each.Id!).ToList();
        var (first, last) = (Place(ids[0]), Place(ids[^1]));
        var context = block.Kind is BlockKind.Heading or BlockKind.Title ? 0 : 1;
        return new()
        {
            Id = block.Id!,
            Kind = [.. _body.Where(other => other.Id![0] == block.Id![0]).Select(other => other.Id!)],
            Passage = Slice(first - context, last + context),
            Meant = [.. ids],
            Notes = NotesOf(ReferencesIn(ids)),
            Quotations = block.Kind == BlockKind.Heading ? [] : QuotationsIn(ids),
        };
    }

    private ImmutableArray<Block> Section(Block heading) =>
    [
        heading,
        .. _body.Skip(Place(heading.Id) + 1).TakeWhile(block => block.Kind != BlockKind.Heading || block.Level > heading.Level),
    ];

    private int WithLeadIn(Quotation quotation, int first)
    {
        var leadIn = Place(quotation.Attribution.LeadIn?.BlockId);
        if (leadIn >= 0 && leadIn <= first && first - leadIn <= FarthestLeadIn)
            return leadIn;
        return quotation.Placement == QuotationPlacement.Inline ? first : first - 1;
    }

    private ImmutableArray<Quotation> QuotationsIn(IReadOnlyCollection<string> blockIds) =>
        [.. Chapter.Quotations.Where(quotation => quotation.Segments.Any(segment => blockIds.Contains(segment.BlockId)))];

    private IEnumerable<string> ReferencesIn(IReadOnlyCollection<string> blockIds) =>
        Chapter.References.Where(reference => blockIds.Contains(reference.BlockId)).Select(reference => reference.Id);

    private ImmutableArray<Note> NotesOf(IEnumerable<string> references) =>
        [.. references.Select(id => _index.Note(_index.Reference(id)?.NoteId)).OfType<Note>().DistinctBy(note => note.Id)];

    private int Place(string? blockId)
    {
        for (var i = 0; blockId is not null && i < _body.Length; i++)
        {
            if (_body[i].Id == blockId)
                return i;
        }

        return -1;
    }

    private ImmutableArray<Block> Slice(int first, int last)
    {
        var start = Math.Max(first, 0);
        return _body[start..Math.Clamp(last + 1, start, _body.Length)];
    }
}
