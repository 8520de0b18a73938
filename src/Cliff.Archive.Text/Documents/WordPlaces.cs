using System.Collections.Immutable;

namespace Cliff.Archive.Text.Documents;

/// <summary>Where the words of a chapter stand, counted from its first: those of all blocks but the bodies of notes, page numbers and running heads left out. A word is what white space parts.</summary>
public sealed class WordPlaces
{
    private readonly Dictionary<string, CountedBlock> _blocks = new(StringComparer.Ordinal);
    private readonly Chapter _chapter;

    /// <summary>Counts <paramref name="chapter"/>.</summary>
    public WordPlaces(Chapter chapter)
    {
        _chapter = chapter;
        foreach (var block in chapter.Blocks.Where(block => block.Id is not null))
        {
            var counted = new CountedBlock(block, block.Kind is BlockKind.Note ? null : Total);
            // An id that stands twice is refused elsewhere.
            _blocks.TryAdd(block.Id!, counted);
            if (counted.Before is not null)
                Total += counted.Starts.Length;
        }
    }

    /// <summary>Words of the chapter.</summary>
    public int Total { get; }

    /// <summary>Words before <paramref name="offset"/> of a block; null in a note, which stands nowhere in the text.</summary>
    public int? Before(string blockId, int offset = 0) =>
        _blocks.TryGetValue(blockId, out var block) && block.Before is { } before ? before + block.WordsBefore(offset) : null;

    /// <summary>Words of a range of a block; of a word that is cut, it has the whole.</summary>
    public int Count(string blockId, TextSpan range) =>
        _blocks.TryGetValue(blockId, out var block) && !range.IsEmpty ? block.WordsBegunBefore(range.End) - block.WordsBefore(range.Start) : 0;

    /// <summary>Words of a quotation, with those of the quotations in it.</summary>
    public int Count(Quotation quotation) => quotation.Segments.Sum(segment => Count(segment.BlockId, segment.Range));

    /// <summary>
    /// Words that each quotation's own speaker says, by id: those of a quotation in it are left out, for they are heard from someone else.
    /// A term and a title in it that nobody else says are no voice of their own.
    /// </summary>
    public IReadOnlyDictionary<string, int> Spoken()
    {
        var words = _chapter.Quotations.ToDictionary(quotation => quotation.Id, Count, StringComparer.Ordinal);
        var spoken = new Dictionary<string, int>(words, StringComparer.Ordinal);
        foreach (var inner in _chapter.Quotations.Where(quotation => quotation.ParentId is not null && quotation.IsVoice))
            spoken[inner.ParentId!] = Math.Max(0, spoken.GetValueOrDefault(inner.ParentId!) - words[inner.Id]);
        return spoken;
    }

    private sealed class CountedBlock(Block block, int? before)
    {
        /// <summary>Offsets at which its words begin.</summary>
        public ImmutableArray<int> Starts { get; } = [.. Words(block)];

        /// <summary>Words of the chapter before it; null where it is no part of the text.</summary>
        public int? Before => before;

        /// <summary>Words that end before an offset.</summary>
        public int WordsBefore(int offset) => WordsBegunBefore(offset) - (IsInWord(offset) ? 1 : 0);

        /// <summary>Words that begin before an offset.</summary>
        public int WordsBegunBefore(int offset)
        {
            var found = Starts.BinarySearch(offset);
            return found >= 0 ? found : ~found;
        }

        private bool IsInWord(int offset) =>
            offset > 0 && offset < block.Content.Length && !char.IsWhiteSpace(block.Content[offset]) && !char.IsWhiteSpace(block.Content[offset - 1]) && WordsBegunBefore(offset) > 0;

        private static IEnumerable<int> Words(Block block)
        {
            var unprinted = block.Spans.Where(span => span.Kind == InlineSpanKind.Furniture).Select(span => span.Range).OrderBy(range => range.Start).ToList();
            var next = 0;
            for (var at = 0; at < block.Content.Length; at++)
            {
                while (next < unprinted.Count && unprinted[next].End <= at)
                    next++;
                var isUnprinted = next < unprinted.Count && unprinted[next].Start <= at;
                if (!isUnprinted && !char.IsWhiteSpace(block.Content[at]) && (at == 0 || char.IsWhiteSpace(block.Content[at - 1])))
                    yield return at;
            }
        }
    }
}
