using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Documents;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Storage.Searching;

/// <summary>All that one speaker says, for a search without words: their quotations in order, the blocks of each.</summary>
internal sealed class SpokenBlocks(ArchiveDbContext context, SearchPlan plan)
{
    public Task<int> CountAsync(CancellationToken cancellation) => Spoken().CountAsync(cancellation);

    public async Task<IReadOnlyList<SearchHit>> PageAsync(int page, CancellationToken cancellation)
    {
        var rows = await Spoken()
            .OrderBy(row => row.Quotation.ChapterKey).ThenBy(row => row.Quotation.Ordinal).ThenBy(row => row.Segment)
            .Skip((page - 1) * SearchRequest.PageSize).Take(SearchRequest.PageSize)
            .ToListAsync(cancellation).ConfigureAwait(false);
        var reader = new PassageReader(context);
        var passages = await reader.ReadAsync([.. rows.Select(row => (row.Quotation.ChapterKey, row.BlockId))], cancellation).ConfigureAwait(false);
        return [.. rows.Select(row => HitReader.Hit(passages[(row.Quotation.ChapterKey, row.BlockId)], [], reader.Voiced(row.Quotation)))];
    }

    private IQueryable<Spoken> Spoken()
    {
        var (first, last) = (plan.FirstRow >> PassageWords.SpeechBits, plan.LastRow >> PassageWords.SpeechBits);
        var notesOnly = plan.Scope is SearchScope.Notes;
        // A quotation can have several segments in one block: the first stands for it.
        var speaker = plan.Speaker!.Slug;
        return from identity in context.Identities
               where identity.Speaker == speaker
               join quotation in context.Quotations on new { identity.ChapterKey, Voice = (string?)identity.Voice } equals new { quotation.ChapterKey, Voice = quotation.SpeakerSlug }
               from segment in context.Segments
               where segment.ChapterKey == quotation.ChapterKey && segment.QuotationOrdinal == quotation.Ordinal
               where !context.Segments.Any(other => other.ChapterKey == segment.ChapterKey && other.QuotationOrdinal == segment.QuotationOrdinal
                   && other.BlockId == segment.BlockId && other.Ordinal < segment.Ordinal)
               join block in context.Blocks on new { segment.ChapterKey, Id = (string?)segment.BlockId } equals new { block.ChapterKey, block.Id }
               where !notesOnly || block.Kind == BlockKind.Note
               where context.Passages.Any(passage => passage.ChapterKey == segment.ChapterKey && passage.Ordinal == 0 && passage.Key >= first && passage.Key <= last)
               select new Spoken { Quotation = quotation, Segment = segment.Ordinal, BlockId = segment.BlockId };
    }
}

/// <summary>A block of a quotation.</summary>
internal sealed class Spoken
{
    public required QuotationRow Quotation { get; init; }

    public required int Segment { get; init; }

    public required string BlockId { get; init; }
}
