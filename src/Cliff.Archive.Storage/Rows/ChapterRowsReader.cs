using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Storage.Rows;

/// <summary>Reads the rows that a chapter is assembled from, one query a table.</summary>
internal static class ChapterRowsReader
{
    public static async Task<ChapterRows> ReadAsync(ArchiveDbContext context, ChapterRow chapter, CancellationToken cancellation)
    {
        var key = chapter.Key;
        return new ChapterRows
        {
            Chapter = chapter,
            Source = await context.Sources.SingleAsync(row => row.ChapterKey == key, cancellation).ConfigureAwait(false),
            Blocks = await List(context.Blocks.Where(row => row.ChapterKey == key).OrderBy(row => row.Ordinal), cancellation).ConfigureAwait(false),
            Spans = await List(context.Spans.Where(row => row.ChapterKey == key).OrderBy(row => row.BlockOrdinal).ThenBy(row => row.Ordinal), cancellation).ConfigureAwait(false),
            Imprint = await List(context.Imprint.Where(row => row.ChapterKey == key).OrderBy(row => row.Ordinal), cancellation).ConfigureAwait(false),
            Drops = await List(context.Drops.Where(row => row.ChapterKey == key).OrderBy(row => row.Ordinal), cancellation).ConfigureAwait(false),
            Quotations = await List(context.Quotations.Where(row => row.ChapterKey == key).OrderBy(row => row.Ordinal), cancellation).ConfigureAwait(false),
            Segments = await List(context.Segments.Where(row => row.ChapterKey == key).OrderBy(row => row.QuotationOrdinal).ThenBy(row => row.Ordinal), cancellation).ConfigureAwait(false),
            Voices = await List(context.Voices.Where(row => row.ChapterKey == key).OrderBy(row => row.Slug), cancellation).ConfigureAwait(false),
            Notes = await List(context.Notes.Where(row => row.ChapterKey == key).OrderBy(row => row.Ordinal), cancellation).ConfigureAwait(false),
            Citations = await List(context.Citations.Where(row => row.ChapterKey == key).OrderBy(row => row.NoteOrdinal).ThenBy(row => row.Ordinal), cancellation).ConfigureAwait(false),
            References = await List(context.References.Where(row => row.ChapterKey == key).OrderBy(row => row.Ordinal), cancellation).ConfigureAwait(false),
            Lacunae = await List(context.Lacunae.Where(row => row.ChapterKey == key).OrderBy(row => row.Ordinal), cancellation).ConfigureAwait(false),
            Withdrawn = await List(context.Withdrawn.Where(row => row.ChapterKey == key).OrderBy(row => row.Ordinal), cancellation).ConfigureAwait(false),
            Decisions = await List(context.Decisions.Where(row => row.ChapterKey == key).OrderBy(row => row.Ordinal), cancellation).ConfigureAwait(false),
            Diagnostics = await List(context.Diagnostics.Where(row => row.ChapterKey == key).OrderBy(row => row.Ordinal), cancellation).ConfigureAwait(false),
        };
    }

    private static async Task<ImmutableArray<TRow>> List<TRow>(IOrderedQueryable<TRow> rows, CancellationToken cancellation) =>
        [.. await rows.ToListAsync(cancellation).ConfigureAwait(false)];
}
