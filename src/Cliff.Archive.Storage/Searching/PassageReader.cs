using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Documents;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Storage.Searching;

/// <summary>A passage as it is shown: where it stands, its text, and who says its words.</summary>
/// <param name="Work">Slug of the work.</param>
/// <param name="Chapter">Slug of the chapter.</param>
/// <param name="Id">Contract id.</param>
/// <param name="Content">Its text.</param>
/// <param name="Voices">Who says each word.</param>
internal sealed record ReadPassage(string Work, string Chapter, string Id, string Content, BlockVoices Voices);

/// <summary>Reads the passages of a page of hits, one query a table whatever chapters they stand in.</summary>
internal sealed class PassageReader(ArchiveDbContext context)
{
    private Dictionary<(int ChapterKey, string Voice), Speaker> _speakers = [];

    /// <summary>The passages with these chapters and ids, by both.</summary>
    public async Task<Dictionary<(int ChapterKey, string Id), ReadPassage>> ReadAsync(IReadOnlyCollection<(int ChapterKey, string Id)> wanted, CancellationToken cancellation)
    {
        int[] chapters = [.. wanted.Select(place => place.ChapterKey).Distinct()];
        string[] ids = [.. wanted.Select(place => place.Id).Distinct()];
        var places = await PlacesAsync(chapters, cancellation).ConfigureAwait(false);
        _speakers = await SpeakersAsync(chapters, cancellation).ConfigureAwait(false);
        // Keys and ids are asked for apart, which finds some blocks too many; they are left aside here.
        var blocks = await context.Blocks.Where(row => chapters.Contains(row.ChapterKey) && ids.Contains(row.Id!)).ToListAsync(cancellation).ConfigureAwait(false);
        var notes = await context.Notes.Where(row => chapters.Contains(row.ChapterKey) && ids.Contains(row.Id) && row.State == NoteState.Supplied).ToListAsync(cancellation).ConfigureAwait(false);
        var markers = await MarkersAsync(chapters, ids, cancellation).ConfigureAwait(false);
        var segments = await SegmentsAsync(chapters, ids, cancellation).ConfigureAwait(false);

        var read = new Dictionary<(int, string), ReadPassage>();
        foreach (var note in notes)
            Add(note.ChapterKey, note.Id, note.Content ?? string.Empty);
        foreach (var block in blocks)
            Add(block.ChapterKey, block.Id!, block.Content);
        return read;

        void Add(int chapterKey, string id, string content)
        {
            var voices = new BlockVoices(content, [.. markers[(chapterKey, id)]], [.. segments[(chapterKey, id)]]);
            read[(chapterKey, id)] = new ReadPassage(places[chapterKey].Work, places[chapterKey].Chapter, id, content, voices);
        }
    }

    /// <summary>A quotation of one of the chapters that were read last, with its speaker and reporter as the archive knows them.</summary>
    public VoicedQuotation Voiced(QuotationRow row) =>
        new(row.Id, row.ParentId, Known(row.ChapterKey, row.SpeakerSlug, row.SpeakerName, row.SpeakerKind), row.Certainty)
        {
            Reporter = Known(row.ChapterKey, row.ReporterSlug, row.ReporterName, row.ReporterKind),
        };

    private Speaker? Known(int chapter, string? slug, string? name, SpeakerKind? kind)
    {
        if (name is null || kind is null)
            return null;
        var own = new Speaker(slug, name, kind.Value);
        return slug is null ? own : _speakers.GetValueOrDefault((chapter, slug), own);
    }

    private Task<Dictionary<(int, string), Speaker>> SpeakersAsync(int[] chapters, CancellationToken cancellation) =>
        (from identity in context.Identities
         join speaker in context.Speakers on identity.Speaker equals speaker.Slug
         where chapters.Contains(identity.ChapterKey)
         select new { identity.ChapterKey, identity.Voice, speaker.Slug, speaker.Name, speaker.Kind })
        .ToDictionaryAsync(row => (row.ChapterKey, row.Voice), row => new Speaker(row.Slug, row.Name, row.Kind), cancellation);

    private Task<Dictionary<int, (string Work, string Chapter)>> PlacesAsync(int[] chapters, CancellationToken cancellation) =>
        (from chapter in context.Chapters
         join work in context.Works on chapter.WorkKey equals work.Key
         where chapters.Contains(chapter.Key)
         select new { chapter.Key, Work = work.Slug, Chapter = chapter.Slug })
        .ToDictionaryAsync(row => row.Key, row => (row.Work, row.Chapter), cancellation);

    private async Task<ILookup<(int, string), TextSpan>> MarkersAsync(int[] chapters, string[] ids, CancellationToken cancellation)
    {
        var rows = await (from block in context.Blocks
                          join span in context.Spans on new { block.ChapterKey, BlockOrdinal = block.Ordinal } equals new { span.ChapterKey, span.BlockOrdinal }
                          where chapters.Contains(block.ChapterKey) && ids.Contains(block.Id!) && span.Kind == InlineSpanKind.Marker
                          select new { block.ChapterKey, block.Id, span.Start, span.End }).ToListAsync(cancellation).ConfigureAwait(false);
        return rows.ToLookup(row => (row.ChapterKey, row.Id!), row => new TextSpan(row.Start, row.End));
    }

    private async Task<ILookup<(int, string), (VoicedQuotation, TextSpan)>> SegmentsAsync(int[] chapters, string[] ids, CancellationToken cancellation)
    {
        var rows = await (from segment in context.Segments
                          join quotation in context.Quotations on new { segment.ChapterKey, Ordinal = segment.QuotationOrdinal } equals new { quotation.ChapterKey, quotation.Ordinal }
                          where chapters.Contains(segment.ChapterKey) && ids.Contains(segment.BlockId)
                          orderby quotation.ChapterKey, quotation.Ordinal, segment.Ordinal
                          select new { segment.BlockId, segment.Start, segment.End, Quotation = quotation }).ToListAsync(cancellation).ConfigureAwait(false);
        return rows.ToLookup(
            row => (row.Quotation.ChapterKey, row.BlockId),
            row => (Voiced(row.Quotation), new TextSpan(row.Start, row.End)));
    }
}
