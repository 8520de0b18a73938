using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers;

/// <summary>Says in one line where something stands, and no more than is known: <c>Joseph Stalin, quoted in Tony Cliff, Trotsky: …, ch. 2, paras. 4–5, n. 1 (note text supplied)</c>.</summary>
/// <param name="work">The work that is cited.</param>
/// <param name="index">The chapter that is cited.</param>
public sealed partial class CitationWriter(Work work, ChapterIndex index)
{
    /// <summary>How to cite the thing with this id; the chapter itself for null or an id it does not have.</summary>
    public string Cite(string? id)
    {
        if (id is null)
            return Chapter();
        if (index.Quotation(id) is { } quotation)
            return Cite(quotation);
        if (index.Note(id) is { } note)
            return Join(Chapter(), $"n. {note.Label}{Doubt(note)}");
        if (index.Reference(id) is { } reference)
            return Join(Chapter(), Paragraphs([reference.BlockId]), $"marker {reference.Label}");
        if (index.Block(id) is { Kind: BlockKind.Heading } heading)
            return Join(Chapter(), $"section “{heading.Content}”");
        if (index.Chapter.Lacunae.FirstOrDefault(lacuna => lacuna.Id == id) is { AfterBlockId: { } after })
            return Join(Chapter(), $"passage lost after {Paragraphs([after])}");
        return Join(Chapter(), Paragraphs([id]));
    }

    private string Cite(Quotation quotation)
    {
        var attribution = quotation.Attribution;
        var who = attribution.Speaker is { } speaker
            ? speaker.Name + (attribution.Reporter is { } reporter ? $", as reported by {reporter.Name}, quoted in " : ", quoted in ")
            : "Quoted in ";
        var notes = quotation.ReferenceIds
            .Select(index.Reference).OfType<NoteReference>()
            .Select(reference => index.Note(reference.NoteId)).OfType<Note>()
            .Select(note => $"n. {note.Label}{Doubt(note)}");
        return who + Join([Chapter(), Paragraphs(quotation.Segments.Select(segment => segment.BlockId)), .. notes]);
    }

    private static string Join(params IEnumerable<string> parts) => string.Join(", ", parts.Where(part => part.Length > 0));

    private static string Doubt(Note note) => note.State switch
    {
        NoteState.Supplied => " (note text supplied)",
        NoteState.Absent => " (no note text)",
        _ => "",
    };

    private string Chapter()
    {
        var author = work.Author ?? index.Chapter.Metadata.Author ?? "";
        // What is called like its author or like its one chapter is named once; the year tells it from others of the name.
        var title = IsSame(author, work.Title) ? "" : work.Title;
        return index.Chapter.Metadata.ChapterTitle is { } chapter && IsSame(chapter, work.Title)
            ? Join(author, title, (work.Year ?? index.Chapter.Metadata.Year)?.ToString(CultureInfo.InvariantCulture) ?? "")
            : Join(author, title, ChapterNumber());
    }

    private static bool IsSame(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private string ChapterNumber()
    {
        if (index.Chapter.Metadata.ChapterTitle is not { } title)
            return "";
        var number = LeadingNumber().Match(title);
        return number.Success ? $"ch. {number.Groups["number"].Value}" : $"“{title}”";
    }

    /// <summary>Runs of neighbours as ranges: <c>paras. 86, 88–89</c>.</summary>
    private string Paragraphs(IEnumerable<string> blockIds)
    {
        var order = index.Chapter.Blocks.Where(block => block.Id is ['p', ..]).Select(block => block.Id!).ToImmutableArray();
        var places = blockIds.Select(id => order.IndexOf(id)).Where(place => place >= 0).Distinct().Order().ToList();
        var ranges = new List<string>();
        for (var first = 0; first < places.Count;)
        {
            var last = first;
            while (last + 1 < places.Count && places[last + 1] == places[last] + 1)
                last++;
            ranges.Add(order[places[first]][1..] + (last > first ? "–" + order[places[last]][1..] : ""));
            first = last + 1;
        }

        return ranges.Count == 0 ? "" : $"{(places.Count == 1 ? "para." : "paras.")} {string.Join(", ", ranges)}";
    }

    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,4}|[IVXLC]{1,8})[.:]?\s", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex LeadingNumber();
}
