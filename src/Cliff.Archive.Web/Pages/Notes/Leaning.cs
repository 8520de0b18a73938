using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Parts;

namespace Cliff.Archive.Web.Pages.Notes;

/// <summary>How a chapter leans on one of the works that its notes cite: where the markers of these notes stand.</summary>
/// <param name="Work">The work.</param>
/// <param name="Marks">Where in the chapter, for the picture; nothing for markers in notes.</param>
/// <param name="Sections">How often under which heading, in the order of the text; null for what stands before the first.</param>
/// <param name="InNotes">How many of the markers stand in other notes.</param>
/// <param name="Unmarked">How many citations stand in notes without a marker.</param>
public sealed record Leaning(CitedWork Work, ImmutableArray<MapMark> Marks, ImmutableArray<(Block? Section, int Times)> Sections, int InNotes, int Unmarked)
{
    /// <summary>The citations that were resolved through another note.</summary>
    public IEnumerable<NotedCitation> Resolved => Work.Citations.Where(cited => cited.Citation.ViaNoteId is not null || cited.Citation.Evidence.Rule == "editor");

    /// <summary>The picture of <see cref="Marks"/>.</summary>
    public MapStrip Strip(ChapterMap map) => new(map, Marks, $"{Work.Title ?? Work.Author}: {Wording.Count(Marks.Length, "marker")} in the text");

    /// <summary>For each work that the notes cite, the most cited first.</summary>
    public static ImmutableArray<Leaning> Of(ChapterIndex index)
    {
        var words = new WordPlaces(index.Chapter);
        var order = index.Chapter.Blocks.Where(block => block.Kind == BlockKind.Heading).Select((block, at) => (block.Id, at)).ToDictionary(pair => pair.Id!, pair => pair.at, StringComparer.Ordinal);
        return [.. CitedWork.In(index.Chapter).Select(work => Of(work, index, words, order))];
    }

    private static Leaning Of(CitedWork work, ChapterIndex index, WordPlaces words, Dictionary<string, int> order)
    {
        var markers = work.Citations.SelectMany(cited => cited.Note.ReferenceIds).Select(index.Reference).OfType<NoteReference>().ToList();
        var blocks = markers.Select(marker => index.Block(marker.BlockId)).OfType<Block>().ToList();
        var sections = blocks.Where(block => block.Kind != BlockKind.Note).Select(block => block.Kind == BlockKind.Heading ? block.Id : block.SectionId)
            .CountBy(id => id ?? "").OrderBy(section => order.GetValueOrDefault(section.Key, -1))
            .Select(section => (index.Block(section.Key), section.Value));
        return new Leaning(work, [.. Places(markers, words)], [.. sections], blocks.Count(block => block.Kind == BlockKind.Note), work.Citations.Count(cited => cited.Note.ReferenceIds.IsEmpty));
    }

    private static IEnumerable<MapMark> Places(IEnumerable<NoteReference> markers, WordPlaces words) =>
        from marker in markers
        let place = words.Before(marker.BlockId, marker.Range.Start)
        where place is not null
        select new MapMark(place.Value, 1, marker.Id);
}
