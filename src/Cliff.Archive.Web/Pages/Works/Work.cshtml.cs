using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Writers;
using Cliff.Archive.Web.Pages.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Works;

/// <summary>A book: its contents, who speaks in it, the state of its notes, where it comes from.</summary>
public sealed class WorkModel(ArchiveDbContext archive) : PageModel
{
    /// <summary>Chapters at the most whose places are links.</summary>
    public const int MostLinked = 40;

    /// <summary>Chapters at the most that are drawn at all.</summary>
    public const int MostDrawn = 300;

    /// <summary>The work.</summary>
    public WorkRow Work { get; private set; } = null!;

    /// <summary>Who wrote it.</summary>
    public AuthorLine Authors { get; private set; } = null!;

    /// <summary>Its chapters in order, its own contents page left out.</summary>
    public IReadOnlyList<ChapterRow> Chapters { get; private set; } = [];

    /// <summary>Its own contents page, where it has one and is more than that.</summary>
    public ChapterRow? Contents { get; private set; }

    /// <summary>The sections of its chapters, by chapter.</summary>
    public ILookup<int, SectionRow> Sections { get; private set; } = Array.Empty<SectionRow>().ToLookup(row => row.ChapterKey);

    /// <summary>Who speaks where in its chapters, by chapter; none where they are more than <see cref="MostLinked"/>.</summary>
    public IReadOnlyDictionary<int, ChapterMap> Maps { get; private set; } = new Dictionary<int, ChapterMap>();

    /// <summary>Where someone speaks in chapters that are too many to link, by chapter; none where they are more than <see cref="MostDrawn"/>.</summary>
    public IReadOnlyDictionary<int, ChapterPicture> Pictures { get; private set; } = new Dictionary<int, ChapterPicture>();

    /// <summary>How many notes of each chapter lost their marker.</summary>
    public IReadOnlyDictionary<int, int> LostMarkers { get; private set; } = new Dictionary<int, int>();

    /// <summary>How many quotations of each chapter stand in its notes, where no section counts them.</summary>
    public IReadOnlyDictionary<int, int> InNotes { get; private set; } = new Dictionary<int, int>();

    /// <summary>Who is quoted in it and how often, the most quoted first.</summary>
    public IReadOnlyList<(SpeakerRow Speaker, int Quotations)> Speakers { get; private set; } = [];

    /// <summary>The works that its notes cite most, and how many they cite in all.</summary>
    public (IReadOnlyList<CitedMost> Works, int Total) Cited { get; private set; } = ([], 0);

    /// <summary>What the first page of it that has an imprint says there of itself, statement by statement; empty where none has one.</summary>
    public IReadOnlyList<ImprintRow> Imprint { get; private set; } = [];

    /// <summary>Answers with the work.</summary>
    public async Task<IActionResult> OnGetAsync(string work, CancellationToken cancellation)
    {
        if (await archive.Works.SingleOrDefaultAsync(row => row.Slug == work, cancellation) is not { } found)
            return NotFound();
        Work = found;
        Authors = new AuthorLine(found.Author, [.. (await AuthorLine.ReadAsync(archive, [found.Key], cancellation))[found.Key]]);
        Chapters = await archive.Chapters.Where(row => row.WorkKey == found.Key).OrderBy(row => row.Ordinal).ToListAsync(cancellation);
        if (Chapters is [{ IsContents: true } contents, _, ..])
            (Contents, Chapters) = (contents, [.. Chapters.Skip(1)]);
        var here = archive.Chapters.Where(row => row.WorkKey == found.Key).Select(row => row.Key);
        Sections = (await archive.Sections.Where(row => here.Contains(row.ChapterKey)).OrderBy(row => row.Ordinal).ToListAsync(cancellation)).ToLookup(row => row.ChapterKey);
        LostMarkers = await archive.Notes.Where(row => here.Contains(row.ChapterKey) && row.LacunaId != null)
            .GroupBy(row => row.ChapterKey).ToDictionaryAsync(group => group.Key, group => group.Count(), cancellation);
        if (Chapters.Count <= MostLinked)
            Maps = await ChapterMaps.ReadAsync(archive, Chapters, speaker: null, cancellation);
        else if (Chapters.Count <= MostDrawn)
            Pictures = await ChapterMaps.PicturesAsync(archive, Chapters, cancellation);
        InNotes = await InNotesAsync(here, cancellation);
        Speakers = await SpeakersAsync(here, cancellation);
        Cited = await CitedMost.ReadAsync(archive, here, cancellation);
        Imprint = await ImprintAsync(found.Key, cancellation);
        return Page();
    }

    /// <summary>The state of a chapter's notes.</summary>
    public NoteTally Notes(ChapterRow chapter) =>
        new(chapter.NotesPresent, chapter.NotesSupplied, chapter.NotesAbsent, chapter.NotesOrphan, LostMarkers.GetValueOrDefault(chapter.Key));

    private async Task<IReadOnlyDictionary<int, int>> InNotesAsync(IQueryable<int> chapters, CancellationToken cancellation) =>
        await (
            from segment in archive.Segments
            join block in archive.Blocks on new { segment.ChapterKey, Id = (string?)segment.BlockId } equals new { block.ChapterKey, block.Id }
            where segment.Ordinal == 0 && block.Kind == BlockKind.Note && chapters.Contains(segment.ChapterKey)
            group segment by segment.ChapterKey)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), cancellation);

    private async Task<IReadOnlyList<ImprintRow>> ImprintAsync(int work, CancellationToken cancellation)
    {
        var first = await archive.Chapters.Where(row => row.WorkKey == work && archive.Imprint.Any(statement => statement.ChapterKey == row.Key))
            .OrderBy(row => row.Ordinal).Select(row => (int?)row.Key).FirstOrDefaultAsync(cancellation);
        return first is null ? [] : await archive.Imprint.Where(row => row.ChapterKey == first).OrderBy(row => row.Ordinal).ToListAsync(cancellation);
    }

    private async Task<IReadOnlyList<(SpeakerRow Speaker, int Quotations)>> SpeakersAsync(IQueryable<int> chapters, CancellationToken cancellation)
    {
        var counts = await (
            from voice in archive.Voices
            join identity in archive.Identities on new { voice.ChapterKey, Voice = voice.Slug } equals new { identity.ChapterKey, identity.Voice }
            where voice.Quotations > 0 && chapters.Contains(voice.ChapterKey)
            group voice by identity.Speaker into speaker
            select new { Slug = speaker.Key, Count = speaker.Sum(voice => voice.Quotations) }).ToListAsync(cancellation);
        var slugs = counts.Select(count => count.Slug).ToList();
        var speakers = await archive.Speakers.Where(row => slugs.Contains(row.Slug)).ToDictionaryAsync(row => row.Slug, cancellation);
        return [.. counts.OrderByDescending(count => count.Count).ThenBy(count => count.Slug, StringComparer.Ordinal).Select(count => (speakers[count.Slug], count.Count))];
    }
}
