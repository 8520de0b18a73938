using System.Text;
using Cliff.Archive.Storage;
using Cliff.Archive.Storage.Rows;
using Cliff.Archive.Text.Documents;
using Microsoft.EntityFrameworkCore;

namespace Cliff.Archive.Web.Pages.Speakers;

/// <summary>Words of a few blocks, without what the edition put between them: markers of notes, and numbers and heads of pages.</summary>
/// <remarks>Offsets count UTF-16 code units, which SQL of SQLite does not: words are cut here.</remarks>
internal sealed class WordsOfBlocks
{
    private readonly ILookup<(int ChapterKey, int Block), SpanRow> _between;

    private WordsOfBlocks(ILookup<(int ChapterKey, int Block), SpanRow> between) => _between = between;

    /// <summary>Reads what stands between the words of <paramref name="blocks"/>.</summary>
    public static async Task<WordsOfBlocks> ReadAsync(ArchiveDbContext archive, IReadOnlyCollection<BlockRow> blocks, CancellationToken cancellation)
    {
        var spans = new List<SpanRow>();
        foreach (var chapter in blocks.GroupBy(block => block.ChapterKey))
        {
            var ordinals = chapter.Select(block => block.Ordinal).Distinct().ToList();
            spans.AddRange(await archive.Spans
                .Where(row => row.ChapterKey == chapter.Key && ordinals.Contains(row.BlockOrdinal) && (row.Kind == InlineSpanKind.Marker || row.Kind == InlineSpanKind.Furniture))
                .OrderBy(row => row.Start).ToListAsync(cancellation));
        }

        return new WordsOfBlocks(spans.ToLookup(span => (span.ChapterKey, span.BlockOrdinal)));
    }

    /// <summary>The words of <paramref name="block"/> from <paramref name="start"/> to <paramref name="end"/>, on one line.</summary>
    public string In(BlockRow block, int start, int end)
    {
        var words = new StringBuilder();
        var at = start;
        foreach (var span in _between[(block.ChapterKey, block.Ordinal)].Where(span => span.End > start && span.Start < end))
        {
            words.Append(block.Content, at, Math.Max(0, span.Start - at));
            at = Math.Clamp(span.End, at, end);
        }

        return words.Append(block.Content, at, end - at).ToString().ReplaceLineEndings(" ").Trim();
    }
}
