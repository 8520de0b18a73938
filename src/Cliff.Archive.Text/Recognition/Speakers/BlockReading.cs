using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>A block and its words.</summary>
/// <param name="Block">The block.</param>
/// <param name="Words">Its words; those within inline quotations are marked so.</param>
internal sealed record BlockReading(Block Block, List<Word> Words)
{
    /// <summary>Reads <paramref name="block"/>.</summary>
    public static BlockReading Of(Block block) => new(block, WordScanner.Scan(block.Content, InlineMarks.Scan(block.Content).Spans));

    /// <summary>Place of the first word that begins at or after <paramref name="offset"/>; the number of words when none does.</summary>
    public int FirstWordFrom(int offset)
    {
        var (first, end) = (0, Words.Count);
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = Words[middle].Start < offset ? (middle + 1, end) : (first, middle);
        }

        return first;
    }
}
