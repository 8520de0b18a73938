using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Storage.Searching;

/// <summary>A quotation as far as search needs it.</summary>
internal sealed record VoicedQuotation(string Id, string? ParentId, Speaker? Speaker, Certainty Certainty)
{
    /// <summary>Who hands the words on, when that is not the author.</summary>
    public Speaker? Reporter { get; init; }
}

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
    private readonly VoicedQuotation?[] _voices;
    private readonly ILookup<string, int> _bySpeaker;

    /// <summary>Reads <paramref name="text"/>.</summary>
    /// <param name="text">The block's text.</param>
    /// <param name="silent">Ranges that are not read: the markers of notes.</param>
    /// <param name="segments">The quotations in it, the outer before the inner, with their ranges.</param>
    public BlockVoices(string text, IReadOnlyCollection<TextSpan> silent, IReadOnlyList<(VoicedQuotation Quotation, TextSpan Range)> segments)
    {
        _words = Read(text, silent);
        _quotations = [.. segments.Select(segment => segment.Quotation)];
        _owners = new int[_words.Length];
        Array.Fill(_owners, -1);
        for (var segment = 0; segment < segments.Count; segment++)
            Claim(segments[segment].Range, segment);
        var voices = VoicesOf(_quotations);
        _voices = [.. _owners.Select(owner => owner < 0 ? null : voices[owner])];
        _bySpeaker = Enumerable.Range(0, _voices.Length)
            .Where(word => _voices[word]?.Speaker?.Slug is not null)
            .ToLookup(word => _voices[word]!.Speaker!.Slug!, StringComparer.Ordinal);
    }

    /// <summary>Slugs of those who speak in the block, in the order of their first word.</summary>
    public IEnumerable<string> Speakers => _bySpeaker.Select(speaker => speaker.Key);

    /// <summary>All words, whoever says them, in one run.</summary>
    public VoicedWords Whole() => new(_words);

    /// <summary>The author's own words.</summary>
    public VoicedWords Prose() => Those(Enumerable.Range(0, _words.Length).Where(word => _voices[word] is null));

    /// <summary>The quoted words.</summary>
    public VoicedWords Quoted() => Those(Enumerable.Range(0, _words.Length).Where(word => _voices[word] is not null));

    /// <summary>The words of the speaker with this slug.</summary>
    public VoicedWords Of(string slug) => Those(_bySpeaker[slug]);

    /// <summary>The innermost quotation that holds the word at <paramref name="offset"/>; null in the author's words.</summary>
    public VoicedQuotation? InnermostAt(int offset) => WordAt(offset) is { } word && _owners[word] is var owner and >= 0 ? _quotations[owner] : null;

    /// <summary>The quotation in whose voice the word at <paramref name="offset"/> is said; null in the author's words.</summary>
    public VoicedQuotation? VoiceAt(int offset) => WordAt(offset) is { } word ? _voices[word] : null;

    private void Claim(TextSpan range, int segment)
    {
        for (var word = FirstFrom(range.Start); word < _words.Length && _words[word].Range.Start < range.End; word++)
            _owners[word] = segment;
    }

    private int? WordAt(int offset)
    {
        var word = FirstFrom(offset);
        return word < _words.Length && _words[word].Range.Start == offset ? word : null;
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

    /// <summary>The words outside of <paramref name="silent"/>. Words stand in order and apart, so one look at each range is enough.</summary>
    private static ImmutableArray<Word> Read(string text, IReadOnlyCollection<TextSpan> silent)
    {
        var words = Word.In(text);
        if (silent.Count == 0)
            return words;
        var ranges = silent.OrderBy(range => range.Start).ToList();
        var read = ImmutableArray.CreateBuilder<Word>(words.Length);
        var (next, silentTo) = (0, 0);
        foreach (var word in words)
        {
            for (; next < ranges.Count && ranges[next].Start < word.Range.End; next++)
                silentTo = Math.Max(silentTo, ranges[next].End);
            if (silentTo <= word.Range.Start)
                read.Add(word);
        }

        return read.ToImmutable();
    }

    /// <summary>In whose voice each quotation is: its own, or, without a speaker, that of the one that holds it. Parents stand before their children.</summary>
    private static VoicedQuotation[] VoicesOf(ImmutableArray<VoicedQuotation> quotations)
    {
        var voices = new VoicedQuotation[quotations.Length];
        var known = new Dictionary<string, VoicedQuotation>(StringComparer.Ordinal);
        for (var at = 0; at < voices.Length; at++)
        {
            var own = quotations[at];
            voices[at] = own is { Speaker: null, ParentId: { } parent } && known.TryGetValue(parent, out var holder) ? holder : own;
            known[own.Id] = voices[at];
        }

        return voices;
    }

    private VoicedWords Those(IEnumerable<int> wanted)
    {
        var words = ImmutableArray.CreateBuilder<Word?>();
        var last = -1;
        foreach (var word in wanted)
        {
            if (words.Count > 0 && (word > last + 1 || _voices[word]?.Id != _voices[last]?.Id))
                words.Add(null);
            words.Add(_words[word]);
            last = word;
        }

        return new VoicedWords(words.ToImmutable());
    }
}
