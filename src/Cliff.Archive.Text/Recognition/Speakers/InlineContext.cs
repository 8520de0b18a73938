using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>An inline quotation in its paragraph.</summary>
internal sealed class InlineContext
{
    /// <summary>How many words before the quotation are looked at; a bound, so that time stays linear in a paragraph full of quotations.</summary>
    private const int FarthestWord = 240;

    private readonly BlockReading _reading;
    private readonly int _first;
    private readonly int _end;

    /// <summary>The quotation of <paramref name="range"/> (marks left out) in a paragraph.</summary>
    public InlineContext(BlockReading reading, TextSpan range)
    {
        (_reading, Range) = (reading, range);
        _first = reading.FirstWordFrom(range.Start);
        _end = reading.FirstWordFrom(range.End);
    }

    /// <summary>The paragraph.</summary>
    public Block Block => _reading.Block;

    /// <summary>The quoted words, marks left out.</summary>
    public TextSpan Range { get; }

    /// <summary>The quoted words as printed.</summary>
    public string Quoted => Range.In(Block.Content);

    /// <summary>The words of the quotation.</summary>
    public IEnumerable<Word> QuotedWords => _reading.Words.Take(_first.._end);

    /// <summary>The words outside quotations before the opening mark, nearest first, as far back as an introduction can stand.</summary>
    public IEnumerable<Word> WordsBefore
    {
        get
        {
            for (var index = _first - 1; index >= Math.Max(0, _first - FarthestWord); index--)
            {
                if (_reading.Words[index].IsOutside)
                    yield return _reading.Words[index];
            }
        }
    }

    /// <summary>The words of its sentence before the opening mark and outside quotations, nearest first.</summary>
    public IEnumerable<Word> Introduction => WordsBefore.TakeWhile(word => word.Sentence == _reading.Words[_first].Sentence);

    /// <summary>The first words behind the closing mark, to the end of the sentence or the next quotation.</summary>
    public IEnumerable<Word> WordsBehind
    {
        get
        {
            for (var index = _end; index < _reading.Words.Count && _reading.Words[index].IsOutside && _reading.Words[index].Sentence == _reading.Words[_end].Sentence; index++)
                yield return _reading.Words[index];
        }
    }

    /// <summary>A word as printed.</summary>
    public ReadOnlySpan<char> Printed(Word word) => Block.Content.AsSpan(word.Start..word.End);

    /// <summary>Whether a colon introduces it.</summary>
    public bool FollowsColon => Block.Content.AsSpan(0, Math.Max(0, Range.Start - 1)).TrimEnd().EndsWith(":");

    /// <summary>Whether a comma stands before the opening mark.</summary>
    public bool FollowsComma => Block.Content.AsSpan(0, Math.Max(0, Range.Start - 1)).TrimEnd().EndsWith(",");

    /// <summary>Whether another quotation stands right before it.</summary>
    public bool FollowsQuotation => _first > 0 && !_reading.Words[_first - 1].IsOutside;

    /// <summary>Whether nothing, or no more than a few words with a verb of saying, stands between the end of another quotation and this one.</summary>
    public bool FollowsAtOnce(int end)
    {
        const int WordsOfAnAttribution = 6;
        var between = _reading.Words[Math.Min(_reading.FirstWordFrom(end), _first).._first];
        return between.Count == 0 || between.Count <= WordsOfAnAttribution && between.Any(word => word.Is(WordClasses.Saying | WordClasses.Presenting));
    }

    /// <summary>The text behind the closing mark.</summary>
    public ReadOnlySpan<char> After => Block.Content.AsSpan(Math.Min(Range.End + 1, Block.Content.Length));

    /// <summary>Places among the words of <paramref name="sentence"/>: after its last word before the quotation, and at its first word behind.</summary>
    public (int Before, int After) Around(Sentence sentence) =>
        (Math.Clamp(_first, sentence.First, sentence.End), Math.Clamp(_end, sentence.First, sentence.End));
}
