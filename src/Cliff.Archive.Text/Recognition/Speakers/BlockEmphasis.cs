using Cliff.Archive.Text.Documents;
using Cliff.Archive.Text.Recognition.BlockQuotations;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>The words of a block that its source prints with emphasis, and what that says of names.</summary>
internal sealed class BlockEmphasis
{
    private readonly string _content;
    private readonly List<Word> _words;

    /// <summary>For each word the places of the first and after the last of those emphasised with it; equal places where it is not; empty in a block without emphasis.</summary>
    private readonly (int First, int End)[] _runs = [];

    /// <summary>Reads the emphasis of <paramref name="block"/>.</summary>
    public BlockEmphasis(Block block, List<Word> words)
    {
        (_content, _words) = (block.Content, words);
        var next = 0;
        foreach (var span in block.Spans.Where(span => span.Kind == InlineSpanKind.Emphasis))
        {
            _runs = _runs.Length == 0 ? new (int, int)[words.Count] : _runs;
            while (next < words.Count && words[next].Start < span.Range.Start)
                next++;
            var end = next;
            while (end < words.Count && words[end].End <= span.Range.End)
                end++;
            for (var at = next; at < end; at++)
                _runs[at] = (next, end);
        }
    }

    /// <summary>Whether the word at this place is emphasised.</summary>
    public bool Holds(int word) => RunOf(word) is var (first, end) && end > first;

    /// <summary>Where a name that begins at <paramref name="first"/> ends at the latest: none goes over the edge of emphasis, as in "in <em>Our Voice</em> Petrov wrote".</summary>
    public int EndOfName(int first, int end)
    {
        var run = RunOf(first);
        var last = first + 1;
        while (last < end && RunOf(last) == run)
            last++;
        return last;
    }

    /// <summary>Place after the title of a work that begins here; null where none does: several words with capitals that do not speak.</summary>
    /// <remarks>
    /// Several words with an initial may be a person's name that is stressed, and so may those of which the last is a name elsewhere too. A paper speaks: it has
    /// its article before it ("the <em>Evening Post</em>"), or its verb or a colon behind it, and is left to its name.
    /// </remarks>
    public int? EndOfTitle(int first, NameInventory names) =>
        RunOf(first) is var (begin, end) && begin == first && end - first > 1 && !names.IsNamedPlainly(_words[end - 1]) && IsTitle(first, end) ? end : null;

    private (int First, int End) RunOf(int word) => word < _runs.Length ? _runs[word] : default;

    private bool IsTitle(int first, int end) =>
        _words[first].Sentence == _words[end - 1].Sentence
        && char.IsUpper(_content[_words[first].Start])
        && char.IsUpper(_content[_words[end - 1].Start])
        && !_words[first].Is(WordClasses.Title | WordClasses.Role)
        && _words[first..end].TrueForAll(word => word.End - word.Start > 1)
        && !_words[end - 1].Is(WordClasses.PaperName | WordClasses.Possessive)
        && !(first > 0 && _words[first - 1].Sentence == _words[first].Sentence && _words[first - 1].Is(WordClasses.Article | WordClasses.Title | WordClasses.Role))
        && !Speaks(end);

    private bool Speaks(int end)
    {
        var isNextWord = end < _words.Count && _words[end].Sentence == _words[end - 1].Sentence && _content.AsSpan(_words[end - 1].End.._words[end].Start).IsWhiteSpace();
        return _content.AsSpan(_words[end - 1].End).TrimStart() is [':', ..] || (isNextWord && _words[end].Is(WordClasses.Saying | WordClasses.Presenting));
    }
}
