using System.Collections.Immutable;

namespace Cliff.Archive.Web.Pages.Parts;

/// <summary>How much of a chapter is whose, in whole hundredths that make a hundred together.</summary>
/// <remarks>Words in a quotation within a quotation count once, for whoever speaks them: that is who is heard there. Whoever hands them on has the rest of the quotation, the author what is left.</remarks>
/// <param name="Author">The author's own.</param>
/// <param name="Voices">That of each voice, in their order.</param>
public sealed record VoiceShares(VoiceShare Author, ImmutableArray<VoiceShare> Voices)
{
    private const int Whole = 100;

    /// <summary>All that is not the author's own.</summary>
    public VoiceShare Quoted => new(Whole - Author.Hundredths, Voices.Any(voice => voice.IsAny));

    /// <summary>Counts what <paramref name="voices"/> have of <paramref name="length"/> words.</summary>
    public static VoiceShares Of(ImmutableArray<Voice> voices, int length)
    {
        var spoken = Spoken(voices);
        var all = Rounded([length - spoken.Sum(), .. spoken]);
        return new(all[0], [.. all.Skip(1)]);
    }

    /// <summary>Words of each voice: of marks that overlap, the one that begins last has them.</summary>
    private static int[] Spoken(ImmutableArray<Voice> voices)
    {
        var spoken = new int[voices.Length];
        var open = new Stack<(int End, int Voice)>();
        var reached = 0;
        var marks = voices.SelectMany((voice, number) => voice.Marks.Select(mark => (mark.Start, End: mark.Start + mark.Length, Voice: number)));
        foreach (var (start, end, voice) in marks.OrderBy(mark => mark.Start).ThenByDescending(mark => mark.End))
        {
            ReadTo(start);
            open.Push((end, voice));
        }

        ReadTo(int.MaxValue);
        return spoken;

        void ReadTo(int place)
        {
            while (open.TryPeek(out var inner))
            {
                var until = Math.Min(inner.End, place);
                spoken[inner.Voice] += Math.Max(0, until - reached);
                reached = Math.Max(reached, until);
                if (inner.End > place)
                    return;
                open.Pop();
            }

            reached = place;
        }
    }

    /// <summary>Hundredths by the largest remainders, so that they make a hundred.</summary>
    private static ImmutableArray<VoiceShare> Rounded(ImmutableArray<int> words)
    {
        var sum = words.Sum();
        if (sum == 0)
            return [.. words.Select(_ => new VoiceShare(0, IsAny: false))];
        var hundredths = words.Select(count => (int)((long)count * Whole / sum)).ToArray();
        var next = Enumerable.Range(0, words.Length).OrderByDescending(number => (long)words[number] * Whole % sum);
        foreach (var number in next.Take(Whole - hundredths.Sum()))
            hundredths[number]++;
        return [.. words.Zip(hundredths, (count, share) => new VoiceShare(share, IsAny: count > 0))];
    }
}

/// <summary>A share of a chapter.</summary>
/// <param name="Hundredths">In whole hundredths.</param>
/// <param name="IsAny">Whether it is more than nothing.</param>
public sealed record VoiceShare(int Hundredths, bool IsAny)
{
    /// <summary><c>12%</c>, <c>&lt;1%</c>.</summary>
    public override string ToString() => Hundredths == 0 && IsAny ? "<1%" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Hundredths}%");
}
