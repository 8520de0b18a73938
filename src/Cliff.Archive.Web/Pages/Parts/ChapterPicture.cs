using System.Collections.Immutable;
using System.Globalization;

namespace Cliff.Archive.Web.Pages.Parts;

/// <summary>Where in a chapter someone is quoted, whoever it is, without links: for works of so many chapters that their bands would be longer than their contents.</summary>
/// <param name="Runs">Parts in which someone is quoted: the first, and how many follow without a gap; in order.</param>
public sealed record ChapterPicture(ImmutableArray<(int First, int Count)> Runs)
{
    /// <summary>Parts of a chapter.</summary>
    public const int Parts = 60;

    /// <summary>Outline of all runs as one SVG path, <see cref="Parts"/> wide and 1 high.</summary>
    public string Outline => string.Concat(Runs.Select(run => string.Create(CultureInfo.InvariantCulture, $"M{run.First} 0h{run.Count}v1h-{run.Count}z")));

    /// <summary>The part after those that have a word before <paramref name="place"/>, of a chapter of <paramref name="length"/> words.</summary>
    public static int PartAfter(int place, int length) => (int)((((long)place * Parts) + length - 1) / length);

    /// <summary>Draws marks, each from its first part to the one after its last; one without words has a part all the same.</summary>
    public static ChapterPicture Of(IEnumerable<(int First, int End)> marks)
    {
        var runs = ImmutableArray.CreateBuilder<(int First, int Count)>();
        foreach (var (first, after) in marks.OrderBy(mark => mark.First))
        {
            var end = Math.Clamp(after, first + 1, Math.Max(first + 1, Parts));
            if (runs is [.., var before] && first <= before.First + before.Count)
                runs[^1] = (before.First, Math.Max(before.First + before.Count, end) - before.First);
            else
                runs.Add((first, end - first));
        }

        return new ChapterPicture(runs.ToImmutable());
    }
}
