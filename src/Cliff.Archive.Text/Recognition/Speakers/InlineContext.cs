using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>An inline quotation in its paragraph.</summary>
/// <param name="Reading">The paragraph's words.</param>
/// <param name="Range">The quoted words, marks left out.</param>
/// <param name="Names">The names of the chapter.</param>
internal sealed record InlineContext(BlockReading Reading, TextSpan Range, NameInventory Names)
{
    /// <summary>The paragraph.</summary>
    public Block Block => Reading.Block;

    /// <summary>The quoted words.</summary>
    public string Quoted => Range.In(Block.Content);

    /// <summary>The words of the quotation.</summary>
    public IEnumerable<Word> QuotedWords => Reading.Words.Where(word => word.Start >= Range.Start && word.End <= Range.End);

    /// <summary>The last words outside before the opening mark, nearest first, no further than the sentence.</summary>
    public IEnumerable<Word> WordsBefore => Reading.Words.Where(word => word.End <= Range.Start && word.IsOutside).Reverse();

    /// <summary>Whether a colon introduces it.</summary>
    public bool FollowsColon => Block.Content.AsSpan(0, Math.Max(0, Range.Start - 1)).TrimEnd().EndsWith(":");

    /// <summary>The text behind the closing mark.</summary>
    public ReadOnlySpan<char> After => Block.Content.AsSpan(Math.Min(Range.End + 1, Block.Content.Length));

    /// <summary>Places among the words of <paramref name="sentence"/>: after its last word before the quotation, and at its first word behind.</summary>
    public (int Before, int After) Around(Sentence sentence)
    {
        var before = sentence.First;
        while (before < sentence.End && sentence.Words[before].End <= Range.Start)
            before++;
        var after = before;
        while (after < sentence.End && sentence.Words[after].Start < Range.End)
            after++;
        return (before, after);
    }
}
