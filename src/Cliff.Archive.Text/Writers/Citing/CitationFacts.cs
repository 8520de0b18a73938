using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Writers.Citing;

/// <summary>Gathers what is known of the things of a chapter for whoever cites them.</summary>
/// <param name="work">The work.</param>
/// <param name="index">The chapter.</param>
/// <param name="authors">Who wrote the work, one name each; empty where nobody told them apart: then the title page's line is one name.</param>
/// <param name="links">Where the chapter's pages are.</param>
public sealed class CitationFacts(Work work, ChapterIndex index, ImmutableArray<string> authors, ChapterLinks links)
{
    private const string Others = " et al.";

    private Chapter Chapter => index.Chapter;

    /// <summary>The thing with this id; the chapter itself for null or an id it does not have.</summary>
    public CitedThing Of(string? id)
    {
        var chapter = OfChapter(id);
        if (id is null)
            return chapter;
        if (index.Quotation(id) is { } quotation)
            return OfQuotation(chapter, quotation);
        if (index.NoteWith(id) is { } note)
            return chapter with { Notes = [Cited(note)] };
        if (index.Reference(id) is { } reference)
            return In(chapter, [reference.BlockId]) with { Marker = reference.Label };
        if (index.Block(id) is { Kind: BlockKind.Heading } heading)
            return chapter with { Section = heading.Content };
        if (Chapter.Lacunae.FirstOrDefault(lacuna => lacuna.Id == id) is { AfterBlockId: { } after })
            return In(chapter, [after]) with { IsLost = true };
        return In(chapter, [id]);
    }

    private CitedThing OfChapter(string? id)
    {
        var metadata = Chapter.Metadata;
        var printed = (work.Author ?? metadata.Author ?? "").Trim();
        var isWhole = metadata.ChapterTitle is { } title && IsSame(title, work.Title);
        var name = isWhole ? new ChapterName(null, null) : ChapterName.Of(metadata.ChapterTitle);
        var isNamedLikeItsAuthor = IsSame(printed, work.Title);
        return new CitedThing
        {
            Key = string.Join(':', new[] { links.Work, links.Chapter, id }.OfType<string>()),
            Authors = Authors(printed),
            HasOtherAuthors = printed.EndsWith(Others, StringComparison.OrdinalIgnoreCase),
            Title = isNamedLikeItsAuthor ? null : FullTitle(),
            ShortTitle = isNamedLikeItsAuthor ? null : work.Title,
            Volume = work.Volume,
            // The year of a chapter is not that of its book.
            Year = work.Year ?? (isWhole ? metadata.Year : null),
            IsWholeWork = isWhole,
            ChapterNumber = name.Number,
            ChapterTitle = name.Title,
            Language = metadata.Language ?? work.Language,
            Imprint = metadata.Imprint,
            Permalink = IsAbsolute(links.Reader) ? id is null ? links.Reader : links.Thing(id) : null,
        };
    }

    private ImmutableArray<CitedName> Authors(string printed)
    {
        if (authors.Length > 1)
            return [.. authors.Select(CitedName.Author)];
        var name = printed.EndsWith(Others, StringComparison.OrdinalIgnoreCase) ? printed[..^Others.Length] : printed;
        return name.Length == 0 ? [] : [CitedName.Author(name)];
    }

    /// <summary>Years at the end of a title stand behind a comma, a second subtitle behind a semicolon (Chicago 17, 8.165 and 14.90).</summary>
    private string FullTitle()
    {
        if (work.Subtitle is not { } subtitle)
            return work.Title;
        var mark = char.IsAsciiDigit(subtitle[0]) ? "," : work.Title.Contains(':', StringComparison.Ordinal) ? ";" : ":";
        return $"{work.Title}{mark} {subtitle}";
    }

    private CitedThing OfQuotation(CitedThing chapter, Quotation quotation) =>
        In(chapter, quotation.Segments.Select(segment => segment.BlockId)) with
        {
            IsQuotation = true,
            QuotedWork = quotation.Work,
            Voices = VoicesOf(quotation),
            Notes =
            [
                .. quotation.Segments.Select(segment => index.NoteWith(segment.BlockId)).OfType<Note>()
                    .Concat(quotation.ReferenceIds.Select(index.Reference).OfType<NoteReference>().Select(reference => index.Note(reference.NoteId)).OfType<Note>())
                    .DistinctBy(note => note.Id).Select(Cited),
            ],
        };

    /// <summary>Whose words they are, who reports them, and who quotes them in words that the author quotes.</summary>
    private ImmutableArray<CitedVoice> VoicesOf(Quotation quotation)
    {
        var voices = ImmutableArray.CreateBuilder<CitedVoice>();
        var met = new HashSet<string>(StringComparer.Ordinal);
        for (var at = quotation; at is not null && met.Add(at.Id); at = index.Quotation(at.ParentId))
        {
            // Without a name at its beginning a chain would give somebody's words to whoever repeats them.
            if (at.Attribution.Speaker is not { } speaker)
                return voices.ToImmutable();
            if (voices.Count == 0 || voices[^1].Name.Printed != CitedName.Of(speaker).Printed)
                voices.Add(new CitedVoice(CitedName.Of(speaker), voices.Count == 0 ? null : "quoted by"));
            if (at.Attribution.Reporter is { } reporter)
                voices.Add(new CitedVoice(CitedName.Of(reporter), "as reported by"));
        }

        return voices.ToImmutable();
    }

    private CitedThing In(CitedThing chapter, IEnumerable<string> blockIds) => chapter with { Paragraphs = Ranges(blockIds) };

    /// <summary>Runs of neighbours as ranges.</summary>
    private ImmutableArray<string> Ranges(IEnumerable<string> blockIds)
    {
        var order = Chapter.Blocks.Where(block => block.Id is ['p', ..]).Select(block => block.Id!).ToList();
        var meant = blockIds.ToHashSet(StringComparer.Ordinal);
        var ranges = ImmutableArray.CreateBuilder<string>();
        for (var first = 0; first < order.Count; first++)
        {
            if (!meant.Contains(order[first]))
                continue;
            var last = first;
            while (last + 1 < order.Count && meant.Contains(order[last + 1]))
                last++;
            ranges.Add(order[first][1..] + (last > first ? "–" + order[last][1..] : ""));
            first = last;
        }

        return ranges.ToImmutable();
    }

    private static CitedNote Cited(Note note) => new(note.Label, note.State);

    private static bool IsSame(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool IsAbsolute(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
