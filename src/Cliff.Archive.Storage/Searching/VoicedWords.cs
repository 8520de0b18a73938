using System.Collections.Immutable;
using System.Text;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Searching;

/// <summary>Words in the order in which one voice says them; null where another voice comes between.</summary>
internal sealed class VoicedWords
{
    /// <summary>What the index has in the place of a break: a character of private use, which no word can hold.</summary>
    private const char Break = '\uE000';

    private readonly ImmutableArray<Word?> _words;

    public VoicedWords(ImmutableArray<Word?> words) => _words = words;

    public VoicedWords(ImmutableArray<Word> words)
        : this([.. words.Select(word => (Word?)word)])
    {
    }

    /// <summary>Where the first word begins; 0 when there is none.</summary>
    public int Start => _words.IsEmpty ? 0 : _words[0]!.Value.Range.Start;

    /// <summary>The text that the word index is given: the keys, parted by single spaces.</summary>
    public string ToIndexed()
    {
        var indexed = new StringBuilder();
        foreach (var word in _words)
        {
            if (indexed.Length > 0)
                indexed.Append(' ');
            if (word is { } said)
                indexed.Append(said.Key);
            else
                indexed.Append(Break);
        }

        return indexed.ToString();
    }

    /// <summary>Where <paramref name="terms"/> stand in the text, in order; ranges that overlap are one.</summary>
    public ImmutableArray<TextSpan> Find(ImmutableArray<SearchTerm> terms)
    {
        var found = new List<TextSpan>();
        for (var at = 0; at < _words.Length; at++)
        {
            foreach (var term in terms)
            {
                if (Matches(term, at))
                    found.Add(new TextSpan(_words[at]!.Value.Range.Start, _words[at + term.Keys.Length - 1]!.Value.Range.End));
            }
        }

        return Join(found);
    }

    private bool Matches(SearchTerm term, int at)
    {
        if (at + term.Keys.Length > _words.Length)
            return false;
        for (var key = 0; key < term.Keys.Length; key++)
        {
            if (_words[at + key] is not { } word)
                return false;
            var last = key == term.Keys.Length - 1;
            var met = term.IsPrefix && last
                ? word.Key.StartsWith(term.Keys[key], StringComparison.Ordinal)
                : word.Key == term.Keys[key];
            if (!met)
                return false;
        }

        return true;
    }

    private static ImmutableArray<TextSpan> Join(List<TextSpan> found)
    {
        var joined = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var range in found.OrderBy(range => range.Start).ThenBy(range => range.End))
        {
            if (joined.Count > 0 && range.Start < joined[^1].End)
                joined[^1] = new TextSpan(joined[^1].Start, Math.Max(joined[^1].End, range.End));
            else
                joined.Add(range);
        }

        return joined.ToImmutable();
    }
}
