using System.Collections.Immutable;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Recognition.Speakers;

/// <summary>Who has been heard so far in the block quotations of a chapter, in order.</summary>
/// <param name="Places">Place of each block in the chapter, by id.</param>
internal sealed record Heard(IReadOnlyDictionary<string, int> Places)
{
    private readonly List<(int First, int End, Speaker? Speaker)> _quotations = [];
    private readonly Dictionary<Speaker, int> _counts = [];

    /// <summary>Notes who speaks in a quotation.</summary>
    public void Add(ImmutableArray<QuotationSegment> segments, Speaker? speaker)
    {
        _quotations.Add((Places[segments[0].BlockId], Places[segments[^1].BlockId] + 1, speaker));
        if (speaker is not null)
            _counts[speaker] = _counts.GetValueOrDefault(speaker) + 1;
    }

    /// <summary>How many quotations before this one are the speaker's.</summary>
    public int CountOf(Speaker speaker) => _counts.GetValueOrDefault(speaker);

    /// <summary>How many quotations there were.</summary>
    public int Count => _quotations.Count;

    /// <summary>Who spoke last between two blocks; null when nobody did, or nobody knows who.</summary>
    public Speaker? Between(string blockId, string laterBlockId)
    {
        var (first, end) = (Places[blockId], Places[laterBlockId]);
        return _quotations.Count > 0 && LastBefore(end) is { } last && last.First > first ? last.Speaker : null;
    }

    /// <summary>The last quotation that ends at or before a place.</summary>
    public (int First, int End, Speaker? Speaker)? LastBefore(int place)
    {
        for (var at = _quotations.Count - 1; at >= 0; at--)
        {
            if (_quotations[at].End <= place)
                return _quotations[at];
        }

        return null;
    }
}
