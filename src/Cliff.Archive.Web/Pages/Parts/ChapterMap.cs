using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;

namespace Cliff.Archive.Web.Pages.Parts;

/// <summary>Where in a chapter things stand, measured in words from its first: what bands and strips are drawn from.</summary>
/// <param name="Length">Words of its text.</param>
/// <param name="Sections">Where its sections begin.</param>
/// <param name="Marks">Where someone is quoted, in order; nobody in the notes, and no term or title that is only held at a distance.</param>
public sealed record ChapterMap(int Length, ImmutableArray<int> Sections, ImmutableArray<MapMark> Marks)
{
    private const int NarrowestInWhole = 300;

    /// <summary>Width, in words, that a shorter mark is drawn with so that it is seen.</summary>
    public int Narrowest => Share(NarrowestInWhole);

    /// <summary>Measures a chapter.</summary>
    public static ChapterMap Of(Chapter chapter)
    {
        var words = new WordPlaces(chapter);
        return new ChapterMap(
            words.Total,
            [.. chapter.Blocks.Where(block => block.Kind == BlockKind.Heading).Select(block => words.Before(block.Id!)!.Value)],
            [
                .. from quotation in chapter.Quotations
                   where quotation.IsVoice
                   from segment in quotation.Segments
                   let place = words.Before(segment.BlockId, segment.Range.Start)
                   where place is not null
                   select new MapMark(place.Value, words.Count(segment.BlockId, segment.Range), quotation.Id)
                   {
                       Names = [Wording.SpeakerOf(quotation)],
                       Slug = quotation.Attribution.Speaker?.Slug,
                   },
            ]);
    }

    /// <summary>One lane for each speaker who has a name, those with the most words first, one for the named beyond <paramref name="most"/>, one for whoever has no name.</summary>
    public ImmutableArray<Voice> Voices(int most)
    {
        var voices = Marks
            .GroupBy(mark => mark.Slug)
            .Select(group => new Voice(group.Key is null ? "not named" : group.First().Names[0], group.Key, [.. group]))
            .OrderByDescending(voice => voice.Marks.Sum(mark => mark.Length))
            .ToLookup(voice => voice.Slug is not null);
        var named = voices[true].ToList();
        // A lane for one that is left takes no less room than the one's own.
        var shown = named.Take(named.Count == most + 1 ? named.Count : most).ToList();
        if (named.Count > shown.Count)
            shown.Add(new Voice($"{named.Count - shown.Count} others", null, [.. named.Skip(shown.Count).SelectMany(voice => voice.Marks).OrderBy(mark => mark.Start)]));
        return [.. shown, .. voices[false]];
    }

    /// <summary>
    /// What a band shows of it: marks too near to each other to be told apart are one, whoever speaks in them, and so are those of one speaker that nearly touch.
    /// There are no more of them than parts.
    /// </summary>
    /// <param name="parts">Parts of the band that can be told apart.</param>
    public ImmutableArray<MapMark> Drawn(int parts)
    {
        var near = Share(parts);
        var drawn = ImmutableArray.CreateBuilder<MapMark>();
        foreach (var mark in Marks.OrderBy(mark => mark.Start).ThenByDescending(mark => mark.Length))
        {
            if (drawn is [.., var last] && (mark.Start - last.Start < near || (mark.IsOf(last) && mark.Start - last.End < near)))
                drawn[^1] = last.With(mark);
            else
                drawn.Add(mark);
        }

        return drawn.ToImmutable();
    }

    /// <summary>Rounded up: marks that begin at least so far apart are no more than <paramref name="parts"/>, and it is nothing only of a chapter without words.</summary>
    private int Share(int parts) => (Length + parts - 1) / parts;
}

/// <summary>A stretch of a chapter.</summary>
/// <param name="Start">Where it begins, in words of the text.</param>
/// <param name="Length">How far it goes, in words.</param>
/// <param name="Id">The quotation it begins with.</param>
public sealed record MapMark(int Start, int Length, string Id)
{
    /// <summary>Who speaks, as the chapter names them, in the order of their first words.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Slug of the first of them who has one; null for whoever has no name.</summary>
    public string? Slug { get; init; }

    /// <summary>Words that are said in it.</summary>
    public int Words { get; init; } = Length;

    /// <summary>Places it is made of.</summary>
    public int Places { get; init; } = 1;

    /// <summary>Where it ends.</summary>
    public int End => Start + Length;

    /// <summary>Whether the same one speaks in both.</summary>
    public bool IsOf(MapMark other) => Slug == other.Slug && Names.SequenceEqual(other.Names);

    /// <summary>It and one that follows, as one.</summary>
    public MapMark With(MapMark next) => this with
    {
        Length = Math.Max(End, next.End) - Start,
        Names = [.. Names.Union(next.Names)],
        Slug = Slug ?? next.Slug,
        // Words in a quotation that the other holds are its own already.
        Words = next.End <= End ? Words : Words + next.Words,
        Places = Places + next.Places,
    };
}

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

/// <summary>A band to draw: a chapter from left to right, each place a link into the reader that names who speaks there.</summary>
/// <param name="Map">The chapter.</param>
/// <param name="Links">Its addresses.</param>
/// <param name="Label">What it shows.</param>
public sealed record MapBand(ChapterMap Map, ChapterLinks Links, string Label)
{
    /// <summary>Parts that can be told apart: no more places are linked.</summary>
    public int Parts { get; init; } = 240;

    /// <summary>Whether the links are reached with the keyboard; where the same places are a list beside it, they need not be.</summary>
    public bool IsTabbed { get; init; }

    /// <summary>What is drawn.</summary>
    public ImmutableArray<MapMark> Marks => Map.Drawn(Parts);

    /// <summary>What is said of a place: <c>Stalin, 64 words</c>.</summary>
    public static string TitleOf(MapMark mark) => $"{NamesOf(mark.Names)}, {(mark.Places > 1 ? $"{Wording.Count(mark.Places, "place")}, " : "")}{Wording.Count(mark.Words, "word")}";

    private static string NamesOf(ImmutableArray<string> names) => names switch
    {
        [var one] => one,
        [var one, var other] => $"{one} and {other}",
        [var one, ..] => $"{one} and {names.Length - 1} others",
        [] => Wording.NobodyNamed,
    };
}
