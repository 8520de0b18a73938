using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Web.Pages.Parts;

/// <summary>Where in a chapter things stand, measured in characters of its text from first paragraph to last: what the strips are drawn from.</summary>
public sealed class ChapterMap
{
    private readonly Dictionary<string, int> _starts = new(StringComparer.Ordinal);
    private readonly ChapterIndex _chapter;

    /// <summary>Measures <paramref name="chapter"/>.</summary>
    public ChapterMap(ChapterIndex chapter)
    {
        _chapter = chapter;
        foreach (var block in chapter.Chapter.Blocks.Where(IsText))
        {
            _starts[block.Id!] = Length;
            Length += block.Content.Length;
        }

        Sections = [.. chapter.Chapter.Blocks.Where(block => block.Kind == BlockKind.Heading).Select(block => _starts[block.Id!])];
    }

    /// <summary>Characters of its text.</summary>
    public int Length { get; }

    /// <summary>Where its sections begin.</summary>
    public ImmutableArray<int> Sections { get; }

    /// <summary>The places of quotations, in order; nothing for words in notes.</summary>
    public ImmutableArray<MapMark> Marks(IEnumerable<Quotation> quotations) =>
    [
        .. quotations.SelectMany(quotation => quotation.Segments
            .Where(segment => _starts.ContainsKey(segment.BlockId))
            .Select(segment => new MapMark(_starts[segment.BlockId] + segment.Range.Start, segment.Range.Length, quotation.Id))),
    ];

    /// <summary>The places of markers, in order; nothing for those in notes.</summary>
    public ImmutableArray<MapMark> Marks(IEnumerable<NoteReference> references) =>
    [
        .. references.Where(reference => _starts.ContainsKey(reference.BlockId))
            .Select(reference => new MapMark(_starts[reference.BlockId] + reference.Range.Start, reference.Range.Length, reference.Id)),
    ];

    /// <summary>One lane for each speaker who has a name, those with the most words first, one for the named beyond <paramref name="most"/>, one for whoever has no name. Nobody who speaks in the notes only.</summary>
    public ImmutableArray<Voice> Voices(int most)
    {
        var voices = _chapter.Chapter.Quotations
            .Where(quotation => quotation.Nature is not (QuotationNature.Term or QuotationNature.Title))
            .GroupBy(quotation => quotation.Attribution.Speaker?.Slug)
            .Select(group => new Voice(group.Key is null ? "not named" : group.First().Attribution.Speaker!.Name, group.Key, Marks(group)))
            .Where(voice => voice.Marks.Length > 0)
            .OrderByDescending(voice => voice.Marks.Sum(mark => mark.Length))
            .ToLookup(voice => voice.Slug is not null);
        var named = voices[true].ToList();
        // A lane for one that is left takes no less room than the one's own.
        var shown = named.Take(named.Count == most + 1 ? named.Count : most).ToList();
        if (named.Count > shown.Count)
            shown.Add(new Voice($"{named.Count - shown.Count} others", null, [.. named.Skip(shown.Count).SelectMany(voice => voice.Marks).OrderBy(mark => mark.Start)]));
        return [.. shown, .. voices[false]];
    }

    private static bool IsText(Block block) => block.Kind is not (BlockKind.Title or BlockKind.Note or BlockKind.Separator);
}

/// <summary>A stretch of a chapter.</summary>
/// <param name="Start">Where it begins, in characters of the text.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Id">The quotation it is of.</param>
public sealed record MapMark(int Start, int Length, string Id);

/// <summary>A lane: where a speaker, or several, are heard.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Slug">The speaker's; null for a lane of several, or of whoever has no name.</param>
/// <param name="Marks">Where they speak.</param>
public sealed record Voice(string Name, string? Slug, ImmutableArray<MapMark> Marks);

/// <summary>A strip to draw: a chapter from left to right.</summary>
/// <param name="Map">The chapter.</param>
/// <param name="Marks">What is filled.</param>
/// <param name="Label">What it shows, for whoever does not see it.</param>
public sealed record MapStrip(ChapterMap Map, ImmutableArray<MapMark> Marks, string Label);
