using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Searching;

/// <summary>A quotation as far as search needs it.</summary>
internal sealed record VoicedQuotation(string Id, string? ParentId, Speaker? Speaker, Certainty Certainty);

/// <summary>Who says each word of a block. The builder of the index and the reader of its hits both ask here, so that they cannot differ.</summary>
/// <remarks>
/// A quotation without a speaker of its own (a title, a term) is in the voice of the one that holds it: it parts nobody's sentence.
/// Words of one voice that something else interrupts are parted by a break, which no phrase crosses.
/// </remarks>
internal sealed class BlockVoices
{
    private readonly ImmutableArray<Word> _words;
    private readonly ImmutableArray<VoicedQuotation> _quotations;
    private readonly int[] _owners;

    /// <summary>Reads <paramref name="text"/>.</summary>
    /// <param name="text">The block's text.</param>
    /// <param name="silent">Ranges that are not read: the markers of notes.</param>
    /// <param name="segments">The quotations in it, the outer before the inner, with their ranges.</param>
    public BlockVoices(string text, IReadOnlyCollection<TextSpan> silent, IReadOnlyList<(VoicedQuotation Quotation, TextSpan Range)> segments)
    {
        _words = silent.Count == 0
            ? Word.In(text)
            : [.. Word.In(text).Where(word => !silent.Any(range => range.Overlaps(word.Range)))];
        _quotations = [.. segments.Select(segment => segment.Quotation)];
        _owners = new int[_words.Length];
        Array.Fill(_owners, -1);
        for (var segment = 0; segment < segments.Count; segment++)
            Claim(segments[segment].Range, segment);
    }

    /// <summary>Slugs of those who speak in the block, in the order of their first word.</summary>
    public IEnumerable<string> Speakers => _owners
        .Select(owner => Voice(owner)?.Speaker?.Slug)
        .Where(slug => slug is not null)
        .Select(slug => slug!)
        .Distinct(StringComparer.Ordinal);

    /// <summary>All words, whoever says them, in one run.</summary>
    public VoicedWords Whole() => new(_words);

    /// <summary>The author's own words.</summary>
    public VoicedWords Prose() => Those(voice => voice is null);

    /// <summary>The quoted words.</summary>
    public VoicedWords Quoted() => Those(voice => voice is not null);

    /// <summary>The words of the speaker with this slug.</summary>
    public VoicedWords Of(string slug) => Those(voice => voice?.Speaker?.Slug == slug);

    /// <summary>The innermost quotation that holds the word at <paramref name="offset"/>; null in the author's words.</summary>
    public VoicedQuotation? InnermostAt(int offset) => OwnerAt(offset) is var owner and >= 0 ? _quotations[owner] : null;

    /// <summary>The quotation in whose voice the word at <paramref name="offset"/> is said; null in the author's words.</summary>
    public VoicedQuotation? VoiceAt(int offset) => Voice(OwnerAt(offset));

    private void Claim(TextSpan range, int segment)
    {
        for (var word = FirstFrom(range.Start); word < _words.Length && _words[word].Range.Start < range.End; word++)
            _owners[word] = segment;
    }

    private int OwnerAt(int offset)
    {
        var word = FirstFrom(offset);
        return word < _words.Length && _words[word].Range.Start == offset ? _owners[word] : -1;
    }

    /// <summary>Index of the first word that begins at <paramref name="offset"/> or after it.</summary>
    private int FirstFrom(int offset)
    {
        var (low, high) = (0, _words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_words[middle].Range.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private VoicedQuotation? Voice(int owner)
    {
        if (owner < 0)
            return null;
        var voice = _quotations[owner];
        // Parents stand before their children, so this ends.
        for (var at = owner; voice.Speaker is null && voice.ParentId is { } parent; voice = _quotations[at])
        {
            var holder = at - 1;
            while (holder >= 0 && _quotations[holder].Id != parent)
                holder--;
            if (holder < 0)
                break;
            at = holder;
        }

        return voice;
    }

    private VoicedWords Those(Func<VoicedQuotation?, bool> wanted)
    {
        var words = ImmutableArray.CreateBuilder<Word?>();
        var interrupted = false;
        VoicedQuotation? last = null;
        for (var at = 0; at < _words.Length; at++)
        {
            var voice = Voice(_owners[at]);
            if (!wanted(voice))
            {
                interrupted = true;
                continue;
            }

            if (words.Count > 0 && (interrupted || voice?.Id != last?.Id))
                words.Add(null);
            words.Add(_words[at]);
            (interrupted, last) = (false, voice);
        }

        return new VoicedWords(words.ToImmutable());
    }
}
